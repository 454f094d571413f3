/// A long absence of a worker.
struct Absence: StampedRow {
  enum Slot {
    static let id = 0
    static let worker = 1
    static let start = 2
    static let end = 3
    static let reason = 4
    static let void = 5
    static let recorded = 6
  }

  var worker: UInt32
  var spell: Spell
  let stamp: RecordStamp

  var date: Day? { isVoid ? nil : spell.start }

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    stamp = RecordStamp(values, void: Slot.void, recorded: Slot.recorded, place: place)
    worker = values.number(Slot.worker, in: &names.workers)
    spell = Spell(start: values.day(Slot.start), end: values.day(Slot.end))
  }

  mutating func renumber(_ numbers: NameNumbers) {
    worker = numbers.workers[orNone: worker]
  }
}

/// A long absence of a worker.
struct Absence: StampedRow {
  enum Slot {
    static let (id, worker, start, end, reason, void, recorded) = (0, 1, 2, 3, 4, 5, 6)
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

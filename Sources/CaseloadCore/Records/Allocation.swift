/// A spell in which a worker holds a child's case.
struct Allocation: StampedRow {
  enum Slot {
    static let id = 0
    static let child = 1
    static let worker = 2
    static let start = 3
    static let end = 4
    static let role = 5
    static let void = 6
    static let recorded = 7
  }

  var child: UInt32
  var worker: UInt32
  var spell: Spell
  /// Whether the worker leads; a secondary worker does not hold the case.
  var isLead: Bool
  let stamp: RecordStamp

  var date: Day? { isVoid ? nil : spell.start }

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    stamp = RecordStamp(values, void: Slot.void, recorded: Slot.recorded, place: place)
    child = values.number(Slot.child, in: &names.children)
    worker = values.number(Slot.worker, in: &names.workers)
    spell = Spell(start: values.day(Slot.start), end: values.day(Slot.end))
    isLead = values.choice(Slot.role) != 1
  }

  mutating func renumber(_ numbers: NameNumbers) {
    child = numbers.children[orNone: child]
    worker = numbers.workers[orNone: worker]
  }
}

/// A spell in which a worker holds a child's case.
struct Allocation: StampedRow {
  enum Slot {
    static let (id, child, worker, start, end, role, void, recorded) = (0, 1, 2, 3, 4, 5, 6, 7)
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

/// A spell in which a looked-after child lives in one place.
struct Placement: StampedRow {
  enum Slot {
    static let id = 0
    static let child = 1
    static let start = 2
    static let end = 3
    static let type = 4
    static let until18 = 5
    static let void = 6
    static let recorded = 7
  }

  var child: UInt32
  var spell: Spell
  /// Whether the placement is intended to last until the child is 18.
  var isUntil18: Bool
  let stamp: RecordStamp

  var date: Day? { isVoid ? nil : spell.start }

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    stamp = RecordStamp(values, void: Slot.void, recorded: Slot.recorded, place: place)
    child = values.number(Slot.child, in: &names.children)
    spell = Spell(start: values.day(Slot.start), end: values.day(Slot.end))
    isUntil18 = values.flag(Slot.until18) ?? false
  }

  mutating func renumber(_ numbers: NameNumbers) {
    child = numbers.children[orNone: child]
  }
}

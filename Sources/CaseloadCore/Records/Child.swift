/// A child.
struct Child: StampedRow {
  enum Slot {
    static let id = 0
    static let name = 1
    static let born = 2
    static let disabled = 3
    static let void = 4
    static let recorded = 5
  }

  var child: UInt32
  var name: String?
  var born: Day?
  var isDisabled: Bool?
  let stamp: RecordStamp

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    child = values.number(Slot.id, in: &names.children)
    stamp = RecordStamp(values, void: Slot.void, recorded: Slot.recorded, place: place)
    name = values.text(Slot.name)
    born = values.day(Slot.born)
    isDisabled = values.flag(Slot.disabled)
  }

  mutating func renumber(_ numbers: NameNumbers) {
    child = numbers.children[orNone: child]
  }
}

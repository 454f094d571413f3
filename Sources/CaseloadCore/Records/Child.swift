/// A child.
struct Child: Row {
  enum Slot {
    static let (id, name, born, disabled, void, recorded) = (0, 1, 2, 3, 4, 5)
  }

  var child: UInt32
  var name: String?
  var born: Day?
  var isDisabled: Bool?
  var isVoid: Bool
  var recorded: Moment?
  var place: UInt32

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    child = values.number(Slot.id, in: &names.children)
    isVoid = values.flag(Slot.void) ?? false
    recorded = values.moment(Slot.recorded)
    self.place = place
    name = values.text(Slot.name)
    born = values.day(Slot.born)
    isDisabled = values.flag(Slot.disabled)
  }

  mutating func renumber(_ numbers: NameNumbers) {
    child = numbers.children[orNone: child]
  }
}

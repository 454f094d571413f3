/// One version of a team.
struct Team: StampedRow {
  static let isVersioned = true

  enum Slot {
    static let (id, name, parent, service, establishmentFTE, from, void, recorded) =
      (0, 1, 2, 3, 4, 5, 6, 7)
  }

  var team: UInt32
  var name: String?
  var parent: UInt32
  /// Social-worker posts in the structure.
  var establishmentFTE: Double?
  var from: Day?
  let stamp: RecordStamp

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    team = values.number(Slot.id, in: &names.teams)
    from = values.day(Slot.from)
    stamp = RecordStamp(values, void: Slot.void, recorded: Slot.recorded, place: place)
    name = values.text(Slot.name)
    parent = values.number(Slot.parent, in: &names.teams)
    establishmentFTE = values.number(Slot.establishmentFTE)
  }

  mutating func renumber(_ numbers: NameNumbers) {
    team = numbers.teams[orNone: team]
    parent = numbers.teams[orNone: parent]
  }
}

/// One version of a team.
struct Team: StampedRow {
  static let isVersioned = true

  enum Slot {
    static let id = 0
    static let name = 1
    static let parent = 2
    static let service = 3
    static let establishmentFTE = 4
    static let from = 5
    static let void = 6
    static let recorded = 7
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

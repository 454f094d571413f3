/// A spell in which a service works with a child.
struct Episode: StampedRow {
  enum Slot {
    static let id = 0
    static let child = 1
    static let status = 2
    static let start = 3
    static let end = 4
    static let team = 5
    static let visitEvery = 6
    static let void = 7
    static let recorded = 8
  }

  var child: UInt32
  var status: EpisodeStatus
  var spell: Spell
  var team: UInt32
  /// The interval of visits in the child's own plan.
  var visitEvery: Duration?
  let stamp: RecordStamp

  var date: Day? { isVoid ? nil : spell.start }

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    stamp = RecordStamp(values, void: Slot.void, recorded: Slot.recorded, place: place)
    child = values.number(Slot.child, in: &names.children)
    status = values.choice(Slot.status).map { EpisodeStatus.allCases[$0] } ?? .earlyHelp
    spell = Spell(start: values.day(Slot.start), end: values.day(Slot.end))
    team = values.number(Slot.team, in: &names.teams)
    visitEvery = values.duration(Slot.visitEvery)
  }

  mutating func renumber(_ numbers: NameNumbers) {
    child = numbers.children[orNone: child]
    team = numbers.teams[orNone: team]
  }
}

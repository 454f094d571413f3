/// One version of a worker.
struct Worker: Row {
  static let isVersioned = true

  enum Slot {
    static let (id, name, team, role, title, registered) = (0, 1, 2, 3, 4, 5)
    static let (employment, fte, limit, supervisor, newlyQualified) = (6, 7, 8, 9, 10)
    static let (start, end, from, void, recorded) = (11, 12, 13, 14, 15)
  }

  var worker: UInt32
  var name: String?
  var title: String?
  var team: UInt32
  var role: WorkerRole
  /// Whether the worker is a registered social worker; `nil` when the record does not say.
  var isRegistered: Bool?
  var employment: Employment
  var fte: Double?
  /// The worker's own caseload limit.
  var limit: Double?
  var supervisor: UInt32
  /// The day the first assessed year began.
  var newlyQualified: Day?
  var start: Day?
  var end: Day?
  var from: Day?
  var isVoid: Bool
  var recorded: Moment?
  var place: UInt32

  var date: Day? { from ?? start }

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    worker = values.number(Slot.id, in: &names.workers)
    from = values.day(Slot.from)
    isVoid = values.flag(Slot.void) ?? false
    recorded = values.moment(Slot.recorded)
    self.place = place
    name = values.text(Slot.name)
    title = values.text(Slot.title)
    team = values.number(Slot.team, in: &names.teams)
    role = values.choice(Slot.role).map { WorkerRole.allCases[$0] } ?? .other
    isRegistered = values.flag(Slot.registered)
    employment = values.choice(Slot.employment).map { Employment.allCases[$0] } ?? .permanent
    fte = values.number(Slot.fte)
    limit = values.number(Slot.limit)
    supervisor = values.number(Slot.supervisor, in: &names.workers)
    newlyQualified = values.day(Slot.newlyQualified)
    start = values.day(Slot.start)
    end = values.day(Slot.end)
  }

  mutating func renumber(_ numbers: NameNumbers) {
    worker = numbers.workers[orNone: worker]
    team = numbers.teams[orNone: team]
    supervisor = numbers.workers[orNone: supervisor]
  }
}

/// One version of a worker.
struct Worker: StampedRow {
  static let isVersioned = true

  enum Slot {
    static let id = 0
    static let name = 1
    static let team = 2
    static let role = 3
    static let title = 4
    static let registered = 5
    static let employment = 6
    static let fte = 7
    static let limit = 8
    static let supervisor = 9
    static let newlyQualified = 10
    static let start = 11
    static let end = 12
    static let from = 13
    static let void = 14
    static let recorded = 15
  }

  var worker: UInt32
  var name: String?
  var title: String?
  var post: Post
  var from: Day?
  let stamp: RecordStamp

  var date: Day? { from ?? post.start }

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    worker = values.number(Slot.id, in: &names.workers)
    from = values.day(Slot.from)
    stamp = RecordStamp(values, void: Slot.void, recorded: Slot.recorded, place: place)
    name = values.text(Slot.name)
    title = values.text(Slot.title)
    post = Post(values, names: &names)
  }

  mutating func renumber(_ numbers: NameNumbers) {
    worker = numbers.workers[orNone: worker]
    post.team = numbers.teams[orNone: post.team]
    post.supervisor = numbers.workers[orNone: post.supervisor]
  }
}

/// What a version of a worker says of the post and the contract, without any text, so that it is copied
/// for next to nothing.
struct Post: Sendable {
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

  /// The days of service; a missing start means "since always".
  var spell: Spell { Spell(start: start, end: end) }

  fileprivate init(_ values: borrowing RecordValues, names: inout NameTables) {
    team = values.number(Worker.Slot.team, in: &names.teams)
    role = values.choice(Worker.Slot.role).map { WorkerRole.allCases[$0] } ?? .other
    isRegistered = values.flag(Worker.Slot.registered)
    employment =
      values.choice(Worker.Slot.employment).map { Employment.allCases[$0] } ?? .permanent
    fte = values.number(Worker.Slot.fte)
    limit = values.number(Worker.Slot.limit)
    supervisor = values.number(Worker.Slot.supervisor, in: &names.workers)
    newlyQualified = values.day(Worker.Slot.newlyQualified)
    start = values.day(Worker.Slot.start)
    end = values.day(Worker.Slot.end)
  }
}

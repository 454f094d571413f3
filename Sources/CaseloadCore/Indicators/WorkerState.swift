/// What a worker is on one day.
///
/// > A worker is **active** at D when the version in force at D has its spell active at D. **Absent** =
/// > active, with an `absences` spell active at D. A worker is a **social worker** when `registered` is
/// > true. — `indicators.md`
struct WorkerState: Sendable {
  /// Whether any record that counts, of any date, names the worker.
  let isKnown: Bool
  private(set) var isActive = false
  private(set) var isAbsent = false
  private(set) var isSocialWorker = false
  /// The post by the version in force, if there is one.
  private(set) var post: Post?
  /// The team of the version in force.
  private(set) var team = IdentifierTable.none

  init(_ worker: UInt32, register: Register, day: Day) {
    isKnown = !register.workers.range(worker).isEmpty
    guard let version = register.version(ofWorker: worker, on: day) else { return }
    let post = register.workers.elements[version].post
    self.post = post
    team = post.team
    isSocialWorker = post.isRegistered == true
    isActive = post.spell.isActive(on: day)
    isAbsent = isActive && register.absences[worker].contains { $0.spell.isActive(on: day) }
  }

  /// The post of a worker who is active.
  var activePost: Post? { isActive ? post : nil }
}

/// One day of the register: who is there and which teams are asked about.
struct DayState: Sendable {
  let day: Day
  let scope: TeamScope
  /// Each worker's state.
  let workers: [WorkerState]

  init(day: Day, team: UInt32?, register: Register) {
    self.day = day
    scope = team.map { TeamScope(team: $0, register: register, day: day) } ?? TeamScope()
    workers = (0..<UInt32(register.names.workers.count)).map {
      WorkerState($0, register: register, day: day)
    }
  }

  /// Whether an allocation is effective on the day.
  ///
  /// > An allocation is **effective** on a day when its spell is active on that day, its role is `lead`,
  /// > and its worker is active on that day or is **unknown**. (A case left with somebody who has gone
  /// > is not allocated.) — `indicators.md` section 1
  @inline(__always)
  func isEffective(_ allocation: Allocation) -> Bool {
    guard allocation.isLead, allocation.spell.isActive(on: day) else { return false }
    let worker = workers[Int(allocation.worker)]
    return worker.isActive || !worker.isKnown
  }
}

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
  /// The position of the version in force among all, if there is one.
  ///
  /// A post is large, and its copies would not fit into the cache in which every allocation looks its
  /// worker up.
  private var version = WorkerState.none
  /// The team of the version in force.
  private(set) var team = IdentifierTable.none

  init(_ worker: UInt32, register: Register, day: Day) {
    isKnown = !register.workers.range(worker).isEmpty
    guard let version = register.version(ofWorker: worker, on: day) else { return }
    let post = register.workers.elements[version].post
    self.version = UInt32(version)
    team = post.team
    isSocialWorker = post.isRegistered == true
    isActive = post.spell.isActive(on: day)
    isAbsent = isActive && register.absences[worker].contains { $0.spell.isActive(on: day) }
  }

  private static let none = UInt32.max

  /// The post by the version in force, if there is one.
  func post(_ register: Register) -> Post? {
    version == WorkerState.none ? nil : register.workers.elements[Int(version)].post
  }

  /// The post of a worker who is active.
  func activePost(_ register: Register) -> Post? { isActive ? post(register) : nil }
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

/// One day of the register: who is there and which teams are asked about.
///
/// It is a class so that handing it on counts one reference in place of those to all its columns, which is
/// done for each child on each day.
final class DayState: Sendable {
  let day: Day
  let scope: TeamScope
  /// Each worker's state.
  let workers: [WorkerState]
  /// What an allocation asks of each worker, in a byte: measured, with it 53 days of a large authority
  /// stay in the processor's caches while all its children are counted.
  private let standings: [WorkerStanding]
  /// The team of each worker's version in force.
  private let teams: [UInt32]

  init(day: Day, team: UInt32?, register: Register) {
    self.day = day
    scope = team.map { TeamScope(team: $0, register: register, day: day) } ?? TeamScope()
    workers = (0..<UInt32(register.names.workers.count)).map {
      WorkerState($0, register: register, day: day)
    }
    standings = workers.map(WorkerStanding.init)
    teams = workers.map(\.team)
  }

  /// What an allocation asks of its worker.
  @inline(__always)
  func standing(of worker: UInt32) -> WorkerStanding { standings[Int(worker)] }

  /// The team of a worker's version in force.
  @inline(__always)
  func team(of worker: UInt32) -> UInt32 { teams[Int(worker)] }

  /// Whether an allocation asks of a worker just what it asks on another day.
  func isSame(_ worker: UInt32, as other: DayState) -> Bool {
    standing(of: worker) == other.standing(of: worker) && team(of: worker) == other.team(of: worker)
  }

  /// Whether an allocation is effective on the day.
  ///
  /// > An allocation is **effective** on a day when its spell is active on that day, its role is `lead`,
  /// > and its worker is active on that day or is **unknown**. (A case left with somebody who has gone
  /// > is not allocated.) — `indicators.md` section 1
  @inline(__always)
  func isEffective(_ allocation: Allocation) -> Bool {
    allocation.isLead && allocation.spell.isActive(on: day)
      && standing(of: allocation.worker).mayHold
  }
}

/// What an allocation asks of its worker, out of ``WorkerState``.
struct WorkerStanding: OptionSet, Sendable {
  let rawValue: UInt8

  /// Some record names the worker.
  static let known = WorkerStanding(rawValue: 1)
  /// In service.
  static let active = WorkerStanding(rawValue: 2)
  /// In service, and away.
  static let absent = WorkerStanding(rawValue: 4)
  /// Registered as a social worker.
  static let socialWorker = WorkerStanding(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ state: WorkerState) {
    self = []
    if state.isKnown { insert(.known) }
    if state.isActive { insert(.active) }
    if state.isAbsent { insert(.absent) }
    if state.isSocialWorker { insert(.socialWorker) }
  }

  /// Whether a case with the worker is allocated: not one left with somebody who has gone.
  var mayHold: Bool { contains(.active) || !contains(.known) }
}

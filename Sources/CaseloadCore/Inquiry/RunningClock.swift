/// A timescale at work: what started it, when it is due, what met it, how late it is.
public struct RunningClock: Equatable, Sendable {
  /// What must be done.
  public enum Subject: Equatable, Sendable {
    /// A visit at which the child is seen, for an episode of a status.
    case visit(EpisodeStatus)
    /// The child must be given a worker.
    case allocation
    /// The worker must be supervised.
    case supervision
  }

  /// What a clock was started by.
  public enum Start: String, Sendable {
    /// The start of an episode.
    case episode
    /// The start of a placement.
    case placement
    /// The last visit at which the child was seen.
    case visit
    /// The first day without a worker.
    case unallocated
    /// The last supervision.
    case supervision
    /// The worker's first day of service.
    case service
    /// The worker's return from an absence.
    case absence

    /// What it was, in words: `the placement began`.
    public var title: String {
      switch self {
      case .episode: "the episode began"
      case .placement: "the placement began"
      case .visit: "the child was last seen"
      case .unallocated: "the first day without a worker"
      case .supervision: "the last supervision"
      case .service: "the worker's service began"
      case .absence: "the worker came back from an absence"
      }
    }
  }

  /// How a clock stands.
  public enum Standing: String, CaseIterable, Sendable {
    /// Past the due day.
    case overdue
    /// Due soon, by the policy; an allocation is due soon as long as it is not overdue.
    case dueSoon = "due_soon"
    /// Not due soon.
    case inTime = "in_time"
    /// Met for good.
    case met
  }

  /// What must be done.
  public var subject: Subject
  /// The rule in words: `first within 10 working days, then every 10 working days`.
  public var rule: String
  /// The duration that gives the due day.
  public var interval: Duration
  /// Where that duration comes from: the dotted path of a key of the policy, as `PolicyFile` has it,
  /// or `nil` when the child's own plan gives it.
  public var policyKey: String?
  /// The day from which the duration is counted.
  public var started: Day
  /// What happened on that day.
  public var startedBy: Start
  /// The start of the episode, placement or spell that the clock belongs to.
  public var since: Day
  /// The day by which it is due; `nil` once it is met for good.
  public var due: Day?
  /// The day of what met it last: a visit that met the clock for good, or started it again.
  public var met: Day?
  /// Days past the due day; 0 when not overdue.
  public var daysOverdue: Int
  /// Days from the day asked about to the due day; `nil` when overdue or met.
  public var daysLeft: Int?
  /// How the clock stands.
  public var standing: Standing
  /// Whether this is the clock by which the child is counted, of those for visits.
  public var isGoverning = false
}

extension RunningClock {
  /// Sets what follows from the due day.
  mutating func settle(on day: Day, horizon: Day) {
    guard let due else {
      standing = .met
      return
    }
    daysOverdue = max(0, day - due)
    daysLeft = due >= day ? due - day : nil
    standing = daysOverdue > 0 ? .overdue : due <= horizon ? .dueSoon : .inTime
  }
}

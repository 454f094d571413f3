/// Everything about one worker that a supervision session needs, as at a day.
public struct WorkerSheet: Equatable, Sendable {
  /// The day; everything is as at its end.
  public var asAt: Day
  /// The worker, with the name of the version in force.
  public var worker: Named
  /// What the version in force says; `nil` when no record of the worker holds on the day.
  public var post: Post?
  /// Whether the worker is in service on the day.
  public var isActive: Bool
  /// Whether the worker is on a long absence on the day.
  public var isAbsent: Bool
  /// The long absences that began on or before the day, the latest first.
  public var absences: [Absence]
  /// The load, figure for figure the worker's row in the report of the whole authority; `nil` for
  /// somebody who is not in service.
  public var load: CaseloadFigures.Worker?
  /// Whether the report lists the worker: in service, and a social worker or holding a case.
  public var isListed: Bool
  /// Every child that the worker effectively holds: the most overdue first, then by due day.
  public var children: [HeldChild]
  /// The supervisions, and when the next one is due.
  public var supervision: SupervisionHistory
  /// What falls due from the day on through ``horizon``, by day; what is overdue already is not in it.
  public var upcoming: [Upcoming]
  /// The last day of ``upcoming``.
  public var horizon: Day

  /// How many days ``upcoming`` looks ahead.
  public static let upcomingDays = 28

  /// What the version in force says of the post and the contract.
  public struct Post: Equatable, Sendable {
    /// The team.
    public var team: Named?
    /// The post.
    public var role: WorkerRole
    /// The job title; not safe for a terminal.
    public var title: String?
    /// The kind of contract.
    public var employment: Employment
    /// Whether the worker is a registered social worker, when the record says.
    public var isRegistered: Bool?
    /// Full-time equivalent, 0 to 1.5.
    public var fte: Double?
    /// The worker's own caseload limit, where the record gives one.
    public var ownLimit: Double?
    /// Who supervises the worker.
    public var supervisor: Named?
    /// The day the first assessed year began.
    public var newlyQualified: Day?
    /// Whether the lower limit of the first assessed year holds on the day.
    public var isNewlyQualified: Bool
    /// The first day of service; `nil` for since always.
    public var start: Day?
    /// The first day no longer in service, also when it lies ahead.
    public var end: Day?
  }

  /// A long absence.
  public struct Absence: Equatable, Sendable {
    /// Its first day.
    public var start: Day
    /// The first day back; `nil` while the absence lasts.
    public var end: Day?
  }

  /// Something that falls due soon.
  public struct Upcoming: Equatable, Sendable {
    /// What it is.
    public enum Subject: Equatable, Sendable {
      /// A visit to a child that the worker holds.
      case visit(Named, EpisodeStatus)
      /// The worker's own supervision.
      case supervision
    }

    /// What it is.
    public var subject: Subject
    /// The day by which it is due.
    public var due: Day
    /// Days from the day of the sheet to the due day, from 0.
    public var daysLeft: Int
  }
}

/// A child that a worker effectively holds.
public struct HeldChild: Equatable, Sendable {
  /// The child.
  public var child: Named
  /// The governing episode's status; `nil` without an active episode.
  public var status: EpisodeStatus?
  /// The first day of the allocation; of several that hold, of the earliest.
  public var allocatedSince: Day
  /// Whether the worker is the child's lead worker, where several hold it.
  public var isLead: Bool
  /// The last visit at which the child was seen, by whomever.
  public var lastSeen: LastVisit?
  /// The last visit, whether or not the child was seen.
  public var lastVisit: LastVisit?
  /// The day by which the next visit is due; `nil` without a clock, or once it is met for good.
  public var due: Day?
  /// Days past the due day; 0 when not overdue.
  public var daysOverdue: Int
  /// Days from the day of the sheet to the due day; `nil` when overdue or without a due day.
  public var daysLeft: Int?
  /// How the visit stands.
  public var standing: VisitStanding
  /// The duration that gave the due day; `nil` without a clock.
  public var interval: Duration?

  /// A visit that was made.
  public struct LastVisit: Equatable, Sendable {
    /// The day.
    public var day: Day
    /// Whether the child was seen.
    public var isSeen: Bool
    /// Whether the child was seen alone.
    public var isAlone: Bool
  }
}

/// How the visits to a child stand.
public enum VisitStanding: String, CaseIterable, Sendable {
  /// Past the due day.
  case overdue
  /// Due within the policy's `visits.due_soon`.
  case dueSoon = "due_soon"
  /// Not due soon.
  case inTime = "in_time"
  /// Visited once, and no further visit is asked for.
  case met
  /// Nothing asks for visits to the child.
  case notCounted = "not_counted"

  /// How a clock stands on a day.
  init(_ clock: Clock?, on day: Day, horizon: Day) {
    guard let clock else {
      self = .notCounted
      return
    }
    if clock.due == nil {
      self = .met
    } else if clock.daysOverdue(on: day) > 0 {
      self = .overdue
    } else {
      self = clock.isDueSoon(on: day, horizon: horizon) ? .dueSoon : .inTime
    }
  }
}

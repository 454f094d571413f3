/// Everything about one child, in lanes of time, as at a day.
///
/// What began after the day is not in it, and an end after the day is not yet known.
public struct ChildSheet: Equatable, Sendable {
  /// The day; everything is as at its end.
  public var asAt: Day
  /// The child; its name is shown only where names are.
  public var child: Named
  /// The date of birth.
  public var born: Day?
  /// The age in whole years; `nil` when the date of birth is not known or lies ahead.
  public var age: Int?
  /// Whether the child is disabled, when the record says.
  public var isDisabled: Bool?
  /// The team the child belongs to.
  public var team: Named?
  /// The lead worker.
  public var lead: Named?
  /// The governing episode's status; `nil` without an active episode.
  public var status: EpisodeStatus?
  /// Whether the child needs a worker: an episode is active whose status does.
  public var isOpen: Bool
  /// The episodes, the latest first.
  public var episodes: [Episode]
  /// The placements, the latest first.
  public var placements: [Placement]
  /// The allocations, the latest first.
  public var allocations: [Allocation]
  /// The visits, the latest first.
  public var visits: [Visit]
  /// The days on which the child needed a worker and had none, the latest first.
  public var gaps: [Gap]
  /// Each timescale at work, the governing visit clock first, then by due day, those met last.
  public var clocks: [RunningClock]
  /// How the visits stand, by the governing clock.
  public var standing: VisitStanding
  /// The row of the report of the whole authority: there only when a visit is overdue or due soon.
  public var visitRow: VisitFigures.Child?
  /// The row of the report of the whole authority: there only when the child has no worker.
  public var unallocatedRow: CaseloadFigures.Unallocated.Child?

  /// A spell in which a service works with the child.
  public struct Episode: Equatable, Sendable {
    /// Why a service works with the child.
    public var status: EpisodeStatus
    /// Its first day.
    public var start: Day
    /// The first day on which it no longer holds; `nil` while it lasts.
    public var end: Day?
    /// The team responsible, where the record names one.
    public var team: Named?
    /// The interval of visits in the child's own plan.
    public var visitEvery: Duration?
  }

  /// A spell in which the child lives in one place.
  public struct Placement: Equatable, Sendable {
    /// Its first day.
    public var start: Day
    /// The first day no longer there; `nil` while it lasts.
    public var end: Day?
    /// Whether it is intended to last until the child is 18.
    public var isUntil18: Bool
  }

  /// A spell in which a worker holds the child's case.
  public struct Allocation: Equatable, Sendable {
    /// The worker, with the name as at the day.
    public var worker: Named
    /// The worker's team as at the day, or at the allocation's end.
    public var team: Named?
    /// Its first day.
    public var start: Day
    /// The first day on which it no longer holds; `nil` while it lasts.
    public var end: Day?
    /// Whether the worker leads; a secondary worker does not hold the case.
    public var isLead: Bool
    /// Whether the worker holds the case on the day: it leads, lasts, and the worker is there.
    public var isEffective: Bool
  }

  /// A visit.
  public struct Visit: Equatable, Sendable {
    /// The day.
    public var day: Day
    /// Whether the child was seen.
    public var isSeen: Bool
    /// Whether the child was seen alone.
    public var isAlone: Bool
    /// Who visited; `nil` when the record does not say, or when the sheet was made without the
    /// directory's files, which alone know it.
    public var worker: Named?
  }

  /// Days on which the child needed a worker and had none.
  public struct Gap: Equatable, Sendable {
    /// The first of them.
    public var from: Day
    /// The first day after them; `nil` while the gap lasts.
    public var to: Day?
    /// From the first day to the end of the gap, or to the day of the sheet.
    public var days: Int
    /// Whether that is, or was, longer than the policy allows.
    public var isOverLimit: Bool
  }
}

/// Visits to children, due and overdue (`indicators.md` section 4).
public struct VisitFigures: Equatable, Sendable {
  /// Children with at least one clock.
  public var counted = 0
  /// Children whose governing clock is past its due day.
  public var overdue = 0
  /// Children whose governing clock is due soon.
  public var dueSoon = 0
  /// (counted − overdue) ÷ counted, 0 to 1.
  public var inTimeRatio: Double?
  /// The longest overdue, in days.
  public var longestOverdueDays: Int?
  /// Whether children were seen, and seen alone.
  public var seen = Seen()
  /// The figures by the governing clock's status, in the order of statuses.
  public var byStatus: [ByStatus] = []
  /// Overdue and due-soon children, by due day.
  public var children: [Child] = []
  /// The teams' own figures, by id; those without a team last.
  public var teams: [Team] = []
  /// 53 weekly points, oldest first.
  public var trend: [Point] = []

  /// The visits of the policy's window.
  public struct Seen: Equatable, Sendable {
    /// All visits.
    public var visits = 0
    /// Visits at which the child was seen.
    public var seen = 0
    /// Of those, visits at which it was seen alone.
    public var alone = 0
    /// seen ÷ visits, 0 to 1.
    public var seenRatio: Double?
    /// alone ÷ seen, 0 to 1.
    public var aloneRatio: Double?
  }

  /// The children whose governing clock has one status.
  public struct ByStatus: Equatable, Sendable {
    /// The governing clock's status.
    public var status: EpisodeStatus
    /// Children counted.
    public var counted: Int
    /// Children overdue.
    public var overdue: Int
  }

  /// One child whose visit is overdue or due soon.
  public struct Child: Equatable, Sendable {
    /// The child's id.
    public var child: Identifier
    /// The team the child belongs to.
    public var team: Identifier?
    /// The child's lead worker.
    public var worker: Identifier?
    /// The governing clock's status.
    public var status: EpisodeStatus
    /// The last day on which a visit saw the child.
    public var lastSeen: Day?
    /// The day by which the next visit is due.
    public var due: Day
    /// Days past the due day; 0 when due soon.
    public var daysOverdue: Int
    /// The duration that gave the due day, as it is written.
    public var interval: Duration
  }

  /// One team's own figures, without the teams below it.
  public struct Team: Equatable, Sendable {
    /// The team's id; `nil` for those without a team.
    public var team: Identifier?
    /// The team's name.
    public var name: String?
    /// Children counted.
    public var counted = 0
    /// Children overdue.
    public var overdue = 0
    /// (counted − overdue) ÷ counted, 0 to 1.
    public var inTimeRatio: Double?
  }

  /// The headlines on one day.
  public struct Point: Equatable, Sendable {
    /// The day.
    public var date: Day
    /// Children overdue.
    public var overdue: Int
    /// (counted − overdue) ÷ counted, 0 to 1.
    public var inTimeRatio: Double?
  }
}

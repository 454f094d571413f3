/// How often workers are supervised (`indicators.md` section 3).
public struct SupervisionFigures: Equatable, Sendable {
  /// Workers whose supervision is counted.
  public var counted = 0
  /// Workers in time and not due soon.
  public var inTime = 0
  /// Workers due soon.
  public var dueSoon = 0
  /// Workers overdue.
  public var overdue = 0
  /// Workers whose clock has nothing to start from.
  public var noRecord = 0
  /// (counted − overdue − no record) ÷ counted, 0 to 1.
  public var inTimeRatio: Double?
  /// The mean number of days from one supervision to the next.
  public var averageGapDays: Double?
  /// What the latest records show.
  public var quality = Quality()
  /// Every counted worker: the most overdue first, then those without a record, then by due day.
  public var workers: [Worker] = []
  /// The teams' own figures, by id; those without a team last.
  public var teams: [Team] = []
  /// 53 weekly points, oldest first.
  public var trend: [Point] = []

  /// What the supervision records of the window show.
  public struct Quality: Equatable, Sendable {
    /// Records in the window.
    public var records = 0
    /// Records that show reflection.
    public var reflective = 0
    /// Records that show challenge.
    public var challenge = 0
    /// Records that give the rationale of decisions.
    public var rationale = 0
  }

  /// How a worker's supervision stands.
  public enum Standing: String, Sendable {
    /// Not yet due.
    case inTime = "in_time"
    /// Due within the policy's `due_soon`.
    case dueSoon = "due_soon"
    /// Past its due day.
    case overdue
    /// Nothing to start a clock from.
    case noRecord = "no_record"
  }

  /// One worker's supervision.
  public struct Worker: Equatable, Sendable {
    /// The worker's id.
    public var worker: Identifier
    /// The worker's name.
    public var name: String?
    /// The team the worker belongs to.
    public var team: Identifier?
    /// The last supervision of all, also when the clock started later.
    public var last: Day?
    /// The day by which the next is due.
    public var due: Day?
    /// Days past the due day; 0 when not overdue.
    public var daysOverdue: Int
    /// How the supervision stands.
    public var status: Standing
  }

  /// One team's own figures, without the teams below it.
  public struct Team: Equatable, Sendable {
    /// The team's id; `nil` for those without a team.
    public var team: Identifier?
    /// The team's name.
    public var name: String?
    /// Workers counted.
    public var counted = 0
    /// Workers overdue.
    public var overdue = 0
    /// Workers without a record.
    public var noRecord = 0
    /// (counted − overdue − no record) ÷ counted, 0 to 1.
    public var inTimeRatio: Double?
  }

  /// The headlines on one day.
  public struct Point: Equatable, Sendable {
    /// The day.
    public var date: Day
    /// Workers overdue.
    public var overdue: Int
    /// (counted − overdue − no record) ÷ counted, 0 to 1.
    public var inTimeRatio: Double?
  }
}

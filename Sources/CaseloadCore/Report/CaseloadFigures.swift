/// Caseload per worker, and children without one (`indicators.md` section 1).
public struct CaseloadFigures: Equatable, Sendable {
  /// The sum of the listed workers' cases.
  public var cases = 0
  /// Distinct children with an effective allocation to a listed worker.
  public var childrenAllocated = 0
  /// The full-time equivalents of the social workers who hold cases: the average's denominator.
  public var holdersFTE = 0.0
  /// Cases per full-time social worker holding cases, as the national workforce census counts it.
  public var average: Double?
  /// Open children whom nobody effectively holds.
  public var unallocated = Unallocated()
  /// Open children whose status needs a registered social worker and who have none.
  public var allocatedWithoutQualification = 0
  /// Open children held only by workers whom no record names.
  public var allocatedToUnknown = 0
  /// Open children held only by workers who are absent.
  public var heldByAbsent = 0
  /// Active workers who hold a case or are social workers: highest load first.
  public var workers: [Worker] = []
  /// The teams' own figures, by id; those without a team last.
  public var teams: [Team] = []
  /// 53 weekly points, oldest first.
  public var trend: [Point] = []

  /// Open children without an effective allocation.
  public struct Unallocated: Equatable, Sendable {
    /// How many there are.
    public var children = 0
    /// How many have been so for longer than the policy allows.
    public var overLimit = 0
    /// The longest, in days.
    public var longestDays: Int?
    /// Each child, the longest first.
    public var list: [Child] = []

    /// One child without a worker.
    public struct Child: Equatable, Sendable {
      /// The child's id.
      public var child: Identifier
      /// The team it belongs to.
      public var team: Identifier?
      /// The first, in order, of its active statuses that need a worker.
      public var status: EpisodeStatus
      /// The first day without a worker.
      public var since: Day
      /// The days since then.
      public var days: Int
      /// Whether that is longer than the policy allows.
      public var isOverLimit: Bool
    }
  }

  /// One worker's load.
  public struct Worker: Equatable, Sendable {
    /// The worker's id.
    public var worker: Identifier
    /// The worker's name.
    public var name: String?
    /// The team the worker belongs to.
    public var team: Identifier?
    /// The worker's post.
    public var role: WorkerRole
    /// How the worker is employed.
    public var employment: Employment
    /// Whether the worker is a registered social worker, when the record says.
    public var isRegistered: Bool?
    /// Full-time equivalent, 0 to 1.5.
    public var fte: Double?
    /// Distinct children effectively allocated to the worker.
    public var cases: Int
    /// Cases for each full-time equivalent.
    public var casesPerFTE: Double?
    /// The cases the worker should hold at most.
    public var limit: Double?
    /// Cases ÷ limit.
    public var load: Double?
    /// The load against the policy's thresholds.
    public var status: Status
    /// Whether the worker is on a long absence.
    public var isAbsent: Bool
    /// Whether the worker is in the assessed year in which the limit is lower; not in the JSON.
    public var isNewlyQualified: Bool
  }

  /// One team's own figures, without the teams below it.
  public struct Team: Equatable, Sendable {
    /// The team's id; `nil` for those without a team.
    public var team: Identifier?
    /// The team's name.
    public var name: String?
    /// The sum of its listed workers' cases.
    public var cases = 0
    /// The average's denominator.
    public var holdersFTE = 0.0
    /// Cases per full-time social worker holding cases.
    public var average: Double?
    /// Children of the team without a worker.
    public var unallocated = 0
  }

  /// The headlines on one day.
  public struct Point: Equatable, Sendable {
    /// The day.
    public var date: Day
    /// The sum of the listed workers' cases.
    public var cases: Int
    /// The average caseload.
    public var average: Double?
    /// Children without a worker.
    public var unallocated: Int
  }
}

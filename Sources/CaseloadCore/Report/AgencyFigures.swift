/// The share of agency staff among social workers (`indicators.md` section 2).
public struct AgencyFigures: Equatable, Sendable {
  /// Full-time equivalents of agency social workers.
  public var agencyFTE = 0.0
  /// Full-time equivalents of all other social workers.
  public var employedFTE = 0.0
  /// The agency worker rate of the workforce census, 0 to 1.
  public var ratio: Double?
  /// Agency social workers, whether or not their FTE is known.
  public var agencyHeadcount = 0
  /// All other social workers, whether or not their FTE is known.
  public var employedHeadcount = 0
  /// Social workers whose FTE is not known.
  public var fteUnknown = 0
  /// The ratio against the policy's thresholds.
  public var status = Status.unknown
  /// The same ratio a calendar year before.
  public var yearAgo: Point
  /// The change over that year, in percentage points.
  public var changePoints: Double?
  /// Posts in the structure that no employed worker fills.
  public var vacanciesFTE: Double?
  /// Vacancies ÷ (vacancies + employed), 0 to 1.
  public var vacancyRate: Double?
  /// The teams' own figures, by id; those without a team last.
  public var teams: [Team] = []
  /// 53 weekly points, oldest first.
  public var trend: [Point] = []

  /// One team's own figures, without the teams below it.
  public struct Team: Equatable, Sendable {
    /// The team's id; `nil` for those without a team.
    public var team: Identifier?
    /// The team's name.
    public var name: String?
    /// Full-time equivalents of its agency social workers.
    public var agencyFTE = 0.0
    /// Full-time equivalents of its other social workers.
    public var employedFTE = 0.0
    /// The agency worker rate, 0 to 1.
    public var ratio: Double?
    /// The ratio against the policy's thresholds.
    public var status = Status.unknown
  }

  /// The ratio on one day.
  public struct Point: Equatable, Sendable {
    /// The day.
    public var date: Day
    /// The agency worker rate, 0 to 1.
    public var ratio: Double?
  }
}

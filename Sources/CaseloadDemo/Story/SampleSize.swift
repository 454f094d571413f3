import CaseloadCore

/// How big a sample authority is.
public enum SampleSize: String, CaseIterable, Sendable {
  /// About 30 workers and 300 open children, two years.
  case small
  /// About 600 workers and 6,000 open children, five years.
  case authority
  /// 20,000 children and two million visits in eight years.
  case large
}

/// What a size means for the simulation.
struct Scale: Sendable {
  /// Years of history before the day as at which the sample is written.
  var years: Int
  /// Children open at the end.
  var openChildren: Int
  /// The most children there are, of all times.
  var childrenLimit: Int
  /// Names of the areas.
  var areas: [String]
  /// Assessment teams in each area.
  var assessmentTeams: Int
  /// Safeguarding teams in each area.
  var safeguardingTeams: Int
  /// Teams for children in care.
  var careTeams: Int
  /// Teams for disabled children.
  var disabledTeams: Int
  /// Teams for care leavers.
  var leavingCareTeams: Int
  /// Multiplies how long children stay, so that few children fill many years.
  var durationFactor: Double
  /// Share of the arrivals that were known before.
  var returnShare: Double
  /// Probability that a visit is followed by one of direct work rather than the next statutory one.
  var directWork: Double
  /// The number of visits to aim at, if there is one.
  var visitGoal: Int?
  /// Share of the children that are disabled.
  var disabledShare: Double
  /// Workers without cases in the front door, in quality assurance and elsewhere.
  var specialists: Int
  /// Leavers who still hold children at the end, beside those that happen by themselves.
  var scriptedLeavers: Int

  /// The scale of a size.
  init(_ size: SampleSize) {
    let isSmall = size == .small
    years = isSmall ? 2 : size == .authority ? 5 : 8
    openChildren = isSmall ? 300 : size == .authority ? 6000 : 7000
    childrenLimit = size == .large ? 20_000 : Int.max
    areas = isSmall ? ["North", "South"] : ["North", "South", "East", "West"]
    if size == .large { areas.append("Central") }
    assessmentTeams = isSmall ? 0 : 2
    safeguardingTeams = isSmall ? 1 : 4
    careTeams = isSmall ? 1 : 10
    disabledTeams = isSmall ? 1 : 2
    leavingCareTeams = isSmall ? 1 : 3
    durationFactor = isSmall ? 1 : size == .authority ? 1.3 : 1.9
    returnShare = size == .large ? 0.45 : 0.27
    directWork = size == .large ? 0.72 : 0.22
    visitGoal = size == .large ? 2_000_000 : nil
    disabledShare = isSmall ? 0.085 : 0.06
    specialists = isSmall ? 1 : 28
    scriptedLeavers = isSmall ? 1 : size == .authority ? 5 : 6
  }
}

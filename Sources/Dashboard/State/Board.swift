public import CaseloadCore

/// All figures of one day and scope at one moment: what the screens show.
public struct Board: Sendable {
  /// The figures.
  public var report: Report
  /// Today's figures of the same scope, when those shown are of a day in the past.
  public var today: Report?
  /// What is different today, when the day shown is in the past.
  public var difference: ReportDifference?
  /// Every team's figures side by side.
  public var teamTable: TeamTable
  /// The teams that there are.
  public var teams: TeamList
  /// The workers and children that there are.
  public var people: People
  /// What they are called.
  public var names: NameBook
  /// The limits and timescales in force.
  public var policy: PolicyFile
  /// Whether the weekly points are there; they come a moment after the figures.
  public var hasTrend: Bool
  /// Counts up with every state of the data, so that answers can be told to be old.
  public var generation: Int
  /// When all that is in it was known to be so, in steady time; `nil` for the moment at which it arrives.
  public var knownAt: Swift.Duration?

  /// The day of the figures.
  public var day: Day { report.asAt }
  /// The team of the figures; `nil` for the whole authority.
  public var scope: Identifier? { report.team }
}

/// The figures of every team side by side, each with the teams below it, as at a day.
///
/// A row's figures are those of the report of that team.
public struct TeamTable: Equatable, Sendable {
  /// The day.
  public var asAt: Day
  /// Every team, in the order of ``TeamList``.
  public var rows: [Row]
  /// The whole authority, those without a team included.
  public var authority: Figures

  /// One team.
  public struct Row: Equatable, Sendable {
    /// The team and its place among the others.
    public var entry: TeamList.Entry
    /// Its figures.
    public var figures: Figures
  }

  /// What is told of a team with the teams below it.
  public struct Figures: Equatable, Sendable {
    /// The sum of the listed workers' cases.
    public var cases = 0
    /// Cases for each full-time social worker who holds cases.
    public var average: Double?
    /// Listed workers whose load is red.
    public var workersRed = 0
    /// Listed workers whose load is amber.
    public var workersAmber = 0
    /// Listed workers whose load is green.
    public var workersGreen = 0
    /// Children without a worker.
    public var unallocated = 0
    /// Of those, the ones for longer than the policy allows.
    public var unallocatedOverLimit = 0
    /// The share of agency staff, 0 to 1.
    public var agencyRatio: Double?
    /// That share against the policy's thresholds.
    public var agencyStatus = Status.unknown
    /// Posts that no employed social worker fills; `nil` when no team in scope says its posts.
    public var vacanciesFTE: Double?
    /// Vacancies ÷ (vacancies + employed), 0 to 1.
    public var vacancyRate: Double?
    /// Workers whose supervision is counted.
    public var supervisionCounted = 0
    /// The share of those in time, 0 to 1.
    public var supervisionInTimeRatio: Double?
    /// Those overdue.
    public var supervisionOverdue = 0
    /// Those without anything to start a clock from.
    public var supervisionNoRecord = 0
    /// Children whose visits are counted.
    public var visitsCounted = 0
    /// The share of those in time, 0 to 1.
    public var visitsInTimeRatio: Double?
    /// Those overdue.
    public var visitsOverdue = 0
  }
}

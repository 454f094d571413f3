/// The teams that there are on a day, each below its parent.
///
/// > A team that only a worker or an episode names is a team like any other, without a name.
/// > — `indicators.md`
public struct TeamList: Equatable, Sendable {
  /// The day.
  public var asAt: Day
  /// Every team: parents before the teams below them, those of one parent in byte order of their ids.
  public var teams: [Entry]

  /// One team.
  public struct Entry: Equatable, Sendable {
    /// The team.
    public var team: Named
    /// The team above it; `nil` at the top.
    public var parent: Identifier?
    /// How many teams are above it.
    public var depth: Int
    /// How many teams are below it, at any depth.
    public var teamsBelow: Int

    /// Whether no team is below it.
    public var isLeaf: Bool { teamsBelow == 0 }
  }
}

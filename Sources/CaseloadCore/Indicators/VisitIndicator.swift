/// Section 4: overdue visits.
///
/// > **Overdue** when D > due, `days_overdue = D − due` (else 0); **due soon** when not overdue and due ≤
/// > D + `due_soon`. Children with at least one clock, met ones included, are *counted*; in-time ratio =
/// > (counted − overdue) ÷ counted. — `indicators.md` section 4
struct VisitIndicator {
  private let indicators: Indicators
  private let state: DayState
  private let isDetailed: Bool
  private let horizon: Day
  private let seenStart: Day
  private(set) var counts = VisitFigures()
  private var byStatus: [(counted: Int, overdue: Int)]
  private var teams: TeamTally<VisitFigures.Team>

  init(_ indicators: Indicators, _ state: DayState, isDetailed: Bool) {
    self.indicators = indicators
    self.state = state
    self.isDetailed = isDetailed
    horizon = indicators.calendar.day(indicators.policy.visits.dueSoon, after: state.day)
    seenStart =
      isDetailed
      ? indicators.calendar.start(ofLast: indicators.policy.visits.seenWindow, asAt: state.day)
      : state.day
    byStatus = Array(repeating: (0, 0), count: EpisodeStatus.allCases.count)
    teams = TeamTally(indicators)
  }

  /// Counts a child without an episode or an allocation on the day, which belongs to no team.
  @inline(__always)
  mutating func addIdle(_ child: UInt32) {
    if isDetailed, state.scope.isWhole { addSeen(child) }
  }

  /// Counts a child.
  @inline(__always)
  mutating func add(_ child: UInt32, _ childState: ChildState) {
    guard state.scope.contains(childState.team) else { return }
    if isDetailed { addSeen(child) }
    guard let clock = childState.clock, let status = childState.status else { return }
    counts.counted += 1
    let daysOverdue = clock.daysOverdue(on: state.day)
    if daysOverdue > 0 { counts.overdue += 1 }
    guard isDetailed else { return }
    let isDueSoon = clock.isDueSoon(on: state.day, horizon: horizon)
    if isDueSoon { counts.dueSoon += 1 }
    byStatus[status.rank].counted += 1
    teams[childState.team, initial: VisitFigures.Team()].counted += 1
    if daysOverdue > 0 {
      byStatus[status.rank].overdue += 1
      teams[childState.team, initial: VisitFigures.Team()].overdue += 1
      counts.longestOverdueDays = max(counts.longestOverdueDays ?? 0, daysOverdue)
    }
    if let row = indicators.visitRow(child, childState, on: state.day, horizon: horizon) {
      counts.children.append(row)
    }
  }

  /// > **Seen alone**: of qualifying visits within the last `seen_window` to children in scope (for the
  /// > whole authority: all), the share with `alone` true; and the share of all visits in that window at
  /// > which the child was seen.
  private mutating func addSeen(_ child: UInt32) {
    let (visits, seen, alone) = indicators.register.visits.counts(
      child, from: seenStart, through: state.day)
    counts.seen.visits += visits
    counts.seen.seen += seen
    counts.seen.alone += alone
  }

  /// The headline.
  var inTimeRatio: Double? { ratio(counts.counted - counts.overdue, counts.counted) }

  /// All figures, when every child has been counted.
  func figures() -> VisitFigures {
    var figures = counts
    figures.inTimeRatio = inTimeRatio
    figures.seen.seenRatio = ratio(counts.seen.seen, counts.seen.visits)
    figures.seen.aloneRatio = ratio(counts.seen.alone, counts.seen.seen)
    for status in EpisodeStatus.allCases where byStatus[status.rank].counted > 0 {
      figures.byStatus.append(
        VisitFigures.ByStatus(
          status: status, counted: byStatus[status.rank].counted,
          overdue: byStatus[status.rank].overdue))
    }
    figures.children.sort { ($0.due, $0.child) < ($1.due, $1.child) }
    for (team, name, value) in teams.list(indicators, on: state.day) {
      var value = value
      value.team = team
      value.name = name
      value.inTimeRatio = ratio(value.counted - value.overdue, value.counted)
      figures.teams.append(value)
    }
    return figures
  }
}

extension Indicators {
  /// A child's row in the list of section 4; `nil` when its visit is neither overdue nor due soon.
  func visitRow(
    _ child: UInt32, _ state: ChildState, on day: Day, horizon: Day
  ) -> VisitFigures.Child? {
    guard let clock = state.clock, let status = state.status, let due = clock.due,
      clock.daysOverdue(on: day) > 0 || clock.isDueSoon(on: day, horizon: horizon)
    else { return nil }
    return VisitFigures.Child(
      child: register.names.children.identifier(child),
      team: register.names.teams.identifier(orNone: state.team),
      worker: register.names.workers.identifier(orNone: state.lead), status: status,
      lastSeen: state.lastSeen, due: due, daysOverdue: clock.daysOverdue(on: day),
      interval: clock.interval)
  }
}

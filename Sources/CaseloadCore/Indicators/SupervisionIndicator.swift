/// Section 3: supervision frequency.
///
/// > **Counted**: active workers who are social workers or hold a case, whose role is not in
/// > `exclude_roles`, and who are not absent at D. — `indicators.md` section 3
struct SupervisionIndicator {
  private let indicators: Indicators
  private let state: DayState
  private let isDetailed: Bool
  private var counts = SupervisionFigures()
  private var teams: TeamTally<SupervisionFigures.Team>
  private var gapDays = 0
  private var gapCount = 0
  private var policy: Policy.Supervision { indicators.policy.supervision }

  init(_ indicators: Indicators, _ state: DayState, cases: [Int], isDetailed: Bool) {
    self.indicators = indicators
    self.state = state
    self.isDetailed = isDetailed
    teams = TeamTally(indicators)
    let horizon = indicators.calendar.day(
      indicators.policy.supervision.dueSoon, after: state.day)
    let gapStart = indicators.calendar.start(
      ofLast: indicators.policy.supervision.gapWindow, asAt: state.day)
    for worker in indicators.register.workerOrder {
      let workerState = state.workers[Int(worker)]
      guard let post = workerState.activePost, state.scope.contains(post.team),
        indicators.supervisionExclusion(of: workerState, cases: cases[Int(worker)]) == nil
      else { continue }
      add(worker, post, horizon: horizon)
      if isDetailed { addGaps(worker, post, from: gapStart) }
    }
    if isDetailed { addQuality() }
  }

  private mutating func add(_ worker: UInt32, _ post: Post, horizon: Day) {
    let last = indicators.register.lastSupervision(worker, onOrBefore: state.day)
    let clock = indicators.supervisionClock(worker, post, last: last, on: state.day)?.clock
    counts.counted += 1
    var team = teams[post.team, initial: SupervisionFigures.Team()]
    team.counted += 1
    let standing = SupervisionFigures.Standing(clock, on: state.day, horizon: horizon)
    switch standing {
    case .overdue:
      counts.overdue += 1
      team.overdue += 1
    case .dueSoon: counts.dueSoon += 1
    case .inTime: counts.inTime += 1
    case .noRecord:
      counts.noRecord += 1
      team.noRecord += 1
    }
    teams[post.team, initial: SupervisionFigures.Team()] = team
    guard isDetailed else { return }
    counts.workers.append(
      indicators.supervisionRow(
        worker, post, last: last, clock: clock, on: state.day, horizon: horizon))
  }
}

// MARK: - Gaps and quality

extension SupervisionIndicator {
  /// > **Average gap**: over counted workers, all pairs (x, y) of consecutive supervision dates of one
  /// > worker (distinct, in order) with y within the last `gap_window`, leaving out those with x before
  /// > the worker's `start` and those that an absence of the worker touches: mean of y − x.
  private mutating func addGaps(_ worker: UInt32, _ post: Post, from windowStart: Day) {
    indicators.register.forEachSupervisionGap(of: worker, post, through: state.day) { gap in
      guard gap.to >= windowStart, !gap.isExcused else { return }
      gapDays += gap.to - gap.from
      gapCount += 1
    }
  }

  /// > **Quality**: of all supervision records of workers in scope (worker's team at D; workers not active
  /// > at D count only for the whole authority) within the last `quality_window`: the number, and the
  /// > number with `reflective`, `challenge`, `rationale` true.
  private mutating func addQuality() {
    let first = indicators.calendar.start(ofLast: policy.qualityWindow, asAt: state.day)
    for worker in 0..<UInt32(state.workers.count) {
      let workerState = state.workers[Int(worker)]
      guard
        state.scope.isWhole || (workerState.isActive && state.scope.contains(workerState.team))
      else { continue }
      for supervision in indicators.register.supervisions[worker] {
        guard first <= supervision.day, supervision.day <= state.day else { continue }
        counts.quality.add(supervision)
      }
    }
  }

  /// All figures.
  func figures() -> SupervisionFigures {
    var figures = counts
    figures.inTimeRatio = ratio(
      counts.counted - counts.overdue - counts.noRecord, counts.counted)
    figures.averageGapDays = ratio(gapDays, gapCount)
    guard isDetailed else { return figures }
    figures.workers.sort(by: SupervisionIndicator.isWorse)
    for (team, name, value) in teams.list(indicators, on: state.day) {
      var value = value
      value.team = team
      value.name = name
      value.inTimeRatio = ratio(value.counted - value.overdue - value.noRecord, value.counted)
      figures.teams.append(value)
    }
    return figures
  }

  /// Overdue first by days descending, then those without a record, then by due day; ties by id.
  private static func isWorse(
    _ first: SupervisionFigures.Worker, _ second: SupervisionFigures.Worker
  ) -> Bool {
    func rank(_ worker: SupervisionFigures.Worker) -> Int {
      switch worker.status {
      case .overdue: 0
      case .noRecord: 1
      case .dueSoon, .inTime: 2
      }
    }
    let (one, other) = (rank(first), rank(second))
    if one != other { return one < other }
    if first.daysOverdue != second.daysOverdue { return first.daysOverdue > second.daysOverdue }
    if one == 2, let due = first.due, let otherDue = second.due, due != otherDue {
      return due < otherDue
    }
    return first.worker < second.worker
  }
}

extension Register {
  /// The day of a worker's last supervision on or before a day.
  ///
  /// - Complexity: O(log n).
  func lastSupervision(_ worker: UInt32, onOrBefore day: Day) -> Day? {
    let range = supervisions.range(worker)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if supervisions.elements[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return low > range.lowerBound ? supervisions.elements[low - 1].day : nil
  }
}

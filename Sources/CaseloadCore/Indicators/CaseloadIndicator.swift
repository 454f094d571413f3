/// Section 1: caseload per worker.
///
/// > `cases(w)` = the number of distinct children with an effective allocation to w. Listed: every active
/// > worker who holds a case or is a social worker. **Average caseload** (the national workforce census):
/// > Σ cases ÷ Σ FTE over the active social workers, agency included, whose `fte` is known and above 0 and
/// > who hold one or more cases. — `indicators.md` section 1
struct CaseloadIndicator {
  private let indicators: Indicators
  private let state: DayState
  private let isDetailed: Bool

  /// Each worker's cases.
  private(set) var cases: [Int]
  /// The child last counted for each worker, so that two allocations to one worker are one case.
  private var lastChild: [UInt32]
  private var child: UInt32 = 0
  /// Whether the child at hand is held by a worker who is listed.
  private var isHeldInScope = false
  private var figuresSoFar = CaseloadFigures()
  private var unallocatedByTeam: TeamTally<Int>

  init(_ indicators: Indicators, _ state: DayState, isDetailed: Bool) {
    self.indicators = indicators
    self.state = state
    self.isDetailed = isDetailed
    cases = Array(repeating: 0, count: state.workers.count)
    lastChild = Array(repeating: IdentifierTable.none, count: state.workers.count)
    unallocatedByTeam = TeamTally(indicators)
  }

  /// Children without a worker, so far.
  var unallocatedCount: Int { figuresSoFar.unallocated.children }
}

// MARK: - Child by child

extension CaseloadIndicator {
  /// Begins with a child.
  @inline(__always)
  mutating func begin(_ child: UInt32) {
    self.child = child
    isHeldInScope = false
  }

  /// Counts an effective allocation of the child.
  @inline(__always)
  mutating func add(_ allocation: Allocation) {
    let worker = Int(allocation.worker)
    guard lastChild[worker] != child else { return }
    lastChild[worker] = child
    cases[worker] += 1
    // A known worker with an effective allocation is active and holds a case, so is listed.
    if state.standing(of: allocation.worker).contains(.active),
      state.scope.contains(state.team(of: allocation.worker))
    {
      isHeldInScope = true
    }
  }

  /// Counts the child itself, once its state is known.
  ///
  /// > An open child is **unallocated** at D when it has no effective allocation at D. Of the open
  /// > children with at least one effective allocation: **allocated without qualification** = has an
  /// > active episode whose status is in `needs_registered`, and all its effective allocations are to
  /// > known workers who are not social workers; **allocated to unknown** = all are to unknown workers;
  /// > **held by absent** = all are to absent workers.
  @inline(__always)
  mutating func end(_ child: UInt32, _ childState: ChildState) {
    if isHeldInScope { figuresSoFar.childrenAllocated += 1 }
    guard childState.isOpen, state.scope.contains(childState.team) else { return }
    guard childState.allocationCount > 0 else {
      figuresSoFar.unallocated.children += 1
      if isDetailed {
        unallocatedByTeam[childState.team, initial: 0] += 1
        addUnallocated(child, childState)
      }
      return
    }
    let count = childState.allocationCount
    if childState.needsRegistered, childState.unqualifiedCount == count {
      figuresSoFar.allocatedWithoutQualification += 1
    }
    if childState.unknownCount == count { figuresSoFar.allocatedToUnknown += 1 }
    if childState.absentCount == count { figuresSoFar.heldByAbsent += 1 }
  }

  private mutating func addUnallocated(_ child: UInt32, _ childState: ChildState) {
    if let row = indicators.unallocated(child, team: childState.team, on: state.day) {
      figuresSoFar.unallocated.list.append(row)
    }
  }
}

// MARK: - The figures

extension CaseloadIndicator {
  /// All figures, when every child has been counted.
  func figures() -> CaseloadFigures {
    var figures = figuresSoFar
    var teams = TeamTally<CaseloadFigures.Team>(indicators)
    var holdersCases = 0
    var holdersCasesByTeam = TeamTally<Int>(indicators)
    for worker in indicators.register.workerOrder {
      let workerState = state.workers[Int(worker)]
      let cases = cases[Int(worker)]
      guard let post = workerState.activePost, cases > 0 || workerState.isSocialWorker,
        state.scope.contains(post.team)
      else { continue }
      figures.cases += cases
      if workerState.isSocialWorker, let fte = post.fte, fte > 0, cases > 0 {
        figures.holdersFTE += fte
        holdersCases += cases
        teams[post.team, initial: CaseloadFigures.Team()].holdersFTE += fte
        holdersCasesByTeam[post.team, initial: 0] += cases
      }
      guard isDetailed else { continue }
      teams[post.team, initial: CaseloadFigures.Team()].cases += cases
      figures.workers.append(
        indicators.load(
          of: worker, post, cases: cases, isAbsent: workerState.isAbsent, on: state.day))
    }
    figures.average = ratio(Double(holdersCases), figures.holdersFTE)
    guard isDetailed else { return figures }
    figures.teams = listed(teams, holdersCases: holdersCasesByTeam)
    figures.workers.sort(by: CaseloadIndicator.isHeavier)
    figures.unallocated.list.sort { ($1.days, $0.child) < ($0.days, $1.child) }
    figures.unallocated.overLimit = figures.unallocated.list.count { $0.isOverLimit }
    figures.unallocated.longestDays = figures.unallocated.list.first?.days
    return figures
  }

  private func listed(
    _ teams: TeamTally<CaseloadFigures.Team>, holdersCases: TeamTally<Int>
  ) -> [CaseloadFigures.Team] {
    var teams = teams
    var figures: [CaseloadFigures.Team] = []
    for team in indicators.teamOrder + [IdentifierTable.none] {
      let unallocated = unallocatedByTeam[team, initial: 0]
      let cases = holdersCases[team, initial: 0]
      guard unallocated > 0 || cases > 0 else { continue }
      teams[team, initial: CaseloadFigures.Team()].unallocated = unallocated
      let holdersFTE = teams[team, initial: CaseloadFigures.Team()].holdersFTE
      teams[team, initial: CaseloadFigures.Team()].average = ratio(Double(cases), holdersFTE)
    }
    for (team, name, value) in teams.list(indicators, on: state.day) {
      var value = value
      value.team = team
      value.name = name
      figures.append(value)
    }
    return figures
  }

  /// By load descending, absent last, then id.
  private static func isHeavier(
    _ first: CaseloadFigures.Worker, _ second: CaseloadFigures.Worker
  ) -> Bool {
    switch (first.load, second.load) {
    case (let one?, let other?) where one != other: one > other
    case (_?, nil): true
    case (nil, _?): false
    default: first.worker < second.worker
    }
  }
}

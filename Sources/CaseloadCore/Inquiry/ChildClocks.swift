import TOMLReading

extension Indicators {
  /// Each timescale that is at work for a child on a day.
  ///
  /// - Parameters:
  ///   - child: The child.
  ///   - state: The child's state on the day.
  ///   - day: The day.
  ///   - gaps: The days without a worker, the latest first.
  /// - Returns: The governing visit clock first, then by due day, those met last.
  func clocks(
    of child: UInt32, _ state: ChildState, on day: Day, gaps: [ChildSheet.Gap]
  ) -> [RunningClock] {
    var clocks = visitClocks(of: child, state, on: day)
    if let gap = gaps.first, gap.to == nil { clocks.append(allocationClock(gap, on: day)) }
    // Those that fall due on one day stay in the order in which they would govern.
    return clocks.enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      if one.isGoverning != other.isGoverning { return one.isGoverning }
      let (due, otherDue) = (one.due ?? Day.endOfTime, other.due ?? Day.endOfTime)
      return (due, first.offset) < (otherDue, second.offset)
    }.map(\.element)
  }

  private func visitClocks(of child: UInt32, _ state: ChildState, on day: Day) -> [RunningClock] {
    let leadTeam =
      state.lead == IdentifierTable.none
      ? IdentifierTable.none
      : WorkerState(state.lead, register: register, day: day).team
    let horizon = calendar.day(policy.visits.dueSoon, after: day)
    var clocks: [RunningClock] = []
    var governing: (clock: Clock, status: EpisodeStatus, index: Int)?
    for episode in register.episodes[child] where episode.spell.isActive(on: day) {
      let team = leadTeam == IdentifierTable.none ? episode.team : leadTeam
      forEachVisitSource(of: episode, team: team, on: day) { source in
        guard let clock = source.clock(lastSeen: state.lastSeen, calendar: calendar) else { return }
        let (other, otherStatus) = (governing?.clock, governing?.status ?? source.status)
        if ChildState.ranks(clock, source.status, before: other, otherStatus) {
          governing = (clock, source.status, clocks.count)
        }
        var running = visitClock(source, clock, team: team, lastSeen: state.lastSeen)
        running.settle(on: day, horizon: horizon)
        clocks.append(running)
      }
    }
    if let governing { clocks[governing.index].isGoverning = true }
    return clocks
  }

  private func visitClock(
    _ source: VisitClockSource, _ clock: Clock, team: UInt32, lastSeen: Day?
  ) -> RunningClock {
    let visit = lastSeen.flatMap { $0 >= source.start ? $0 : nil }
    let begun = source.isPlacement ? RunningClock.Start.placement : .episode
    return RunningClock(
      subject: .visit(source.status), rule: source.words, interval: clock.interval,
      policyKey: source.policyKey(clock.part, team: ownRules(ofTeam: team)),
      started: visit ?? source.start, startedBy: visit == nil ? begun : .visit,
      since: source.start, due: clock.due, met: visit, daysOverdue: 0, daysLeft: nil,
      standing: .met)
  }

  /// The id of a team that has visit rules of its own.
  private func ownRules(ofTeam team: UInt32) -> Identifier? {
    register.names.teams.identifier(orNone: team)
      .flatMap { policy.visits.teamRules[$0] == nil ? nil : $0 }
  }

  private func allocationClock(_ gap: ChildSheet.Gap, on day: Day) -> RunningClock {
    let limit = policy.caseload.unallocatedAfter
    let due = calendar.day(limit, after: gap.from)
    var clock = RunningClock(
      subject: .allocation, rule: "a worker within \(limit)", interval: limit,
      policyKey: "caseload.unallocated_after", started: gap.from, startedBy: .unallocated,
      since: gap.from, due: due, met: nil, daysOverdue: 0, daysLeft: nil, standing: .dueSoon)
    clock.settle(on: day, horizon: Day.endOfTime)
    return clock
  }
}

extension VisitClockSource {
  /// The rule in words: `first within 1 week, then every 6 weeks`.
  var words: String {
    let plan = visitEvery.map { "the child's own plan: \(Wording.every($0).unglued)" }
    guard var rule else { return plan ?? "" }
    if !allowsLater { (rule.after, rule.then) = (nil, nil) }
    return rule.words + (plan.map { "; \($0)" } ?? "")
  }

  /// The dotted path of the policy's key that gives an interval; `nil` for the child's own plan.
  ///
  /// - Parameters:
  ///   - part: The part of the rule that gives it.
  ///   - team: The team, where it has rules of its own.
  /// - Returns: The path, as `PolicyFile` has it.
  func policyKey(_ part: Clock.Part, team: Identifier?) -> String? {
    let name: String
    switch part {
    case .first: name = "first"
    case .every: name = "every"
    case .then: name = "then"
    case .plan: return nil
    }
    let table = "visits.\(status.rawValue).\(name)"
    return team.map { "teams.\(TOMLText.key($0.text)).\(table)" } ?? table
  }
}

import CaseloadCore

// Visits: when they are due, when they are made, and what is recorded of them.

extension Simulation {
  /// A visiting rule in calendar days, near enough to what the law and the policy say.
  private struct VisitRule {
    var first: Int
    var every: Int
    /// Days by which a late visit is late, on average.
    var lateness: Double
    var purpose: VisitPurpose
  }

  private func rule(for child: ChildState, team: String) -> VisitRule {
    switch child.status {
    case .assessment: VisitRule(first: 14, every: 16, lateness: 6, purpose: .assessment)
    case .childProtection: VisitRule(first: 14, every: 14, lateness: 6, purpose: .childProtection)
    case .lookedAfter:
      VisitRule(
        first: 7, every: child.until18 && today - child.clockStart > 365 ? 90 : 42, lateness: 14,
        purpose: .lookedAfter)
    case .privateFostering:
      VisitRule(
        first: 9, every: today - child.clockStart > 365 ? 84 : 42, lateness: 20,
        purpose: .privateFostering)
    case .careLeaver: VisitRule(first: 56, every: 56, lateness: 22, purpose: .careLeaver)
    case .earlyHelp: VisitRule(first: 14, every: 20, lateness: 8, purpose: .earlyHelp)
    case .childInNeed, nil:
      VisitRule(
        first: 28, every: team == SamplePolicy.pilotTeam ? 21 : 28, lateness: 12,
        purpose: .childInNeed)
    }
  }

  /// Gives a child of the first day a last visit from before the records begin.
  mutating func pretendEarlierVisit(to child: Int) {
    let interval = rule(for: children[child], team: teams[children[child].team].id).every
    let seen = today - random.within(1...interval)
    children[child].lastSeen = max(seen, children[child].clockStart)
  }

  /// Plans the next visit from the last one, in time or late by how the child's worker is placed.
  mutating func planVisit(to child: Int, after visit: Day? = nil, triesAgain: Bool = false) {
    let state = children[child]
    let rule = rule(for: state, team: teams[state.team].id)
    let begin = max(visit ?? state.lastSeen ?? state.clockStart, state.clockStart)
    let seen = state.lastSeen.flatMap { $0 >= state.clockStart ? $0 : nil }
    let every = min(rule.every, state.ownInterval?.days ?? rule.every)
    let due = seen.map { $0 + every } ?? state.clockStart + rule.first
    var planned: Day
    if triesAgain {
      planned = Weekdays.onOrAfter(today + random.within(1...5))
    } else if seen != nil, random.chance(min(0.93, directWork * state.directWork)) {
      planned = Weekdays.onOrAfter(begin + random.within(3...8))
    } else if random.chance(lateProbability(of: child)) {
      let lateness = random.exponential(mean: rule.lateness * (hasWorker(child) ? 1 : 1.8))
      planned = Weekdays.onOrAfter(max(due, begin) + 1 + Int(lateness))
    } else {
      let share = random.between(0.5, 0.98)
      planned = Weekdays.onOrBefore(begin + Int(Double(max(1, due - begin)) * share))
      if planned <= begin { planned = Weekdays.onOrAfter(begin + 1) }
    }
    children[child].visitStamp += 1
    let later = Weekdays.onOrAfter(today + 1)
    events.plan(
      .visit, child, on: max(planned, visit == nil ? today : later),
      stamp: children[child].visitStamp)
  }

  /// Whether somebody who is there has the child's case.
  private func hasWorker(_ child: Int) -> Bool {
    guard let worker = children[child].leadWorker else { return false }
    return workers[worker].isActive && workers[worker].absence == nil
  }

  /// How probable it is that the next visit is late.
  private func lateProbability(of child: Int) -> Double {
    guard hasWorker(child), let worker = children[child].leadWorker else {
      return min(0.85, epoch.lateVisits * 3)
    }
    let state = workers[worker]
    let load = Double(state.cases.count) / state.capacity(on: today)
    let pressure = teams[children[child].team].pressure
    let isShort = teams[children[child].team].kind == .disabledChildren ? 2.1 : 1
    let strain = min(2.6, max(0.5, load * load * pressure * pressure)) * isShort
    return min(0.85, epoch.lateVisits * (state.registered ? strain : 1))
  }

  /// Makes a visit, unless the plan has been overtaken.
  mutating func visit(_ child: Int, stamp: Int32) {
    let state = children[child]
    guard stamp == state.visitStamp, state.status != nil else { return }
    let rule = rule(for: state, team: teams[state.team].id)
    let isSeen = random.chance(epoch.seen)
    let isEnquiry = state.status == .assessment || state.status == .childProtection
    let isAlone = isSeen && random.chance(isEnquiry ? epoch.alone : epoch.alone - 0.2)
    let isStatutory = seenLongAgo(state, every: rule.every)
    let others: [VisitPurpose] = [.directWork, .familyTime, .jointVisit]
    let duty = hasWorker(child) ? nil : dutyWorker(of: state.team)
    var purpose = isStatutory ? rule.purpose : random.pick(others)
    if !hasWorker(child) { purpose = .duty }
    let worker = duty ?? state.leadWorker ?? -1
    records.visits.append(
      VisitRecord(
        number: 0, child: Int32(child), worker: random.chance(0.004) ? -1 : Int32(worker),
        day: today, recorded: recordingTime(after: today, within: isEnquiry ? 3 : 5),
        purpose: purpose, seen: isSeen, alone: isAlone, isVoid: false,
        hasNote: random.chance(0.002)))
    if isSeen { children[child].lastSeen = today }
    planVisit(to: child, after: today, triesAgain: !isSeen && random.chance(0.7))
  }

  private func seenLongAgo(_ child: ChildState, every interval: Int) -> Bool {
    guard let seen = child.lastSeen, seen >= child.clockStart else { return true }
    return today - seen > min(9, interval / 2)
  }

  private mutating func dutyWorker(of team: Int) -> Int? {
    let present = staff[team].filter { workers[$0].absence == nil && workers[$0].isHolder }
    return present.isEmpty ? nil : random.pick(present)
  }

  /// Adjusts how much direct work there is, where a number of visits is to be reached.
  mutating func paceVisits() {
    guard let goal = scale.visitGoal, today > firstDay + 27 else { return }
    let passed = Double(today - firstDay) / Double(lastDay - firstDay + 1)
    let wanted = Double(goal) * passed
    let excess = (Double(records.visits.count) - wanted) / (Double(goal) * 0.004)
    directWork = min(0.9, max(0.3, scale.directWork - excess * 0.25))
  }
}

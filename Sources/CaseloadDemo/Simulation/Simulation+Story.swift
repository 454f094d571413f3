import CaseloadCore

// What the story needs to happen, whatever the chances.

extension Simulation {
  /// Does what the story has for the day.
  mutating func tellStory() {
    switch lastDay - today {
    case 369, 3: settleAgencyShare()
    case 50: makeRarities()
    case 35: forgetChild()
    case 24, 17, 9: neglectDisabledChildren()
    case 11: for _ in 0..<scale.scriptedLeavers { loseHolder() }
    default: break
    }
    if today.weekday == 3 { reassess() }
  }

  /// Sees to it that even a small authority has one of the rarer workers: one whose working time
  /// nobody wrote down, one with a limit of the worker's own, and one for a fixed term.
  private mutating func makeRarities() {
    if !workers.contains(where: { $0.employment == .fixedTerm }),
      let worker = workers.firstIndex(where: { $0.isActive && $0.role == .other })
    {
      workers[worker].employment = .fixedTerm
      records.workers[workers[worker].record].employment = .fixedTerm
    }
    let settled = workers.indices.filter { worker in
      let state = workers[worker]
      return state.isActive && !state.isLeaving && state.role == .caseHolder
        && state.employment == .permanent && state.fte == 100 && state.cases.count > 3
        && teams[state.team].kind != .disabledChildren
    }
    guard settled.count > 3 else { return }
    if !workers.contains(where: { $0.isActive && $0.registered && !$0.isFTEKnown }) {
      workers[settled[1]].isFTEKnown = false
      appendVersion(of: settled[1]) { $0.fte = nil }
    }
    if !settled.contains(where: { records.workers[workers[$0].record].limit != nil }) {
      workers[settled[2]].willingness *= 0.7
      appendVersion(of: settled[2]) { $0.limit = 12 }
    }
  }

  /// Leaves one looked-after disabled child without a worker for the last five weeks.
  private mutating func forgetChild() {
    let isDisabledTeam = teams.map { $0.kind == .disabledChildren }
    let inTeam = children.indices.filter { child in
      children[child].status != nil && isDisabledTeam[children[child].team]
        && today - children[child].born < 16 * 365
    }
    let lookedAfter = inTeam.filter { children[$0].status == .lookedAfter }
    guard let child = lookedAfter.first(where: { children[$0].allocation != nil }) else {
      guard let child = inTeam.first(where: { children[$0].status == .childInNeed }) else { return }
      records.episodes[children[child].episode].end = today
      openChildren -= 1
      begin(.lookedAfter, of: child, isFirst: false)
      forget(child)
      return
    }
    forget(child)
  }

  private mutating func forget(_ child: Int) {
    release(child)
    children[child].isForgotten = true
    children[child].allocationStamp += 1
    // Nothing else is to happen to the child's case before the story ends.
    children[child].episodeStamp += 1
  }

  /// Takes some cases in the disabled children's teams from workers who cannot carry them.
  private mutating func neglectDisabledChildren() {
    for team in teams.indices where teams[team].kind == .disabledChildren {
      let held = children.indices.filter { child in
        children[child].team == team && children[child].status == .childInNeed
          && children[child].allocation != nil
      }
      for _ in 0..<max(1, held.count / 40) where !held.isEmpty {
        let child = random.pick(held)
        release(child)
        waitForAllocation(child, days: random.within(18...60))
      }
    }
  }

  /// Lets an agency worker go whose cases nobody picks up before the story ends.
  private mutating func loseHolder() {
    let candidates = workers.indices.filter { worker in
      let state = workers[worker]
      return state.isActive && state.registered && state.isHolder && state.employment == .agency
        && teams[state.team].kind == .safeguarding && state.cases.count > 5
    }
    guard !candidates.isEmpty else { return }
    let worker = random.pick(candidates)
    let staying = workers[worker].cases.filter { child in
      children[Int(child)].status == .childInNeed
    }
    workers[worker].leavesCasesBehind = false
    let behind = Array(staying.prefix(scale.scriptedLeavers == 1 ? 2 : random.within(1...3)))
    for child in behind {
      workers[worker].cases.removeAll { $0 == child }
      children[Int(child)].allocationStamp += 1
      children[Int(child)].episodeStamp += 1
    }
    leave(worker)
    workers[worker].cases = behind
  }

  /// Begins assessments of children whose cases are open already.
  private mutating func reassess() {
    for _ in 0..<random.rounded(Double(openChildren) * 0.1 / 52) {
      let child = random.below(children.count)
      let status = children[child].status
      guard status == .childInNeed || status == .childProtection else { continue }
      let number = records.episodes.count
      records.episodes.append(
        EpisodeRecord(
          number: Int32(number), child: Int32(child), status: .assessment, start: today, end: nil,
          team: children[child].team, visitEvery: nil, isVoid: false,
          recorded: recordingTime(after: today)))
      events.plan(.reassessmentEnds, number, on: today + random.within(20...60))
    }
  }

  /// Writes down the teams, before and after the reconfiguration.
  mutating func recordTeams() {
    let reconfiguration = story.reconfiguration
    let announced = RecordingTime(day: reconfiguration - 5, minute: 600)
    for (position, team) in teams.enumerated() {
      let posts = establishment(of: position)
      let parent = team.parent.map { teams[$0].id }
      var record = TeamRecord(
        id: team.id, name: team.formerName ?? team.name,
        parent: team.formerParent.map { teams[$0].id } ?? parent, service: team.service,
        establishment: posts.map { roundedToHalf($0 * 93 / 100) }, from: nil, recorded: nil)
      records.teams.append(record)
      guard posts != nil || team.formerName != nil || team.formerParent != nil else { continue }
      record.name = team.name
      record.parent = parent
      record.establishment = posts.map(roundedToHalf)
      record.from = reconfiguration
      record.recorded = announced
      records.teams.append(record)
    }
  }

  private func roundedToHalf(_ hundredths: Int) -> Int { (hundredths + 25) / 50 * 50 }

  /// The social-worker posts of a team, in hundredths, of which its share is vacant now.
  private func establishment(of team: Int) -> Int? {
    guard
      teams[team].kind.hasSocialWorkCases || teams[team].kind == .qualityAssurance
        || teams[team].kind == .fostering
    else {
      return nil
    }
    var employed = 0
    for worker in staff[team] where workers[worker].registered && workers[worker].isFTEKnown {
      if workers[worker].employment != .agency { employed += workers[worker].fte }
    }
    let vacancy = teams[team].kind.hasSocialWorkCases ? teams[team].vacancy : 0.06
    return Int(Double(employed) / (1 - vacancy))
  }
}

import CaseloadCore

// A child's way through the service: up and down between statuses, and out.

extension Simulation {
  /// Begins a main episode.
  mutating func begin(_ status: EpisodeStatus, of child: Int, isFirst: Bool) {
    let length = length(of: status, child: child)
    var start = today
    if isFirst {
      let elapsed = status == .assessment ? random.below(length) : random.below(length * 2)
      start = max(today - elapsed, children[child].born)
    }
    children[child].status = status
    children[child].episode = records.episodes.count
    children[child].episodeStamp += 1
    children[child].clockStart = start
    children[child].lastSeen = nil
    if children[child].leadWorker == nil { children[child].waitingSince = today }
    children[child].ownInterval = ownInterval(status)
    if EpisodeStatus.needsWorker(status) { openChildren += 1 }
    if status == .earlyHelp { earlyHelpChildren += 1 }
    place(child)
    records.episodes.append(
      EpisodeRecord(
        number: Int32(records.episodes.count), child: Int32(child), status: status, start: start,
        end: nil,
        team: children[child].isDisabled || random.chance(0.98) ? children[child].team : nil,
        visitEvery: children[child].ownInterval?.text, isVoid: false,
        recorded: isFirst ? nil : recordingTime(after: today)))
    let end = isFirst && status == .assessment ? start + length : today + length
    events.plan(.episodeEnds, child, on: end, stamp: children[child].episodeStamp)
    if status == .lookedAfter { beginPlacement(of: child, on: start) }
    if isFirst {
      pretendEarlierVisit(to: child)
    } else {
      findWorker(for: child, status: status)
    }
    planVisit(to: child)
  }

  /// Keeps the worker when the team stays, and finds another when it does not.
  private mutating func findWorker(for child: Int, status: EpisodeStatus) {
    if let worker = children[child].leadWorker {
      let isElsewhere = workers[worker].team != children[child].team
      // Now and then nobody notices that the case has outgrown an unqualified worker.
      let isUnqualified =
        needsSocialWorker(child) && !workers[worker].registered && !random.chance(0.25)
      guard workers[worker].isActive, isElsewhere || isUnqualified else { return }
      let isLate = random.chance(0.03 * epoch.allocationDelay)
      changeWorker(of: child, waiting: isLate ? 2 + allocationDelay() : 0)
    } else {
      let delay = status == .lookedAfter || status == .childProtection ? 0 : allocationDelay()
      if delay == 0 {
        children[child].allocationStamp += 1
        allocate(child, stamp: children[child].allocationStamp)
      } else {
        waitForAllocation(child, days: delay)
      }
    }
  }

  /// Puts the child's case into the team that works with such cases.
  private mutating func place(_ child: Int) {
    let state = children[child]
    guard let status = state.status else { return }
    let kind: TeamKind
    switch status {
    case .earlyHelp: kind = .familySupport
    case .careLeaver: kind = .leavingCare
    case _ where state.isDisabled: kind = .disabledChildren
    case .assessment: kind = .assessment
    case .lookedAfter: kind = random.chance(0.85) ? .childrenInCare : .safeguarding
    default: kind = .safeguarding
    }
    if state.team > 0, teams[state.team].kind == kind { return }
    var candidates = teams.indices.filter { team in
      teams[team].kind == kind && (teams[team].area ?? state.area) == state.area
    }
    if candidates.isEmpty { candidates = teams.indices.filter { teams[$0].kind == kind } }
    let team = candidates[random.below(candidates.count)]
    leaveTeam(child)
    children[child].team = team
    stock[team] += 1
  }

  /// Takes the child out of its team's stock.
  private mutating func leaveTeam(_ child: Int) {
    if children[child].team > 0 { stock[children[child].team] -= 1 }
    children[child].team = 0
  }

  /// How long an episode lasts, in days.
  private mutating func length(of status: EpisodeStatus, child: Int) -> Int {
    let factor = scale.durationFactor
    let untilAdult = children[child].born.adding(months: 18 * 12) - today
    let days: Double
    switch status {
    case .assessment:
      let isDrifting = random.chance(epoch.lateVisits * 0.5)
      return random.within(isDrifting ? 60...110 : 18...62)
    case .childInNeed: days = 50 + random.exponential(mean: 330 * factor)
    case .childProtection: days = 85 + random.exponential(mean: 310 * factor)
    case .lookedAfter: days = 14 + random.exponential(mean: 1050 * factor)
    case .careLeaver: return random.within(500...1500)
    case .privateFostering: days = 60 + random.exponential(mean: 400)
    case .earlyHelp: return 40 + Int(random.exponential(mean: 140))
    }
    return max(1, min(Int(days), untilAdult))
  }

  private mutating func ownInterval(_ status: EpisodeStatus) -> ChildState.OwnInterval? {
    switch status {
    case .childInNeed where random.chance(0.05):
      return .init(text: "15 working days", days: 21)
    case .childProtection where random.chance(0.05):
      return .init(text: "1 week", days: 7)
    case .lookedAfter where random.chance(0.05):
      return .init(text: "4 weeks", days: 28)
    case .earlyHelp where random.chance(0.3):
      return .init(text: "6 weeks", days: 42)
    default:
      return nil
    }
  }

  /// Ends the main episode; what follows depends on what it was.
  mutating func endEpisode(of child: Int, stamp: Int32) {
    guard stamp == children[child].episodeStamp, let status = children[child].status else { return }
    let episode = children[child].episode
    records.episodes[episode].end = max(today, records.episodes[episode].start)
    records.episodes[episode].recorded = recordingTime(after: today, within: 6)
    endPlacement(of: child)
    if EpisodeStatus.needsWorker(status) { openChildren -= 1 }
    if status == .earlyHelp { earlyHelpChildren -= 1 }
    let isAdult = today >= children[child].born.adding(months: 18 * 12)
    if let next = next(after: status, isAdult: isAdult) {
      begin(next, of: child, isFirst: false)
    } else {
      close(child)
    }
  }

  private mutating func next(after status: EpisodeStatus, isAdult: Bool) -> EpisodeStatus? {
    if isAdult { return status == .lookedAfter && random.chance(0.92) ? .careLeaver : nil }
    let choices: [(EpisodeStatus?, Double)]
    switch status {
    case .assessment:
      choices = [
        (nil, 41), (.childInNeed, 41), (.childProtection, 12), (.lookedAfter, 4), (.earlyHelp, 2),
      ]
    case .childInNeed:
      choices = [(nil, 72), (.childProtection, 15), (.lookedAfter, 5), (.earlyHelp, 8)]
    case .childProtection: choices = [(.childInNeed, 66), (.lookedAfter, 21), (nil, 13)]
    case .lookedAfter: choices = [(nil, 62), (.childInNeed, 38)]
    case .earlyHelp: choices = [(nil, 84), (.assessment, 16)]
    case .careLeaver, .privateFostering: return nil
    }
    return choices[random.position(weights: choices.map(\.1))].0
  }

  /// Closes the child's case.
  private mutating func close(_ child: Int) {
    if children[child].status.map(EpisodeStatus.needsWorker) == true { closingsThisWeek += 1 }
    release(child)
    leaveTeam(child)
    children[child].status = nil
    children[child].closed = today
    children[child].visitStamp += 1
    children[child].allocationStamp += 1
    knownChildren.append(child)
  }
}

extension EpisodeStatus {
  /// Whether a child of the status is to have a worker of its own.
  static func needsWorker(_ status: EpisodeStatus) -> Bool {
    status != .careLeaver && status != .earlyHelp
  }
}

import CaseloadCore

// How children come to the service, and who they are.

extension Simulation {
  /// Fills the service with the children of the first day.
  mutating func beginWithChildren() {
    let target = Double(scale.openChildren) * epoch.openChildren
    let shares: [(EpisodeStatus, Double)] = [
      (.childProtection, 0.145), (.lookedAfter, 0.285), (.childInNeed, 0.455),
      (.privateFostering, 0.008), (.assessment, 0.107), (.careLeaver, 0.085), (.earlyHelp, 0.09),
    ]
    for (status, share) in shares {
      for _ in 0..<max(1, Int(target * share)) {
        let child = addChild(for: status)
        begin(status, of: child, isFirst: true)
      }
    }
    weeklyClosings = target / 62 / scale.durationFactor
  }

  /// Adds a child whose first contact is with a status.
  mutating func addChild(for status: EpisodeStatus) -> Int {
    let age: Double
    switch status {
    case .careLeaver: age = random.between(18, 20.5)
    case .lookedAfter: age = random.between(0.2, 17)
    case .privateFostering: age = random.between(5, 15.4)
    default: age = max(random.between(0, 16.5), random.between(-2, 12))
    }
    let born = today - Int(age * 365.25) - 1
    let isDisabled =
      status != .careLeaver && status != .privateFostering && random.chance(scale.disabledShare)
    let child = children.count
    let state = ChildState(
      area: random.below(scale.areas.count), isDisabled: isDisabled, born: born,
      waitingSince: today,
      clockStart: today,
      directWork: random.between(0.4, 1.6))
    children.append(state)
    let isFirst = today == firstDay
    records.children.append(
      ChildRecord(
        child: Int32(child), hasPlainNumber: status == .earlyHelp, area: state.area,
        born: random.chance(0.97) ? born : nil,
        disabled: isDisabled ? true : random.chance(0.8) ? false : nil,
        recorded: isFirst ? nil : recordingTime(after: today)))
    return child
  }

  /// Plans the week's arrivals: as many as leave, and a few more or less to follow the story.
  mutating func planArrivals() {
    weeklyClosings = weeklyClosings * 0.9 + Double(closingsThisWeek) * 0.1
    closingsThisWeek = 0
    let target = Double(scale.openChildren) * epoch.openChildren
    let wanted = weeklyClosings + (target - Double(openChildren)) * 0.12
    for _ in 0..<random.rounded(max(0, wanted) * random.between(0.85, 1.15)) {
      let weights: [Double] = [0.006, 0.028, 0, 0.009, 1, 0, 0]
      planArrival(random.position(weights: weights))
    }
    let earlyHelp = target * 0.09
    for _
      in 0..<random.rounded(max(0, earlyHelp / 26 + (earlyHelp - Double(earlyHelpChildren)) / 6))
    {
      planArrival(6)
    }
  }

  private mutating func planArrival(_ status: Int) {
    events.plan(.arrival, status, on: today + random.below(5))
  }

  /// A child comes to the service, for the first time or again.
  mutating func arrive(_ status: EpisodeStatus) {
    let isFull = children.count >= scale.childrenLimit
    if status == .assessment || isFull, isFull || random.chance(scale.returnShare),
      let child = knownChild()
    {
      begin(isFull ? .assessment : status, of: child, isFirst: false)
    } else if !isFull {
      begin(status, of: addChild(for: status), isFirst: false)
    }
  }

  /// A child closed more than a month ago and still young enough to come back.
  private mutating func knownChild() -> Int? {
    for _ in 0..<12 where !knownChildren.isEmpty {
      let position = random.below(knownChildren.count)
      let child = knownChildren[position]
      guard let closed = children[child].closed, today - closed > 30 else { continue }
      knownChildren.swapAt(position, knownChildren.count - 1)
      knownChildren.removeLast()
      if today - children[child].born < 6300 { return child }
    }
    return nil
  }
}

import CaseloadCore

// Whose case is whose.

extension Simulation {
  /// Gives the children of the first day to the workers of the first day.
  mutating func beginWithAllocations() {
    for child in children.indices where children[child].status != nil {
      guard !random.chance(0.02), let worker = worker(for: child) else {
        waitForAllocation(child, days: random.within(1...20))
        continue
      }
      let earliest = max(records.episodes[children[child].episode].start, workers[worker].joined)
      let start = max(earliest, today - Int(random.exponential(mean: 150)))
      assign(child, to: worker, from: min(start, today))
      let allocation = records.allocations.count - 1
      records.allocations[allocation].recorded = nil
    }
  }

  /// The worker of the child's team with the most room, or `nil` when nobody can take the child.
  mutating func worker(for child: Int) -> Int? {
    let team = children[child].team
    var best: Int?
    var lowest = Double.infinity
    for worker in staff[team] {
      let state = workers[worker]
      guard state.isHolder, !state.isLeaving, state.absence == nil,
        worker != children[child].leadWorker, state.registered || !needsSocialWorker(child)
      else { continue }
      let weighed = load(of: worker) * random.between(0.9, 1.1)
      if weighed < lowest {
        lowest = weighed
        best = worker
      }
    }
    // Where disabled children are concerned the few workers take no more than they can carry.
    if teams[team].kind == .disabledChildren {
      let isUrgent =
        children[child].status == .childProtection || children[child].status == .lookedAfter
      let isOldest = today - children[child].waitingSince > 70
      if !isUrgent, !isOldest, lowest > 1.14 { return nil }
    }
    return best
  }

  /// Cases beside a fair share.
  private func load(of worker: Int) -> Double {
    let state = workers[worker]
    return (Double(state.cases.count) + 0.5) / (state.capacity(on: today) * state.willingness)
  }

  /// Whether the child's case may not go to somebody who is no social worker.
  func needsSocialWorker(_ child: Int) -> Bool {
    switch children[child].status {
    case .childInNeed, .careLeaver, .earlyHelp, nil: false
    default: true
    }
  }

  /// Passes some cases from the busiest worker of a team to the one with the most room.
  mutating func evenOut(_ team: Int) {
    for _ in 0..<3 {
      let present = staff[team].filter { worker in
        isUsualHolder(worker) && workers[worker].absence == nil && !workers[worker].isLeaving
      }
      guard
        let busiest = present.max(by: { load(of: $0) < load(of: $1) }),
        let idlest = present.min(by: { load(of: $0) < load(of: $1) }),
        load(of: busiest) - load(of: idlest) > 0.42
      else { return }
      let child = Int(random.pick(workers[busiest].cases))
      release(child)
      assign(child, to: idlest, from: today)
    }
  }

  /// Makes a worker the child's lead worker.
  mutating func assign(_ child: Int, to worker: Int, from start: Day) {
    children[child].allocation = records.allocations.count
    children[child].leadWorker = worker
    children[child].allocationStamp += 1
    workers[worker].cases.append(Int32(child))
    records.allocations.append(
      AllocationRecord(
        number: Int32(records.allocations.count), child: Int32(child), worker: Int32(worker),
        start: start, end: nil, isSecondary: false, isVoid: false,
        recorded: recordingTime(after: start)))
    if random.chance(0.06) { addSecondary(to: child) }
  }

  /// Gives the child a second worker beside the lead.
  private mutating func addSecondary(to child: Int) {
    let others = staff[children[child].team].filter { $0 != children[child].leadWorker }
    guard !others.isEmpty else { return }
    let number = records.allocations.count
    records.allocations.append(
      AllocationRecord(
        number: Int32(number), child: Int32(child), worker: Int32(random.pick(others)),
        start: today, end: nil, isSecondary: true, isVoid: false,
        recorded: recordingTime(after: today)))
    events.plan(.secondaryEnds, number, on: today + random.within(30...260))
  }

  /// Ends the child's allocation: today is the first day without it.
  mutating func release(_ child: Int) {
    guard let allocation = children[child].allocation, let worker = children[child].leadWorker
    else { return }
    records.allocations[allocation].end = max(today, records.allocations[allocation].start)
    records.allocations[allocation].recorded = recordingTime(after: today)
    workers[worker].cases.removeAll { $0 == Int32(child) }
    children[child].allocation = nil
    children[child].leadWorker = nil
    children[child].waitingSince = today
  }

  /// Takes the case from its worker and gives it to another, some days later where nobody is ready.
  mutating func changeWorker(of child: Int, waiting days: Int) {
    guard children[child].status != nil else { return }
    let successor = days == 0 ? worker(for: child) : nil
    release(child)
    if let successor {
      assign(child, to: successor, from: today)
    } else {
      waitForAllocation(child, days: max(1, days))
    }
  }

  /// Leaves the child without a worker until an attempt some days from now.
  mutating func waitForAllocation(_ child: Int, days: Int) {
    children[child].allocationStamp += 1
    events.plan(
      .allocate, child, on: Weekdays.onOrAfter(today + days),
      stamp: children[child].allocationStamp)
  }

  /// Tries to find a worker for a waiting child.
  mutating func allocate(_ child: Int, stamp: Int32) {
    guard stamp == children[child].allocationStamp, children[child].status != nil,
      children[child].allocation == nil, !children[child].isForgotten
    else { return }
    if let worker = worker(for: child) {
      assign(child, to: worker, from: today)
    } else {
      waitForAllocation(child, days: random.within(2...6))
    }
  }

  /// Days until a new case has a worker, by how the service is doing.
  mutating func allocationDelay() -> Int {
    if random.chance(0.35) { return 0 }
    return min(90, Int(random.exponential(mean: epoch.allocationDelay)))
  }

  /// Hands over the cases of somebody who leaves the team; a careless leaver leaves some behind.
  mutating func handOverCases(of worker: Int) {
    let leavesBehind = workers[worker].leavesCasesBehind && !workers[worker].isActive
    var behind = leavesBehind ? random.within(1...3) : 0
    for child in workers[worker].cases {
      let child = Int(child)
      if behind > 0, children[child].status != .childProtection {
        behind -= 1
        children[child].allocationStamp += 1
        events.plan(
          .leftCaseFound, child, on: today + random.within(4...35),
          stamp: children[child].allocationStamp)
      } else {
        let isLate = random.chance(0.06 * epoch.allocationDelay / 2)
        changeWorker(of: child, waiting: isLate ? 1 + allocationDelay() : 0)
      }
    }
  }

  /// Notices that a case is still with somebody who has gone.
  mutating func findLeftCase(_ child: Int, stamp: Int32) {
    guard stamp == children[child].allocationStamp, let worker = children[child].leadWorker,
      !workers[worker].isActive
    else { return }
    changeWorker(of: child, waiting: 0)
  }
}

import CaseloadCore

// Supervision of workers: how often, and what the records show.

extension Simulation {
  /// Plans the first supervision of a worker who begins, or who is there when the records begin.
  mutating func planFirstSupervision(of worker: Int, isFirst: Bool) {
    guard workers[worker].role != .seniorManager else { return }
    let interval = supervisionInterval(of: worker)
    let days = isFirst ? random.within(1...interval) : random.within(interval / 2...interval)
    events.plan(.supervision, worker, on: Weekdays.onOrAfter(today + days))
  }

  private func supervisionInterval(of worker: Int) -> Int {
    guard let qualified = workers[worker].newlyQualified else { return 30 }
    let days = today - qualified
    return days < 42 ? 7 : days < 181 ? 14 : 30
  }

  /// Holds a supervision and plans the next.
  mutating func supervise(_ worker: Int) {
    guard workers[worker].isActive else { return }
    let interval = supervisionInterval(of: worker)
    if workers[worker].absence != nil {
      events.plan(.supervision, worker, on: Weekdays.onOrAfter(today + random.within(5...14)))
      return
    }
    let shows = (
      random.chance(epoch.reflective), random.chance(epoch.challenge),
      random.chance(epoch.rationale)
    )
    let isBlank = random.chance(0.15)
    records.supervisions.append(
      SupervisionRecord(
        number: 0, worker: Int32(worker), day: today, supervisor: currentSupervisor(of: worker),
        reflective: shows.0 ? true : isBlank ? nil : false,
        challenge: shows.1 ? true : isBlank ? nil : false,
        rationale: shows.2 ? true : isBlank ? nil : false,
        children: discussed(with: worker), isVoid: false,
        recorded: recordingTime(after: today, within: 7)))
    let delay = managerDelay[workers[worker].team]
    var gap = interval > 7 ? Int(Double(interval) * random.between(0.8, 1)) : 7
    if random.chance(min(0.9, epoch.lateSupervisions * delay)) {
      let mean = epoch.supervisionLateness * Double(interval) / 30
      gap = interval + 1 + Int(random.exponential(mean: mean))
    }
    events.plan(.supervision, worker, on: Weekdays.onOrAfter(today + gap))
  }

  private func currentSupervisor(of worker: Int) -> Int32? {
    let supervisor = records.workers[workers[worker].record].supervisor
    guard let supervisor, workers[Int(supervisor)].isActive else { return nil }
    return supervisor
  }

  private mutating func discussed(with worker: Int) -> [Int32] {
    let cases = workers[worker].cases
    guard !cases.isEmpty else { return [] }
    var chosen: [Int32] = []
    for _ in 0..<random.within(1...5) {
      let child = random.pick(cases)
      if !chosen.contains(child) { chosen.append(child) }
    }
    return chosen
  }
}

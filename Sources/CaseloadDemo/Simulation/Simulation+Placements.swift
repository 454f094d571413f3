import CaseloadCore

// Where looked-after children live.

extension Simulation {
  /// Begins a placement of a looked-after child.
  mutating func beginPlacement(of child: Int, on start: Day) {
    let types = [
      "foster care", "family and friends care", "residential care", "placed with parents",
      "semi-independent",
    ]
    let isLasting = random.chance(0.5)
    children[child].until18 = isLasting
    children[child].placement = records.placements.count
    children[child].clockStart = start
    records.placements.append(
      PlacementRecord(
        number: Int32(records.placements.count), child: Int32(child), start: start, end: nil,
        type: types[random.position(weights: [60, 16, 11, 7, 6])],
        until18: isLasting ? true : random.chance(0.5) ? false : nil,
        recorded: start < firstDay ? nil : recordingTime(after: today)))
    let length = isLasting ? 300 + random.exponential(mean: 1200) : random.exponential(mean: 240)
    events.plan(
      .placementEnds, child, on: max(start, today) + 3 + Int(length),
      stamp: Int32(records.placements.count))
  }

  /// Ends the placement, if there is one.
  mutating func endPlacement(of child: Int) {
    guard let placement = children[child].placement else { return }
    records.placements[placement].end = max(today, records.placements[placement].start)
    records.placements[placement].recorded = recordingTime(after: today)
    children[child].placement = nil
  }

  /// Moves a looked-after child to another placement.
  mutating func changePlacement(of child: Int, stamp: Int32) {
    guard let placement = children[child].placement, placement + 1 == Int(stamp) else { return }
    endPlacement(of: child)
    beginPlacement(of: child, on: today)
    children[child].lastSeen = nil
    planVisit(to: child)
  }
}

import CaseloadCore

/// What people got wrong and put right: records that replace earlier ones, and withdrawals.
struct Corrections {
  private var random: RandomSource
  private let asAt: Day

  /// Corrections decided by a seed, none made after a day.
  init(seed: UInt64, asAt: Day) {
    random = RandomSource(seed: seed)
    self.asAt = asAt
  }

  /// The records in the order of their entry, numbered, with the mistakes and their corrections.
  mutating func applied(to records: SampleRecords) -> SampleRecords {
    var result = records
    result.visits = visits(records.visits)
    result.supervisions = supervisions(records.supervisions)
    result.allocations = allocations(records.allocations)
    result.episodes = episodes(records.episodes)
    result.workers = workers(records.workers)
    return result
  }

  private mutating func later(than time: RecordingTime) -> RecordingTime {
    let day = min(asAt, Weekdays.onOrAfter(time.day + random.within(1...12)))
    return RecordingTime(day: day, minute: day == time.day ? 1150 : random.within(500...1110))
  }

  private mutating func visits(_ visits: [VisitRecord]) -> [VisitRecord] {
    var result = visits
    Self.sort(&result)
    for position in result.indices { result[position].number = Int32(position + 1) }
    for position in 0..<result.count where random.chance(0.004) {
      var mistake = result[position]
      mistake.recorded = later(than: mistake.recorded)
      switch random.below(4) {
      case 0:
        // A visit on the wrong child's file: entered, then withdrawn.
        mistake.number = Int32(result.count + 1)
        result.append(mistake)
        mistake.isVoid = true
        mistake.recorded = later(than: mistake.recorded)
      case 1:
        mistake.alone = mistake.seen && !mistake.alone
      default:
        // The first entry had the day before.
        result[position].day = mistake.day - 1
      }
      result.append(mistake)
    }
    Self.sort(&result)
    return result
  }

  private static func sort(_ visits: inout [VisitRecord]) {
    visits.sort { first, second in
      (first.recorded, first.number, first.child, first.isVoid ? 1 : 0)
        < (second.recorded, second.number, second.child, second.isVoid ? 1 : 0)
    }
  }

  private mutating func supervisions(_ supervisions: [SupervisionRecord]) -> [SupervisionRecord] {
    var result = supervisions
    result.sort { ($0.recorded, $0.worker) < ($1.recorded, $1.worker) }
    for position in result.indices { result[position].number = Int32(position + 1) }
    for position in 0..<result.count {
      guard random.chance(0.008) else { continue }
      var changed = result[position]
      changed.recorded = later(than: changed.recorded)
      if random.chance(0.4) {
        changed.number = Int32(result.count + 1)
        result.append(changed)
        changed.isVoid = true
        changed.recorded = later(than: changed.recorded)
      } else {
        // The manager completes the record.
        result[position].rationale = nil
      }
      result.append(changed)
    }
    result.sort { ($0.recorded, $0.number) < ($1.recorded, $1.number) }
    return result
  }

  private mutating func allocations(_ allocations: [AllocationRecord]) -> [AllocationRecord] {
    var result: [AllocationRecord] = []
    var mistakes: Int32 = 0
    for allocation in allocations {
      if allocation.end != nil, random.chance(0.03) {
        var earlier = allocation
        earlier.end = nil
        earlier.recorded = allocation.recorded.map { _ in
          RecordingTime(day: allocation.start, minute: 540)
        }
        result.append(earlier)
      }
      result.append(allocation)
      guard let recorded = allocation.recorded, random.chance(0.002) else { continue }
      // Entered twice, and the second entry withdrawn.
      mistakes += 1
      var mistake = allocation
      mistake.number = Int32(allocations.count) + mistakes
      result.append(mistake)
      mistake.isVoid = true
      mistake.recorded = later(than: recorded)
      result.append(mistake)
    }
    return result
  }

  private mutating func episodes(_ episodes: [EpisodeRecord]) -> [EpisodeRecord] {
    var result: [EpisodeRecord] = []
    for episode in episodes {
      if episode.recorded != nil, random.chance(0.02) {
        // First entered under the wrong status, by a system that kept no times.
        var earlier = episode
        earlier.end = nil
        earlier.recorded = nil
        if earlier.status == .childInNeed { earlier.status = .assessment }
        result.append(earlier)
      }
      result.append(episode)
    }
    return result
  }

  private mutating func workers(_ workers: [WorkerRecord]) -> [WorkerRecord] {
    var result: [WorkerRecord] = []
    for worker in workers {
      if worker.recorded != nil, random.chance(0.04) {
        var earlier = worker
        earlier.recorded = nil
        earlier.end = nil
        earlier.title = "Agency Social Worker"
        result.append(earlier)
      }
      result.append(worker)
    }
    return result
  }
}

import CaseloadCore

@testable import CaseloadDemo

/// What several tests look at.
enum Samples {
  /// The small authority of seed 1, made once.
  static let small = SampleAuthority(size: .small)

  /// The files of an authority.
  static func files(of authority: SampleAuthority) -> [(path: String, bytes: [UInt8])] {
    var result: [(path: String, bytes: [UInt8])] = []
    var layout = FileLayout(authority)
    layout.forEachFile { path, bytes in result.append((path, bytes)) }
    return result
  }

  /// A hash of paths and bytes (FNV-1a), the same on every machine.
  static func hash(of authority: SampleAuthority) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in files(of: authority) {
      for byte in Array(file.path.utf8) + [0] + file.bytes {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return hash
  }

  /// The workers as at a day, counted by hand: of each the version in force, where it is active.
  static func activeWorkers(of authority: SampleAuthority, on day: Day) -> [WorkerRecord] {
    var current: [Int32: WorkerRecord] = [:]
    for record in authority.records.workers where record.from.map({ $0 <= day }) ?? true {
      if let known = current[record.worker] {
        let isLaterVersion = (record.from ?? .earliest) > (known.from ?? .earliest)
        let isSame = record.from == known.from
        let isLaterRecord = (record.recorded?.minutes ?? .min) >= (known.recorded?.minutes ?? .min)
        guard isLaterVersion || isSame && isLaterRecord else { continue }
      }
      current[record.worker] = record
    }
    return current.values.filter { worker in
      (worker.start.map { $0 <= day } ?? true) && (worker.end.map { $0 > day } ?? true)
    }
  }

  /// Agency staff as a share of all social workers, by their full-time equivalents.
  static func agencyShare(of authority: SampleAuthority, on day: Day) -> Double {
    var agency = 0
    var all = 0
    for worker in activeWorkers(of: authority, on: day) where worker.registered {
      all += worker.fte ?? 0
      if worker.employment == .agency { agency += worker.fte ?? 0 }
    }
    return Double(agency) / Double(all)
  }

  /// Each child's lead allocations that are active on a day, after withdrawals and corrections.
  static func leadAllocations(
    of authority: SampleAuthority, on day: Day
  ) -> [Int32: [AllocationRecord]] {
    var latest: [Int32: AllocationRecord] = [:]
    for record in authority.records.allocations {
      let time = record.recorded?.minutes ?? .min
      if let known = latest[record.number], (known.recorded?.minutes ?? .min) > time { continue }
      latest[record.number] = record
    }
    let active = latest.values.filter { record in
      !record.isVoid && !record.isSecondary && record.start <= day
        && (record.end.map { $0 > day } ?? true)
    }
    return Dictionary(grouping: active, by: \.child)
  }

  /// The status of each child with an episode that needs a worker on a day.
  static func openChildren(of authority: SampleAuthority, on day: Day) -> [Int32: EpisodeRecord] {
    var latest: [Int32: EpisodeRecord] = [:]
    for record in authority.records.episodes {
      let time = record.recorded?.minutes ?? .min
      if let known = latest[record.number], (known.recorded?.minutes ?? .min) > time { continue }
      latest[record.number] = record
    }
    var open: [Int32: EpisodeRecord] = [:]
    for record in latest.values where record.start <= day && (record.end.map { $0 > day } ?? true) {
      switch record.status {
      case .careLeaver, .earlyHelp: continue
      default: open[record.child] = record
      }
    }
    return open
  }
}

@testable import CaseloadCore

extension FollowerHealth {
  /// Files that cannot be followed any more.
  static func stale(since: Moment, reason: String) -> FollowerHealth {
    FollowerHealth(
      freshness: .stale(since: since, reason: reason), method: .notifications, newestFile: nil,
      settingsProblem: nil)
  }
}

/// A small deterministic generator, so that a property that fails once fails again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension RecordList {
  /// A list of which only the first references were made.
  static func first(_ references: [RecordReference], of total: Int) -> RecordList {
    RecordList(references: references, total: total)
  }
}

extension RawRecordError {
  /// A record that no longer stands where it stood.
  static func moved(_ path: String) -> RawRecordError {
    RawRecordError(path: RelativePath(path), reason: "the record no longer stands there")
  }
}

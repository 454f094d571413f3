@testable import CaseloadCore

extension FollowerHealth {
  /// Files that cannot be followed any more.
  static func stale(since: Moment, reason: String) -> FollowerHealth {
    FollowerHealth(
      freshness: .stale(since: since, reason: reason), method: .notifications, newestFile: nil,
      settingsProblem: nil)
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

/// What names one thing, or one version of it, across all files.
struct RecordName: Hashable {
  /// A short id; 0 for a long one.
  let bits: UInt64
  let long: ArraySlice<UInt8>
  let from: Day?

  init(_ key: RecordKey, from: Day?, longIDs: ContiguousArray<UInt8>) {
    bits = key.isLong ? 0 : key.bits
    long = key.isLong ? Array(longIDs[key.arenaRange])[...] : []
    self.from = from
  }
}

/// Where a record stands among those of its name.
///
/// The order is by `recorded`, then by where the record was read; the last one holds.
struct RecordRank: Comparable {
  let recorded: Moment?
  let position: RowPosition

  static func < (first: RecordRank, second: RecordRank) -> Bool {
    if first.recorded == second.recorded { return first.position < second.position }
    guard let recorded = first.recorded else { return true }
    return second.recorded.map { recorded < $0 } ?? false
  }
}

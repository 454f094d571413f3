/// Finds the void records that withdraw nothing.
///
/// > It withdraws only what it beats: `check` lists void records that withdraw nothing.
/// > — `data-directory.md` section 2
///
/// A void record beats every earlier record of its key. It withdraws nothing when none of those is
/// a record that is not void itself: its id may be misspelt, or its `recorded` too early.
struct IdleVoids {
  /// The void records that withdraw nothing.
  private(set) var positions: [RowPosition] = []

  /// What names one thing, or one version of it.
  private struct Key: Hashable {
    /// A short id; 0 for a long one.
    var bits: UInt64
    var long: ArraySlice<UInt8> = []
    var from: Day?

    init(_ key: RecordKey, from: Day?, longIDs: ContiguousArray<UInt8>) {
      bits = key.isLong ? 0 : key.bits
      if key.isLong { long = Array(longIDs[key.arenaRange])[...] }
      self.from = from
    }
  }

  /// Where a record stands among those of its key: by `recorded`, then by where it was read.
  private struct Rank: Comparable {
    var recorded: Moment?
    var position: RowPosition

    static func < (first: Rank, second: Rank) -> Bool {
      if first.recorded == second.recorded { return first.position < second.position }
      guard let recorded = first.recorded else { return true }
      return second.recorded.map { recorded < $0 } ?? false
    }
  }

  /// Adds the void records of a kind that withdraw nothing.
  ///
  /// - Complexity: O(n) for n records of the kind, and hardly anything when none is void.
  mutating func search<Element: Row>(_ kind: KindRows<Element>) {
    var voids: [(key: Key, rank: Rank)] = []
    // The earliest record of each key with a void record that is not void itself.
    var earliest: [Key: Rank?] = [:]
    kind.forEachFile { file, rows, longIDs in
      for index in rows.void {
        let row = rows.rows[Int(index)]
        let key = Key(rows.keys[Int(index)], from: row.from, longIDs: longIDs)
        let position = RowPosition(file: UInt32(file), row: index)
        voids.append((key, Rank(recorded: row.recorded, position: position)))
        earliest.updateValue(nil, forKey: key)
      }
    }
    guard !voids.isEmpty else { return }
    kind.forEachFile { file, rows, longIDs in
      for (index, row) in rows.rows.enumerated() where !row.isVoid {
        let key = Key(rows.keys[index], from: row.from, longIDs: longIDs)
        guard let known = earliest[key] else { continue }
        let position = RowPosition(file: UInt32(file), row: UInt32(index))
        let rank = Rank(recorded: row.recorded, position: position)
        if known.map({ rank < $0 }) ?? true { earliest[key] = rank }
      }
    }
    for void in voids {
      let beaten = earliest[void.key] ?? nil
      if beaten.map({ void.rank < $0 }) ?? true { positions.append(void.rank.position) }
    }
  }
}

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

  /// Adds the void records of a kind that withdraw nothing.
  ///
  /// - Complexity: O(n) for n records of the kind, and hardly anything when none is void.
  mutating func search<Element: Row>(_ kind: KindRows<Element>) {
    var voids: [(key: RecordName, rank: RecordRank)] = []
    // The earliest record of each key with a void record that is not void itself.
    var earliest: [RecordName: RecordRank?] = [:]
    kind.forEachFile { file, rows, longIDs in
      for index in rows.void {
        let row = rows.rows[Int(index)]
        let key = RecordName(rows.keys[Int(index)], from: row.from, longIDs: longIDs)
        let position = RowPosition(file: UInt32(file), row: index)
        voids.append((key, RecordRank(recorded: row.recorded, position: position)))
        earliest.updateValue(nil, forKey: key)
      }
    }
    guard !voids.isEmpty else { return }
    kind.forEachFile { file, rows, longIDs in
      for (index, row) in rows.rows.enumerated() where !row.isVoid {
        let key = RecordName(rows.keys[index], from: row.from, longIDs: longIDs)
        guard let known = earliest[key] else { continue }
        let position = RowPosition(file: UInt32(file), row: UInt32(index))
        let rank = RecordRank(recorded: row.recorded, position: position)
        if known.map({ rank < $0 }) ?? true { earliest[key] = rank }
      }
    }
    for void in voids {
      let beaten = earliest[void.key] ?? nil
      if beaten.map({ void.rank < $0 }) ?? true { positions.append(void.rank.position) }
    }
  }
}

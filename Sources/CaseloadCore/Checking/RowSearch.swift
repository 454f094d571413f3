/// A row that was found, and whether it counts.
struct FoundRow<Element: Row> {
  let position: RowPosition
  let row: Element
  let validity: RecordValidity
}

extension KindRows {
  /// Finds rows of a sort, and those of the same names, and tells of each whether it counts.
  ///
  /// Only the records asked about are settled: which of all rows count takes far longer to decide.
  ///
  /// - Parameter isSought: Whether a row is of the sort.
  /// - Returns: The rows, in the order in which they were read.
  /// - Complexity: O(n) for n rows of the kind: two passes over them.
  func search(where isSought: (Element) -> Bool) -> [FoundRow<Element>] {
    /// The last record of each name, once it is met.
    var last: [RecordName: (rank: RecordRank, isVoid: Bool)?] = [:]
    var filter = KeyFilter()
    forEachFile { _, rows, longIDs in
      for (index, row) in rows.rows.enumerated() where isSought(row) {
        filter.insert(rows.keys[index])
        last.updateValue(
          nil, forKey: RecordName(rows.keys[index], from: row.from, longIDs: longIDs))
      }
    }
    guard !last.isEmpty else { return [] }
    var found: [(name: RecordName, position: RowPosition, row: Element)] = []
    forEachFile { file, rows, longIDs in
      for index in rows.keys.indices where filter.mayContain(rows.keys[index]) {
        let row = rows.rows[index]
        let name = RecordName(rows.keys[index], from: row.from, longIDs: longIDs)
        guard let known = last[name] else { continue }
        let position = RowPosition(file: UInt32(file), row: UInt32(index))
        found.append((name, position, row))
        let rank = RecordRank(recorded: row.recorded, position: position)
        if known.map({ $0.rank < rank }) ?? true { last[name] = (rank, row.isVoid) }
      }
    }
    return found.map { name, position, row in
      FoundRow(position: position, row: row, validity: validity(row, position, last[name] ?? nil))
    }
  }
}

extension KindRows {
  /// Whether a row counts, by the last record of its name.
  private func validity(
    _ row: Element, _ position: RowPosition, _ last: (rank: RecordRank, isVoid: Bool)?
  ) -> RecordValidity {
    if row.isVoid { return .void }
    guard let last, last.rank.position != position else { return .counts }
    return last.isVoid ? .withdrawn : .replaced
  }
}

/// Tells quickly of most keys that they are not among some.
private struct KeyFilter {
  private var bits = [UInt64](repeating: 0, count: KeyFilter.wordCount)
  private var hasLong = false

  /// 128 KiB of bits: a child's or a worker's records fill next to none of them.
  private static let wordCount = 1 << 14

  mutating func insert(_ key: RecordKey) {
    if key.isLong {
      hasLong = true
    } else {
      let place = KeyFilter.place(key)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// Whether a key may have been inserted.
  @inline(__always)
  func mayContain(_ key: RecordKey) -> Bool {
    if key.isLong { return hasLong }
    let place = KeyFilter.place(key)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  @inline(__always)
  private static func place(_ key: RecordKey) -> Int {
    Int(truncatingIfNeeded: IdentifierTable.hash(word: key.bits) >> 32) & (wordCount << 6 - 1)
  }
}

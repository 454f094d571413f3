/// What follows from visits that were added to files whose earlier visits have been decided on.
///
/// Only the records with the ids of new ones are decided on again; which of all others count does not
/// depend on them.
struct VisitAddition {
  /// The visits that do not count, as positions in the rows of all files.
  private(set) var losers: [UInt32] = []
  private(set) var added: [VisitIndex.Change] = []
  private(set) var removed: [VisitIndex.Change] = []

  /// Decides which visits count.
  ///
  /// - Parameters:
  ///   - files: The visits of each file.
  ///   - knownCounts: How many of each file's first rows have been decided on.
  ///   - losers: Of these the ones that do not count, as positions in the known rows of all files.
  init(
    _ files: [Replacement.Segment<Visit>], knownCounts: [Int], losers: [UInt32]
  ) {
    let sought = SoughtKeys(files, after: knownCounts)
    var rivals = Rivals()
    var (knownStart, start) = (0, 0)
    // Where the old losers are now.
    var kept = losers[...]
    var moved: [UInt32] = []
    for (file, knownCount) in zip(files, knownCounts) {
      sought.forEachHit(in: file) { row in
        let isNew = row >= knownCount
        let counted = !isNew && !losers.contains(sorted: UInt32(knownStart + row))
        rivals.append(file, row, position: UInt32(start + row), counted: counted)
      }
      while let loser = kept.first, Int(loser) < knownStart + knownCount {
        moved.append(UInt32(Int(loser) - knownStart + start))
        kept.removeFirst()
      }
      knownStart += knownCount
      start += file.rows.rows.count
    }
    decide(rivals, moved)
  }

  private mutating func decide(_ rivals: Rivals, _ moved: [UInt32]) {
    let beaten = Set(Replacement.losers([rivals.segment], threads: 1))
    for (index, visit) in rivals.segment.rows.rows.enumerated() {
      let counts = !beaten.contains(UInt32(index))
      guard counts != rivals.counted[index] else { continue }
      let change = VisitIndex.Change(child: visit.child, dayAndFlags: visit.dayAndFlags)
      if counts { added.append(change) } else { removed.append(change) }
    }
    let decided = Set(rivals.positions)
    losers =
      (moved.filter { !decided.contains($0) } + beaten.map { rivals.positions[Int($0)] }).sorted()
  }
}

/// The records of which any has the id of a new one.
private struct Rivals {
  private(set) var segment = Replacement.Segment<Visit>(rows: Rows(), longIDs: [])
  /// Where each is in the rows of all files.
  private(set) var positions: [UInt32] = []
  /// Whether each counted before.
  private(set) var counted: [Bool] = []

  mutating func append(
    _ file: Replacement.Segment<Visit>, _ row: Int, position: UInt32, counted: Bool
  ) {
    var key = file.rows.keys[row]
    if key.isLong {
      let start = UInt64(segment.longIDs.count)
      segment.longIDs.append(contentsOf: file.longIDs[key.arenaRange])
      key = RecordKey(bits: key.bits & ~0xFFFF_FFFF_FFFF | start)
    }
    let visit = file.rows.rows[row]
    if visit.isVoid { segment.rows.void.append(UInt32(segment.rows.rows.count)) }
    segment.rows.keys.append(key)
    segment.rows.rows.append(visit)
    positions.append(position)
    self.counted.append(counted)
  }
}

/// The ids of new visits, to be looked for among all.
private struct SoughtKeys {
  private var hashes: Set<UInt64> = []
  /// A bit for each hash, by its low bits: few other ids have one.
  private var filter: [UInt64]

  init(_ files: [Replacement.Segment<Visit>], after knownCounts: [Int]) {
    for (file, knownCount) in zip(files, knownCounts) {
      for key in file.rows.keys[knownCount...] { hashes.insert(SoughtKeys.hash(key, file)) }
    }
    let words = max(64, hashes.count * 2)
    filter = Array(repeating: 0, count: 1 << (Int.bitWidth - (words - 1).leadingZeroBitCount))
    for hash in hashes { filter[word(hash)] |= 1 << (hash & 63) }
  }

  /// Calls with each row of a file whose id is one of those sought; with few others, if any.
  func forEachHit(in file: Replacement.Segment<Visit>, _ body: (Int) -> Void) {
    filter.withUnsafeBufferPointer { filter in
      let mask = filter.count - 1
      file.rows.keys.withUnsafeBufferPointer { keys in
        for row in keys.indices {
          let key = keys[row]
          let hash = key.isLong ? SoughtKeys.hash(key, file) : IdentifierTable.hash(word: key.bits)
          let word = filter[Int(truncatingIfNeeded: hash >> 6) & mask]
          if word & (1 << (hash & 63)) != 0, hashes.contains(hash) { body(row) }
        }
      }
    }
  }

  private func word(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6) & (filter.count - 1)
  }

  private static func hash(_ key: RecordKey, _ file: Replacement.Segment<Visit>) -> UInt64 {
    key.isLong
      ? file.longIDs[key.arenaRange].withUnsafeBufferPointer { IdentifierTable.hash(bytes: $0) }
      : IdentifierTable.hash(word: key.bits)
  }
}

extension [UInt32] {
  /// Whether a value is among ascending ones.
  ///
  /// - Complexity: O(log n).
  fileprivate func contains(sorted value: UInt32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }
}

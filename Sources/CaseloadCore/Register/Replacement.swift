/// Decides which records count: of all records with one key the latest, and none when that is void.
///
/// Later means the greater `recorded`; a record without one is earlier than every record that has one; on
/// a tie the one that is read later wins.
enum Replacement {
  /// The rows of one kind in one file, with what their keys refer to.
  struct Segment<Element: Row> {
    var rows: Rows<Element>
    var longIDs: ContiguousArray<UInt8>
  }

  /// The rows that do not count, as positions in the segments' rows one after another, in ascending
  /// order: the beaten ones and all that are void.
  ///
  /// Only rows whose key may stand twice are compared; see ``KeyMarks``. Their keys are dealt out to
  /// buckets by their hash, so that each bucket's table stays in the cache.
  ///
  /// - Complexity: O(n) on average.
  static func losers<Element: Row>(_ segments: [Segment<Element>], threads: Int) -> [UInt32] {
    let starts = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rows.keys.count) }
    guard let count = starts.last, count > 0 else { return [] }
    let ranges = partition(starts, into: threads)
    let suspects = suspects(segments, ranges, keyCount: count, threads: threads)
    let suspectCount = suspects.joined().reduce(0) { $0 + $1.count }
    let bucketBits = max(0, (Int.bitWidth - suspectCount.leadingZeroBitCount) - 14)
    let parts = Parallel.map(Array(ranges.indices), threads: threads) {
      deal(
        segments[ranges[$0]], starts: starts[ranges[$0].lowerBound...], suspects[$0],
        bucketBits: bucketBits)
    }
    let shares = (0..<threads).map { share in
      (0..<1 << bucketBits).filter { $0 % threads == share }
    }
    let beaten = Parallel.map(shares, threads: threads) { buckets in
      var table = BucketTable<Element>(segments: segments, starts: starts)
      for bucket in buckets { table.settle(parts.map { $0[bucket] }) }
      return table.losers
    }
    let void = voidRows(segments, starts: starts)
    guard beaten.contains(where: { !$0.isEmpty }) || !void.isEmpty else { return [] }
    return Set(beaten.joined()).union(void).sorted()
  }

  /// For each segment of each range the rows whose key may stand in another row as well.
  private static func suspects<Element: Row>(
    _ segments: [Segment<Element>], _ ranges: [Range<Int>], keyCount: Int, threads: Int
  ) -> [[ContiguousArray<UInt32>]] {
    let marks = Parallel.map(ranges, threads: threads) { range in
      var marks = KeyMarks(keyCount: keyCount)
      for segment in segments[range] { marks.add(segment.rows.keys, longIDs: segment.longIDs) }
      return marks
    }
    let all = marks.dropFirst().reduce(into: marks[0]) { $0.merge($1) }
    return Parallel.map(ranges, threads: threads) { range in
      segments[range].map { segment in
        var suspects = ContiguousArray<UInt32>()
        all.forEachRepeated(segment.rows.keys, longIDs: segment.longIDs) {
          suspects.append(UInt32($0))
        }
        return suspects
      }
    }
  }

  /// One key in its bucket.
  struct Entry {
    /// Part of the hash that the choice of the bucket leaves.
    var hash: UInt32
    var row: UInt32
  }

  /// Parts of the segments with about as many rows each.
  private static func partition(_ starts: [Int], into parts: Int) -> [Range<Int>] {
    let segmentCount = starts.count - 1
    let total = starts.last ?? 0
    var bounds = [0]
    for part in 1..<max(2, parts) where parts > 1 {
      bounds.append(starts.firstIndex { $0 >= total * part / parts } ?? segmentCount)
    }
    bounds.append(segmentCount)
    return zip(bounds, bounds.dropFirst()).map { $0..<max($0, $1) }
  }

  private static func deal<Element: Row>(
    _ segments: ArraySlice<Segment<Element>>, starts: ArraySlice<Int>,
    _ suspects: [ContiguousArray<UInt32>], bucketBits: Int
  ) -> [ContiguousArray<Entry>] {
    var buckets = [ContiguousArray<Entry>](repeating: [], count: 1 << bucketBits)
    for ((segment, start), suspects) in zip(zip(segments, starts), suspects) {
      for row in suspects {
        let key = segment.rows.keys[Int(row)]
        var hash =
          key.isLong
          ? segment.longIDs[key.arenaRange].withUnsafeBufferPointer {
            IdentifierTable.hash(bytes: $0)
          }
          : IdentifierTable.hash(word: key.bits)
        if Element.isVersioned, let from = segment.rows.rows[Int(row)].from {
          hash = IdentifierTable.hash(word: hash ^ UInt64(UInt32(bitPattern: from.number)))
        }
        let bucket = Int(truncatingIfNeeded: hash >> 32) & (1 << bucketBits - 1)
        buckets[bucket].append(
          Entry(hash: UInt32(truncatingIfNeeded: hash), row: UInt32(start) + row))
      }
    }
    return buckets
  }

  private static func voidRows<Element: Row>(
    _ segments: [Segment<Element>], starts: [Int]
  ) -> [UInt32] {
    zip(segments, starts).flatMap { segment, start in
      segment.rows.void.map { UInt32(start) + $0 }
    }
  }
}

/// Settles which row of each key in a bucket wins.
private struct BucketTable<Element: Row> {
  let segments: [Replacement.Segment<Element>]
  let starts: [Int]
  private(set) var losers: [UInt32] = []
  private var slots = ContiguousArray<UInt32>()
  private var entries = ContiguousArray<Replacement.Entry>()

  init(segments: [Replacement.Segment<Element>], starts: [Int]) {
    self.segments = segments
    self.starts = starts
  }

  /// Settles one bucket, whose parts are in the order in which the rows were read.
  mutating func settle(_ parts: [ContiguousArray<Replacement.Entry>]) {
    let count = parts.reduce(0) { $0 + $1.count }
    let capacity = 1 << (Int.bitWidth - (count * 2).leadingZeroBitCount)
    // A slot holds the position of an entry plus one.
    if slots.count == capacity {
      for slot in slots.indices { slots[slot] = 0 }
    } else {
      slots = ContiguousArray(repeating: 0, count: capacity)
    }
    entries.removeAll(keepingCapacity: true)
    for part in parts {
      for entry in part { place(entry, capacity: capacity) }
    }
  }

  @inline(__always)
  private mutating func place(_ entry: Replacement.Entry, capacity: Int) {
    var slot = Int(entry.hash) & (capacity - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if entries[position].hash == entry.hash, isSameKey(entries[position].row, entry.row) {
        if wins(entry.row, over: entries[position].row) {
          losers.append(entries[position].row)
          entries[position].row = entry.row
        } else {
          losers.append(entry.row)
        }
        return
      }
      slot = (slot + 1) & (capacity - 1)
    }
    entries.append(entry)
    slots[slot] = UInt32(entries.count)
  }

  /// The segment of a row and its position there.
  private func locate(_ row: UInt32) -> (segment: Int, index: Int) {
    var (low, high) = (0, starts.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= Int(row) { low = middle } else { high = middle }
    }
    return (low, Int(row) - starts[low])
  }

  private func isSameKey(_ first: UInt32, _ second: UInt32) -> Bool {
    let (one, other) = (locate(first), locate(second))
    let (key, otherKey) = (
      segments[one.segment].rows.keys[one.index], segments[other.segment].rows.keys[other.index]
    )
    if key.isLong != otherKey.isLong { return false }
    if key.isLong {
      let bytes = segments[one.segment].longIDs[key.arenaRange]
      guard bytes.elementsEqual(segments[other.segment].longIDs[otherKey.arenaRange]) else {
        return false
      }
    } else if key != otherKey {
      return false
    }
    return !Element.isVersioned
      || segments[one.segment].rows.rows[one.index].from
        == segments[other.segment].rows.rows[other.index].from
  }

  private func wins(_ later: UInt32, over earlier: UInt32) -> Bool {
    let (one, other) = (locate(later), locate(earlier))
    let recorded = segments[one.segment].rows.rows[one.index].recorded
    guard let before = segments[other.segment].rows.rows[other.index].recorded else { return true }
    return recorded.map { $0 >= before } ?? false
  }
}

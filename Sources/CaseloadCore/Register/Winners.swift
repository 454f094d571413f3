/// The rows of one kind that count, from all files, in the order in which they were read.
struct Winners<Element: Row>: Sendable {
  private(set) var keys = ContiguousArray<RecordKey>()
  private(set) var rows = ContiguousArray<Element>()
  /// The long ids of all files, one file after another.
  private var longIDs = ContiguousArray<UInt8>()

  /// The winners among the rows of files in the order of their paths.
  init(_ files: [FileFacts], _ rowsOfFile: (FileFacts) -> Rows<Element>, threads: Int) {
    let segments = files.map { Replacement.Segment(rows: rowsOfFile($0), longIDs: $0.longIDs) }
    let losers = Replacement.losers(segments, threads: threads)
    let count = segments.reduce(0) { $0 + $1.rows.rows.count }
    keys.reserveCapacity(count)
    rows.reserveCapacity(count)
    var rest = losers[...]
    var start: UInt32 = 0
    for segment in segments {
      let end = start + UInt32(segment.rows.rows.count)
      let isWhole = rest.first.map { $0 >= end } ?? true
      if isWhole {
        rows.append(contentsOf: segment.rows.rows)
        append(segment.rows.keys)
      } else {
        for index in segment.rows.rows.indices {
          if rest.first == start + UInt32(index) {
            rest.removeFirst()
          } else {
            rows.append(segment.rows.rows[index])
            append([segment.rows.keys[index]])
          }
        }
      }
      longIDs.append(contentsOf: segment.longIDs)
      start = end
    }
  }

  /// Adds keys of the segment whose long ids come next.
  private mutating func append(_ segmentKeys: ContiguousArray<RecordKey>) {
    if longIDs.isEmpty {
      keys.append(contentsOf: segmentKeys)
    } else {
      let offset = UInt64(longIDs.count)
      keys.append(
        contentsOf: segmentKeys.map { $0.isLong ? RecordKey(bits: $0.bits + offset) : $0 })
    }
  }

  /// Whether the id of the first row comes before that of the second in byte order.
  @inline(__always)
  func precedes(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (keys[first], keys[second])
    if !one.isLong, !other.isLong { return one.bits.byteSwapped < other.bits.byteSwapped }
    return one.bytes(arena: longIDs).lexicographicallyPrecedes(other.bytes(arena: longIDs))
  }

  /// The rows in groups, each group in byte order of the ids.
  func grouped(_ groupCount: Int, by group: (Element) -> UInt32) -> Grouped<Element> {
    Grouped(rows, groupCount: groupCount, group: group) { precedes($0, $1) }
  }
}

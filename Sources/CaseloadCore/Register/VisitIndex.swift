/// All visits that count, by child and day, in four bytes each.
struct VisitIndex: Sendable {
  /// Where each child's visits begin in ``visits``; one more than there are children.
  let starts: ContiguousArray<UInt32>
  /// ``Visit/dayAndFlags``, ascending for each child.
  let visits: ContiguousArray<UInt32>

  /// How many visits count.
  var count: Int { visits.count }

  /// Visits that are in order already.
  init(starts: ContiguousArray<UInt32>, visits: ContiguousArray<UInt32>) {
    self.starts = starts
    self.visits = visits
  }

  /// Groups the visits of all files by child.
  ///
  /// - Parameters:
  ///   - files: The visits of each file.
  ///   - losers: Positions in all files' rows, one file after another, of those that do not count.
  ///   - childCount: How many children there are.
  /// - Complexity: O(n) for files in the order of their days.
  init(_ files: [Rows<Visit>], losers: [UInt32], childCount: Int) {
    var starts = ContiguousArray<UInt32>(repeating: 0, count: childCount + 1)
    VisitIndex.forEachRun(files, losers: losers) { rows in
      var starts = starts.mutableSpan
      for visit in rows { starts[Int(visit.child) + 1] += 1 }
    }
    for child in 0..<childCount { starts[child + 1] += starts[child] }
    var next = starts
    var visits = ContiguousArray<UInt32>(repeating: 0, count: Int(starts[childCount]))
    VisitIndex.forEachRun(files, losers: losers) { rows in
      var visits = visits.mutableSpan
      var next = next.mutableSpan
      for visit in rows {
        let child = Int(visit.child)
        visits[Int(next[child])] = visit.dayAndFlags
        next[child] += 1
      }
    }
    for child in 0..<childCount {
      VisitIndex.sort(&visits, Int(starts[child])..<Int(starts[child + 1]))
    }
    self.starts = starts
    self.visits = visits
  }

  /// Hands over all visits that count, as many at once as stand next to each other.
  private static func forEachRun(
    _ files: [Rows<Visit>], losers: [UInt32], _ body: (ArraySlice<Visit>) -> Void
  ) {
    var losers = losers[...]
    var start = 0
    for file in files {
      var first = 0
      while let loser = losers.first, Int(loser) < start + file.rows.count {
        body(file.rows[first..<Int(loser) - start])
        first = Int(loser) - start + 1
        losers.removeFirst()
      }
      body(file.rows[first...])
      start += file.rows.count
    }
  }

  /// Sorts a child's visits, which nearly always stand in order already.
  private static func sort(_ visits: inout ContiguousArray<UInt32>, _ range: Range<Int>) {
    var isSorted = true
    for index in range.dropFirst() where visits[index - 1] > visits[index] { isSorted = false }
    if !isSorted { visits[range].sort() }
  }
}

// MARK: - Questions

extension VisitIndex {
  /// The last visit on or before a day at which the child was seen.
  ///
  /// - Complexity: O(log n) and the number of later visits at which it was not.
  func lastSeen(_ child: UInt32, onOrBefore day: Day) -> Day? {
    lastSeen(child, endingAt: end(of: child, onOrBefore: day))
  }

  /// The last visit on or before a day at which the child was seen, of a day that is a little later than
  /// the one asked of before.
  ///
  /// - Complexity: O(1) when few visits lie between the two days.
  @inline(__always)
  func lastSeen(
    _ child: UInt32, onOrBefore day: Day, _ cursor: inout VisitCursor
  ) -> Day? {
    let limit = VisitIndex.limit(day)
    let childEnd = Int(starts[Int(child) + 1])
    if cursor.end >= 0, limit >= cursor.limit {
      while cursor.end < childEnd, visits[cursor.end] <= limit { cursor.end += 1 }
    } else {
      cursor.end = end(of: child, onOrBefore: day)
    }
    cursor.limit = limit
    return lastSeen(child, endingAt: cursor.end)
  }

  @inline(__always)
  private func lastSeen(_ child: UInt32, endingAt end: Int) -> Day? {
    let first = Int(starts[Int(child)])
    var index = end
    while index > first {
      index -= 1
      if visits[index] & 2 != 0 { return Day.earliest + Int(visits[index] >> 2) }
    }
    return nil
  }

  /// The day of the first visit after a day for which the last one was searched.
  ///
  /// - Parameters:
  ///   - child: The child.
  ///   - day: The day.
  ///   - cursor: Where the search came to.
  /// - Returns: The day; ``Day/endOfTime`` when there is no later visit or none was searched for.
  func dayOfNextVisit(_ child: UInt32, after day: Day, _ cursor: VisitCursor) -> Day {
    guard cursor.end >= 0, cursor.limit == VisitIndex.limit(day),
      cursor.end < Int(starts[Int(child) + 1])
    else { return Day.endOfTime }
    return Day.earliest + Int(visits[cursor.end] >> 2)
  }

  /// Counts a child's visits of some days.
  ///
  /// - Parameters:
  ///   - child: The child.
  ///   - first: The first day that counts.
  ///   - last: The last day that counts.
  /// - Returns: All of them, those at which it was seen, and of these those alone.
  func counts(
    _ child: UInt32, from first: Day, through last: Day
  ) -> (visits: Int, seen: Int, alone: Int) {
    let lower = end(of: child, onOrBefore: first - 1)
    let upper = end(of: child, onOrBefore: last)
    guard lower < upper else { return (0, 0, 0) }
    var (seen, alone) = (0, 0)
    for visit in visits[lower..<upper] {
      if visit & 2 != 0 { seen += 1 }
      if visit & 3 == 3 { alone += 1 }
    }
    return (upper - lower, seen, alone)
  }

  /// Whether a child was visited on or before a day, seen or not.
  ///
  /// - Complexity: O(1).
  func hasVisit(_ child: UInt32, onOrBefore day: Day) -> Bool {
    let first = Int(starts[Int(child)])
    guard first < Int(starts[Int(child) + 1]) else { return false }
    return Day.earliest + Int(visits[first] >> 2) <= day
  }

  /// The visits to a child on or before a day, in order.
  func list(_ child: UInt32, onOrBefore day: Day) -> [VisitMark] {
    visits[Int(starts[Int(child)])..<end(of: child, onOrBefore: day)].map(VisitMark.init)
  }

  /// The position after the child's last visit on or before a day.
  @inline(__always)
  private func end(of child: UInt32, onOrBefore day: Day) -> Int {
    var low = Int(starts[Int(child)])
    var count = Int(starts[Int(child) + 1]) - low
    guard day >= Day.earliest else { return low }
    let limit = VisitIndex.limit(day)
    // Without a branch on what is compared, which no processor can foresee.
    while count > 1 {
      let half = count / 2
      low += visits[low + half - 1] <= limit ? half : 0
      count -= half
    }
    return count == 1 && visits[low] <= limit ? low + 1 : low
  }

  /// The greatest ``Visit/dayAndFlags`` of a day.
  @inline(__always)
  private static func limit(_ day: Day) -> UInt32 {
    UInt32(clamping: day - Day.earliest) << 2 | 3
  }
}

/// Where the search for a child's last visit came to, so that a later day begins there.
struct VisitCursor {
  /// The position after the last visit; less than 0 before the first search.
  fileprivate var end = -1
  /// What was searched for.
  fileprivate var limit: UInt32 = 0
}

/// What is kept of a visit to a child.
struct VisitMark: Equatable, Sendable {
  let day: Day
  let isSeen: Bool
  /// Whether the child was seen, and alone.
  let isAlone: Bool

  /// A visit from ``Visit/dayAndFlags``.
  init(_ dayAndFlags: UInt32) {
    day = Day.earliest + Int(dayAndFlags >> 2)
    isSeen = dayAndFlags & 2 != 0
    isAlone = dayAndFlags & 3 == 3
  }
}

extension VisitIndex {
  /// A visit of a child that begins or ceases to count.
  struct Change: Comparable, Sendable {
    var child: UInt32
    /// ``Visit/dayAndFlags``.
    var dayAndFlags: UInt32

    static func < (first: Change, second: Change) -> Bool {
      (first.child, first.dayAndFlags) < (second.child, second.dayAndFlags)
    }
  }

  /// The index after a few changes.
  ///
  /// - Parameters:
  ///   - added: Visits that count now.
  ///   - removed: Visits that counted and do no longer.
  ///   - childCount: How many children there are now, not fewer than before.
  /// - Returns: The index.
  /// - Complexity: O(n), but n is only copied.
  func changed(adding added: [Change], removing removed: [Change], childCount: Int) -> VisitIndex {
    let (added, removed) = (added.sorted(), removed.sorted())
    var builder = Builder(self, childCount: childCount)
    var (nextAdded, nextRemoved) = (0, 0)
    while nextAdded < added.count || nextRemoved < removed.count {
      let child = min(
        nextAdded < added.count ? added[nextAdded].child : .max,
        nextRemoved < removed.count ? removed[nextRemoved].child : .max)
      builder.copy(upTo: Int(child))
      let endAdded = added[nextAdded...].firstIndex { $0.child != child } ?? added.count
      let endRemoved = removed[nextRemoved...].firstIndex { $0.child != child } ?? removed.count
      builder.copy(
        Int(child), adding: added[nextAdded..<endAdded], removing: removed[nextRemoved..<endRemoved]
      )
      (nextAdded, nextRemoved) = (endAdded, endRemoved)
    }
    builder.copy(upTo: childCount)
    return VisitIndex(starts: builder.starts, visits: builder.visits)
  }

  /// Copies an index child by child, or many children at once.
  private struct Builder {
    let old: VisitIndex
    var starts = ContiguousArray<UInt32>()
    var visits = ContiguousArray<UInt32>()

    init(_ old: VisitIndex, childCount: Int) {
      self.old = old
      starts.reserveCapacity(childCount + 1)
      starts.append(0)
      visits.reserveCapacity(old.visits.count + 64)
    }

    /// Where a child's visits begin in the old index.
    private func start(_ child: Int) -> Int {
      child < old.starts.count ? Int(old.starts[child]) : old.visits.count
    }

    mutating func copy(upTo end: Int) {
      let first = starts.count - 1
      guard first < end else { return }
      let shift = visits.count - start(first)
      visits.append(contentsOf: old.visits[start(first)..<start(end)])
      for child in first..<end { starts.append(UInt32(start(child + 1) + shift)) }
    }

    mutating func copy(
      _ child: Int, adding added: ArraySlice<Change>, removing removed: ArraySlice<Change>
    ) {
      var own = Array(old.visits[start(child)..<start(child + 1)])
      for change in removed {
        if let index = own.firstIndex(of: change.dayAndFlags) { own.remove(at: index) }
      }
      own += added.map(\.dayAndFlags)
      visits.append(contentsOf: own.sorted())
      starts.append(UInt32(visits.count))
    }
  }
}

extension Register {
  /// What has become of the visits since a register was made.
  enum VisitChanges: Sendable {
    case none
    /// Some were added after the first rows of each file, of which there were so many.
    case added(after: [Int])
    case any
  }

  /// Decides which records of a directory count, as far as that has changed.
  ///
  /// - Parameters:
  ///   - directory: What was read.
  ///   - earlier: The register of what was read before, with names that have the same numbers.
  ///   - visits: What has become of the visits.
  ///   - others: The other kinds of which records came or went.
  ///   - threads: How many threads to use.
  convenience init(
    _ directory: DataDirectory, updating earlier: Register, visits: VisitChanges,
    others: Set<Kind>, threads: Int
  ) {
    enum Part: Sendable {
      case visits(VisitIndex, losers: [UInt32])
      case others(OtherKinds)
    }
    var parts = Parallel.map([Kind.visits, nil], threads: threads) { part in
      if part == .visits {
        let (index, losers) = earlier.visits(directory, visits, threads: threads)
        return Part.visits(index, losers: losers)
      }
      return Part.others(
        OtherKinds(directory.files, names: directory.names, earlier: earlier, stale: others))
    }
    guard case .others(let others) = parts.removeLast(),
      case .visits(let visits, let losers) = parts.removeLast()
    else { preconditionFailure("parallel work lost a result") }
    self.init(directory, visits, losers: losers, others)
  }

  /// The visits after changes, and which of them do not count.
  private func visits(
    _ directory: DataDirectory, _ changes: VisitChanges, threads: Int
  ) -> (VisitIndex, losers: [UInt32]) {
    let childCount = directory.names.children.count
    let files = directory.files.filter { $0.kind == .visits }
    switch changes {
    case .none:
      return (visits.changed(adding: [], removing: [], childCount: childCount), visitLosers)
    case .added(let knownCounts) where Register.areFew(files, knownCounts):
      let addition = VisitAddition(
        files.map { Replacement.Segment(rows: $0.visits, longIDs: $0.longIDs) },
        knownCounts: knownCounts, losers: visitLosers)
      let index = visits.changed(
        adding: addition.added, removing: addition.removed, childCount: childCount)
      return (index, addition.losers)
    case .added, .any:
      let losers = Register.visitLosers(files, threads: threads)
      let index = VisitIndex(files.map(\.visits), losers: losers, childCount: childCount)
      return (index, losers)
    }
  }

  /// Whether so few visits were added that looking for each is less work than to begin again.
  private static func areFew(_ files: [FileFacts], _ knownCounts: [Int]) -> Bool {
    let count = files.reduce(0) { $0 + $1.visits.rows.count }
    return (count - knownCounts.reduce(0, +)) * 8 <= count
  }
}

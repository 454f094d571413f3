extension DataDirectory {
  /// Every record that names a child, whether or not it counts.
  ///
  /// A record that another of the same id replaces or withdraws is there with that other one, also when
  /// that names a different child, or being void, none.
  ///
  /// - Parameters:
  ///   - child: The child's id.
  ///   - limit: How many references to make at most.
  /// - Returns: The records, kind by kind in the order of the files and lines.
  /// - Complexity: O(n) for n records.
  public func records(ofChild child: Identifier, limit: Int = .max) -> RecordList {
    var records = RecordCollection(self, limit: limit)
    guard let number = names.children.number(of: child) else { return records.list() }
    records.addAll(childRows) { $0.child == number }
    records.addAll(episodeRows) { $0.child == number }
    records.addAll(placementRows) { $0.child == number }
    records.addAll(allocationRows) { $0.child == number }
    records.addAll(visitRows) { $0.child == number }
    records.addAll(supervisionRows) { row in
      row.children.contains { names.childLists[Int($0)] == number }
    }
    return records.list()
  }

  /// Every record that names a worker, whether or not it counts; see ``records(ofChild:limit:)``.
  ///
  /// - Parameters:
  ///   - worker: The worker's id.
  ///   - limit: How many references to make at most.
  /// - Returns: The records, kind by kind in the order of the files and lines.
  /// - Complexity: O(n) for n records.
  public func records(ofWorker worker: Identifier, limit: Int = .max) -> RecordList {
    var records = RecordCollection(self, limit: limit)
    guard let number = names.workers.number(of: worker) else { return records.list() }
    records.addAll(workerRows) { $0.worker == number || $0.post.supervisor == number }
    records.addAll(absenceRows) { $0.worker == number }
    records.addAll(allocationRows) { $0.worker == number }
    records.addAll(visitRows) { $0.worker == number }
    records.addAll(supervisionRows) { $0.worker == number || $0.supervisor == number }
    return records.list()
  }

  /// Every record that names a team, whether or not it counts; see ``records(ofChild:limit:)``.
  ///
  /// - Parameters:
  ///   - team: The team's id.
  ///   - limit: How many references to make at most.
  /// - Returns: The records, kind by kind in the order of the files and lines.
  /// - Complexity: O(n) for n records.
  public func records(ofTeam team: Identifier, limit: Int = .max) -> RecordList {
    var records = RecordCollection(self, limit: limit)
    guard let number = names.teams.number(of: team) else { return records.list() }
    records.addAll(teamRows) { $0.team == number || $0.parent == number }
    records.addAll(workerRows) { $0.post.team == number }
    records.addAll(episodeRows) { $0.team == number }
    return records.list()
  }

  /// The visits to a child that count, on or before a day, with who made each, in order.
  func visits(
    to child: Identifier, onOrBefore day: Day
  ) -> [(mark: VisitMark, worker: Identifier?)] {
    guard let number = names.children.number(of: child) else { return [] }
    return visitRows.search { !$0.isVoid && $0.child == number }
      .filter { $0.validity == .counts && $0.row.child == number && $0.row.day <= day }
      .map(\.row)
      .enumerated()
      .sorted { ($0.element.dayAndFlags, $0.offset) < ($1.element.dayAndFlags, $1.offset) }
      .map {
        (VisitMark($0.element.dayAndFlags), names.workers.identifier(orNone: $0.element.worker))
      }
  }
}

import CaseloadCore

extension State {
  /// Marks the rows that changed for a moment.
  mutating func mark(from before: Report, to after: Report) {
    guard before != after else { return }
    let difference = ReportDifference(from: before, to: after)
    let until = steady + .seconds(appearance.markSeconds)
    func add(_ changes: ReportDifference.RowChanges, _ pane: PaneID) {
      let keys = changes.added.union(changes.changed)
      guard !keys.isEmpty else { return }
      for key in keys { marks[.pane(pane), default: [:]][key.text] = until }
    }
    add(difference.caseloads, .caseload)
    add(difference.unallocated, .unallocated)
    add(difference.supervisions, .supervision)
    add(difference.visits, .visits)
  }

  /// Another day or scope: nothing of it has changed yet.
  mutating func forgetMarks() {
    marks = [:]
    glances = [:]
    unseen = [:]
  }

  /// Counts in each pane the rows that are others than when somebody last looked at it.
  mutating func noteUnseen() {
    guard let board, !isPast else { return }
    for pane in PaneID.allCases {
      guard let glance = glances[pane] else {
        glances[pane] = Glance(report: board.report, at: steady)
        continue
      }
      unseen[pane] = State.changes(from: glance.report, to: board.report, in: pane)
    }
  }

  /// What the pane shows now has been seen.
  mutating func acknowledge(_ pane: PaneID) {
    guard let board, !isPast else { return }
    glances[pane] = Glance(report: board.report, at: steady)
    unseen[pane] = 0
  }

  private static func changes(from before: Report, to after: Report, in pane: PaneID) -> Int {
    guard before != after else { return 0 }
    let difference = ReportDifference(from: before, to: after)
    let rows: ReportDifference.RowChanges
    switch pane {
    case .caseload: rows = difference.caseloads
    case .supervision: rows = difference.supervisions
    case .visits: rows = difference.visits
    case .unallocated: rows = difference.unallocated
    case .agency:
      return after.agency.teams.count { !before.agency.teams.contains($0) }
    case .teams: return 0
    }
    return rows.added.count + rows.removed.count + rows.changed.count
  }
}

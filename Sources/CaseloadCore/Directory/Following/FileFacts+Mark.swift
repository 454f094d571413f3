/// How much of a file's facts come from its whole lines, so that what was made of an unended last line
/// can be taken out again when more of it is written.
struct FactsMark: Equatable, Sendable {
  /// Where the first line begins that is not whole.
  var offset: Int
  /// The number of that line, from 1.
  var line: Int
  /// Whether the line is too long and was reported.
  var isDiscarding: Bool
  /// Rows of the file's kind.
  fileprivate(set) var rows: Int
  fileprivate var longIDBytes: Int
  fileprivate var findings: FileFindings.Mark
}

extension FileFacts {
  /// How much there is now, when reading has come to a line that is not whole.
  func mark(_ lines: borrowing LineCursor) -> FactsMark {
    FactsMark(
      offset: lines.offset, line: lines.number, isDiscarding: lines.isDiscarding, rows: rowCount,
      longIDBytes: longIDs.count, findings: findings.mark)
  }

  /// Takes out what was read after a mark.
  mutating func goBack(to mark: FactsMark) {
    findings.goBack(to: mark.findings)
    longIDs.removeLast(longIDs.count - mark.longIDBytes)
    byteCount = mark.offset
    switch kind {
    case .teams: teams.keepFirst(mark.rows)
    case .workers: workers.keepFirst(mark.rows)
    case .absences: absences.keepFirst(mark.rows)
    case .children: children.keepFirst(mark.rows)
    case .episodes: episodes.keepFirst(mark.rows)
    case .placements: placements.keepFirst(mark.rows)
    case .allocations: allocations.keepFirst(mark.rows)
    case .visits: visits.keepFirst(mark.rows)
    case .supervisions: supervisions.keepFirst(mark.rows)
    }
  }

  /// What was read after a mark, as ``putBack(_:)`` wants it.
  func remainder(after mark: FactsMark) -> FileFacts {
    var rest = FileFacts(path: path, kind: kind)
    rest.findings = findings.remainder(after: mark.findings)
    rest.longIDs = ContiguousArray(longIDs[mark.longIDBytes...])
    rest.byteCount = byteCount
    switch kind {
    case .teams: rest.teams = teams.remainder(after: mark.rows)
    case .workers: rest.workers = workers.remainder(after: mark.rows)
    case .absences: rest.absences = absences.remainder(after: mark.rows)
    case .children: rest.children = children.remainder(after: mark.rows)
    case .episodes: rest.episodes = episodes.remainder(after: mark.rows)
    case .placements: rest.placements = placements.remainder(after: mark.rows)
    case .allocations: rest.allocations = allocations.remainder(after: mark.rows)
    case .visits: rest.visits = visits.remainder(after: mark.rows)
    case .supervisions: rest.supervisions = supervisions.remainder(after: mark.rows)
    }
    return rest
  }

  /// Puts back what was taken out by going back to a mark.
  mutating func putBack(_ rest: FileFacts) {
    findings.putBack(rest.findings)
    longIDs += rest.longIDs
    byteCount = rest.byteCount
    teams.putBack(rest.teams)
    workers.putBack(rest.workers)
    absences.putBack(rest.absences)
    children.putBack(rest.children)
    episodes.putBack(rest.episodes)
    placements.putBack(rest.placements)
    allocations.putBack(rest.allocations)
    visits.putBack(rest.visits)
    supervisions.putBack(rest.supervisions)
  }

  /// How many records there are, counting or not.
  var rowCount: Int {
    switch kind {
    case .teams: teams.rows.count
    case .workers: workers.rows.count
    case .absences: absences.rows.count
    case .children: children.rows.count
    case .episodes: episodes.rows.count
    case .placements: placements.rows.count
    case .allocations: allocations.rows.count
    case .visits: visits.rows.count
    case .supervisions: supervisions.rows.count
    }
  }
}

extension Rows {
  fileprivate func remainder(after count: Int) -> Rows {
    Rows(
      keys: ContiguousArray(keys[count...]), rows: ContiguousArray(rows[count...]),
      void: Array(void.drop { $0 < UInt32(count) }))
  }

  fileprivate mutating func putBack(_ rest: Rows) {
    keys += rest.keys
    rows += rest.rows
    void += rest.void
  }

  fileprivate mutating func keepFirst(_ count: Int) {
    keys.removeLast(keys.count - count)
    rows.removeLast(rows.count - count)
    while let last = void.last, last >= UInt32(count) { void.removeLast() }
  }
}

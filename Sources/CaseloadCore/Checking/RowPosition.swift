/// Which row of which file, while a check is being made.
///
/// Findings of a hostile directory may be millions, so they hold this until the lines are looked up.
struct RowPosition: Hashable, Comparable {
  /// The file's position in ``DataDirectory/files``.
  var file: UInt32
  /// The row's position in the file.
  var row: UInt32

  static func < (first: RowPosition, second: RowPosition) -> Bool {
    (first.file, first.row) < (second.file, second.row)
  }
}

/// The rows of one kind, in every file that holds that kind.
struct KindRows<Element: Row> {
  let kind: Kind
  private let files: [(index: Int, segment: Replacement.Segment<Element>)]

  init(_ directory: DataDirectory, _ kind: Kind, _ rows: (FileFacts) -> Rows<Element>) {
    self.kind = kind
    files = directory.files.enumerated().filter { $0.element.kind == kind }.map { index, facts in
      (index, Replacement.Segment(rows: rows(facts), longIDs: facts.longIDs))
    }
  }

  /// Each file of the kind: its position in ``DataDirectory/files``, its rows and its long ids.
  func forEachFile(
    _ body: (_ file: Int, _ rows: Rows<Element>, _ longIDs: ContiguousArray<UInt8>) -> Void
  ) {
    for (index, segment) in files { body(index, segment.rows, segment.longIDs) }
  }

  /// Whether any row, counting or not, is of a sort.
  func contains(where isSought: (Element) -> Bool) -> Bool {
    files.contains { $0.segment.rows.rows.contains(where: isSought) }
  }

  /// Hands over the rows that count, in the order in which they were read.
  ///
  /// - Complexity: O(n), like the replacement that it repeats.
  func forEachCounting(threads: Int, _ body: (RowPosition, Element) -> Void) {
    var losers = Replacement.losers(files.map(\.segment), threads: threads)[...]
    var start = 0
    for (index, segment) in files {
      for (row, element) in segment.rows.rows.enumerated() {
        if losers.first == UInt32(start + row) {
          losers.removeFirst()
        } else {
          body(RowPosition(file: UInt32(index), row: UInt32(row)), element)
        }
      }
      start += segment.rows.rows.count
    }
  }
}

extension DataDirectory {
  var teamRows: KindRows<Team> { KindRows(self, .teams, \.teams) }
  var workerRows: KindRows<Worker> { KindRows(self, .workers, \.workers) }
  var absenceRows: KindRows<Absence> { KindRows(self, .absences, \.absences) }
  var childRows: KindRows<Child> { KindRows(self, .children, \.children) }
  var episodeRows: KindRows<Episode> { KindRows(self, .episodes, \.episodes) }
  var placementRows: KindRows<Placement> { KindRows(self, .placements, \.placements) }
  var allocationRows: KindRows<Allocation> { KindRows(self, .allocations, \.allocations) }
  var visitRows: KindRows<Visit> { KindRows(self, .visits, \.visits) }
  var supervisionRows: KindRows<Supervision> { KindRows(self, .supervisions, \.supervisions) }
}

extension FileFacts {
  /// The rows of the file's own kind, whatever they are.
  var ownRows: any RowList {
    switch kind {
    case .teams: teams
    case .workers: workers
    case .absences: absences
    case .children: children
    case .episodes: episodes
    case .placements: placements
    case .allocations: allocations
    case .visits: visits
    case .supervisions: supervisions
    }
  }
}

/// What can be asked of rows without knowing their kind.
protocol RowList {
  /// How many there are.
  var count: Int { get }
  /// The newest date and the newest `recorded` of any of them.
  var newest: NewestFact { get }
  /// The key of a row's id.
  func key(_ row: Int) -> RecordKey
  /// Where a row's line begins: the file offset modulo 4 GiB.
  func place(_ row: Int) -> UInt32
  /// The first day of a version.
  func from(_ row: Int) -> Day?
  /// The first day for which a row says anything; `nil` for a void one.
  func date(_ row: Int) -> Day?
}

extension Rows: RowList {
  var count: Int { rows.count }

  var newest: NewestFact {
    var newest = NewestFact()
    // Of a void record only what names it and `recorded` is looked at.
    for row in rows { newest.add(date: row.isVoid ? nil : row.date, recorded: row.recorded) }
    return newest
  }

  func key(_ row: Int) -> RecordKey { keys[row] }
  func place(_ row: Int) -> UInt32 { rows[row].place }
  func from(_ row: Int) -> Day? { rows[row].from }
  func date(_ row: Int) -> Day? { rows[row].isVoid ? nil : rows[row].date }
}

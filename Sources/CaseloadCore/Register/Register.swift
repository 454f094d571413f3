/// All records that count, in memory: columns and groups of small values.
///
/// A register answers for any day; nothing in it knows what day it is.
public struct Register: Sendable {
  /// What was read.
  public let summary: DataSummary

  let names: NameTables
  /// Each team's versions, in ascending order of `from`.
  let teams: Grouped<Team>
  /// Each worker's versions, in ascending order of `from`.
  let workers: Grouped<Worker>
  /// Each worker's absences.
  let absences: Grouped<Absence>
  /// Each child's own record, if there is one.
  let children: Grouped<Child>
  /// Each child's episodes, in byte order of their ids.
  let episodes: Grouped<Episode>
  /// Each child's placements, in byte order of their ids.
  let placements: Grouped<Placement>
  /// Each child's allocations, in byte order of their ids.
  let allocations: Grouped<Allocation>
  /// Each worker's supervisions, in order of their days.
  let supervisions: Grouped<Supervision>
  let visits: VisitIndex
  /// The workers in byte order of their ids.
  let workerOrder: [UInt32]

  /// Decides which records of a directory count, and groups them.
  ///
  /// - Parameters:
  ///   - directory: What was read.
  ///   - threads: How many threads to use.
  public init(_ directory: consuming DataDirectory, threads: Int = 1) {
    let files = directory.files
    names = directory.names
    var counted = 0
    func winners<Element: Row>(
      _ kind: Kind, _ rows: (FileFacts) -> Rows<Element>
    ) -> [(key: RecordKey, longIDs: ContiguousArray<UInt8>, row: Element)] {
      let winners = Register.winners(files, kind, rows, threads: threads)
      counted += winners.count
      return winners
    }
    let (children, workers, teams) = (
      names.children.count, names.workers.count, names.teams.count
    )
    self.teams = Register.versions(winners(.teams, \.teams), count: teams, \.team)
    self.workers = Register.versions(winners(.workers, \.workers), count: workers, \.worker)
    self.children = Register.byID(winners(.children, \.children), count: children, \.child)
    absences = Register.byID(winners(.absences, \.absences), count: workers, \.worker)
    episodes = Register.byID(winners(.episodes, \.episodes), count: children, \.child)
    placements = Register.byID(winners(.placements, \.placements), count: children, \.child)
    allocations = Register.byID(winners(.allocations, \.allocations), count: children, \.child)
    var supervisions = Grouped(
      winners(.supervisions, \.supervisions).map(\.row), groupCount: workers, group: \.worker)
    supervisions.sortGroups { $0.day < $1.day }
    self.supervisions = supervisions

    let visitFiles = files.filter { $0.kind == .visits }
    let losers = Replacement.losers(
      visitFiles.map { Replacement.Segment(rows: $0.visits, longIDs: $0.longIDs) },
      threads: threads)
    visits = VisitIndex(visitFiles.map(\.visits), losers: losers, childCount: children)
    counted += visitFiles.reduce(-losers.count) { $0 + $1.visits.rows.count }

    workerOrder = names.workers.sortedNumbers()
    summary = Register.summary(files, skipped: directory.skipped.count, records: counted)
  }

  private static func summary(
    _ files: [FileFacts], skipped: Int, records: Int
  ) -> DataSummary {
    var summary = DataSummary()
    summary.files = files.count
    summary.skipped = skipped
    summary.records = records
    for file in files {
      summary.rejected += file.findings.rejected
      summary.warnings += file.findings.warnings
    }
    return summary
  }
}

// MARK: - Which records count, and in what order

extension Register {
  private typealias Winner<Element> = (
    key: RecordKey, longIDs: ContiguousArray<UInt8>, row: Element
  )

  private static func winners<Element: Row>(
    _ files: [FileFacts], _ kind: Kind, _ rows: (FileFacts) -> Rows<Element>, threads: Int
  ) -> [Winner<Element>] {
    let files = files.filter { $0.kind == kind }
    let segments = files.map { Replacement.Segment(rows: rows($0), longIDs: $0.longIDs) }
    var losers = Replacement.losers(segments, threads: 1)[...]
    var winners: [Winner<Element>] = []
    winners.reserveCapacity(segments.reduce(0) { $0 + $1.rows.rows.count })
    var position: UInt32 = 0
    for segment in segments {
      for (key, row) in zip(segment.rows.keys, segment.rows.rows) {
        if losers.first == position {
          losers.removeFirst()
        } else {
          winners.append((key, segment.longIDs, row))
        }
        position += 1
      }
    }
    return winners
  }

  private static func versions<Element: Row>(
    _ winners: [Winner<Element>], count: Int, _ group: (Element) -> UInt32
  ) -> Grouped<Element> {
    var grouped = Grouped(winners.map(\.row), groupCount: count, group: group)
    grouped.sortGroups { ($0.from ?? Spell.always) < ($1.from ?? Spell.always) }
    return grouped
  }

  private static func byID<Element: Row>(
    _ winners: [Winner<Element>], count: Int, _ group: (Element) -> UInt32
  ) -> Grouped<Element> {
    var grouped = Grouped(winners, groupCount: count) { group($0.row) }
    grouped.sortGroups { precedes($0, $1) }
    return grouped.map(\.row)
  }

  private static func precedes<Element>(_ one: Winner<Element>, _ other: Winner<Element>) -> Bool {
    if !one.key.isLong, !other.key.isLong {
      return one.key.bits.byteSwapped < other.key.bits.byteSwapped
    }
    return one.key.bytes(arena: one.longIDs)
      .lexicographicallyPrecedes(other.key.bytes(arena: other.longIDs))
  }
}

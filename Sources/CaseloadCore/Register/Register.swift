/// All records that count, in memory: columns and groups of small values.
///
/// A register answers for any day; nothing in it knows what day it is. It never changes; it is a class so
/// that handing it on copies one reference in place of those to all its columns.
public final class Register: Sendable {
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
  /// From each child's first episode or allocation to the end of its last.
  ///
  /// It ends before it starts for a child without any. On other days there is nothing to say about the
  /// child but its visits.
  let involvements: [Spell]
  /// The workers in byte order of their ids.
  let workerOrder: [UInt32]

  /// Decides which records of a directory count, and groups them.
  ///
  /// - Parameters:
  ///   - directory: What was read.
  ///   - threads: How many threads to use.
  public init(_ directory: DataDirectory, threads: Int = 1) {
    names = directory.names
    let files = directory.files
    let names = directory.names
    let visitFiles = files.filter { $0.kind == .visits }
    let losers = Replacement.losers(
      visitFiles.map { Replacement.Segment(rows: $0.visits, longIDs: $0.longIDs) },
      threads: threads)
    // Grouping the visits is about as much work as all else together.
    var parts = Parallel.map([Kind.visits, nil], threads: threads) { part in
      part == .visits
        ? Part.visits(
          VisitIndex(visitFiles.map(\.visits), losers: losers, childCount: names.children.count))
        : Part.others(OtherKinds(files, names: names))
    }
    guard case .others(let others) = parts.removeLast(),
      case .visits(let visits) = parts.removeLast()
    else { preconditionFailure("parallel work lost a result") }
    self.visits = visits
    teams = others.teams
    workers = others.workers
    absences = others.absences
    children = others.children
    episodes = others.episodes
    placements = others.placements
    allocations = others.allocations
    supervisions = others.supervisions
    involvements = others.involvements
    workerOrder = names.workers.sortedNumbers()
    summary = Register.summary(
      files, skipped: directory.skipped.count, records: visits.count + others.count)
  }

  private enum Part: Sendable {
    case visits(VisitIndex)
    case others(OtherKinds)
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

/// The groups of all kinds but visits.
private struct OtherKinds: Sendable {
  let teams: Grouped<Team>
  let workers: Grouped<Worker>
  let absences: Grouped<Absence>
  let children: Grouped<Child>
  let episodes: Grouped<Episode>
  let placements: Grouped<Placement>
  let allocations: Grouped<Allocation>
  let supervisions: Grouped<Supervision>
  /// See ``Register/involvements``.
  let involvements: [Spell]
  /// Records that count.
  private(set) var count = 0

  init(_ files: [FileFacts], names: NameTables) {
    var total = 0
    func winners<Element: Row>(
      _ kind: Kind, _ rows: (FileFacts) -> Rows<Element>
    ) -> Winners<Element> {
      let winners = Winners(files.filter { $0.kind == kind }, rows, threads: 1)
      total += winners.rows.count
      return winners
    }
    let children = names.children.count
    let workers = names.workers.count
    let teamRows = winners(.teams, \.teams).rows
    teams = Grouped(teamRows, groupCount: names.teams.count, group: \.team) {
      (teamRows[$0].from ?? Spell.always) < (teamRows[$1].from ?? Spell.always)
    }
    let workerRows = winners(.workers, \.workers).rows
    self.workers = Grouped(workerRows, groupCount: workers, group: \.worker) {
      (workerRows[$0].from ?? Spell.always) < (workerRows[$1].from ?? Spell.always)
    }
    let sessions = winners(.supervisions, \.supervisions).rows
    supervisions = Grouped(sessions, groupCount: workers, group: \.worker) {
      sessions[$0].day < sessions[$1].day
    }
    absences = winners(.absences, \.absences).grouped(workers, by: \.worker)
    self.children = winners(.children, \.children).grouped(children, by: \.child)
    episodes = winners(.episodes, \.episodes).grouped(children, by: \.child)
    placements = winners(.placements, \.placements).grouped(children, by: \.child)
    allocations = winners(.allocations, \.allocations).grouped(children, by: \.child)
    involvements = OtherKinds.involvements(episodes, allocations, childCount: children)
    count = total
  }

  private static func involvements(
    _ episodes: Grouped<Episode>, _ allocations: Grouped<Allocation>, childCount: Int
  ) -> [Spell] {
    var involvements = Array(
      repeating: Spell(start: Day.endOfTime, end: Spell.always), count: childCount)
    func add(_ spell: Spell, _ child: UInt32) {
      let involvement = involvements[Int(child)]
      involvements[Int(child)] = Spell(
        start: min(involvement.start, spell.start), end: max(involvement.end, spell.end))
    }
    for episode in episodes.elements { add(episode.spell, episode.child) }
    for allocation in allocations.elements { add(allocation.spell, allocation.child) }
    return involvements
  }
}

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
  /// The visits that do not count, as positions in the rows of all files of visits.
  let visitLosers: [UInt32]
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
  public convenience init(_ directory: DataDirectory, threads: Int = 1) {
    let files = directory.files
    let names = directory.names
    let visitFiles = files.filter { $0.kind == .visits }
    let losers = Register.visitLosers(visitFiles, threads: threads)
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
    self.init(directory, visits, losers: losers, others)
  }

  /// Holds what was decided.
  init(
    _ directory: DataDirectory, _ visits: VisitIndex, losers: [UInt32], _ others: OtherKinds
  ) {
    names = directory.names
    self.visits = visits
    visitLosers = losers
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
      directory.files, skipped: directory.skipped.count, records: visits.count + others.count)
  }

  /// The visits that do not count.
  static func visitLosers(_ files: [FileFacts], threads: Int) -> [UInt32] {
    Replacement.losers(
      files.map { Replacement.Segment(rows: $0.visits, longIDs: $0.longIDs) }, threads: threads)
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

import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import CaseloadCore
@testable import CaseloadDemo
@testable import Dashboard

/// A data directory of a test, and what the program would compute out of it.
final class SampleData: Sendable {
  let path: String
  let directory: DataDirectory
  let settings: DirectorySettings
  let indicators: Indicators
  private let boards = Mutex<[BoardRequest: Board]>([:])

  /// The small authority of seed 1.
  static let small = make { path in
    var directory = try SampleDirectory(creating: path)
    try directory.write(SampleAuthority(size: .small), isHostile: false)
  }

  /// The same with one of every defect beside it.
  static let hostile = make { path in
    var directory = try SampleDirectory(creating: path)
    try directory.write(SampleAuthority(size: .small), isHostile: true)
  }

  /// Every nasty text in every field, in ids, and in the names of files.
  static let nasty = make { path in
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try NastyDirectory.write(to: URL(filePath: path, directoryHint: .isDirectory))
  }

  /// A directory of files that a test writes, the text of each by its name.
  static func files(_ files: [String: String]) -> SampleData {
    make { path in
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: URL(filePath: path).appending(path: name))
      }
    }
  }

  private static func make(_ write: (String) throws -> Void) -> SampleData {
    do {
      var template = Array("/tmp/caseload-dashboard-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { fatalError("no temporary directory") }
      let root = String(
        decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      Removal.add(root)
      try write(root + "/data")
      return try SampleData(root + "/data")
    } catch {
      fatalError("the sample cannot be made: \(error)")
    }
  }

  private init(_ path: String) throws {
    self.path = path
    directory = try DataDirectory(path)
    settings = try DirectorySettings(path)
    indicators = Indicators(
      register: Register(directory), policy: settings.policy.policy,
      bankHolidays: settings.bankHolidays)
  }

  /// The board for a request; `nil` when no record names its team.
  func board(_ request: BoardRequest) -> Board? {
    if let known = boards.withLock({ $0[request] }) { return known }
    // The trend takes most of the time and matters in pictures of today only.
    let isLive = request.past == nil
    guard
      let report = try? indicators.report(
        asAt: request.day, team: request.scope, trend: isLive),
      let today = try? indicators.report(
        asAt: request.today, team: request.scope, trend: false)
    else { return nil }
    let teams = indicators.teamList(asAt: request.day)
    let people = indicators.people(asAt: request.day)
    let board = Board(
      report: report, today: isLive ? nil : today,
      difference: isLive ? nil : ReportDifference(from: report, to: today),
      teamTable: indicators.teamTable(asAt: request.day), teams: teams, people: people,
      names: NameBook(people: people, teams: teams), policy: settings.policy,
      hasTrend: isLive, generation: 1)
    boards.withLock { $0[request] = board }
    return board
  }

  /// The answer to a question.
  func answer(_ question: Question) -> Answer {
    switch question {
    case .worker(let worker, let request):
      return .worker(indicators.workerSheet(worker, asAt: request.day))
    case .child(let child, let request):
      return .child(indicators.childSheet(child, asAt: request.day, directory: directory))
    case .why(let figure, let request):
      guard let board = board(request) else {
        return .why(nil, RecordList(references: [], total: 0))
      }
      return .why(
        indicators.explanation(of: figure, in: board.report, policy: settings.policy),
        indicators.records(behind: figure, in: board.report, directory: directory))
    case .records(.child(let child)): return .records(directory.records(ofChild: child))
    case .records(.worker(let worker)): return .records(directory.records(ofWorker: worker))
    case .records(.team(let team)): return .records(directory.records(ofTeam: team))
    case .record(let reference):
      return .record(
        Result { () throws(RawRecordError) in
          try RawRecord.read(reference, root: path)
        })
    case .problems(let request):
      return .problems(
        Problems(DirectoryCheck(directory, settings: settings, asAt: request.day)))
    }
  }
}

/// Directories that are removed when the tests end.
private enum Removal {
  private static let roots = Mutex<[String]>([])

  static func add(_ root: String) {
    let isFirst = roots.withLock { roots in
      roots.append(root)
      return roots.count == 1
    }
    guard isFirst else { return }
    atexit {
      for root in Removal.roots.withLock({ $0 }) {
        try? FileManager.default.removeItem(atPath: root)
      }
    }
  }
}

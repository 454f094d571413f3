import TestSupport
import Testing

@testable import CaseloadCore

/// What must not matter: how lines are dealt out to files and reads, and the names of the files when
/// every record says when it was written.
@Suite("The order of files")
struct OrderPropertyTests {
  /// Days on which the random records are looked at.
  private static let days = ["2015-03-01", "2015-09-15", "2016-06-01"]

  /// Every figure on some days, without the number of files.
  private func figures(_ files: [String: String], threads: Int = 1) throws -> [Report] {
    let directory = try TemporaryDirectory(files)
    let indicators = Indicators(
      register: try directory.register(threads: threads), policy: Policy())
    return try Self.days.map { date in
      var report = try indicators.report(asAt: try #require(Day(date)), trend: false)
      report.data.files = 0
      return report
    }
  }

  @Test(
    "lines of one file may be dealt out to several with names in the same order",
    arguments: [1, 2, 3, 4, 5])
  func splits(seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    var random = SeededGenerator(state: seed)
    var whole: [String: String] = [:]
    var split: [String: String] = [:]
    for kind in Kind.allCases {
      let lines = records.lines(80, of: kind, isRecordedOnce: false)
      whole["\(kind).jsonl"] = lines.joined(separator: "\n")
      var rest = lines[...]
      for part in 100..<999 where !rest.isEmpty {
        let count = Int.random(in: 0...30, using: &random)
        split["\(kind)-\(part).jsonl"] = rest.prefix(count).map { $0 + "\n" }.joined()
        rest = rest.dropFirst(count)
      }
    }
    let expected = try figures(whole)
    #expect(try figures(split) == expected)
    #expect(try figures(split, threads: 2) == expected)
    #expect(expected.contains { $0.caseload.cases > 0 })
    #expect(expected.allSatisfy { $0.data.records > 100 && $0.data.warnings > 0 })
  }

  @Test(
    "files whose records all have a time of recording of their own may be named in any order",
    arguments: [1, 2, 3, 4, 5])
  func shuffles(seed: UInt64) throws {
    var records = RandomRecords(seed: seed + 100)
    var random = SeededGenerator(state: seed)
    var contents: [(kind: Kind, text: String)] = []
    for kind in Kind.allCases {
      for _ in 0..<5 {
        let lines = records.lines(20, of: kind, isRecordedOnce: true)
        contents.append((kind, lines.joined(separator: "\n")))
      }
    }
    var expected: [Report]?
    for _ in 0..<4 {
      contents.shuffle(using: &random)
      var files: [String: String] = [:]
      for (number, content) in contents.enumerated() {
        let folder = Int.random(in: 0..<3, using: &random)
        files["\(folder)/\(content.kind)-\(100 + number).jsonl"] = content.text
      }
      let figures = try figures(files)
      if let expected { #expect(figures == expected) }
      expected = figures
    }
  }

  @Test("lines with a time of recording of their own may stand in any order", arguments: [1, 2, 3])
  func lineShuffles(seed: UInt64) throws {
    var records = RandomRecords(seed: seed + 200)
    var random = SeededGenerator(state: seed)
    let lines = Kind.allCases.map {
      (kind: $0, lines: records.lines(80, of: $0, isRecordedOnce: true))
    }
    func files(_ order: ([String]) -> [String]) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: lines.map {
          ("\($0.kind).jsonl", order($0.lines).joined(separator: "\n"))
        })
    }
    let expected = try figures(files { $0 })
    #expect(try figures(files { $0.shuffled(using: &random) }) == expected)
    #expect(try figures(files { $0.reversed() }) == expected)
  }
}

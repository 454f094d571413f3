import Glibc
import Testing

@testable import CaseloadCore
@testable import CaseloadDemo

@Suite("Reading the hostile files")
struct HostileReadingTests {
  /// What is wrong in each file, counted by hand in the files' texts; in all others nothing is.
  private static let expected: [String: (rejected: Int, warnings: Int)] = [
    // A line of one brace.
    "visits-escape-\u{1B}[31m.jsonl": (1, 0),
    // Two byte-order marks; a form feed; two objects on one line; three too long, the blank one too.
    "visits-byte-order-mark.jsonl": (1, 0), "visits-blank-lines.jsonl": (1, 0),
    "visits-carriage-returns-only.jsonl": (1, 0), "visits-too-long.jsonl": (3, 0),
    "visits-unfinished.jsonl": (1, 0),
    // Of two members named seen the last counts, and is wrong.
    "visits-duplicate-members.jsonl": (1, 0),
    // 129 deep, and 100,000 deep.
    "visits-depth.jsonl": (2, 0),
    // All but the last; all but the pair; eight bad sequences and a line of UTF-16.
    "visits-not-json.jsonl": (29, 0), "visits-surrogates.jsonl": (5, 0),
    "visits-invalid-utf-8.jsonl": (9, 0),
    // Eighteen texts and five other values; eleven bad times and two days out of range; six bad texts
    // and seven other values.
    "visits-required-fields.jsonl": (11, 0), "visits-dates.jsonl": (23, 0),
    "visits-timestamps.jsonl": (13, 0), "children-ids.jsonl": (13, 0),
    // Every line.
    "teams-required-fields.jsonl": (1, 0), "workers-required-fields.jsonl": (6, 0),
    "absences-required-fields.jsonl": (3, 0), "episodes-required-fields.jsonl": (4, 0),
    "placements-required-fields.jsonl": (2, 0), "allocations-required-fields.jsonl": (3, 0),
    "supervisions-required-fields.jsonl": (2, 0), "allocations-deciding-fields.jsonl": (8, 0),
    "workers-deciding-fields.jsonl": (6, 0), "teams-deciding-fields.jsonl": (2, 0),
    "workers-end-before-start.jsonl": (1, 0), "absences-end-before-start.jsonl": (1, 0),
    "episodes-end-before-start.jsonl": (1, 0), "placements-end-before-start.jsonl": (1, 0),
    "allocations-end-before-start.jsonl": (1, 0),
    // One without an id and one with a bad time; one with a bad `from`.
    "visits-void.jsonl": (2, 0), "teams-void.jsonl": (1, 0),
    // Twelve lines with one bad field and one with six; 1e-400 is 0, and null is absent.
    "workers-optional-fields.jsonl": (0, 18), "teams-optional-fields.jsonl": (0, 5),
    "children-optional-fields.jsonl": (0, 3), "absences-optional-fields.jsonl": (0, 1),
    // Twelve of thirteen texts, as 0010 days is good; then a number, with a bad team.
    "episodes-optional-fields.jsonl": (0, 14), "placements-optional-fields.jsonl": (0, 2),
    "visits-optional-fields.jsonl": (0, 6), "supervisions-optional-fields.jsonl": (0, 5),
  ]

  @Test("each file's lines are rejected and its fields left out as its defects say")
  func findings() throws {
    let sample = try WrittenSample(isHostile: true)
    let data = try DataDirectory(sample.path)
    var found: [String: (rejected: Int, warnings: Int)] = [:]
    for file in data.files where file.findings.rejected > 0 || file.findings.warnings > 0 {
      let path = String(decoding: file.path.bytes, as: UTF8.self)
      try #require(path.hasPrefix("hostile/"))
      let name = String(path.dropFirst("hostile/".count))
      found[name] = (file.findings.rejected, file.findings.warnings)
    }
    for name in Set(Self.expected.keys).union(found.keys).sorted() {
      let (counted, expected) = (found[name] ?? (0, 0), Self.expected[name] ?? (0, 0))
      #expect(counted == expected, "\(name.debugDescription)")
    }
  }

  @Test("the sums are in the report, and skipped is what is no file of a known kind")
  func sums() throws {
    let summary = try WrittenSample(isHostile: true).report().report.data
    #expect(summary.rejected == 159)
    #expect(summary.warnings == 54)
    // An unknown kind, two reserved ones, a pipe and two links that lead nowhere. Who may read
    // everything reads the file that nobody may read, too.
    #expect(summary.skipped == (geteuid() == 0 ? 6 : 7))
  }

  @Test("the good lines among them are all read, and the figures hardly change")
  func goodLines() throws {
    let plain = try WrittenSample().report().report
    let hostile = try WrittenSample(isHostile: true).report().report
    // Those of the files with odd names, of the unusual lines, the one good line in each of three broken
    // files; good times and ids (7 and "7" are one); bad optional fields; what a void record did not beat;
    // references to nothing; unknown fields, and two ids that several lines compete for; odd texts.
    let manyVisits = 10_000
    let records = 9 + 15 + manyVisits + 3 + (12 + 9) + 48 + 2 + 14 + (3 + 2) + 15
    #expect(hostile.data.records - plain.data.records == records)
    #expect(hostile.agency.ratio == plain.agency.ratio)
    #expect(hostile.caseload.average == plain.caseload.average)
    #expect(hostile.visits.overdue == plain.visits.overdue)
    #expect(hostile.supervision.overdue == plain.supervision.overdue)
  }
}

import CaseloadCore
import Testing

@testable import CaseloadDemo

@Suite("The files of a sample")
struct SampleFilesTests {
  @Test("are the same for the same seed, and others for another")
  func determinism() throws {
    let hash = Samples.hash(of: Samples.small)
    #expect(Samples.hash(of: SampleAuthority(size: .small, seed: 1)) == hash)
    #expect(Samples.hash(of: SampleAuthority(size: .small, seed: 2)) != hash)
    let later = try #require(Day("2016-06-02"))
    #expect(Samples.hash(of: SampleAuthority(size: .small, seed: 1, asAt: later)) != hash)
  }

  private static let required: [String: [String]] = [
    "teams": ["id"], "workers": ["id", "role", "employment"],
    "absences": ["id", "worker", "start"],
    "children": ["id"], "episodes": ["id", "child", "status", "start"],
    "placements": ["id", "child", "start"], "allocations": ["id", "child", "worker", "start"],
    "visits": ["id", "child", "date", "seen"], "supervisions": ["id", "worker", "date"],
  ]

  @Test("hold one JSON object a line, with the required fields of their kind")
  func lines() throws {
    var kinds: Set<String> = []
    for file in Samples.files(of: Samples.small) {
      guard file.path.hasSuffix(".jsonl") || file.path.hasSuffix(".ndjson") else { continue }
      let kind = String(file.path.prefix { $0 != "." && $0 != "/" })
      let required = try #require(Self.required[kind], "\(file.path)")
      kinds.insert(kind)
      #expect(file.bytes.last == UInt8(ascii: "\n"))
      for line in file.bytes.dropLast().split(separator: 10, omittingEmptySubsequences: false) {
        let text = String(decoding: line, as: UTF8.self)
        let members = try #require(JSONChecker.members(of: line), "\(file.path): \(text)")
        #expect(Set(members).isSuperset(of: required), "\(file.path): \(text)")
        #expect(Set(members).count == members.count, "\(file.path): \(text)")
      }
    }
    #expect(kinds == Set(Self.required.keys))
  }

  @Test("have every feature of the format")
  func features() {
    let text = Samples.files(of: Samples.small).map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined()
    for feature in [
      #""from":""#, #""employment":"agency""#, #""employment":"fixed_term""#, #""limit":"#,
      #""newly_qualified":""#, #""role":"secondary""#, #""role":"lead""#, #""void":true"#,
      #""until_18":true"#, #""until_18":false"#, #""status":"private_fostering""#,
      #""status":"care_leaver""#, #""status":"early_help""#, #""status":"assessment""#,
      #""visit_every":""#, #""seen":false"#, #""alone":false"#, #"{"id":4001,"#,
      #"T00:00:00Z"#, #" 00:00:00"#, #""end":null"#, #""end":"9999-12-31""#, #""note":""#,
      #""reason":"maternity""#, #""establishment_fte":"#, #""role":"senior_manager""#,
      #""disabled":true"#, #""children":["#, #""fte":0."#, #"[teams."SN 1".visits.child_in_need]"#,
    ] {
      #expect(text.contains(feature), "\(feature)")
    }
  }

  @Test("hold nothing that was entered or happened after the last day")
  func nothingLater() {
    let records = Samples.small.records
    let last = Samples.small.asAt
    #expect(records.visits.allSatisfy { $0.day <= last && $0.recorded.day <= last })
    #expect(records.supervisions.allSatisfy { $0.day <= last && $0.recorded.day <= last })
    #expect(records.episodes.allSatisfy { $0.start <= last && ($0.end.map { $0 <= last } ?? true) })
    #expect(records.workers.allSatisfy { $0.recorded.map { $0.day <= last } ?? true })
  }

  @Test("never end a spell before it starts")
  func spells() {
    let records = Samples.small.records
    #expect(records.episodes.allSatisfy { ($0.end ?? $0.start) >= $0.start })
    #expect(records.allocations.allSatisfy { ($0.end ?? $0.start) >= $0.start })
    #expect(records.placements.allSatisfy { ($0.end ?? $0.start) >= $0.start })
    #expect(records.absences.allSatisfy { ($0.end ?? $0.start) >= $0.start })
    #expect(
      records.workers.allSatisfy { worker in
        guard let start = worker.start, let end = worker.end else { return true }
        return start <= end
      })
  }

  @Test("can be made for other days", arguments: ["1950-01-01", "2000-02-29", "2189-12-31"])
  func otherDays(day: String) throws {
    let authority = SampleAuthority(size: .small, seed: 3, asAt: try #require(Day(day)))
    #expect(authority.childCount > 300)
    #expect(Samples.files(of: authority).allSatisfy { !$0.bytes.isEmpty })
  }
}

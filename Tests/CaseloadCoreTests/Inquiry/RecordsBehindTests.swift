import Testing

@testable import CaseloadCore

@Suite("The records behind a figure")
struct RecordsBehindTests {
  private static let facts: [Fact] = [
    .team("t", ["establishment_fte": 3]), .team("u"),
    .worker("w", ["team": "t"]), .worker("w", ["team": "u", "from": "2014-01-01"]),
    .worker("w", ["team": "t", "from": "2016-01-01"]),
    .worker("v", ["team": "t", "employment": "agency", "start": "2015-06-10"]),
    .worker("aide", ["team": "t", "registered": false]),
    .worker("gone", ["team": "t", "end": "2016-05-01"]),
    .absence("v", "2016-05-01").with("a1"), .absence("v", "2015-01-01", "2015-02-01").with("a2"),
    .episode("c1", "child_in_need", "2016-04-04").with("e1"),
    .allocation("c1", "w").with("l1"),
    .allocation("c1", "gone", "2015-01-01", "2016-01-04").with("l0"),
    .visit("c1", "2016-04-20").with("s1"), .visit("c1", "2016-04-10").with("s0"),
    .visit("c1", "2016-05-20", ["seen": false]).with("s2"), .visit("c1", "2016-06-02").with("s3"),
    .episode("c2", "looked_after", "2016-05-24").with("e2"),
    .placement("c2", "2016-05-31").with("p2"), .allocation("c2", "v").with("l2"),
    .episode("c3", "looked_after", "2016-05-20").with("e3"), .allocation("c3", "aide").with("l3"),
    .episode("c4", "child_in_need", "2016-05-20").with("e4"), .allocation("c4", "gone").with("l4"),
    .episode("c5", "child_in_need", "2016-05-20").with("e5"),
    .allocation("c5", "nobody").with("l5"),
    .supervision("w", "2016-04-25").with("u1"), .supervision("w", "2016-05-25").with("u2"),
    .supervision("w", "2015-02-25").with("u0"), .supervision("v", "2016-05-20").with("u3"),
  ]

  /// The ids of the records, versions with their first days.
  private func ids(_ figure: Figure, team: Identifier? = nil) throws -> [String] {
    let directory = try TemporaryDirectory(Fact.files(Self.facts))
    let data = try directory.data()
    let indicators = Indicators(register: Register(data), policy: Policy())
    let report = try indicators.report(
      asAt: Sample.day("2016-06-01"), team: team, trend: false)
    return indicators.records(behind: figure, in: report, directory: data).references.map {
      "\($0.id)" + ($0.from.map { "@\($0)" } ?? "")
    }
  }

  @Test(
    "are those that the definition names, as at the day",
    arguments: [
      (.averageCaseload, ["w@2016-01-01", "v", "l1", "l2"]),
      (.cases, ["l1", "l2", "l3"]),
      (.workerLoad("w"), ["w@2016-01-01", "l1"]), (.workerCases("aide"), ["aide", "l3"]),
      (.unallocated, ["e4", "l4", "gone"]), (.childUnallocated("c4"), ["e4", "l4", "gone"]),
      (.heldByAbsent, ["l2", "a1"]), (.allocatedWithoutQualification, ["l3", "aide", "e3"]),
      (.allocatedToUnknown, ["l5"]), (.agencyRatio, ["w@2016-01-01", "v"]),
      (.agencyChange, ["w@2016-01-01", "v", "w@2014-01-01", "gone"]),
      (.vacancyRate, ["t", "w@2016-01-01"]),
      // v is absent, and the aide has a case.
      (.workersOverLimit, []), (.supervisionDueSoon, []),
      (.supervisionInTime, ["w@2016-01-01", "aide", "u2"]), (.supervisionOverdue, []),
      (.supervisionGap, ["u1", "u2", "u0"]), (.supervisionQuality(.challenge), ["u1", "u2", "u3"]),
      (.workerSupervision("w"), ["w@2016-01-01", "u1", "u2"]),
      (.visitsOverdue, ["e1", "e3", "s1"]), (.visitsDueSoon, ["e2", "p2"]),
      (.visitsInTime, ["e1", "e2", "e3", "e4", "e5", "p2", "s1"]),
      (.childVisit("c1"), ["e1", "s1", "s2"]), (.seen, ["s1", "s0", "s2"]),
      (.seenAlone, ["s1", "s0", "s2"]),
    ] as [(Figure, [String])])
  func records(figure: Figure, ids: [String]) throws {
    #expect(try self.ids(figure) == ids)
  }

  @Test("in a team's scope are those of the team")
  func scope() throws {
    #expect(try ids(.agencyRatio, team: "u") == [])
    #expect(try ids(.seen, team: "u") == [])
    #expect(try ids(.seen, team: "t") == ["s1", "s0", "s2"])
    // A year ago the worker was in the other team.
    #expect(try ids(.agencyChange, team: "u") == ["w@2014-01-01"])
  }
}

extension Fact {
  /// The fact with an id of its own.
  func with(_ id: String) -> Fact {
    var fact = self
    fact.members["id"] = .text(id)
    return fact
  }

  /// The files that hold facts, by kind.
  static func files(_ facts: [Fact]) -> [String: String] {
    var files: [String: String] = [:]
    for (number, fact) in facts.enumerated() {
      files["\(fact.kind).jsonl", default: ""] += fact.line(number: number) + "\n"
    }
    return files
  }
}

@Suite("Which of some records count, against the whole replacement")
struct RowSearchPropertyTests {
  @Test(
    "agrees with what the register holds, for every kind", arguments: 1...6 as ClosedRange<UInt64>)
  func agreement(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    var files: [String: String] = [:]
    for kind in Kind.allCases {
      for part in 0..<3 {
        let lines = random.lines(60, of: kind, isRecordedOnce: seed % 2 == 0)
        files["\(part)/\(kind.rawValue).jsonl"] = lines.joined(separator: "\n")
      }
    }
    let data = try TemporaryDirectory(files).data()
    func check<Element: Row>(_ rows: KindRows<Element>) {
      var counting: Set<RowPosition> = []
      rows.forEachCounting(threads: 1) { position, _ in counting.insert(position) }
      let found = rows.search { _ in true }
      #expect(Set(found.filter { $0.validity == .counts }.map(\.position)) == counting)
      #expect(found.allSatisfy { ($0.validity == .void) == $0.row.isVoid })
      // Asked about one record in five, the answer is the same.
      let some = rows.search { $0.place % 5 == 0 }
      #expect(
        some.allSatisfy { ($0.validity == .counts) == counting.contains($0.position) })
    }
    check(data.teamRows)
    check(data.workerRows)
    check(data.childRows)
    check(data.allocationRows)
    check(data.visitRows)
    check(data.supervisionRows)
  }
}

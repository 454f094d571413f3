import Foundation
import Testing

@testable import CaseloadCore

@Suite("The shape of a report")
struct ReportShapeTests {
  private static let facts: [Fact] = [
    .team("A", ["name": "Team A"]), .team("B", ["parent": "A"]),
    .worker("w10", ["team": "A"]), .worker("w9", ["team": "A"]), .worker("W", ["team": "B"]),
    .worker("idle", ["team": "B", "fte": nil]), .worker("limitless", ["fte": nil]),
    .allocation("c1", "w10"), .allocation("c2", "w9"), .allocation("c3", "W"),
    .allocation("c4", "W"), .allocation("c5", "limitless"), .allocation("c1", "W", "2016-01-01"),
    .episode("c6", "child_in_need", "2016-05-20", nil, ["team": "C"]),
    .episode("c7", "child_in_need", "2016-05-20"),
    .episode("c8", "looked_after", "2016-05-20", nil, ["team": "B"]),
  ]

  @Test("workers: by load descending, without one last, then by id in byte order")
  func workers() throws {
    let report = try Sample(Self.facts).report()
    // W holds 3 of 16; w10 and w9 1 of 16; nobody knows how much the last two could hold.
    #expect(
      report.caseload.workers.map(\.worker) == ["W", "w10", "w9", "idle", "limitless"])
    let loads: [Double?] = [0.1875, 0.0625, 0.0625, nil, nil]
    #expect(report.caseload.workers.map(\.load) == loads)
  }

  @Test("the caseload's teams: those of a listed worker or an unallocated child, no team last")
  func caseloadTeams() throws {
    typealias Team = CaseloadFigures.Team
    let report = try Sample(Self.facts).report()
    #expect(
      report.caseload.teams == [
        Team(team: "A", name: "Team A", cases: 2, holdersFTE: 2, average: 1, unallocated: 0),
        Team(team: "B", name: nil, cases: 3, holdersFTE: 1, average: 3, unallocated: 1),
        Team(team: "C", name: nil, cases: 0, holdersFTE: 0, average: nil, unallocated: 1),
        Team(team: nil, name: nil, cases: 1, holdersFTE: 0, average: nil, unallocated: 1),
      ])
    #expect(report.caseload.cases == 6)
    #expect(report.caseload.childrenAllocated == 5)
  }

  @Test("in a team scope cases go by the workers, children by their own team; no entry without")
  func teamScope() throws {
    let sample = try Sample(Self.facts)
    let whole = try sample.report()
    let scoped = try sample.report(team: "A")
    #expect(scoped.team == "A" && whole.team == nil)
    #expect(scoped.caseload.teams == Array(whole.caseload.teams.prefix(2)))
    #expect(scoped.caseload.cases == 5)
    #expect(scoped.caseload.childrenAllocated == 4)
    #expect(scoped.caseload.average == 5.0 / 3)
    #expect(scoped.caseload.unallocated.list.map(\.child) == ["c8"])
    #expect(scoped.caseload.workers.map(\.worker) == ["W", "w10", "w9", "idle"])
    let below = try sample.report(team: "B")
    #expect(below.caseload.teams == [whole.caseload.teams[1]])
    // c1 belongs to A, since w10 had it last; W's case it is all the same.
    #expect(below.caseload.cases == 3 && below.caseload.childrenAllocated == 3)
    let none = try sample.report(team: "C")
    #expect(none.caseload.cases == 0 && none.caseload.average == nil)
    #expect(none.caseload.unallocated.children == 1)
    #expect(none.agency.ratio == nil && none.agency.teams.isEmpty)
  }

  @Test("children held without qualification, by unknown or by absent count by their own team")
  func heldInScope() throws {
    let sample = try Sample(
      .worker("support", ["team": "A", "registered": false]), .worker("away", ["team": "A"]),
      .absence("away", "2016-05-01"),
      .episode("p", "child_protection", "2016-01-04", nil, ["team": "B"]),
      .allocation("p", "support"), .episode("q", "child_in_need", "2016-01-04"),
      .allocation("q", "away"), .episode("r", "child_in_need", "2016-01-04", nil, ["team": "B"]),
      .allocation("r", "unknown"))
    let a = try sample.report(team: "A").caseload
    #expect(a.allocatedWithoutQualification == 1 && a.heldByAbsent == 1)
    #expect(a.allocatedToUnknown == 0)
    let b = try sample.report(team: "B").caseload
    #expect(b.allocatedWithoutQualification == 0 && b.heldByAbsent == 0)
    #expect(b.allocatedToUnknown == 1)
  }

  @Test("`data` is for the whole directory, whatever the scope")
  func data() throws {
    let files = [
      "workers.jsonl": #"{"id":"w","role":"other","employment":"agency","team":"A","fte":"one"}"#,
      "visits.jsonl": """
      {"id":1,"child":"c","date":"2016-05-01","seen":true}
      {"id":"1","child":"c","date":"2016-05-02","seen":true}
      {"id":2,"child":"c","date":"2016-05-02","seen":true}
      {"id":2,"void":true}
      {"id":3,"child":"c","date":"2016-05-02"}
      {"id":4,"child":"c","date":"2016-05-02","seen":tr
      """,
      "unknown.jsonl": "{}", "notes.txt": "hello", "contacts.jsonl": "{}",
    ]
    let sample = try Sample(files: files)
    for team in [nil, "A"] as [Identifier?] {
      let data = try sample.report(team: team).data
      #expect(data.files == 2)
      #expect(data.skipped == 2)
      // The worker and the second version of visit 1; visit 2 is withdrawn.
      #expect(data.records == 2)
      // Visit 3 does not say whether the child was seen; visit 4 is unfinished.
      #expect(data.rejected == 2)
      #expect(data.warnings == 1)
    }
  }

  @Test("the title is the policy's, the day and the scope are those that were asked for")
  func head() throws {
    let sample = try Sample(policy: "[authority]\nname = \"Northmere\"", .team("A"))
    let report = try sample.report("2015-12-31", team: "A")
    #expect(report.authority == "Northmere")
    #expect(report.asAt == Sample.day("2015-12-31") && report.team == "A")
  }

  @Test("anything red: the agency status in scope or a listed worker's, nothing else")
  func red() throws {
    #expect(try !Sample().report().isAnyRed)
    #expect(try Sample(.worker("w", ["employment": "agency"])).report().isAnyRed)
    // Two cases of one; in no other scope than its own.
    let sample = try Sample(
      .worker("w", ["limit": 1, "team": "A"]), .worker("v", ["team": "B"]),
      .allocation("a", "w"), .allocation("b", "w"))
    #expect(try sample.report().isAnyRed)
    #expect(try sample.report(team: "A").isAnyRed)
    #expect(try !sample.report(team: "B").isAnyRed)
    // A child long without a worker, a visit and a supervision long overdue are not red.
    let late = try Sample(
      .worker("w", ["start": "2001-01-01"]), .episode("c", "child_protection", "2001-01-01"))
    #expect(try !late.report().isAnyRed)
  }

  @Test("every key is present in every element of every list")
  func keys() throws {
    let facts: [Fact] =
      Self.facts + [
        .supervision("W", "2016-05-01"), .visit("c8", "2016-05-21"),
        .episode("c9", "looked_after", "2016-01-04"),
      ]
    let bytes = ReportJSON.bytes(of: try Sample(facts).report(trend: true))
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let expected: [String: [String]] = [
      "caseload.workers": [
        "worker", "name", "team", "role", "employment", "registered", "fte", "cases",
        "cases_per_fte", "limit", "load", "status", "absent",
      ],
      "caseload.teams": ["team", "name", "cases", "holders_fte", "average", "unallocated"],
      "caseload.trend": ["date", "cases", "average", "unallocated"],
      "agency.teams": ["team", "name", "agency_fte", "employed_fte", "ratio", "status"],
      "agency.trend": ["date", "ratio"],
      "supervision.workers": [
        "worker", "name", "team", "last", "due", "days_overdue", "status",
      ],
      "supervision.teams": ["team", "name", "counted", "overdue", "no_record", "in_time_ratio"],
      "supervision.trend": ["date", "overdue", "in_time_ratio"],
      "visits.by_status": ["status", "counted", "overdue"],
      "visits.children": [
        "child", "team", "worker", "status", "last_seen", "due", "days_overdue", "interval",
      ],
      "visits.teams": ["team", "name", "counted", "overdue", "in_time_ratio"],
      "visits.trend": ["date", "overdue", "in_time_ratio"],
    ]
    for (path, keys) in expected {
      let parts = path.split(separator: ".").map(String.init)
      let pane = try #require(root[parts[0]] as? [String: Any])
      let list = try #require(pane[parts[1]] as? [[String: Any]])
      #expect(!list.isEmpty, "\(path)")
      #expect(list.allSatisfy { Set($0.keys) == Set(keys) }, "\(path)")
    }
    let caseload = try #require(root["caseload"] as? [String: Any])
    let unallocated = try #require(caseload["unallocated"] as? [String: Any])
    let list = try #require(unallocated["list"] as? [[String: Any]])
    #expect(!list.isEmpty)
    let keys: Set = ["child", "team", "status", "since", "days", "over_limit"]
    #expect(list.allSatisfy { Set($0.keys) == keys })
  }
}

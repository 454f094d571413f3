import Testing

@testable import CaseloadCore

@Suite("Why a figure is what it is")
struct ExplanationTests {
  private static let policy = """
    [caseload]
    red_above = 1.1
    [visits.child_in_need]
    every = "15 working days"
    """

  private static let facts: [Fact] = [
    .team("t", ["establishment_fte": 3]),
    .worker("w", ["team": "t", "fte": 0.9, "newly_qualified": "2015-09-01"]),
    .worker("v", ["team": "t", "employment": "agency", "limit": 1, "start": "2016-04-20"]),
    .worker("gone", ["end": "2016-06-01"]),
    .episode("c1", "child_in_need", "2016-04-04", nil, ["id": "e1"]), .allocation("c1", "w"),
    .episode("c2", "child_in_need", "2016-05-03"), .allocation("c2", "v", "2016-05-03"),
    .episode("c3", "child_in_need", "2016-05-03"), .allocation("c3", "v", "2016-05-03"),
    .episode("c4", "child_in_need", "2016-05-20"), .allocation("c4", "gone"),
    .episode("c5", "assessment", "2016-05-03"), .allocation("c5", "w"),
    .visit("c1", "2016-04-20"), .visit("c5", "2016-05-20", ["alone": true]),
    .visit("c5", "2016-05-30", ["seen": false]),
    .supervision("w", "2016-05-25", ["reflective": true]),
    .supervision("w", "2016-04-25"),
  ]

  private func explain(_ figure: Figure, team: Identifier? = nil) throws -> Explanation? {
    let sample = try Sample(policy: Self.policy, Self.facts)
    return sample.indicators.explanation(
      of: figure, in: try sample.report(team: team),
      policy: try PolicyFile.read(utf8: Array(Self.policy.utf8)))
  }

  @Test(
    "the formula has the numbers filled in, and the value is the last of them",
    arguments: [
      (
        .averageCaseload,
        [
          "2 social workers hold 4 cases on 1.90 FTE", "4 cases ÷ 1.90 FTE = 2.1",
        ], "2.1"
      ),
      (.cases, ["2 workers hold 4 cases", "they are cases of 4 children"], "4"),
      (
        .workersOverLimit,
        [
          "1 worker over the limit", "0 workers near it", "1 worker within it",
          "0 workers without a known limit",
        ], "1"
      ),
      (.supervisionDueSoon, ["0 of 2 workers due within 7 days"], "0"),
      (
        .unallocated,
        [
          "1 child open and held by nobody", "0 of them for more than 7 days",
          "the longest for 0 days",
        ], "1"
      ),
      (
        .workerLoad("w"),
        [
          "limit: 16 × 0.9 FTE × 0.9 (assessed year) = 12.96", "2 cases ÷ 12.96 = 15.4 %",
          "2 cases ÷ 0.9 FTE = 2.2 for each full-time equivalent",
        ], "15.4 %"
      ),
      (
        .workerLoad("v"),
        [
          "limit: 1, the worker's own", "2 cases ÷ 1 = 200.0 %",
          "2 cases ÷ 1 FTE = 2.0 for each full-time equivalent",
        ], "200.0 %"
      ),
      (
        .childUnallocated("c4"),
        [
          "without a worker since 1 June 2016 (child in need)",
          "1 June 2016 − 1 June 2016 = 0 days", "within 7 days",
        ], "0 days"
      ),
      (.childUnallocated("c1"), ["a worker in service holds the child"], "has a worker"),
      (
        .agencyRatio,
        ["1.00 agency FTE ÷ 1.90 FTE = 52.6 %", "in people: 1 agency, 1 employed"], "52.6 %"
      ),
      (
        .vacancyRate,
        ["2.10 FTE of posts without an employed social worker", "2.10 ÷ 3.00 FTE = 70.0 %"],
        "70.0 %"
      ),
      (
        .supervisionInTime, ["2 workers counted", "less 1 overdue", "1 ÷ 2 workers = 50.0 %"],
        "50.0 %"
      ),
      (.supervisionGap, ["30 days ÷ 1 gap = 30.0 days"], "30.0 days"),
      (.supervisionQuality(.reflective), ["1 ÷ 2 records = 50.0 %"], "50.0 %"),
      (.supervisionQuality(.challenge), ["0 ÷ 2 records = 0.0 %"], "0.0 %"),
      (
        .workerSupervision("v"),
        [
          "the worker's service began: 20 April 2016",
          "20 April 2016 + 1 month = 20 May 2016",
          "1 June 2016 − 20 May 2016 = 12 days overdue",
        ], "12 days overdue"
      ),
      (.workerSupervision("gone"), ["not counted: not in service"], "not counted"),
      (.visitsInTime, ["5 children counted, 1 overdue", "4 ÷ 5 children = 80.0 %"], "80.0 %"),
      (
        .childVisit("c1"),
        [
          "the child was last seen: 20 April 2016",
          // 21, 22, 25-29 April, 3-6, 9-12 May (the 2nd is a bank holiday).
          "20 April 2016 + 15 working days = 12 May 2016",
          "1 June 2016 − 12 May 2016 = 20 days overdue",
        ], "20 days overdue"
      ),
      (
        .childVisit("c5"),
        ["the child was last seen: 20 May 2016", "met on that day; no further visit is asked for"],
        "met"
      ),
      (
        .childVisit("c2"),
        [
          "the episode began: 3 May 2016", "3 May 2016 + 20 working days = 1 June 2016",
          "due today",
        ], "due today"
      ),
      (.seen, ["2 ÷ 3 visits = 66.7 %"], "66.7 %"),
      (.seenAlone, ["1 ÷ 2 visits = 50.0 %"], "50.0 %"),
    ] as [(Figure, [String], String)])
  func formula(figure: Figure, formula: [String], value: String) throws {
    let explanation = try #require(try explain(figure))
    #expect(explanation.formula == formula)
    #expect(explanation.value == value)
  }

  @Test("a threshold says where it comes from")
  func thresholds() throws {
    let load = try #require(try explain(.workerLoad("w")))
    #expect(load.status == .green)
    #expect(
      load.thresholds.map { "\($0.text): \($0.provenance)" } == [
        "over limit (red) above 110 % of the limit: policy.toml line 2",
        "near limit (amber) above 100 % of the limit: policy default",
        "16 cases for one full-time worker: policy default (no national limit exists; near the "
          + "England average)",
        "0.9 of it in the assessed year: policy default",
        "the assessed year lasts 1 year: policy default",
      ])
    let own = try #require(try explain(.workerLoad("v")))
    #expect(own.status == .red)
    #expect(own.thresholds.last?.provenance == "the worker's own record")
    let visit = try #require(try explain(.childVisit("c1")))
    #expect(
      visit.thresholds.first
        == Threshold(
          text: "first within 20 working days, then every 15 working days",
          key: "visits.child_in_need.every",
          provenance: "policy.toml line 4 over the policy default"))
    #expect(visit.status == .red)
    let all = try #require(try explain(.visitsInTime))
    #expect(
      all.thresholds.map { "\($0.text): \($0.provenance)" } == [
        "child in need: first within 20 working days, then every 15 working days: "
          + "policy.toml line 4 over the policy default",
        "assessment: first within 10 working days, once: policy default",
      ])
  }

  @Test("a default that the law gives says which law")
  func law() {
    #expect(
      PolicyFile.default.provenance(of: "visits.looked_after.every")
        == "policy default (Care Planning, Placement and Case Review (England) Regulations 2010, "
        + "regulation 28)")
    #expect(PolicyFile.default.provenance(of: nil) == "the child's own plan")
  }

  @Test("a team's key that the team does not set is the authority's")
  func teamKey() throws {
    let policy = try PolicyFile.read(
      utf8: Array("[teams.\"N. 1\".visits.child_in_need]\nevery = \"3 weeks\"\n".utf8))
    #expect(
      policy.provenance(of: "teams.\"N. 1\".visits.child_in_need.every") == "policy.toml line 2")
    #expect(
      policy.provenance(of: "teams.\"N. 1\".visits.care_leaver.every") == "policy default")
  }

  @Test("without workers, children or records a figure is not known, and says why")
  func nothing() throws {
    let sample = try Sample(.team("t"))
    let report = try sample.report()
    for figure in Figure.headlines {
      let explanation = try #require(
        sample.indicators.explanation(of: figure, in: report, policy: .default))
      #expect(!explanation.formula.isEmpty && !explanation.definition.isEmpty)
      let isCount = report.value(of: figure) == 0
      #expect(explanation.value == (isCount ? "0" : "not known"))
    }
    #expect(
      sample.indicators.explanation(of: .workerLoad("x"), in: report, policy: .default) == nil)
    #expect(
      sample.indicators.explanation(of: .childVisit("x"), in: report, policy: .default) == nil)
  }

  @Test("no text names anybody")
  func names() throws {
    for figure in Figure.headlines + [
      .workerLoad("w"), .workerCases("w"), .workerSupervision("w"), .childVisit("c1"),
      .childUnallocated("c4"),
    ] {
      let explanation = try #require(try explain(figure, team: figure.worker == nil ? nil : "t"))
      let text =
        ([explanation.title, explanation.definition, explanation.value]
        + explanation.formula + explanation.thresholds.map(\.text)).joined(separator: " ")
      for id in ["c1", "c4", " v ", " w "] { #expect(!text.contains(id)) }
      #expect(!text.contains(Wording.glue))
    }
  }
}

import Testing

@testable import CaseloadCore

@Suite("Placements and the governing clock")
struct GoverningClockTests {
  private func visits(_ facts: [Fact], policy: String = "") throws -> VisitFigures {
    try Sample(policy: "[visits]\ndue_soon = \"9999 days\"\n" + policy, facts).report().visits
  }

  @Test("each active placement has a clock of its own, from the placement's start")
  func placements() throws {
    let child: [Fact] = [
      .episode("c", "looked_after", "2016-01-04"), .placement("c", "2016-04-01"),
      .placement("c", "2016-05-25"),
    ]
    #expect(
      try visits(child).lines == ["c looked_after due 2016-04-08 by 1 week, 54 days ago"])
    // 4 May + 6 weeks = 15 June in the first; the second has had no visit: 25 May + 1 week.
    let seen = try visits(child + [.visit("c", "2016-05-04")])
    #expect(seen.lines == ["c looked_after due 2016-06-01 by 1 week"])
    #expect(seen.counted == 1)
    #expect(seen.byStatus == [.init(status: .lookedAfter, counted: 1, overdue: 0)])
    // Seen after both began: 26 May + 6 weeks.
    #expect(
      try visits(child + [.visit("c", "2016-05-26")]).lines
        == ["c looked_after due 2016-07-07 by 6 weeks"])
  }

  @Test(
    "without an active placement the clock runs from the episode itself",
    arguments: [
      ("2016-05-25", "2016-06-01", "2016-01-11 by 1 week, 142 days ago"),
      ("2016-05-25", "2016-06-02", "2016-06-01 by 1 week"),
      ("2016-06-02", nil, "2016-01-11 by 1 week, 142 days ago"),
      ("2016-06-01", "2016-06-01", "2016-01-11 by 1 week, 142 days ago"),
    ] as [(String, String?, String)])
  func inactivePlacement(start: String, end: String?, due: String) throws {
    #expect(
      try visits([.episode("c", "looked_after", "2016-01-04"), .placement("c", start, end)])
        .lines == ["c looked_after due \(due)"])
  }

  @Test("a placement without a looked-after episode gives no clock")
  func placementAlone() throws {
    #expect(try visits([.placement("c", "2016-05-25")]).counted == 0)
    #expect(
      try visits([
        .placement("c", "2016-05-25"), .episode("c", "child_in_need", "2016-05-03"),
        .episode("c", "looked_after", "2016-01-04", "2016-06-01"),
      ]).lines == ["c child_in_need due 2016-06-01 by 20 working days"])
  }

  @Test("the earliest due governs, whatever the status")
  func earliest() throws {
    // On a plan since 23 May: 24-27, 31 May, 1-3, 6 and 7 June.
    let plan: Fact = .episode("c", "child_protection", "2016-05-23", nil, ["id": "e1"])
    #expect(try visits([plan]).lines == ["c child_protection due 2016-06-07 by 10 working days"])
    let both = try visits([plan, .episode("c", "child_in_need", "2016-05-03", nil, ["id": "e2"])])
    #expect(both.lines == ["c child_in_need due 2016-06-01 by 20 working days"])
    #expect(both.byStatus == [.init(status: .childInNeed, counted: 1, overdue: 0)])
  }

  @Test("a met clock governs only where all are met")
  func metLast() throws {
    let assessment: [Fact] = [
      .episode("c", "assessment", "2016-01-04"), .visit("c", "2016-05-04"),
    ]
    #expect(
      try visits(assessment + [.episode("c", "care_leaver", "2016-01-04")]).lines
        == ["c care_leaver due 2016-06-29 by 8 weeks"])
    // Both met: the order of statuses.
    let once = "[visits.care_leaver]\nevery = \"\"\n[visits.child_in_need]\nevery = \"\""
    let both = try visits(
      assessment + [
        .episode("c", "care_leaver", "2016-01-04"), .episode("c", "child_in_need", "2016-01-04"),
      ], policy: once)
    #expect(both.byStatus == [.init(status: .childInNeed, counted: 1, overdue: 0)])
  }

  private static let order = [
    "child_protection", "looked_after", "child_in_need", "private_fostering", "assessment",
    "care_leaver", "early_help",
  ]

  @Test("on a tie the order of statuses decides", arguments: order.indices)
  func tieOfStatuses(first: Int) throws {
    let policy = Self.order.map { "[visits.\($0)]\nfirst = \"1 week\"" }.joined(separator: "\n")
    // The ids run against the order.
    let episodes: [Fact] = Self.order[first...].enumerated().map { place, status in
      .episode("c", status, "2016-05-25", nil, ["id": .text("e\(9 - place)")])
    }
    #expect(
      try visits(episodes, policy: policy).lines == [
        "c \(Self.order[first]) due 2016-06-01 by 1 week"
      ])
  }

  @Test(
    "then the smallest episode id in byte order",
    arguments: [("e10", "e9"), ("E", "e"), ("episode-10", "episode-9"), ("e", "e1")])
  func tieOfEpisodes(smaller: String, greater: String) throws {
    func teams(_ first: String, _ second: String) throws -> [Identifier?] {
      try visits([
        .episode("c", "child_in_need", "2016-05-03", nil, ["id": .text(first), "team": "first"]),
        .episode("c", "child_in_need", "2016-05-03", nil, ["id": .text(second), "team": "second"]),
      ]).teams.map(\.team)
    }
    #expect(try teams(smaller, greater) == ["first"])
    #expect(try teams(greater, smaller) == ["second"])
  }

  @Test("of episodes of one status the earlier due governs, whatever the ids")
  func sameStatus() throws {
    let visits = try visits([
      .episode("c", "child_in_need", "2016-05-04", nil, ["id": "e1", "team": "A"]),
      .episode("c", "child_in_need", "2016-05-03", nil, ["id": "e2", "team": "B"]),
    ])
    #expect(visits.teams.map(\.team) == ["B"])
  }

  @Test("then the smallest placement id in byte order")
  func tieOfPlacements() throws {
    // 2 March + 92 days and + 3 months are both 2 June.
    func line(_ lasting: String, _ other: String) throws -> [String] {
      try visits(
        [
          .episode("c", "looked_after", "2015-03-02"), .visit("c", "2016-03-02"),
          .placement("c", "2015-03-02", nil, ["id": .text(lasting), "until_18": true]),
          .placement("c", "2015-03-02", nil, ["id": .text(other)]),
        ], policy: "[visits.looked_after]\nevery = \"92 days\""
      ).lines
    }
    #expect(try line("p10", "p9") == ["c looked_after due 2016-06-02 by 3 months"])
    #expect(try line("p9", "p10") == ["c looked_after due 2016-06-02 by 92 days"])
  }

  @Test("two looked-after episodes have a clock each for every placement; the episode id decides")
  func episodesAndPlacements() throws {
    // Of both episodes' clocks those of the earlier placement are due first: 4 May + 1 week.
    let visits = try visits([
      .episode("c", "looked_after", "2016-01-04", nil, ["id": "e2", "team": "B"]),
      .episode("c", "looked_after", "2016-02-01", nil, ["id": "e1", "team": "A"]),
      .placement("c", "2016-05-25"), .placement("c", "2016-05-04"),
    ])
    #expect(visits.teams.map(\.team) == ["A"])
    #expect(visits.lines == ["c looked_after due 2016-05-11 by 1 week, 21 days ago"])
  }

  private func unallocatedTeam(_ facts: [Fact], policy: String) throws -> Identifier? {
    let list = try Sample(policy: policy, facts).report().caseload.unallocated.list
    return try #require(list.first).team
  }

  @Test("without any clock the first in the order of statuses governs, then the smallest id")
  func noClock() throws {
    let off = """
      [visits.child_protection]
      enabled = false
      [visits.child_in_need]
      enabled = false
      """
    let need: Fact = .episode("c", "child_in_need", "2016-05-03", nil, ["id": "e1", "team": "A"])
    let plan: Fact = .episode(
      "c", "child_protection", "2016-05-31", nil, ["id": "e2", "team": "B"])
    let earlier: Fact = .episode(
      "c", "child_in_need", "2016-05-31", nil, ["id": "e0", "team": "C"])
    #expect(try unallocatedTeam([need, plan], policy: off) == "B")
    #expect(try unallocatedTeam([need, earlier], policy: off) == "C")
    #expect(try unallocatedTeam([earlier, plan, need], policy: off) == "B")
    // An episode that has ended, or is yet to come, never does.
    let ended: Fact = .episode(
      "c", "child_protection", "2016-01-04", "2016-06-01", ["id": "e", "team": "D"])
    let coming: Fact = .episode(
      "c", "child_protection", "2016-06-02", nil, ["id": "d", "team": "D"])
    #expect(try unallocatedTeam([need, ended, coming], policy: off) == "A")
  }

  @Test("an episode with a clock governs before one without, whatever its status")
  func clockBeforeNone() throws {
    let off = "[visits.child_protection]\nenabled = false"
    let plan: Fact = .episode(
      "c", "child_protection", "2016-05-31", nil, ["id": "e1", "team": "A"])
    let need: Fact = .episode("c", "child_in_need", "2016-05-03", nil, ["id": "e2", "team": "B"])
    #expect(try unallocatedTeam([plan, need], policy: off) == "B")
    // A met clock is one too.
    #expect(
      try unallocatedTeam(
        [
          plan, .episode("c", "assessment", "2016-01-04", nil, ["id": "e3", "team": "C"]),
          .visit("c", "2016-02-01"),
        ], policy: off) == "C")
  }
}

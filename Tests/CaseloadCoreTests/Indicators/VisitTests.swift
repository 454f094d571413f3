import Testing

@testable import CaseloadCore

@Suite("Overdue visits")
struct VisitTests {
  @Test(
    "overdue is past the due day, due soon is from it to 7 days before it",
    arguments: [
      // A care leaver's first visit is due 8 weeks, 56 days, from the start.
      ("2016-04-05", ["c care_leaver due 2016-05-31 by 8 weeks, 1 days ago"], 0),
      ("2016-04-06", ["c care_leaver due 2016-06-01 by 8 weeks"], 1),
      ("2016-04-13", ["c care_leaver due 2016-06-08 by 8 weeks"], 1), ("2016-04-14", [], 0),
    ] as [(String, [String], Int)])
  func standing(start: String, lines: [String], dueSoon: Int) throws {
    let visits = try Sample(.episode("c", "care_leaver", start)).report().visits
    #expect(visits.lines == lines)
    #expect(visits.dueSoon == dueSoon)
    #expect(visits.overdue == (start == "2016-04-05" ? 1 : 0))
    #expect(visits.counted == 1)
  }

  @Test("how soon is soon is the policy's to say, in working days too")
  func dueSoonPolicy() throws {
    // Two working days from Friday 27 May pass over the bank holiday: Wednesday 1 June.
    let sample = try Sample(
      policy: "[visits]\ndue_soon = \"2 working days\"",
      .episode("c", "care_leaver", "2016-04-06"), .episode("d", "care_leaver", "2016-04-07"))
    #expect(
      try sample.report("2016-05-27").visits.lines == ["c care_leaver due 2016-06-01 by 8 weeks"])
    #expect(try sample.report("2016-05-26").visits.lines == [])
  }

  /// Two overdue, one due soon, one met, one far off, one without a clock.
  private static let children: [Fact] = [
    .worker("w", ["team": "A"]), .worker("v", ["team": "B"]),
    .episode("late", "child_in_need", "2016-01-04"), .visit("late", "2016-04-27"),
    .allocation("late", "w"), .episode("later", "looked_after", "2016-05-10"),
    .allocation("later", "w", "2016-05-10"), .allocation("later", "v", "2016-05-09"),
    .episode("soon", "care_leaver", "2016-04-10"), .allocation("soon", "v"),
    .visit("soon", "2015-12-01"), .visit("soon", "2016-05-01", ["seen": false]),
    .episode("met", "assessment", "2016-03-01"), .visit("met", "2016-03-02"),
    .episode("far", "child_in_need", "2016-05-31", nil, ["team": "B"]),
    .episode("none", "early_help", "2016-01-04"), .allocation("none", "w"),
  ]

  @Test("counted are children with a clock, met ones included; the ratio leaves out overdue ones")
  func counts() throws {
    // late: 20 working days from 27 April (28, 29; 3-6 May; 9-13; 16-20; 23-26 May): 26 May.
    // later: 10 May + 1 week = 17 May. soon: 10 April + 8 weeks = 5 June.
    let visits = try Sample(Self.children).report().visits
    #expect(visits.counted == 5)
    #expect(visits.overdue == 2)
    #expect(visits.dueSoon == 1)
    #expect(visits.inTimeRatio == 3.0 / 5)
    #expect(visits.longestOverdueDays == 15)
    #expect(
      visits.lines == [
        "later looked_after due 2016-05-17 by 1 week, 15 days ago",
        "late child_in_need due 2016-05-26 by 20 working days, 6 days ago",
        "soon care_leaver due 2016-06-05 by 8 weeks",
      ])
    #expect(visits.children.map(\.worker) == ["w", "w", "v"])
    #expect(visits.children.map(\.team) == ["A", "A", "B"])
  }

  @Test("`last_seen` is the last visit at which the child was seen, also before the clock began")
  func lastSeen() throws {
    let children = try Sample(
      Self.children + [.visit("late", "2016-06-02"), .visit("late", "2016-01-20")]
    ).report().visits.children
    #expect(
      children.map(\.lastSeen) == [nil, Sample.day("2016-04-27"), Sample.day("2015-12-01")])
  }

  @Test("by status: that of the governing clock, in the order of statuses, none with 0")
  func byStatus() throws {
    let visits = try Sample(Self.children).report().visits
    #expect(
      visits.byStatus == [
        .init(status: .lookedAfter, counted: 1, overdue: 1),
        .init(status: .childInNeed, counted: 2, overdue: 1),
        .init(status: .assessment, counted: 1, overdue: 0),
        .init(status: .careLeaver, counted: 1, overdue: 0),
      ])
  }

  @Test("the teams' own figures, those without a team last")
  func teams() throws {
    typealias Team = VisitFigures.Team
    let sample = try Sample(Self.children + [.team("B", ["name": "Bee", "parent": "A"])])
    let own = [
      Team(team: "A", name: nil, counted: 2, overdue: 2, inTimeRatio: 0),
      Team(team: "B", name: "Bee", counted: 2, overdue: 0, inTimeRatio: 1),
    ]
    #expect(
      try sample.report().visits.teams
        == own + [Team(team: nil, name: nil, counted: 1, overdue: 0, inTimeRatio: 1)])
    let scoped = try sample.report(team: "A").visits
    #expect(scoped.teams == own)
    #expect(scoped.counted == 4 && scoped.overdue == 2 && scoped.children.count == 3)
    #expect(try sample.report(team: "B").visits.children.map(\.child) == ["soon"])
  }

  @Test("the list: by due day, then by child id in byte order")
  func order() throws {
    let sample = try Sample(
      ["b", "a", "B", "a2", "a10", "\u{E9}"].map { .episode($0, "care_leaver", "2016-04-06") }
        + [.episode("z", "care_leaver", "2016-04-01")])
    #expect(
      try sample.report().visits.children.map(\.child)
        == ["z", "B", "a", "a10", "a2", "b", "\u{E9}"])
  }

  @Test("without an overdue child there is no longest; without a child no ratio")
  func nothing() throws {
    let visits = try Sample(.episode("c", "care_leaver", "2016-04-06")).report().visits
    #expect(visits.longestOverdueDays == nil)
    #expect(visits.inTimeRatio == 1)
    #expect(try Sample().report().visits.inTimeRatio == nil)
  }
}

@Suite("Children seen, and seen alone")
struct SeenTests {
  @Test("of the visits of the last 90 days: those at which the child was seen, and those alone")
  func window() throws {
    // 3 March + 90 days is 1 June, which is not after it; 4 March is within.
    let seen = try Sample(
      .episode("c", "child_in_need", "2016-01-04"), .visit("c", "2016-03-03", ["alone": true]),
      .visit("c", "2016-03-04", ["alone": true]), .visit("c", "2016-06-01", ["alone": false]),
      .visit("c", "2016-06-01"), .visit("c", "2016-05-01", ["seen": false]),
      .visit("c", "2016-05-02", ["seen": false, "alone": true]),
      .visit("c", "2016-06-02", ["alone": true])
    ).report().visits.seen
    #expect(seen == .init(visits: 5, seen: 3, alone: 1, seenRatio: 3.0 / 5, aloneRatio: 1.0 / 3))
  }

  @Test("ratios without a visit, or without one at which the child was seen, are absent")
  func nothing() throws {
    #expect(try Sample().report().visits.seen == .init())
    let seen = try Sample(.visit("c", "2016-05-02", ["seen": false])).report().visits.seen
    #expect(seen == .init(visits: 1, seen: 0, alone: 0, seenRatio: 0, aloneRatio: nil))
  }

  @Test("for the authority all visits, for a team those to the children that belong to it")
  func scope() throws {
    let sample = try Sample(
      .team("A"), .team("B", ["parent": "A"]), .worker("w", ["team": "B"]),
      // Children of B without a clock or an episode, of A by its episode, of none, and unknown.
      .allocation("held", "w"), .episode("help", "early_help", "2016-01-04"),
      .allocation("help", "w"), .episode("a", "child_in_need", "2016-01-04", nil, ["team": "A"]),
      .episode("none", "child_in_need", "2016-01-04"),
      .allocation("once", "w", "2016-01-04", "2016-06-01"),
      .visit("held", "2016-05-02"), .visit("help", "2016-05-02"), .visit("a", "2016-05-02"),
      .visit("none", "2016-05-02"), .visit("once", "2016-05-02"), .visit("stranger", "2016-05-02"))
    #expect(try sample.report().visits.seen.visits == 6)
    #expect(try sample.report(team: "A").visits.seen.visits == 3)
    #expect(try sample.report(team: "B").visits.seen.visits == 2)
  }

  @Test("has the policy's window")
  func policy() throws {
    // 1 May + 1 month is not after 1 June; 2 May + 1 month is.
    let sample = try Sample(
      policy: "[visits]\nseen_window = \"1 month\"", .visit("c", "2016-05-01"),
      .visit("c", "2016-05-02"))
    #expect(try sample.report().visits.seen.visits == 1)
  }

  @Test("ten thousand visits on one day are ten thousand visits")
  func many() throws {
    let sample = try Sample(
      (0..<10_000).map { _ in .visit("c", "2016-05-02", ["alone": true]) })
    let seen = try sample.report().visits.seen
    #expect(seen.visits == 10_000 && seen.alone == 10_000 && seen.aloneRatio == 1)
  }
}

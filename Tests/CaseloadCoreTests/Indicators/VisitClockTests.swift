import Testing

@testable import CaseloadCore

/// A policy in which every clock that is not met is listed: all are due soon.
private let listAll = "[visits]\ndue_soon = \"9999 days\"\n"

@Suite("When a visit is due")
struct VisitClockTests {
  struct Clock: Sendable {
    var status: String
    var start: String
    var visits: [String] = []
    var every: String?
    var due: String?
  }

  private func check(_ clock: Clock, policy: String = "", placed: Fact.Fields? = nil) throws {
    var facts: [Fact] = [
      .episode("c", clock.status, clock.start, nil, ["visit_every": clock.every.map { .text($0) }])
    ]
    if let placed { facts.append(.placement("c", clock.start, nil, placed)) }
    facts += clock.visits.map { .visit("c", $0) }
    let visits = try Sample(policy: listAll + policy, facts).report().visits
    #expect(visits.counted == 1)
    #expect(visits.lines == (clock.due.map { ["c \(clock.status) due \($0)"] } ?? []))
  }

  @Test(
    "the first by the status's `first`, and from then on by its `every`, from visit to visit",
    arguments: [
      // From 17 May: 18-20, 23-27, 31 May (the 30th is a bank holiday), 1 June.
      Clock(status: "child_protection", start: "2016-05-17", due: "2016-06-01 by 10 working days"),
      Clock(
        status: "child_protection", start: "2016-05-16",
        due: "2016-05-31 by 10 working days, 1 days ago"),
      Clock(
        status: "child_protection", start: "2016-01-04", visits: ["2016-05-03", "2016-05-17"],
        due: "2016-06-01 by 10 working days"),
      // From 3 May: 4-6, 9-13, 16-20, 23-27, 31 May, 1 June.
      Clock(status: "child_in_need", start: "2016-05-03", due: "2016-06-01 by 20 working days"),
      Clock(
        status: "child_in_need", start: "2016-05-02",
        due: "2016-05-31 by 20 working days, 1 days ago"),
      Clock(
        status: "child_in_need", start: "2016-05-02", visits: ["2016-05-03"],
        due: "2016-06-01 by 20 working days"),
      Clock(status: "assessment", start: "2016-05-17", due: "2016-06-01 by 10 working days"),
      Clock(status: "looked_after", start: "2016-05-25", due: "2016-06-01 by 1 week"),
      Clock(
        status: "looked_after", start: "2016-05-24", due: "2016-05-31 by 1 week, 1 days ago"),
      Clock(
        status: "looked_after", start: "2016-04-01", visits: ["2016-04-20"],
        due: "2016-06-01 by 6 weeks"),
      // From 20 May: 23-27, 31 May, 1 June.
      Clock(status: "private_fostering", start: "2016-05-20", due: "2016-06-01 by 7 working days"),
      Clock(
        status: "private_fostering", start: "2016-04-01", visits: ["2016-04-20"],
        due: "2016-06-01 by 6 weeks"),
      // 56 days: 24 of April, 31 of May, 1 of June.
      Clock(status: "care_leaver", start: "2016-04-06", due: "2016-06-01 by 8 weeks"),
      Clock(
        status: "care_leaver", start: "2016-01-04", visits: ["2016-04-06"],
        due: "2016-06-01 by 8 weeks"),
    ])
  func defaults(clock: Clock) throws {
    try check(clock)
  }

  @Test("an assessment needs one visit: then the clock is met, and still counted")
  func met() throws {
    try check(Clock(status: "assessment", start: "2016-04-01", visits: ["2016-04-01"]))
    let report = try Sample(.episode("c", "assessment", "2016-01-04"), .visit("c", "2016-01-05"))
      .report().visits
    #expect(report.counted == 1 && report.overdue == 0 && report.inTimeRatio == 1)
    #expect(report.byStatus == [.init(status: .assessment, counted: 1, overdue: 0)])
  }

  @Test("early help has no rule, and an episode without a clock is not counted")
  func noRule() throws {
    let report = try Sample(.episode("c", "early_help", "2016-01-04")).report().visits
    #expect(report == VisitFigures())
  }

  @Test(
    "a visit counts from the start of the episode to the day, both included",
    arguments: [
      // The day before the start; the start; the day; the day after it.
      Clock(
        status: "child_protection", start: "2016-05-17", visits: ["2016-05-16"],
        due: "2016-06-01 by 10 working days"),
      Clock(
        status: "care_leaver", start: "2016-05-17", visits: ["2016-05-17"],
        due: "2016-07-12 by 8 weeks"),
      Clock(
        status: "care_leaver", start: "2016-05-17", visits: ["2016-05-17", "2016-06-01"],
        due: "2016-07-27 by 8 weeks"),
      Clock(
        status: "care_leaver", start: "2016-05-17", visits: ["2016-05-17", "2016-06-02"],
        due: "2016-07-12 by 8 weeks"),
    ])
  func whichVisits(clock: Clock) throws {
    try check(clock)
  }

  @Test("a visit at which the child was not seen stops no clock; its purpose is nothing")
  func notSeen() throws {
    let sample = try Sample(
      .episode("c", "care_leaver", "2016-04-06"), .visit("c", "2016-05-02", ["seen": false]),
      .episode("d", "care_leaver", "2016-04-06"),
      .visit("d", "2016-04-13", ["purpose": "contact", "alone": false]),
      .visit("e", "2016-05-31"))
    #expect(
      try sample.report().visits.lines == [
        "c care_leaver due 2016-06-01 by 8 weeks", "d care_leaver due 2016-06-08 by 8 weeks",
      ])
  }

  // A year from 2 March 2015 is 2 March 2016.
  @Test(
    "privately fostered for a year: a visit from that day on starts the longer interval",
    arguments: [
      Clock(
        status: "private_fostering", start: "2015-03-02", visits: ["2016-03-01"],
        due: "2016-04-12 by 6 weeks, 50 days ago"),
      Clock(
        status: "private_fostering", start: "2015-03-02", visits: ["2016-03-02"],
        due: "2016-05-25 by 12 weeks, 7 days ago"),
    ])
  func fosteredLonger(clock: Clock) throws {
    try check(clock)
  }

  @Test("looked after: the longer interval only in a placement that lasts until 18")
  func untilEighteen() throws {
    func clock(_ visit: String, _ due: String) -> Clock {
      Clock(status: "looked_after", start: "2015-03-02", visits: [visit], due: due)
    }
    let later = clock("2016-03-02", "2016-06-02 by 3 months")
    let early = clock("2016-03-01", "2016-04-12 by 6 weeks, 50 days ago")
    let legal = clock("2016-03-02", "2016-04-13 by 6 weeks, 49 days ago")
    try check(later, placed: ["until_18": true])
    try check(early, placed: ["until_18": true])
    try check(legal, placed: ["until_18": false])
    try check(legal, placed: [:])
    // Without a placement there is none that lasts until 18.
    try check(legal)
  }

  @Test("a year from 29 February is 28 February")
  func leapYear() throws {
    func line(_ visit: String) throws -> [String] {
      try Sample(
        policy: listAll, .episode("c", "looked_after", "2016-02-29"),
        .placement("c", "2016-02-29", nil, ["until_18": true]), .visit("c", visit)
      ).report("2017-03-01").visits.lines
    }
    #expect(try line("2017-02-27") == ["c looked_after due 2017-04-10 by 6 weeks"])
    #expect(try line("2017-02-28") == ["c looked_after due 2017-05-28 by 3 months"])
  }

  @Test(
    "a child's own interval takes the rule's place once there is a visit, longer or shorter",
    arguments: [
      Clock(
        status: "child_in_need", start: "2016-05-03", every: "5 working days",
        due: "2016-06-01 by 20 working days"),
      // From 25 May: 26, 27, 31 May, 1 and 2 June.
      Clock(
        status: "child_in_need", start: "2016-05-03", visits: ["2016-05-25"],
        every: "5 working days", due: "2016-06-02 by 5 working days"),
      Clock(
        status: "child_protection", start: "2016-05-03", visits: ["2016-05-03"],
        every: "2 months", due: "2016-07-03 by 2 months"),
      Clock(
        status: "care_leaver", start: "2016-05-03", visits: ["2016-05-03"], every: "030 days",
        due: "2016-06-02 by 030 days"),
      // The rule has no `every`, so that the clock would be met.
      Clock(
        status: "assessment", start: "2016-05-03", visits: ["2016-05-20"], every: "2 weeks",
        due: "2016-06-03 by 2 weeks"),
      // Without a rule it is the first interval too.
      Clock(
        status: "early_help", start: "2016-05-20", every: "2 weeks",
        due: "2016-06-03 by 2 weeks"),
      Clock(
        status: "early_help", start: "2016-05-03", visits: ["2016-05-25"], every: "72 hours",
        due: "2016-05-28 by 72 hours, 4 days ago"),
    ])
  func ownInterval(clock: Clock) throws {
    try check(clock)
  }

  @Test(
    "it may shorten a legal interval, not stretch it; on a tie it is the child's own",
    arguments: ["looked_after", "private_fostering"])
  func legalInterval(status: String) throws {
    func clock(_ every: String, _ due: String) -> Clock {
      Clock(status: status, start: "2016-04-01", visits: ["2016-05-02"], every: every, due: due)
    }
    // 2 May + 6 weeks = 13 June.
    try check(clock("1 month", "2016-06-02 by 1 month"))
    try check(clock("2 months", "2016-06-13 by 6 weeks"))
    try check(clock("42 days", "2016-06-13 by 42 days"))
    try check(clock("43 days", "2016-06-13 by 6 weeks"))
    let first = status == "looked_after" ? "2016-06-01 by 1 week" : "2016-06-03 by 7 working days"
    // From 25 May: 26, 27, 31 May, 1, 2, 3 and 6 June, so from 24 May 3 June.
    let start = status == "looked_after" ? "2016-05-25" : "2016-05-24"
    try check(Clock(status: status, start: start, every: "1 day", due: first))
  }

  @Test("it is set against the longer interval where that applies")
  func ownAndLater() throws {
    func clock(_ every: String, _ due: String) -> Clock {
      Clock(
        status: "looked_after", start: "2015-03-02", visits: ["2016-03-02"], every: every, due: due)
    }
    try check(clock("11 weeks", "2016-05-18 by 11 weeks, 14 days ago"), placed: ["until_18": true])
    try check(clock("5 months", "2016-06-02 by 3 months"), placed: ["until_18": true])
  }
}

@Suite("Visit rules of the policy")
struct VisitRuleTests {
  private func lines(_ policy: String, _ facts: Fact...) throws -> [String] {
    try Sample(policy: listAll + policy, facts).report().visits.lines
  }

  @Test("a rule that is switched off gives no clock, unless the child has its own interval")
  func disabled() throws {
    #expect(
      try lines(
        "[visits.child_in_need]\nenabled = false", .episode("a", "child_in_need", "2016-05-20"),
        .episode("b", "child_in_need", "2016-05-20", nil, ["visit_every": "2 weeks"]))
        == ["b child_in_need due 2016-06-03 by 2 weeks"])
  }

  @Test("without the looked-after rule the child's own interval runs for each placement")
  func disabledLookedAfter() throws {
    #expect(
      try lines(
        "[visits.looked_after]\nenabled = false",
        .episode("a", "looked_after", "2016-01-04", nil, ["visit_every": "2 weeks"]),
        .placement("a", "2016-05-20"), .placement("a", "2016-05-25"), .visit("a", "2016-05-24"))
        == ["a looked_after due 2016-06-07 by 2 weeks"])
  }

  @Test("without `every` a visit meets the clock of any status, also the child's own then counts")
  func noEvery() throws {
    let policy = "[visits.looked_after]\nevery = \"\"\nafter = \"\"\nthen = \"\""
    #expect(
      try lines(
        policy, .episode("a", "looked_after", "2016-05-03"), .visit("a", "2016-05-04"),
        .episode("b", "looked_after", "2016-05-03", nil, ["visit_every": "1 month"]),
        .visit("b", "2016-05-04")) == ["b looked_after due 2016-06-04 by 1 month"])
  }

  @Test("any status may have a later interval; it needs no placement but for looked after")
  func laterInterval() throws {
    let policy = "[visits.child_in_need]\nafter = \"6 months\"\nthen = \"2 months\""
    // 4 November 2015 + 6 months = 4 May 2016.
    #expect(
      try lines(
        policy, .episode("a", "child_in_need", "2015-11-04"), .visit("a", "2016-05-04"),
        .episode("b", "child_in_need", "2015-11-05"), .visit("b", "2016-05-04")) == [
          "b child_in_need due 2016-06-02 by 20 working days",
          "a child_in_need due 2016-07-04 by 2 months",
        ])
  }

  private static let teamPolicy =
    listAll + "[teams.A.visits.child_in_need]\nevery = \"5 working days\""

  private func teamLine(_ facts: [Fact], episodeTeam: FactValue?) throws -> String? {
    let sample = try Sample(
      policy: Self.teamPolicy,
      facts + [
        .team("B", ["parent": "A"]), .visit("c", "2016-05-25"),
        .episode("c", "child_in_need", "2016-05-03", nil, ["team": episodeTeam]),
      ])
    return try sample.report().visits.lines.first
  }

  @Test("a team's rules are for children whose lead worker's team it is, exactly")
  func teamRules() throws {
    // From 25 May: the 5th working day is 2 June, the 20th is 23 June.
    let own = "c child_in_need due 2016-06-02 by 5 working days"
    let authority = "c child_in_need due 2016-06-23 by 20 working days"
    let inA: [Fact] = [.worker("w", ["team": "A"]), .allocation("c", "w")]
    let inB: [Fact] = [.worker("w", ["team": "B"]), .allocation("c", "w")]
    let inNone: [Fact] = [.worker("w"), .allocation("c", "w")]
    let unknown: [Fact] = [.allocation("c", "x")]
    #expect(try teamLine(inA, episodeTeam: nil) == own)
    #expect(try teamLine(inA, episodeTeam: "B") == own)
    #expect(try teamLine(inB, episodeTeam: "A") == authority)
    #expect(try teamLine(inB, episodeTeam: nil) == authority)
    // Where the lead worker gives no team, it is the episode's own.
    #expect(try teamLine(inNone, episodeTeam: "A") == own)
    #expect(try teamLine(unknown, episodeTeam: "A") == own)
    #expect(try teamLine([], episodeTeam: "A") == own)
    #expect(try teamLine([], episodeTeam: "B") == authority)
    #expect(try teamLine(inNone, episodeTeam: nil) == authority)
  }

  @Test("each episode of a child without a lead worker goes by its own team")
  func episodesOfTwoTeams() throws {
    let policy = """
      [teams.A.visits.child_in_need]
      first = "3 days"
      [teams.B.visits.child_protection]
      first = "2 days"
      """
    let need: Fact = .episode("c", "child_in_need", "2016-05-31", nil, ["team": "A"])
    let plan: Fact = .episode("c", "child_protection", "2016-05-31", nil, ["team": "B"])
    #expect(try lines(policy, need) == ["c child_in_need due 2016-06-03 by 3 days"])
    #expect(try lines(policy, need, plan) == ["c child_protection due 2016-06-02 by 2 days"])
  }
}

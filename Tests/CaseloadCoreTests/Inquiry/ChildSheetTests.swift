import Testing

@testable import CaseloadCore

@Suite("The child's sheet")
struct ChildSheetTests {
  private let day = Sample.day("2016-06-01")

  private func sheet(_ facts: Fact..., policy: String = "") throws -> ChildSheet {
    try #require(try Sample(policy: policy, facts).indicators.childSheet("c", asAt: day))
  }

  @Test(
    "the age is in whole years, and somebody born on 29 February has a birthday on 1 March",
    arguments: [
      ("2000-06-01", "2016-06-01", 16), ("2000-06-02", "2016-06-01", 15),
      ("2000-02-29", "2015-02-28", 14), ("2000-02-29", "2015-03-01", 15),
      ("2016-06-02", "2016-06-01", nil),
    ] as [(String, String, Int?)])
  func age(born: String, asAt: String, age: Int?) throws {
    let sample = try Sample(Fact("children", ["id": "c", "born": .text(born), "disabled": true]))
    let day = try #require(Day(asAt))
    let sheet = try #require(sample.indicators.childSheet("c", asAt: day))
    #expect(sheet.age == age && sheet.isDisabled == true)
  }

  @Test("is not there for an id that no record names")
  func unknown() throws {
    #expect(try Sample(.worker("w")).indicators.childSheet("c", asAt: day) == nil)
  }

  @Test("has the lanes up to the day, the latest first, with ends only once they are reached")
  func lanes() throws {
    let sheet = try sheet(
      .team("T", ["name": "North"]), .worker("w", ["name": "J. Okafor", "team": "T"]),
      .episode("c", "assessment", "2016-01-04", "2016-02-01", ["team": "T"]),
      .episode("c", "looked_after", "2016-02-01", "2016-07-01"),
      .episode("c", "care_leaver", "2016-07-01"),
      .placement("c", "2016-02-01", "2016-03-01"),
      .placement("c", "2016-03-01", nil, ["until_18": true]),
      .allocation("c", "w", "2016-01-04"),
      .allocation("c", "w", "2016-02-01", "2016-03-01", ["role": "secondary"]))
    #expect(sheet.episodes.map(\.status) == [.lookedAfter, .assessment])
    #expect(sheet.episodes.map(\.end) == [nil, Sample.day("2016-02-01")])
    #expect(sheet.episodes[1].team == Named(id: "T", name: "North"))
    #expect(sheet.placements.map(\.isUntil18) == [true, false])
    #expect(sheet.placements.map(\.end) == [nil, Sample.day("2016-03-01")])
    #expect(sheet.allocations.map(\.isLead) == [false, true])
    #expect(sheet.allocations.map(\.isEffective) == [false, true])
    #expect(sheet.allocations[1].worker == Named(id: "w", name: "J. Okafor"))
    #expect(sheet.allocations[1].team == Named(id: "T", name: "North"))
    #expect(sheet.lead?.id == "w" && sheet.team?.id == "T" && sheet.isOpen)
  }

  @Test("names who visited where the directory is given, and nobody where it is not")
  func visitors() throws {
    let directory = try TemporaryDirectory([
      "workers.jsonl":
        #"{"id":"w","name":"J. Okafor","role":"case_holder","employment":"permanent"}"# + "\n",
      "visits.jsonl": """
      {"id":1,"child":"c","date":"2016-05-02","worker":"w","seen":true,"alone":true}
      {"id":2,"child":"c","date":"2016-05-20","worker":"x","seen":false}
      {"id":3,"child":"c","date":"2016-06-02","worker":"w","seen":true}
      {"id":4,"child":"c","date":"2016-05-01","worker":"w","seen":true}
      {"id":4,"void":true}
      {"id":5,"child":"d","date":"2016-05-02","worker":"w","seen":true}

      """,
    ])
    let data = try directory.data()
    let indicators = Indicators(register: Register(data), policy: Policy())
    let known = try #require(indicators.childSheet("c", asAt: day, directory: data))
    #expect(known.visits.map(\.day) == [Sample.day("2016-05-20"), Sample.day("2016-05-02")])
    #expect(known.visits.map(\.isSeen) == [false, true])
    #expect(known.visits.map(\.isAlone) == [false, true])
    #expect(known.visits.map(\.worker) == [Named(id: "x"), Named(id: "w", name: "J. Okafor")])
    let unknown = try #require(indicators.childSheet("c", asAt: day))
    #expect(unknown.visits.map(\.worker) == [nil, nil])
  }

  @Test("tells the days without a worker, each run of its own")
  func gaps() throws {
    let sheet = try sheet(
      .worker("w"), .worker("left", ["end": "2016-05-20"]),
      .episode("c", "assessment", "2016-01-04", "2016-02-01"),
      .episode("c", "child_in_need", "2016-03-01"),
      .allocation("c", "w", "2016-01-08", "2016-01-20"),
      .allocation("c", "w", "2016-03-11", "2016-03-21"),
      .allocation("c", "left", "2016-03-21"))
    let lines = sheet.gaps.map { gap in
      "\(gap.from) to \(gap.to?.description ?? "now") \(gap.days)\(gap.isOverLimit ? " over" : "")"
    }
    #expect(
      lines == [
        "2016-05-20 to now 12 over", "2016-03-01 to 2016-03-11 10 over",
        "2016-01-20 to 2016-02-01 12 over", "2016-01-04 to 2016-01-08 4",
      ])
    #expect(sheet.unallocatedRow?.since == Sample.day("2016-05-20"))
    #expect(sheet.unallocatedRow?.days == 12)
  }

  @Test(
    "a gap is over the limit from the day after the limit's last day",
    arguments: [("2016-05-25", false), ("2016-05-24", true)])
  func gapLimit(start: String, isOver: Bool) throws {
    // 25 May + 7 days is 1 June itself.
    let sheet = try sheet(.episode("c", "child_in_need", start))
    #expect(sheet.gaps.map(\.isOverLimit) == [isOver])
    #expect(sheet.unallocatedRow?.isOverLimit == isOver)
    // One that ended had its last day the day before its end.
    let ended = try self.sheet(
      .worker("w"), .episode("c", "child_in_need", start), .allocation("c", "w", "2016-06-01"))
    #expect(ended.gaps.map(\.isOverLimit) == [false])
    #expect(ended.unallocatedRow == nil)
  }
}

@Suite("The clocks of a child's sheet")
struct ChildClockTests {
  private let day = Sample.day("2016-06-01")

  private func clocks(_ facts: Fact..., policy: String = "") throws -> [RunningClock] {
    try #require(try Sample(policy: policy, facts).indicators.childSheet("c", asAt: day)).clocks
  }

  /// `SUBJECT: START, STARTED + INTERVAL = DUE STANDING (KEY)`, governing ones with a star.
  private func line(_ clock: RunningClock) -> String {
    let subject =
      switch clock.subject {
      case .visit(let status): status.rawValue
      case .allocation: "allocation"
      case .supervision: "supervision"
      }
    return "\(subject)\(clock.isGoverning ? "*" : ""): \(clock.startedBy.rawValue) \(clock.started)"
      + " + \(clock.interval) = \(clock.due?.description ?? "met") \(clock.standing.rawValue)"
      + " (\(clock.policyKey ?? "plan"))"
  }

  @Test("each placement of a looked-after child has a clock; the earliest governs")
  func placements() throws {
    let clocks = try clocks(
      .worker("w"), .allocation("c", "w"), .episode("c", "looked_after", "2015-01-05"),
      .placement("c", "2015-01-05", nil, ["id": "p1", "until_18": true]),
      .placement("c", "2016-05-30", nil, ["id": "p2"]), .visit("c", "2016-03-01"))
    #expect(
      clocks.map(line) == [
        // The visit is a year and more after 5 January 2015.
        "looked_after*: visit 2016-03-01 + 3 months = 2016-06-01 due_soon "
          + "(visits.looked_after.then)",
        "looked_after: placement 2016-05-30 + 1 week = 2016-06-06 due_soon "
          + "(visits.looked_after.first)",
      ])
    #expect(clocks[0].since == Sample.day("2015-01-05") && clocks[0].met == clocks[0].started)
    #expect(
      clocks[0].rule == "first within 1 week, then every 6 weeks, then every 3 months from a visit "
        + "1 year after the start")
    #expect(clocks[1].rule == "first within 1 week, then every 6 weeks")
  }

  @Test("an assessment is met by one visit, and met clocks come last")
  func met() throws {
    let clocks = try clocks(
      .worker("w"), .allocation("c", "w"), .episode("c", "assessment", "2016-05-03"),
      .visit("c", "2016-05-10"), .episode("c", "child_in_need", "2016-05-20"))
    #expect(
      clocks.map(line) == [
        "child_in_need*: episode 2016-05-20 + 20 working days = 2016-06-20 in_time "
          + "(visits.child_in_need.first)",
        "assessment: visit 2016-05-10 + 10 working days = met met (visits.assessment.first)",
      ])
    #expect(clocks[1].met == Sample.day("2016-05-10") && clocks[1].rule.hasSuffix(", once"))
  }

  @Test("a child's own plan may give the interval, and a team its own rule")
  func plans() throws {
    let policy = "[teams.\"N 1\".visits.child_in_need]\nevery = \"15 working days\"\n"
    let own = try clocks(
      .worker("w", ["team": "N 1"]), .allocation("c", "w"),
      .episode("c", "child_in_need", "2016-04-04", nil, ["visit_every": "1 week"]),
      .visit("c", "2016-05-23"), policy: policy)
    #expect(
      own.map(line) == ["child_in_need*: visit 2016-05-23 + 1 week = 2016-05-30 overdue (plan)"])
    #expect(own[0].daysOverdue == 2 && own[0].daysLeft == nil)
    let team = try clocks(
      .worker("w", ["team": "N 1"]), .allocation("c", "w"),
      .episode("c", "child_in_need", "2016-04-04"), .visit("c", "2016-05-23"), policy: policy)
    #expect(
      team.map(line) == [
        // From 23 May: 24-27, 31 May, 1-3, 6-10, 13, 14 June.
        "child_in_need*: visit 2016-05-23 + 15 working days = 2016-06-14 in_time "
          + "(teams.\"N 1\".visits.child_in_need.every)"
      ])
  }

  @Test("a child without a worker has a clock for that too")
  func allocation() throws {
    let clocks = try clocks(.episode("c", "child_in_need", "2016-05-20"))
    #expect(
      clocks.map(line) == [
        "child_in_need*: episode 2016-05-20 + 20 working days = 2016-06-20 in_time "
          + "(visits.child_in_need.first)",
        "allocation: unallocated 2016-05-20 + 7 days = 2016-05-27 overdue "
          + "(caseload.unallocated_after)",
      ])
    #expect(clocks[1].daysOverdue == 5)
  }
}

import Testing

@testable import CaseloadCore

@Suite("The average gap between supervisions")
struct SupervisionGapTests {
  private func gap(_ dates: [String], _ more: [Fact] = [], _ fields: Fact.Fields = [:]) throws
    -> Double?
  {
    try Sample([.worker("w", fields)] + dates.map { .supervision("w", $0) } + more)
      .report().supervision.averageGapDays
  }

  @Test("is the mean of all gaps, not of the workers' means")
  func mean() throws {
    // w: 10 and 20 days; v: 60 days. (10 + 20 + 60) ÷ 3 = 30, where the mean of means is 37.5.
    let more: [Fact] = [
      .worker("v"), .supervision("v", "2016-03-02"), .supervision("v", "2016-05-01"),
    ]
    #expect(try gap(["2016-04-01", "2016-04-11", "2016-05-01"], more) == 30)
    // The order of the records is nothing.
    #expect(try gap(["2016-05-01", "2016-04-01", "2016-04-11"], more) == 30)
  }

  @Test("is absent without a pair")
  func none() throws {
    #expect(try gap([]) == nil)
    #expect(try gap(["2016-05-01"]) == nil)
    #expect(try gap(["2016-05-01", "2016-05-01"]) == nil)
    // The second is not there yet.
    #expect(try gap(["2016-05-01", "2016-06-02"]) == nil)
  }

  @Test("takes two on one day as one")
  func distinct() throws {
    #expect(try gap(["2016-05-01", "2016-05-01", "2016-05-11", "2016-05-11"]) == 10)
  }

  @Test("takes pairs whose second lies within the last 365 days")
  func window() throws {
    // 2 June 2015 + 365 days is 1 June 2016, which is not after it; 3 June 2015 is within.
    #expect(try gap(["2015-05-03", "2015-06-02"]) == nil)
    #expect(try gap(["2015-05-04", "2015-06-03"]) == 30)
    #expect(try gap(["2015-05-03", "2015-06-02", "2015-06-03"]) == 1)
    #expect(try gap(["2016-05-30", "2016-06-01"]) == 2)
  }

  @Test("leaves out pairs whose first is before the worker's start")
  func start() throws {
    let dates = ["2016-03-01", "2016-04-01", "2016-04-11"]
    #expect(try gap(dates, [], ["start": "2016-03-01"]) == 20.5)
    #expect(try gap(dates, [], ["start": "2016-03-02"]) == 10)
    #expect(try gap(dates, [], ["start": "2016-05-01"]) == nil)
  }

  @Test(
    "leaves out pairs that an absence touches",
    arguments: [
      // The pair is 1 March to 1 April, 31 days.
      ("2016-04-01", "2016-04-20", 31), ("2016-03-31", "2016-04-20", nil),
      ("2016-02-01", "2016-03-01", 31), ("2016-02-01", "2016-03-02", nil),
      ("2016-03-10", "2016-03-11", nil), ("2016-03-10", "2016-03-10", 31),
      ("2016-02-01", "2016-05-01", nil),
    ] as [(String, String, Double?)])
  func absences(start: String, end: String, expected: Double?) throws {
    #expect(
      try gap(["2016-03-01", "2016-04-01"], [.absence("w", start, end)]) == expected)
  }

  @Test("is not touched by another worker's absence")
  func otherAbsence() throws {
    let more: [Fact] = [.worker("v"), .absence("v", "2016-03-10", "2016-03-20")]
    #expect(try gap(["2016-03-01", "2016-04-01"], more) == 31)
  }

  @Test("is over counted workers only")
  func countedOnly() throws {
    let more: [Fact] = ["manager", "away", "gone", "support"].flatMap { worker in
      [.supervision(worker, "2016-03-01"), .supervision(worker, "2016-03-02")]
    }
    let others: [Fact] = [
      .worker("manager", ["role": "middle_manager"]), .worker("away"),
      .absence("away", "2016-05-01"), .worker("gone", ["end": "2016-05-01"]),
      .worker("support", ["registered": false]),
    ]
    #expect(try gap(["2016-03-01", "2016-04-01"], more + others) == 31)
  }

  @Test("is that of the workers in scope; the window is the policy's")
  func scopeAndPolicy() throws {
    let sample = try Sample(
      policy: "[supervision]\ngap_window = \"1 month\"",
      .worker("a", ["team": "A"]), .worker("b", ["team": "B"]),
      // 1 May + 1 month is not after 1 June; 2 May + 1 month is.
      .supervision("a", "2016-04-21"), .supervision("a", "2016-05-01"),
      .supervision("a", "2016-05-02"), .supervision("b", "2016-05-10"),
      .supervision("b", "2016-05-15"))
    #expect(try sample.report().supervision.averageGapDays == 3)
    #expect(try sample.report(team: "A").supervision.averageGapDays == 1)
    #expect(try sample.report(team: "B").supervision.averageGapDays == 5)
  }
}

@Suite("The quality of supervision records")
struct SupervisionQualityTests {
  private static let all: Fact.Fields = ["reflective": true, "challenge": true, "rationale": true]

  @Test("counts the records of the last 90 days and what each shows; absent is not shown")
  func window() throws {
    // 3 March + 90 days is 1 June, which is not after it; 4 March is within.
    let report = try Sample(
      .worker("w"), .supervision("w", "2016-03-03", Self.all),
      .supervision("w", "2016-03-04", ["reflective": true, "challenge": false]),
      .supervision("w", "2016-06-01", ["reflective": true, "challenge": true]),
      .supervision("w", "2016-06-01", ["rationale": true]), .supervision("w", "2016-05-01"),
      .supervision("w", "2016-06-02", Self.all)
    ).report().supervision.quality
    #expect(report == .init(records: 4, reflective: 2, challenge: 1, rationale: 1))
  }

  private static let facts: [Fact] = [
    .worker("a", ["team": "A"]), .worker("away", ["team": "A"]), .absence("away", "2016-05-01"),
    .worker("manager", ["team": "A", "role": "senior_manager"]),
    .worker("support", ["team": "A", "registered": false]),
    .worker("gone", ["team": "A", "end": "2016-06-01"]),
    .worker("moved", ["team": "A"]), .worker("moved", ["team": "B", "from": "2016-06-01"]),
    .worker("none"),
  ]

  @Test("is for the authority that of everyone, also of those who have gone or are unknown")
  func whole() throws {
    let workers = ["a", "away", "manager", "support", "gone", "moved", "none", "unknown"]
    let sample = try Sample(
      Self.facts + workers.map { .supervision($0, "2016-05-01", Self.all) })
    #expect(try sample.report().supervision.quality.records == 8)
    // Of A: all those who are there on the day, counted or not; moved is in B by now.
    let scoped = try sample.report(team: "A").supervision.quality
    #expect(scoped == .init(records: 4, reflective: 4, challenge: 4, rationale: 4))
    #expect(try sample.report(team: "B").supervision.quality.records == 1)
    #expect(try sample.report("2016-05-31", team: "A").supervision.quality.records == 6)
  }

  @Test("has the policy's window")
  func policy() throws {
    let sample = try Sample(
      policy: "[supervision]\nquality_window = \"2 working days\"",
      // Two working days from Friday 27 May: Tuesday 31 May, Wednesday 1 June.
      .supervision("w", "2016-05-27"), .supervision("w", "2016-05-28"),
      .supervision("w", "2016-05-31"))
    // From Saturday 28 May they are 31 May and 1 June too: only the last is within.
    #expect(try sample.report().supervision.quality.records == 1)
  }
}

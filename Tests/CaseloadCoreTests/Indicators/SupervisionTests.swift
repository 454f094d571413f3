import Testing

@testable import CaseloadCore

@Suite("When supervision is due")
struct SupervisionClockTests {
  private func lines(
    _ facts: [Fact], on day: StaticString = "2016-06-01", policy: String = ""
  ) throws -> [String] {
    try Sample(policy: policy, facts).report(day).supervision.lines
  }

  @Test(
    "a month after the last one: overdue past that day, due soon within 7 days of it",
    arguments: [
      ("2016-04-30", "w overdue due 2016-05-30 2 days ago"),
      ("2016-05-01", "w due_soon due 2016-06-01"), ("2016-05-08", "w due_soon due 2016-06-08"),
      ("2016-05-09", "w in_time due 2016-06-09"), ("2016-06-01", "w in_time due 2016-07-01"),
    ])
  func standing(date: String, line: String) throws {
    #expect(try lines([.worker("w"), .supervision("w", date)]) == [line])
  }

  @Test("a month from 31 January is 29 February, or 28 in a year without it")
  func endOfMonth() throws {
    let sample = try Sample(
      .worker("w"), .supervision("w", "2015-01-31"), .supervision("w", "2016-01-31"))
    #expect(try sample.report("2016-02-29").supervision.lines == ["w due_soon due 2016-02-29"])
    #expect(
      try sample.report("2016-03-01").supervision.lines
        == ["w overdue due 2016-02-29 1 days ago"])
    #expect(
      try sample.report("2015-03-01").supervision.lines
        == ["w overdue due 2015-02-28 1 days ago"])
  }

  struct Start: Sendable {
    var supervision: String?
    var start: String?
    var absences: [(String, String?)] = []
    var due: String?
  }

  @Test(
    "the clock starts at the latest of last supervision, start and end of the last absence",
    arguments: [
      Start(due: nil),
      Start(supervision: "2016-05-03", due: "2016-06-03"),
      Start(start: "2016-05-03", due: "2016-06-03"),
      Start(absences: [("2016-01-04", "2016-05-03")], due: "2016-06-03"),
      Start(supervision: "2016-05-04", start: "2016-05-03", due: "2016-06-04"),
      Start(supervision: "2016-05-03", start: "2016-05-04", due: "2016-06-04"),
      Start(
        supervision: "2016-05-03", start: "2016-01-04",
        absences: [("2016-05-01", "2016-05-05"), ("2016-02-01", "2016-03-01")],
        due: "2016-06-05"),
      Start(supervision: "2016-05-04", absences: [("2016-04-04", "2016-05-03")], due: "2016-06-04"),
      // Back today: no longer absent, and the clock starts today.
      Start(supervision: "2016-03-01", absences: [("2016-04-04", "2016-06-01")], due: "2016-07-01"),
      // An absence of no day, and one yet to come, start no clock.
      Start(supervision: "2016-05-03", absences: [("2016-05-20", "2016-05-20")], due: "2016-06-03"),
      Start(absences: [("2016-05-20", "2016-05-20")], due: nil),
      Start(supervision: "2016-05-03", absences: [("2016-06-02", nil)], due: "2016-06-03"),
      // Of one day.
      Start(supervision: "2016-05-03", absences: [("2016-05-20", "2016-05-21")], due: "2016-06-21"),
      // A supervision dated after the day does not exist.
      Start(supervision: "2016-06-02", due: nil),
    ])
  func start(given: Start) throws {
    var facts: [Fact] = [.worker("w", ["start": given.start.map { .text($0) }])]
    if let supervision = given.supervision { facts.append(.supervision("w", supervision)) }
    facts += given.absences.map { .absence("w", $0.0, $0.1) }
    let report = try Sample(facts).report().supervision
    #expect(report.workers.map { $0.due?.description } == [given.due])
    #expect(report.noRecord == (given.due == nil ? 1 : 0))
  }

  @Test("without anything to start from there is no due day and no day overdue")
  func noRecord() throws {
    let worker = try #require(try Sample(.worker("w")).report().supervision.workers.first)
    #expect(worker.status == .noRecord)
    #expect(worker.due == nil && worker.last == nil && worker.daysOverdue == 0)
  }

  @Test("`last` is the last supervision of all, also when the clock started later")
  func last() throws {
    let report = try Sample(
      .worker("w", ["start": "2016-05-20"]), .supervision("w", "2015-03-02"),
      .supervision("w", "2016-01-04"), .supervision("w", "2016-06-02")
    ).report().supervision
    #expect(report.workers.map(\.last) == [Sample.day("2016-01-04")])
    #expect(report.lines == ["w in_time due 2016-06-20"])
  }

  struct Stage: Sendable {
    var qualified: String
    var supervised: String
    var due: String
  }

  @Test(
    "while newly qualified the interval is that of the stage in which the clock started",
    arguments: [
      // 1 March + 6 weeks = 12 April; the first stage holds for a clock that starts before that.
      Stage(qualified: "2016-03-01", supervised: "2016-03-01", due: "2016-03-08"),
      Stage(qualified: "2016-03-01", supervised: "2016-04-11", due: "2016-04-18"),
      Stage(qualified: "2016-03-01", supervised: "2016-04-12", due: "2016-04-26"),
      // Before the assessed year began, and once it has been going for 6 months.
      Stage(qualified: "2016-03-01", supervised: "2016-02-29", due: "2016-03-29"),
      Stage(qualified: "2015-10-01", supervised: "2016-03-31", due: "2016-04-14"),
      Stage(qualified: "2015-10-01", supervised: "2016-04-01", due: "2016-05-01"),
      // It began after the day: no matter.
      Stage(qualified: "2016-08-01", supervised: "2016-05-15", due: "2016-06-15"),
    ])
  func newlyQualified(stage: Stage) throws {
    let report = try Sample(
      .worker("w", ["newly_qualified": .text(stage.qualified)]),
      .supervision("w", stage.supervised)
    ).report().supervision
    #expect(report.workers.map { $0.due?.description } == [stage.due])
  }

  @Test("the stages go by the start of the clock, be it the worker's start")
  func stageOfStart() throws {
    #expect(
      try lines([.worker("w", ["start": "2016-05-25", "newly_qualified": "2016-05-25"])])
        == ["w due_soon due 2016-06-01"])
  }

  @Test("the policy's intervals: working days pass over the bank holiday; stages can be none")
  func policy() throws {
    let policy = """
      [supervision]
      every = "5 working days"
      newly_qualified = []
      due_soon = "2 working days"
      """
    // From Wednesday 25 May: 26, 27, 31 May, 1 and 2 June. Two working days on from today: 3 June.
    let facts: [Fact] = [
      .worker("v", ["newly_qualified": "2016-05-25"]), .supervision("v", "2016-05-25"),
      .worker("w"), .supervision("w", "2016-05-24"), .worker("x"), .supervision("x", "2016-05-26"),
      .worker("y"), .supervision("y", "2016-05-27"),
    ]
    // From the 24th 1 June, from the 26th 3 June, from the 27th Monday 6 June.
    #expect(
      try lines(facts, policy: policy) == [
        "w due_soon due 2016-06-01", "v due_soon due 2016-06-02", "x due_soon due 2016-06-03",
        "y in_time due 2016-06-06",
      ])
  }

  @Test("a start day that is a working day counts as day one where the policy says so")
  func countStartDay() throws {
    let policy = """
      [calendar]
      count_start_day = true
      [supervision]
      every = "5 working days"
      """
    #expect(
      try lines([.worker("w"), .supervision("w", "2016-05-25")], policy: policy)
        == ["w due_soon due 2016-06-01"])
  }
}

@Suite("Whose supervision is counted, and how it stands")
struct SupervisionCountTests {
  @Test(
    "not that of the roles that the policy leaves out",
    arguments: WorkerRole.allCases)
  func roles(role: WorkerRole) throws {
    let worker: Fact = .worker("w", ["role": .text(role.rawValue)])
    let isManager = role == .seniorManager || role == .middleManager
    #expect(try Sample(worker).report().supervision.counted == (isManager ? 0 : 1))
    let policy = "[supervision]\nexclude_roles = [\"\(role.rawValue)\"]"
    #expect(try Sample(policy: policy, worker).report().supervision.counted == 0)
    let none = "[supervision]\nexclude_roles = []"
    #expect(try Sample(policy: none, worker).report().supervision.counted == 1)
  }

  @Test("that of active workers who are social workers or hold a case, and are not absent")
  func counted() throws {
    let support: Fact.Fields = ["registered": false]
    let report = try Sample(
      .worker("idle"), .worker("support-idle", support), .worker("support-holding", support),
      .allocation("a", "support-holding"), .worker("secondary", support),
      .allocation("b", "secondary", "2016-01-04", nil, ["role": "secondary"]),
      .worker("away"), .absence("away", "2016-06-01"), .worker("back"),
      .absence("back", "2016-05-01", "2016-06-01"), .worker("no-days"),
      .absence("no-days", "2016-06-01", "2016-06-01"),
      .worker("gone", ["end": "2016-06-01"]), .worker("not-yet", ["start": "2016-06-02"]),
      .supervision("unknown", "2016-05-20")
    ).report().supervision
    #expect(
      report.workers.map(\.worker.text).sorted() == ["back", "idle", "no-days", "support-holding"])
    #expect(report.counted == 4)
  }

  /// Two overdue, one without a record, one due soon, one in time.
  private static let staff: [Fact] = [
    .worker("in-time", ["team": "A"]), .supervision("in-time", "2016-05-20"),
    .worker("soon", ["team": "A"]), .supervision("soon", "2016-05-05"),
    .worker("late", ["team": "B", "name": "Late"]), .supervision("late", "2016-04-20"),
    .worker("later"), .supervision("later", "2016-04-10"), .worker("never", ["team": "A"]),
  ]

  @Test("in time + due soon + overdue + no record = counted; the ratio leaves the last two out")
  func sums() throws {
    let report = try Sample(Self.staff).report().supervision
    #expect(report.counted == 5)
    #expect(report.inTime == 1)
    #expect(report.dueSoon == 1)
    #expect(report.overdue == 2)
    #expect(report.noRecord == 1)
    #expect(report.inTimeRatio == 2.0 / 5)
    #expect(try Sample().report().supervision.inTimeRatio == nil)
  }

  @Test("the teams' own figures, those without a team last")
  func teams() throws {
    typealias Team = SupervisionFigures.Team
    let sample = try Sample(Self.staff + [.team("A", ["name": "Team A"])])
    let a = Team(
      team: "A", name: "Team A", counted: 3, overdue: 0, noRecord: 1, inTimeRatio: 2.0 / 3)
    #expect(
      try sample.report().supervision.teams == [
        a, Team(team: "B", name: nil, counted: 1, overdue: 1, noRecord: 0, inTimeRatio: 0),
        Team(team: nil, name: nil, counted: 1, overdue: 1, noRecord: 0, inTimeRatio: 0),
      ])
    let report = try sample.report(team: "A").supervision
    #expect(report.teams == [a])
    #expect(report.counted == 3 && report.overdue == 0 && report.workers.count == 3)
  }

  @Test("the list: overdue by days, then no record, then by due day; ties by id in byte order")
  func order() throws {
    let report = try Sample(
      Self.staff + [
        .worker("late-B"), .supervision("late-B", "2016-04-20"), .worker("Never"),
        .worker("Soon"), .supervision("Soon", "2016-05-05"),
      ]
    ).report().supervision
    #expect(
      report.lines == [
        "later overdue due 2016-05-10 22 days ago", "late overdue due 2016-05-20 12 days ago",
        "late-B overdue due 2016-05-20 12 days ago", "Never no_record", "never no_record",
        "Soon due_soon due 2016-06-05", "soon due_soon due 2016-06-05",
        "in-time in_time due 2016-06-20",
      ])
    let late = try #require(report.workers.first { $0.worker == "late" })
    #expect(late.name == "Late" && late.team == "B" && late.last == Sample.day("2016-04-20"))
  }
}

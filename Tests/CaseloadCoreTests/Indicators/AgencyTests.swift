import Testing

@testable import CaseloadCore

@Suite("The agency ratio")
struct AgencyTests {
  private static let agency: Fact.Fields = ["employment": "agency"]

  @Test("is the agency FTE ÷ all FTE of active social workers; the headcounts go likewise")
  func ratio() throws {
    // 0.5 + 1 agency; 1 + 0.8 employed, of whom one for a fixed term; 1.5 ÷ 3.3.
    let report = try Sample(
      .worker("a1", ["employment": "agency", "fte": 0.5]), .worker("a2", Self.agency),
      .worker("e1"), .worker("e2", ["employment": "fixed_term", "fte": 0.8]),
      .worker("support", ["registered": false, "employment": "agency"]),
      .worker("unsaid", ["registered": nil]),
      .worker("gone", ["employment": "agency", "end": "2016-06-01"]),
      .worker("not-yet", ["start": "2016-06-02"])
    ).report()
    #expect(report.agency.agencyFTE == 1.5)
    #expect(report.agency.employedFTE == 1.8)
    #expect(report.agency.ratio == 1.5 / (1.5 + 1.8))
    #expect(report.agency.agencyHeadcount == 2)
    #expect(report.agency.employedHeadcount == 2)
    #expect(report.agency.fteUnknown == 0)
    #expect(report.agency.status == .red)
  }

  @Test("leaves out those without an FTE, who are still heads")
  func fteUnknown() throws {
    let report = try Sample(
      .worker("a1", ["employment": "agency", "fte": nil]), .worker("a2", Self.agency),
      .worker("e1", ["fte": nil]), .worker("e2"), .worker("e3"), .worker("e4"),
      .worker("support", ["registered": false, "fte": nil]),
      .worker("gone", ["fte": nil, "end": "2016-01-01"])
    ).report()
    #expect(report.agency.ratio == 0.25)
    #expect(report.agency.agencyHeadcount == 2)
    #expect(report.agency.employedHeadcount == 4)
    #expect(report.agency.fteUnknown == 2)
  }

  @Test("counts those who are absent")
  func absent() throws {
    let report = try Sample(.worker("a", Self.agency), .absence("a", "2016-05-01")).report()
    #expect(report.agency.ratio == 1)
  }

  @Test("is absent, and its status unknown, where there is no FTE")
  func nobody() throws {
    let report = try Sample(.worker("a", ["fte": nil]), .worker("b", ["fte": 0])).report()
    #expect(report.agency.ratio == nil)
    #expect(report.agency.status == .unknown)
    #expect(report.agency.teams.map(\.status) == [.unknown])
  }

  @Test(
    "is amber above 0.15 and red above 0.20, not at them",
    arguments: [
      (0, .green), (0.15, .green), (0.16, .amber), (0.2, .amber), (0.21, .red),
    ] as [(Double, Status)])
  func status(agency: Double, status: Status) throws {
    // The rest of one full-time equivalent is employed.
    let report = try Sample(
      .worker("a", ["employment": "agency", "fte": .number(agency), "team": "T"]),
      .worker("e", ["fte": .number(1 - agency), "team": "T"])
    ).report()
    #expect(report.agency.status == status)
    #expect(report.agency.teams.map(\.status) == [status])
  }

  @Test("each team has its own, and those without a team come last")
  func teams() throws {
    let report = try Sample(
      .team("B", ["name": "Bee"]), .worker("a", ["employment": "agency", "fte": 0.5]),
      .worker("b1", ["team": "B"]), .worker("b2", ["team": "B", "employment": "agency"]),
      .worker("c", ["team": "A"]), .worker("d", ["team": "C", "registered": false])
    ).report()
    typealias Team = AgencyFigures.Team
    #expect(
      report.agency.teams == [
        Team(team: "A", name: nil, agencyFTE: 0, employedFTE: 1, ratio: 0, status: .green),
        Team(team: "B", name: "Bee", agencyFTE: 1, employedFTE: 1, ratio: 0.5, status: .red),
        Team(team: nil, name: nil, agencyFTE: 0.5, employedFTE: 0, ratio: 1, status: .red),
      ])
  }
}

@Suite("The agency ratio a year ago")
struct YearAgoTests {
  @Test("is that as at the same day of the year before; the change is in percentage points")
  func change() throws {
    // On 1 June 2015 one of two, on 1 June 2016 one of four: 25 points less.
    let sample = try Sample(
      .worker("a", ["employment": "agency"]), .worker("b"),
      .worker("c", ["start": "2015-06-02"]), .worker("d", ["start": "2015-06-02"]))
    let agency = try sample.report("2016-06-01").agency
    #expect(agency.yearAgo == .init(date: Sample.day("2015-06-01"), ratio: 0.5))
    #expect(agency.changePoints == -25)
    // A day later all four were there a year ago.
    let next = try sample.report("2016-06-02").agency
    #expect(next.yearAgo == .init(date: Sample.day("2015-06-02"), ratio: 0.25))
    #expect(next.changePoints == 0)
  }

  @Test("of 29 February is 28 February")
  func leapDay() throws {
    let sample = try Sample(
      .worker("a", ["employment": "agency", "start": "2015-02-28", "end": "2015-03-01"]),
      .worker("b"))
    let agency = try sample.report("2016-02-29").agency
    #expect(agency.yearAgo == .init(date: Sample.day("2015-02-28"), ratio: 0.5))
    #expect(agency.changePoints == -50)
    #expect(try sample.report("2016-03-01").agency.yearAgo.ratio == 0)
  }

  @Test("goes by the teams as at that day")
  func teams() throws {
    let sample = try Sample(
      .team("A"), .team("B", ["parent": "A", "from": "2016-01-01"]),
      .worker("b", ["team": "B", "employment": "agency"]), .worker("a", ["team": "A"]),
      .worker("c", ["team": "A"]), .worker("c", ["team": "C", "from": "2015-12-01"]))
    let agency = try sample.report(team: "A").agency
    #expect(agency.ratio == 0.5)
    // B was not below A yet, and c was still in it.
    #expect(agency.yearAgo.ratio == 0)
    #expect(agency.changePoints == 50)
  }

  @Test("without a ratio now or then there is no change")
  func absent() throws {
    let came = try Sample(.worker("a", ["start": "2016-01-01"])).report().agency
    #expect(came.ratio == 0 && came.yearAgo.ratio == nil && came.changePoints == nil)
    let left = try Sample(.worker("a", ["end": "2016-01-01"])).report().agency
    #expect(left.ratio == nil && left.yearAgo.ratio == 0 && left.changePoints == nil)
  }
}

@Suite("Vacancies")
struct VacancyTests {
  @Test("are over the teams with an establishment: posts less employed FTE of their own workers")
  func establishment() throws {
    // A has 5 posts, C below it 3; B gives none. Employed: A 3.5, C 1; B's 2 do not count.
    let facts: [Fact] = [
      .team("A", ["establishment_fte": 5]), .team("B"),
      .team("C", ["establishment_fte": 3, "parent": "A"]),
      .worker("a1", ["team": "A"]), .worker("a2", ["team": "A"]), .worker("a3", ["team": "A"]),
      .worker("a4", ["team": "A", "fte": 0.5]),
      .worker("agency", ["team": "A", "employment": "agency"]),
      .worker("support", ["team": "A", "registered": false]),
      .worker("unknown", ["team": "A", "fte": nil]),
      .worker("gone", ["team": "A", "end": "2016-06-01"]),
      .worker("b1", ["team": "B"]), .worker("b2", ["team": "B"]), .worker("none"),
      .worker("c", ["team": "C", "employment": "fixed_term"]),
    ]
    let sample = try Sample(facts)
    let whole = try sample.report().agency
    #expect(whole.vacanciesFTE == 3.5)
    #expect(whole.vacancyRate == 3.5 / 8)
    let below = try sample.report(team: "C").agency
    #expect(below.vacanciesFTE == 2)
    #expect(below.vacancyRate == 2.0 / 3)
    #expect(try sample.report(team: "A").agency.vacanciesFTE == 3.5)
    let none = try sample.report(team: "B").agency
    #expect(none.vacanciesFTE == nil && none.vacancyRate == nil)
  }

  @Test("are over all those teams together, so that one team's excess fills another's posts")
  func together() throws {
    let report = try Sample(
      .team("A", ["establishment_fte": 0]), .team("B", ["establishment_fte": 3]),
      .worker("a", ["team": "A"]), .worker("b", ["team": "B"])
    ).report()
    #expect(report.agency.vacanciesFTE == 1)
    #expect(report.agency.vacancyRate == 1.0 / 3)
  }

  @Test("are never less than 0")
  func excess() throws {
    let report = try Sample(
      .team("A", ["establishment_fte": 1]), .worker("a", ["team": "A"]),
      .worker("b", ["team": "A"])
    ).report()
    #expect(report.agency.vacanciesFTE == 0)
    #expect(report.agency.vacancyRate == 0)
  }

  @Test("of no posts and nobody have no rate")
  func noPosts() throws {
    let report = try Sample(.team("A", ["establishment_fte": 0])).report()
    #expect(report.agency.vacanciesFTE == 0)
    #expect(report.agency.vacancyRate == nil)
    #expect(try Sample(.team("A")).report().agency.vacanciesFTE == nil)
  }

  @Test("go by the team's version in force")
  func versions() throws {
    let sample = try Sample(
      .team("A", ["establishment_fte": 2, "from": "2016-05-01"]),
      .team("A", ["from": "2016-06-01"]))
    #expect(try sample.report("2016-04-30").agency.vacanciesFTE == nil)
    #expect(try sample.report("2016-05-31").agency.vacanciesFTE == 2)
    #expect(try sample.report("2016-06-01").agency.vacanciesFTE == nil)
  }
}

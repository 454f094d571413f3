@testable import CaseloadCore

/// A report made by hand: every status, every absent value once, and names that mean harm.
enum ReportFixture {
  /// 1 June 2016, the day of the monitoring visit.
  static let asAt: Day = day("2016-06-01")

  /// A report in which something is wrong everywhere.
  static let troubled: Report = Report(
    asAt: asAt, authority: "Invented City", team: nil, data: data, caseload: caseload,
    agency: agency, supervision: supervision, visits: visits)

  /// A report of a directory without a worker or a child.
  static let empty: Report = Report(
    asAt: asAt, authority: "", team: nil, data: DataSummary(), caseload: CaseloadFigures(),
    agency: AgencyFigures(yearAgo: .init(date: day("2015-06-01"))),
    supervision: SupervisionFigures(), visits: VisitFigures())

  /// A report of one team in which everything is within its limits.
  static let calm: Report = {
    var report = empty
    report.team = "SN"
    report.caseload.teams = [
      .init(team: "SN", name: "Safeguarding North", cases: 12, holdersFTE: 1, average: 12)
    ]
    report.caseload.cases = 12
    report.caseload.childrenAllocated = 12
    report.caseload.holdersFTE = 1
    report.caseload.average = 12
    report.caseload.workers = [worker("w1", "A. Adeyemi", cases: 12, limit: 16, status: .green)]
    report.agency.employedFTE = 1
    report.agency.employedHeadcount = 1
    report.agency.ratio = 0
    report.agency.status = .green
    report.supervision.counted = 1
    report.supervision.inTime = 1
    report.supervision.inTimeRatio = 1
    report.visits.counted = 1
    report.visits.inTimeRatio = 1
    report.data.files = 1
    report.data.records = 1
    return report
  }()

  static func day(_ text: StaticString) -> Day {
    guard let day = Day("\(text)") else { preconditionFailure("not a date: \(text)") }
    return day
  }

  static func worker(
    _ id: Identifier, _ name: String?, cases: Int, limit: Double?, status: Status
  ) -> CaseloadFigures.Worker {
    CaseloadFigures.Worker(
      worker: id, name: name, team: "SN", role: .caseHolder, employment: .permanent,
      isRegistered: true, fte: 1, cases: cases, casesPerFTE: Double(cases), limit: limit,
      load: limit.map { Double(cases) / $0 }, status: status, isAbsent: false,
      isNewlyQualified: false)
  }

  private static let data: DataSummary = {
    var data = DataSummary()
    data.files = 14
    data.skipped = 1
    data.records = 1_234_567
    data.rejected = 3
    data.warnings = 12
    return data
  }()

  static let hostileName: String =
    "=cmd|'/c calc'!A1 \u{1b}[31m\u{202e}desrever\u{7}, \"quoted\"\r\n"
  static let longName: String = String(repeating: "Featherstonehaugh-Cholmondeley ", count: 6)
}

// MARK: - Caseload

extension ReportFixture {
  private static let caseload: CaseloadFigures = {
    var figures = CaseloadFigures()
    figures.cases = 75
    figures.childrenAllocated = 74
    figures.holdersFTE = 3.4
    figures.average = 71 / 3.4
    figures.unallocated = unallocated
    figures.allocatedWithoutQualification = 2
    figures.allocatedToUnknown = 1
    figures.heldByAbsent = 3
    figures.workers = workers
    figures.teams = [
      .init(
        team: "CWD", name: "Children with disabilities", cases: 4, holdersFTE: 1, average: 4,
        unallocated: 3),
      .init(
        team: "SN", name: "Safeguarding North", cases: 65, holdersFTE: 2.4, average: 65 / 2.4,
        unallocated: 1),
      .init(team: nil, name: nil, cases: 6, holdersFTE: 0, average: nil, unallocated: 0),
    ]
    figures.trend = [
      .init(date: day("2015-06-03"), cases: 120, average: 28.25, unallocated: 19),
      .init(date: day("2015-12-02"), cases: 90, average: nil, unallocated: 8),
      .init(date: asAt, cases: 75, average: 71 / 3.4, unallocated: 4),
    ]
    return figures
  }()

  private static let unallocated: CaseloadFigures.Unallocated = {
    var figures = CaseloadFigures.Unallocated()
    figures.children = 4
    figures.overLimit = 3
    figures.longestDays = 35
    figures.list = [
      .init(
        child: "1042", team: "CWD", status: .lookedAfter, since: day("2016-04-27"), days: 35,
        isOverLimit: true),
      .init(
        child: "1177", team: "CWD", status: .childInNeed, since: day("2016-05-12"), days: 20,
        isOverLimit: true),
      .init(
        child: "\u{9b}2J=1+1", team: nil, status: .assessment, since: day("2016-05-24"), days: 8,
        isOverLimit: true),
      .init(
        child: "1300", team: "SN", status: .childProtection, since: day("2016-06-01"), days: 0,
        isOverLimit: false),
    ]
    return figures
  }()

  private static let workers: [CaseloadFigures.Worker] = [
    .init(
      worker: "w1", name: "J. Okafor", team: "SN", role: .caseHolder, employment: .agency,
      isRegistered: true, fte: 1, cases: 22, casesPerFTE: 22, limit: 16, load: 1.375,
      status: .red, isAbsent: false, isNewlyQualified: false),
    .init(
      worker: "w2", name: hostileName, team: "SN", role: .seniorPractitioner,
      employment: .fixedTerm, isRegistered: true, fte: 0.6, cases: 13, casesPerFTE: 13 / 0.6,
      limit: 9.6, load: 13 / 9.6, status: .red, isAbsent: true, isNewlyQualified: false),
    .init(
      worker: "w3", name: "L. Price", team: "SN", role: .caseHolder, employment: .permanent,
      isRegistered: true, fte: 0.8, cases: 12, casesPerFTE: 15, limit: 11.52, load: 12 / 11.52,
      status: .amber, isAbsent: false, isNewlyQualified: true),
    .init(
      worker: "w4", name: "山田 太郎 👩🏽", team: "SN", role: .firstLineManager,
      employment: .permanent, isRegistered: true, fte: 1, cases: 18, casesPerFTE: 18, limit: 18,
      load: 1, status: .green, isAbsent: false, isNewlyQualified: false),
    .init(
      worker: "w5", name: longName, team: "CWD", role: .familySupport, employment: .permanent,
      isRegistered: false, fte: 1, cases: 4, casesPerFTE: 4, limit: 16, load: 0.25,
      status: .green, isAbsent: false, isNewlyQualified: false),
    .init(
      worker: "w6", name: nil, team: nil, role: .other, employment: .agency,
      isRegistered: nil, fte: nil, cases: 6, casesPerFTE: nil, limit: nil, load: nil,
      status: .unknown, isAbsent: false, isNewlyQualified: false),
  ]
}

// MARK: - Agency

extension ReportFixture {
  private static let agency: AgencyFigures = {
    var figures = AgencyFigures(yearAgo: .init(date: day("2015-06-01"), ratio: 0.3))
    figures.agencyFTE = 1.1
    figures.employedFTE = 3.9
    figures.ratio = 0.22
    figures.agencyHeadcount = 2
    figures.employedHeadcount = 4
    figures.fteUnknown = 1
    figures.status = .red
    figures.changePoints = -8
    figures.vacanciesFTE = 1.5
    figures.vacancyRate = 1.5 / 5.4
    figures.teams = [
      .init(
        team: "CWD", name: "Children with disabilities", agencyFTE: 0, employedFTE: 1, ratio: 0,
        status: .green),
      .init(
        team: "SN", name: "Safeguarding North", agencyFTE: 1, employedFTE: 2.4, ratio: 1 / 3.4,
        status: .red),
      .init(
        team: "=SUM(A1)", name: "@evil\ttab", agencyFTE: 0.1, employedFTE: 0.5, ratio: 1.0 / 6,
        status: .amber),
      .init(team: nil, name: nil, agencyFTE: 0, employedFTE: 0, ratio: nil, status: .unknown),
    ]
    figures.trend = [
      .init(date: day("2015-06-03"), ratio: 0.3), .init(date: day("2015-12-02"), ratio: nil),
      .init(date: asAt, ratio: 0.22),
    ]
    return figures
  }()
}

// MARK: - Supervision

extension ReportFixture {
  private static let supervision: SupervisionFigures = {
    var figures = SupervisionFigures()
    figures.counted = 5
    figures.inTime = 1
    figures.dueSoon = 1
    figures.overdue = 2
    figures.noRecord = 1
    figures.inTimeRatio = 0.4
    figures.averageGapDays = 33.25
    figures.quality.records = 48
    figures.quality.reflective = 10
    figures.quality.challenge = 6
    figures.quality.rationale = 20
    figures.workers = [
      .init(
        worker: "w2", name: hostileName, team: "SN", last: day("2016-04-10"),
        due: day("2016-05-10"), daysOverdue: 22, status: .overdue),
      .init(
        worker: "w1", name: "J. Okafor", team: "SN", last: day("2016-04-30"),
        due: day("2016-05-30"), daysOverdue: 2, status: .overdue),
      .init(
        worker: "w6", name: nil, team: nil, last: nil, due: nil, daysOverdue: 0,
        status: .noRecord),
      .init(
        worker: "w3", name: "L. Price", team: "SN", last: day("2016-05-21"),
        due: day("2016-06-04"), daysOverdue: 0, status: .dueSoon),
      .init(
        worker: "w4", name: "山田 太郎 👩🏽", team: "SN", last: day("2016-05-25"),
        due: day("2016-06-25"), daysOverdue: 0, status: .inTime),
    ]
    figures.teams = [
      .init(
        team: "SN", name: "Safeguarding North", counted: 4, overdue: 2, noRecord: 0,
        inTimeRatio: 0.5),
      .init(team: nil, name: nil, counted: 1, overdue: 0, noRecord: 1, inTimeRatio: 0),
    ]
    figures.trend = [
      .init(date: day("2015-06-03"), overdue: 19, inTimeRatio: 0.25),
      .init(date: asAt, overdue: 2, inTimeRatio: 0.4),
    ]
    return figures
  }()
}

// MARK: - Visits

extension ReportFixture {
  private static let visits: VisitFigures = {
    var figures = VisitFigures()
    figures.counted = 70
    figures.overdue = 12
    figures.dueSoon = 1
    figures.inTimeRatio = 58.0 / 70
    figures.longestOverdueDays = 39
    figures.seen.visits = 200
    figures.seen.seen = 190
    figures.seen.alone = 148
    figures.seen.seenRatio = 0.95
    figures.seen.aloneRatio = 148.0 / 190
    figures.byStatus = [
      .init(status: .childProtection, counted: 20, overdue: 11),
      .init(status: .lookedAfter, counted: 30, overdue: 0),
      .init(status: .childInNeed, counted: 19, overdue: 1),
      .init(status: .earlyHelp, counted: 1, overdue: 0),
    ]
    figures.children =
      [
        .init(
          child: "1042", team: "CWD", worker: nil, status: .childInNeed, lastSeen: nil,
          due: day("2016-04-23"), daysOverdue: 39, interval: Policy.duration("20 working days"))
      ] + (0..<11).map(lateChild)
      + [
        .init(
          child: "2099", team: "SN", worker: "w9", status: .lookedAfter,
          lastSeen: day("2016-04-22"), due: day("2016-06-03"), daysOverdue: 0,
          interval: Policy.duration("6 weeks"))
      ]
    figures.teams = [
      .init(
        team: "CWD", name: "Children with disabilities", counted: 20, overdue: 1,
        inTimeRatio: 0.95),
      .init(
        team: "SN", name: "Safeguarding North", counted: 50, overdue: 11, inTimeRatio: 0.78),
    ]
    figures.trend = [
      .init(date: day("2015-06-03"), overdue: 10, inTimeRatio: 0.9),
      .init(date: asAt, overdue: 12, inTimeRatio: 58.0 / 70),
    ]
    return figures
  }()

  private static func lateChild(_ number: Int) -> VisitFigures.Child {
    VisitFigures.Child(
      child: Identifier("20\(number + 10)"), team: "SN", worker: number % 2 == 0 ? "w1" : "w2",
      status: .childProtection, lastSeen: asAt - 14 - (11 - number), due: asAt - (11 - number),
      daysOverdue: 11 - number, interval: Policy.duration("10 working days"))
  }
}

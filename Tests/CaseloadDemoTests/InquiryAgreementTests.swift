import Testing

@testable import CaseloadCore
@testable import CaseloadDemo

/// The small sample, read once for all tests of the suite.
private struct InquirySample: Sendable {
  let data: DataDirectory
  let indicators: Indicators
  let policy: PolicyFile
  let settings: DirectorySettings
  let days: [Day]

  static let result = Result { try InquirySample() }

  init() throws {
    let sample = try WrittenSample()
    settings = try DirectorySettings(sample.path)
    policy = settings.policy
    data = try DataDirectory(sample.path)
    indicators = Indicators(
      register: Register(data), policy: settings.policy.policy,
      bankHolidays: settings.bankHolidays)
    let last = Samples.small.asAt
    days = [last, last - 45, last - 200, last - 366]
  }
}

@Suite("What the screens are told of the small sample agrees with its report")
struct InquiryAgreementTests {
  private let sample: InquirySample

  init() throws {
    sample = try InquirySample.result.get()
  }

  @Test("each listed worker's sheet has the report's rows, and no other worker is listed")
  func workers() throws {
    for day in sample.days {
      let report = try sample.indicators.report(asAt: day, trend: false)
      var (listed, counted) = (0, 0)
      for person in sample.indicators.people(asAt: day).workers {
        let sheet = try #require(sample.indicators.workerSheet(person.worker.id, asAt: day))
        let load = report.caseload.workers.first { $0.worker == person.worker.id }
        #expect(sheet.isListed == (load != nil))
        #expect((sheet.isListed ? sheet.load : nil) == load)
        let supervision = report.supervision.workers.first { $0.worker == person.worker.id }
        #expect(sheet.supervision.standing == supervision)
        #expect((sheet.supervision.exclusion == nil) == (supervision != nil))
        #expect(sheet.supervision.clock?.due == supervision?.due || supervision == nil)
        #expect(
          sheet.supervision.gaps.first.map { $0.from } == supervision?.last || supervision == nil)
        listed += sheet.isListed ? 1 : 0
        counted += supervision == nil ? 0 : 1
      }
      #expect(listed == report.caseload.workers.count)
      #expect(counted == report.supervision.counted && counted > 0)
    }
  }

  @Test("the records of a worker's quality window add up to the report's")
  func quality() throws {
    for day in sample.days {
      var sum = SupervisionFigures.Quality()
      for worker in sample.indicators.register.workerOrder {
        let id = sample.indicators.register.names.workers.identifier(worker)
        guard let sheet = sample.indicators.workerSheet(id, asAt: day) else { continue }
        sum.records += sheet.supervision.quality.records
        sum.reflective += sheet.supervision.quality.reflective
        sum.challenge += sheet.supervision.quality.challenge
        sum.rationale += sheet.supervision.quality.rationale
      }
      #expect(try sum == sample.indicators.report(asAt: day, trend: false).supervision.quality)
    }
  }

  @Test("each child's sheet has the report's rows, and no other child is in its lists")
  func children() throws {
    for day in sample.days {
      let report = try sample.indicators.report(asAt: day, trend: false)
      var (due, unallocated, counted, overdue) = (0, 0, 0, 0)
      for person in sample.indicators.people(asAt: day).children {
        let id = person.child.id
        let sheet = try #require(sample.indicators.childSheet(id, asAt: day))
        #expect(sheet.visitRow == report.visits.children.first { $0.child == id })
        #expect(sheet.unallocatedRow == report.caseload.unallocated.list.first { $0.child == id })
        let governing = sheet.clocks.filter(\.isGoverning)
        #expect(governing.count == (sheet.clocks.contains(where: \.isVisit) ? 1 : 0))
        if let row = sheet.visitRow {
          #expect(governing.first?.due == row.due && governing.first?.interval == row.interval)
          #expect(governing.first?.daysOverdue == row.daysOverdue)
          #expect(sheet.status == row.status && sheet.team?.id == row.team)
          #expect(sheet.visits.first(where: \.isSeen)?.day == row.lastSeen)
        }
        if let row = sheet.unallocatedRow {
          let gap = try #require(sheet.gaps.first)
          #expect(gap.from == row.since && gap.to == nil && gap.days == row.days)
          #expect(gap.isOverLimit == row.isOverLimit)
        } else {
          #expect(sheet.gaps.allSatisfy { $0.to != nil })
        }
        due += sheet.visitRow == nil ? 0 : 1
        unallocated += sheet.unallocatedRow == nil ? 0 : 1
        counted += governing.count
        overdue += sheet.standing == .overdue ? 1 : 0
      }
      #expect(due == report.visits.children.count && overdue == report.visits.overdue)
      #expect(unallocated == report.caseload.unallocated.children)
      #expect(counted == report.visits.counted && counted > 0)
    }
  }

  @Test("a child held shows the same on the worker's sheet as on its own")
  func heldChildren() throws {
    let day = sample.days[0]
    let report = try sample.indicators.report(asAt: day, trend: false)
    for worker in report.caseload.workers {
      let sheet = try #require(sample.indicators.workerSheet(worker.worker, asAt: day))
      #expect(sheet.children.count == worker.cases)
      for held in sheet.children {
        let child = try #require(sample.indicators.childSheet(held.child.id, asAt: day))
        #expect(held.standing == child.standing && held.status == child.status)
        #expect(held.due == child.clocks.first(where: \.isGoverning)?.due)
        #expect(held.isLead == (child.lead?.id == worker.worker))
        #expect(held.lastVisit?.day == child.visits.first?.day)
        #expect(
          child.allocations.contains { $0.isEffective && $0.worker.id == worker.worker })
      }
    }
  }

  @Test("each team's row has the figures of that team's report")
  func teams() throws {
    for day in sample.days {
      let table = sample.indicators.teamTable(asAt: day)
      #expect(!table.rows.isEmpty)
      for row in table.rows {
        let report = try sample.indicators.report(
          asAt: day, team: row.entry.team.id, trend: false)
        #expect(row.figures == TeamTable.Figures(report))
      }
      #expect(
        try table.authority
          == TeamTable.Figures(sample.indicators.report(asAt: day, trend: false)))
    }
  }

  @Test("every visit of a child has the visitor that its record names")
  func visitors() throws {
    let day = sample.days[0]
    for person in sample.indicators.people(asAt: day).children.prefix(30) {
      let sheet = try #require(
        sample.indicators.childSheet(person.child.id, asAt: day, directory: sample.data))
      let rows = sample.data.visits(to: person.child.id, onOrBefore: day)
      #expect(sheet.visits.map { $0.worker?.id } == rows.reversed().map { $0.worker })
    }
  }
}

@Suite("Why the figures of the small sample are what they are")
struct ExplanationAgreementTests {
  private let sample: InquirySample

  init() throws {
    sample = try InquirySample.result.get()
  }

  /// The headlines, and the figures of every worker and child in a report.
  private func figures(_ report: Report) -> [Figure] {
    Figure.headlines
      + report.caseload.workers.flatMap { [.workerLoad($0.worker), .workerCases($0.worker)] }
      + report.supervision.workers.map { .workerSupervision($0.worker) }
      + report.visits.children.map { .childVisit($0.child) }
      + report.caseload.unallocated.list.map { .childUnallocated($0.child) }
  }

  @Test("each has an explanation that ends in the report's number")
  func values() throws {
    for day in sample.days {
      for team in [nil, sample.indicators.teamList(asAt: day).teams.first?.team.id] {
        let report = try sample.indicators.report(asAt: day, team: team, trend: false)
        for figure in figures(report) {
          let explanation = try #require(
            sample.indicators.explanation(of: figure, in: report, policy: sample.policy))
          #expect(explanation.team == team && explanation.asAt == day)
          #expect(!explanation.formula.isEmpty)
          #expect(explanation.thresholds.allSatisfy { !$0.provenance.isEmpty })
          try check(explanation, report)
        }
      }
    }
  }

  private func check(_ explanation: Explanation, _ report: Report) throws {
    switch explanation.figure {
    case .averageCaseload:
      let average = try #require(report.caseload.average)
      #expect(explanation.formula.last?.hasSuffix("= " + Wording.number(average)) == true)
    case .workerLoad(let worker):
      let row = try #require(report.caseload.workers.first { $0.worker == worker })
      #expect(explanation.status == row.status)
      #expect(explanation.value == row.load.map { Wording.percent($0).unglued } ?? "not known")
    case .childVisit(let child):
      let row = try #require(report.visits.children.first { $0.child == child })
      #expect(explanation.value.hasSuffix("overdue") == (row.daysOverdue > 0))
    case .agencyRatio: #expect(explanation.status == report.agency.status)
    default: break
    }
  }

  @Test("the records behind it are as many as the figure counts, and each can be read again")
  func records() throws {
    let written = try WrittenSample()
    for day in sample.days {
      for team in [nil, sample.indicators.teamList(asAt: day).teams.first?.team.id] {
        let report = try sample.indicators.report(asAt: day, team: team, trend: false)
        func total(_ figure: Figure, _ kind: Kind) -> Int {
          sample.indicators.records(
            behind: figure, in: report, directory: sample.data, limit: .max
          ).references.count { $0.kind == kind }
        }
        #expect(total(.seen, .visits) == report.visits.seen.visits)
        #expect(
          total(.supervisionQuality(.challenge), .supervisions)
            == report.supervision.quality.records)
        #expect(
          total(.agencyRatio, .workers)
            == report.agency.agencyHeadcount + report.agency.employedHeadcount)
        #expect(total(.cases, .allocations) >= report.caseload.cases)
        #expect(total(.heldByAbsent, .allocations) >= report.caseload.heldByAbsent)
        #expect(total(.unallocated, .episodes) >= report.caseload.unallocated.children)
        #expect(total(.visitsOverdue, .episodes) >= report.visits.overdue)
        for figure in figures(report).shuffledPrefix(40) {
          let list = sample.indicators.records(
            behind: figure, in: report, directory: sample.data, limit: 5)
          #expect(list.references.count == min(5, list.total))
          for reference in list.references.prefix(2) {
            #expect(reference.validity == .counts)
            let record = try RawRecord.read(reference, root: written.path)
            #expect(record.text.hasPrefix("{\"id\":") && record.text.contains(reference.id.text))
          }
        }
      }
    }
  }

  @Test("every record that names a child, a worker or a team can be read again, on its line")
  func references() throws {
    let written = try WrittenSample()
    let day = sample.days[0]
    let people = sample.indicators.people(asAt: day)
    var lists = people.children.prefix(20).map { sample.data.records(ofChild: $0.child.id) }
    lists += people.workers.prefix(5).map { sample.data.records(ofWorker: $0.worker.id, limit: 50) }
    lists += sample.indicators.teamList(asAt: day).teams.map {
      sample.data.records(ofTeam: $0.team.id, limit: 10)
    }
    for list in lists {
      #expect(list.total > 0)
      for reference in list.references {
        let record = try RawRecord.read(reference, root: written.path)
        #expect(record.line > 0 && record.text.hasPrefix("{"))
      }
    }
  }

  @Test("the problems of the sample stand at the lines that the check tells")
  func problems() throws {
    let check = DirectoryCheck(
      sample.data, settings: sample.settings, register: sample.indicators.register,
      asAt: sample.days[0])
    let problems = Problems(check)
    #expect(problems.count(.rejected) == check.rejected)
    #expect(problems.count(.warning) == check.warnings + check.bankHolidayProblems.count)
    #expect(problems.count(.skipped) == check.skipped.count)
  }
}

extension Array {
  /// At most so many elements, from all over the array, the same ones each time.
  fileprivate func shuffledPrefix(_ count: Int) -> [Element] {
    guard self.count > count else { return self }
    return (0..<count).map { self[$0 * self.count / count] }
  }
}

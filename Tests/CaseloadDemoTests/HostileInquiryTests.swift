import Testing

@testable import CaseloadCore
@testable import CaseloadDemo

@Suite("What the screens are told of a hostile sample")
struct HostileInquiryTests {
  @Test("every child, worker, team and figure can be asked about, and records of each read again")
  func everything() throws {
    let sample = try WrittenSample(isHostile: true)
    let settings = try DirectorySettings(sample.path)
    let data = try DataDirectory(sample.path)
    let indicators = Indicators(
      register: Register(data), policy: settings.policy.policy,
      bankHolidays: settings.bankHolidays)
    let day = Samples.small.asAt
    let report = try indicators.report(asAt: day, trend: false)
    var held = 0
    for worker in indicators.register.workerOrder {
      let id = indicators.register.names.workers.identifier(worker)
      guard let sheet = indicators.workerSheet(id, asAt: day) else { continue }
      held += sheet.isListed ? sheet.children.count : 0
    }
    #expect(held == report.caseload.cases)
    let people = indicators.people(asAt: day)
    let overdue = people.children.count {
      indicators.childSheet($0.child.id, asAt: day)?.standing == .overdue
    }
    #expect(overdue == report.visits.overdue)
    for row in indicators.teamTable(asAt: day).rows {
      let own = try indicators.report(asAt: day, team: row.entry.team.id, trend: false)
      #expect(row.figures == TeamTable.Figures(own))
    }
    for figure in Figure.headlines {
      #expect(indicators.explanation(of: figure, in: report, policy: settings.policy) != nil)
      let list = indicators.records(behind: figure, in: report, directory: data, limit: 1)
      try read(list, root: sample.path)
    }
    // The odd ids are first and last in byte order.
    for child in people.children.prefix(8) + people.children.suffix(8) {
      try read(data.records(ofChild: child.child.id, limit: 2), root: sample.path)
    }
    for worker in people.workers.prefix(4) + people.workers.suffix(4) {
      try read(data.records(ofWorker: worker.worker.id, limit: 2), root: sample.path)
    }
    let check = DirectoryCheck(data, settings: settings, register: indicators.register, asAt: day)
    let problems = Problems(check)
    #expect(problems.count(.rejected) == check.rejected && check.rejected > 0)
    #expect(problems.files.allSatisfy { $0.problems.allSatisfy { !$0.sentence.isEmpty } })
  }

  private func read(_ list: RecordList, root: String) throws {
    #expect(list.references.count <= list.total)
    for reference in list.references {
      let record = try RawRecord.read(reference, root: root)
      #expect(record.line > 0 && !record.bytes.isEmpty)
    }
  }
}

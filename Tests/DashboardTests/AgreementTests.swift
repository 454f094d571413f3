import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The screens and the report")
struct AgreementTests {
  @Test("say the same of the same day and team", arguments: [nil, "2016-05-02"], [nil, 1])
  func headlines(day: String?, team: Int?) throws {
    var session = Session()
    if let team {
      let board = try #require(session.state.board)
      let scope = board.teams.teams[team].team.id
      session.carryOut(session.state.show(scope: scope))
    }
    if let day {
      session.press("g")
      session.press(day)
      session.press(.enter)
      session.state.notices = []
    }
    let report = try SampleData.small.indicators.report(
      asAt: session.state.request.day, team: session.state.request.scope, trend: false)
    let lines = session.lines
    if let average = report.caseload.average {
      #expect(lines.contains { $0.contains("average \(Wording.number(average))") })
    }
    if let rate = report.agency.vacancyRate {
      let text = Wording.percent(rate).replacing("\u{a0}", with: " ")
      #expect(lines.contains { $0.contains("vacancies \(text)") })
    }
    if report.visits.overdue > 0 {
      #expect(lines.contains { $0.contains("■ \(report.visits.overdue) late, worst first") })
    }
    if report.supervision.overdue > 0 {
      #expect(lines.contains { $0.contains("■ \(report.supervision.overdue) late") })
    }
  }

  @Test("agree row by row: every worker's cases, limit and load")
  func workers() throws {
    var session = Session(columns: 160, rows: 60)
    session.press("z")
    let report = try #require(session.state.board?.report)
    let lines = session.lines
    for worker in report.caseload.workers.prefix(20) {
      let limit = try #require(worker.limit)
      let load = try #require(worker.load)
      let name = try #require(worker.name)
      let row = lines.first { $0.contains(name + " ") }
      #expect(row?.contains("\(worker.cases) of \(Wording.plain(limit))") == true)
      let percent = Wording.percent(load).replacing("\u{a0}", with: " ")
      #expect(row?.contains(percent) == true)
    }
  }

  @Test("agree team by team: the heat table has the figures of the team's own report")
  func teams() throws {
    var session = Session(columns: 160, rows: 60)
    session.press("6")
    let board = try #require(session.state.board)
    for row in board.teamTable.rows {
      let report = try SampleData.small.indicators.report(
        asAt: board.day, team: row.entry.team.id, trend: false)
      let name = try #require(row.entry.team.name)
      let line = session.lines.first { $0.contains(" \(name) ") }
      let late = "\(report.visits.overdue) of \(report.visits.counted)"
      #expect(line?.contains(late) == true, "\(name): \(late)")
    }
  }

  @Test("agree on a worker's sheet: the list has every child, the title the load of the pane")
  func sheet() throws {
    var session = Session()
    let worker = try #require(session.state.board?.report.caseload.workers.first)
    session.press(.enter)
    #expect(session.state.order(.children).count == worker.cases)
    let limit = try #require(worker.limit)
    #expect(session.lines[1].contains("\(worker.cases) of \(Wording.plain(limit))"))
  }
}

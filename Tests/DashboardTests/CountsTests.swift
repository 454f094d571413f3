import TerminalUI
import Testing

@testable import CaseloadCore
@testable import Dashboard

@Suite("Counts")
struct CountsTests {
  @Test("late, soon, in time and without a record add up to the workers who are counted")
  func supervision() throws {
    let board = try #require(Session().state.board)
    let summary = PaneSummary.supervision(PaneWords(board: board, glyphs: .unicode))
    let numbers = try #require(summary.headline.first).plain.split(separator: " ")
      .compactMap { Int($0) }
    #expect(numbers.reduce(0, +) == board.report.supervision.counted)
  }

  @Test("where nobody is counted, none is said to be in time")
  func nobody() throws {
    var board = try #require(Session().state.board)
    board.report.supervision = SupervisionFigures()
    let summary = PaneSummary.supervision(PaneWords(board: board, glyphs: .unicode))
    #expect(summary.headline.first?.plain == "nobody counted")
  }

  @Test(
    "the header counts every load, supervision and visit, the agency share and who has no worker")
  func header() throws {
    let report = try #require(Session().state.board).report
    let counts = RatingCounts(report)
    let all =
      report.caseload.workers.count + 1 + report.caseload.unallocated.children
      + report.supervision.counted + report.visits.counted
    #expect(
      counts[.over] + counts[.near] + counts[.within] + counts[.unknown] == all)
    let over =
      report.caseload.workers.count { $0.status == .red } + (report.agency.status == .red ? 1 : 0)
      + report.caseload.unallocated.overLimit + report.supervision.overdue + report.visits.overdue
    #expect(counts[.over] == over)
  }

  @Test("a team of which nothing is known is not known, never within its limits")
  func unknownTeam() {
    #expect(TeamsList.rating(TeamTable.Figures(), Policy()) == .unknown)
    var known = TeamTable.Figures()
    known.cases = 20
    known.workersGreen = 1
    #expect(TeamsList.rating(known, Policy()) == .within)
  }

  @Test("until the weekly points are there again, the last of them is the figure of now")
  func lastPoint() throws {
    var state = Session().state
    var board = try #require(state.board)
    let before = board.report
    try #require(before.visits.trend.count > 1)
    board.generation += 1
    board.hasTrend = false
    board.report.visits.overdue += 5
    board.report.agency.ratio = 0.5
    board.report.visits.trend = []
    board.report.agency.trend = []
    _ = state.update(.news(.board(board, .changed(newRecords: 5))))
    let shown = try #require(state.board).report
    #expect(shown.visits.trend.last?.overdue == before.visits.overdue + 5)
    #expect(shown.agency.trend.last?.ratio == 0.5)
    #expect(shown.visits.trend.dropLast() == before.visits.trend.dropLast())
  }
}

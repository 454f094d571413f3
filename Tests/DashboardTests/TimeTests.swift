import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Time")
struct TimeTests {
  private let today = Session.now.londonDay

  @Test("goes back by days and weeks, says so, and comes back to today")
  func past() {
    var session = Session()
    session.press("[")
    #expect(session.state.request.day == today - 1)
    session.press("{")
    #expect(session.state.request.day == today - 8)
    #expect(session.lines[0].contains("PAST"))
    #expect(session.lines[0].contains("8 days ago"))
    #expect(session.text.contains("now "))
    session.press("]")
    #expect(session.state.request.day == today - 7)
    session.press("}")
    #expect(!session.state.isPast)
    session.press("[")
    session.press(.escape)
    #expect(!session.state.isPast)
  }

  @Test("takes a date that is typed, and says what is wrong with one that is none")
  func typed() {
    var session = Session()
    session.press("g")
    session.press("nonsense")
    session.press(.enter)
    #expect(session.text.contains("Not a date"))
    session.press(.control("u"))
    session.press("2016-05-01")
    session.press(.enter)
    #expect(session.state.request.day == Day("2016-05-01"))
    session.press("g")
    session.press("2016-07-01")
    session.press(.enter)
    #expect(session.text.contains("lies ahead"))
  }

  @Test("shows a screen as at the day that is shown, whichever day is chosen while it is open")
  func screens() {
    var session = Place.worker.session()
    session.press("{")
    #expect(session.state.isPast)
    #expect(session.text.contains("Due by 22 Jun 2016"))
    session.press("jjj")
    session.press(.enter)
    session.press("L")
    #expect(!session.state.isPast)
  }

  @Test("does not lose its hold while figures and answers are on their way")
  func waiting() {
    for place in Place.allCases {
      var session = place.session()
      session.isAnswering = false
      session.press("[")
      session.press("jkGs/a")
      session.press(.enter, .enter)
      session.press("wrW")
      _ = session.text
      session.send(.clock(Moment(seconds: Session.now.seconds + 86_400)))
      session.press("jkG")
      session.press(.enter)
      _ = session.text
    }
  }

  @Test("has nothing move in the past")
  func nothingMoves() throws {
    var session = Session()
    session.press("[")
    let before = session.lines.dropFirst()
    let board = try #require(session.state.board)
    session.send(.news(.board(board, .changed(newRecords: 3))))
    #expect(session.state.waiting != nil)
    #expect(session.lines.dropFirst() == before)
    #expect(session.lines[0].contains("1 day ago, as known at 14:05"))
    #expect(session.state.staleness == nil)
  }

  @Test("freezes on a key, counts what waits, and shows it when let go")
  func pause() throws {
    var session = Session()
    let board = try #require(session.state.board)
    session.press(" ")
    session.send(.clock(Moment(seconds: Session.now.seconds + 240)))
    session.send(.news(.board(board, .changed(newRecords: 3))))
    #expect(session.lines[0].contains("PAUSED 4 minutes, 3 records wait"))
    session.press(" ")
    #expect(session.state.waiting == nil)
    #expect(session.notices.contains { $0.contains("3\u{a0}new records") })
  }

  @Test("the key for live figures lets frozen ones go too")
  func liveAfterPause() throws {
    var session = Session()
    let board = try #require(session.state.board)
    session.press(" ")
    session.send(.news(.board(board, .changed(newRecords: 3))))
    session.press("L")
    #expect(session.state.pausedSince == nil)
    #expect(session.state.waiting == nil)
    #expect(session.notices.contains { $0.contains("3\u{a0}new records") })
  }

  @Test("marks the rows that changed for a moment, and counts them until one has looked")
  func marks() throws {
    var session = Session()
    var board = try #require(session.state.board)
    session.press("4")
    board.report.caseload.workers[1].cases += 1
    board.generation = 2
    session.send(.news(.board(board, .changed(newRecords: 1))))
    #expect(session.state.marks[.pane(.caseload)]?.count == 1)
    #expect(session.state.unseen[.caseload] == 1)
    #expect(session.text.contains("1 since 14:05"))
    session.send(.clock(Moment(seconds: Session.now.seconds + 10)))
    #expect(session.state.marks.isEmpty)
    session.press("a")
    #expect(session.state.unseen[.caseload] == 0)
    #expect(!session.text.contains("since 14:05"))
  }

  @Test("says in the header that figures are stale, how old they are, and why")
  func stale() {
    var session = Session()
    session.send(.configured(Appearance(staleSeconds: 3_600)))
    let since = Moment(seconds: Session.now.seconds - 600)
    session.send(
      .news(
        .health(
          FollowerHealth.stale(since: since, reason: "the directory cannot be read"))))
    #expect(
      session.lines[0].contains("STALE since 13:55  10 minutes: the directory cannot be read"))
    session.press("[")
    #expect(!session.lines[0].contains("STALE"))
  }
}

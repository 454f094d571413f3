import TerminalUI
import Testing

@testable import CaseloadCore
@testable import Dashboard

@Suite("The clock")
struct ClockTests {
  private static let day: Int64 = 86_400
  private let today = Session.now.londonDay

  private static func moment(_ day: String, _ seconds: Int64) -> Moment {
    Moment(seconds: Int64(Day(day)?.number ?? 0) * 86_400 + seconds)
  }

  @Test("a new day brings its figures, and until they are there the header says of which day it is")
  func midnight() throws {
    var play = ClockedSession()
    play.session.isAnswering = false
    play.set(to: Self.moment("2016-06-01", 22 * 3_600 + 59 * 60 + 59))
    #expect(play.header.contains("live 23:59"))
    play.pass(.seconds(1))
    #expect(play.session.effects == [.show(BoardRequest(today: today + 1))])
    #expect(play.header.contains("of 1 Jun 2016, computing 2 Jun 2016"))
    #expect(!play.header.contains("live"))
    play.session.isAnswering = true
    play.session.carryOut(play.session.effects)
    #expect(play.header.contains("live 00:00"))
    #expect(play.state.board?.day == today + 1)
  }

  @Test(
    "while the keeper is still at work for the new day, its figures are not told of the old one")
  func atWork() throws {
    var play = ClockedSession()
    play.set(to: Self.moment("2016-06-01", 22 * 3_600 + 59 * 60 + 59))
    play.session.send(.behind(since: play.state.steady))
    play.pass(.seconds(1))
    #expect(play.state.board?.day == today + 1)
    #expect(play.header.contains("live 00:00"))
    #expect(!play.header.contains("trends"))
  }

  @Test("figures of the day before that come after midnight are not taken for those of today")
  func late() throws {
    var play = ClockedSession()
    let old = try #require(play.state.board)
    play.pass(.seconds(10 * 3_600))
    play.session.send(.news(.board(old, .changed(newRecords: 1))))
    #expect(play.state.board?.day == today + 1)
  }

  @Test(
    "the clock may be set by any time either way: the figures are of its day, and it is said",
    arguments: [-366 * 86_400, -86_400, -3_600, 3_600, 86_400, 366 * 86_400] as [Int64])
  func jump(seconds: Int64) {
    var play = ClockedSession()
    play.shift(by: seconds)
    let now = Moment(seconds: Session.now.seconds + seconds)
    #expect(play.state.board?.day == now.londonDay)
    #expect(play.header.contains("live " + ClockText.time(now)))
    let direction = seconds > 0 ? "forward" : "back"
    #expect(
      play.session.notices.contains {
        $0.hasPrefix("This machine's clock was set \(direction) by ")
          && $0.contains(Wording.date(now.londonDay))
      })
  }

  @Test("a clock that is put right by seconds is not spoken of, and time never runs backwards")
  func slew() {
    var play = ClockedSession()
    for seconds in [1, -1, 30, -30, 2, -59] as [Int64] {
      play.shift(by: seconds)
      #expect(play.session.notices.isEmpty)
      #expect(play.state.now.seconds > 0)
    }
  }

  @Test("a machine that slept shows the day on which it wakes, and says nothing of its clock")
  func sleep() {
    var play = ClockedSession()
    play.session.press("p")
    play.pass(.seconds(16 * 3_600))
    #expect(play.state.board?.day == today + 1)
    #expect(play.session.notices.isEmpty)
  }

  @Test(
    "messages and marks stay as long as they should, whatever the clock does",
    arguments: [-366 * 86_400, -86_400, -120, 120, 86_400] as [Int64])
  func notices(seconds: Int64) throws {
    var play = ClockedSession()
    var board = try #require(play.state.board)
    board.report.caseload.workers[1].cases += 1
    board.generation = 2
    // On the same day, so that the marks stay.
    play.set(to: Self.moment("2016-06-01", 12 * 3_600))
    play.session.state.notices = []
    play.session.send(.news(.board(board, .changed(newRecords: 1))))
    play.session.press("p")
    #expect(play.session.notices.count == 1)
    play.shift(by: seconds)
    #expect(play.session.notices.contains { $0.hasPrefix("Layout") })
    play.pass(.seconds(6))
    #expect(!play.session.notices.contains { $0.hasPrefix("Layout") })
    #expect(play.state.marks.isEmpty)
    play.pass(.seconds(6))
    #expect(play.session.notices.isEmpty)
  }

  @Test(
    "how long something has lasted is never negative and does not jump with the clock",
    arguments: [-366 * 86_400, -86_400, -7_200, 7_200] as [Int64])
  func ages(seconds: Int64) {
    var play = ClockedSession()
    let since = Moment(seconds: Session.now.seconds)
    let gone = FollowerHealth.stale(since: since, reason: "it is gone")
    play.session.send(.news(.health(gone)))
    play.pass(.seconds(600))
    #expect(play.header.contains("STALE since 14:05  10 minutes"))
    play.session.send(.clock(Moment(seconds: play.state.now.seconds + seconds), steady: .zero))
    // The follower, which knows nothing of it, says the same again.
    play.session.send(.news(.health(gone)))
    #expect(play.header.contains("10 minutes"))
    let stamp = ClockText.stamp(
      Moment(seconds: Session.now.seconds + seconds), at: play.state.now)
    #expect(play.header.contains("since \(stamp)"))
  }

  @Test("a pause lasts as long as it does, whatever the clock does")
  func pause() {
    var play = ClockedSession()
    play.session.press(" ")
    play.pass(.seconds(240))
    play.shift(by: -1_800)
    #expect(play.header.contains("PAUSED 4 minutes"))
    play.shift(by: 7_200)
    #expect(play.header.contains("PAUSED 4 minutes"))
  }

  @Test(
    "what is frozen stays what it is when a day begins, says of which day, and goes on with today")
  func pausedOverMidnight() {
    var play = ClockedSession()
    play.session.press(" ")
    play.pass(.seconds(12 * 3_600))
    #expect(play.state.board?.day == today)
    #expect(play.header.contains("PAUSED 12 hours, of 1 Jun 2016"))
    play.session.press(" ")
    #expect(play.state.board?.day == today + 1)
    #expect(play.header.contains("live 02:05"))
  }

  @Test("a past day stays when today changes, and is a day further back")
  func past() {
    var play = ClockedSession()
    play.session.press("[")
    #expect(play.header.contains("PAST  31 May 2016  1 day ago"))
    play.session.press("1")
    play.session.press(.enter)
    play.pass(.seconds(10 * 3_600))
    #expect(play.header.contains("PAST  31 May 2016  2 days ago"))
    #expect(play.state.board?.today?.asAt == today + 1)
    #expect(!play.session.text.contains(ScreenView.waiting))
    play.session.press(.escape)
    play.session.press("]")
    #expect(play.header.contains("PAST  1 Jun 2016  1 day ago"))
    play.session.press("]")
    #expect(play.header.contains("live"))
  }

  @Test("until the difference from the new today is there, a past day is as far back as it says")
  func pastMidnight() {
    var play = ClockedSession()
    play.session.press("[")
    play.session.isAnswering = false
    play.pass(.seconds(10 * 3_600))
    #expect(play.header.contains("PAST  31 May 2016  1 day ago, computing the difference"))
  }

  @Test("a past day that is today by a clock that was set back is live, and it is said")
  func pastIsToday() {
    var play = ClockedSession()
    play.session.press("[")
    play.shift(by: -Self.day)
    #expect(!play.state.isPast)
    #expect(play.header.contains("live"))
    #expect(play.state.board?.day == today - 1)
    #expect(play.session.notices.contains { $0.contains("its figures are live") })
  }

  @Test("an open list of days to choose, and a date that is typed, go by the new day")
  func picker() {
    var play = ClockedSession()
    play.session.press("t")
    play.pass(.seconds(12 * 3_600))
    #expect(play.session.text.contains("2 Jun 2016"))
    play.session.press(.escape)
    play.session.press("g")
    play.session.press("2016-06-02")
    play.session.press(.enter)
    #expect(!play.session.text.contains("lies ahead"))
    #expect(play.state.board?.day == today + 1)
  }

  @Test(
    "what changed since somebody looked is counted from a time that has its date when it needs one")
  func glances() throws {
    var play = ClockedSession()
    var board = try #require(play.state.board)
    play.session.press("4")
    board.report.caseload.workers[1].cases += 1
    board.generation = 2
    play.session.send(.news(.board(board, .changed(newRecords: 1))))
    #expect(play.session.text.contains("1 since 14:05"))
    play.shift(by: -3_600)
    #expect(play.session.text.contains("1 since 13:05"))
  }

  @Test("files that bear times ahead of the clock are told of, not called new")
  func ahead() {
    var play = ClockedSession()
    var health = FollowerHealth(freshness: .live, method: .notifications)
    health.newestFile = Moment(seconds: Session.now.seconds + 3 * 3_600)
    play.session.send(.configured(Appearance(staleSeconds: 3_600)))
    play.session.send(.news(.health(health)))
    #expect(play.header.contains("! file times 3 hours ahead"))
    #expect(play.state.staleness == nil)
    health.newestFile = Moment(seconds: Session.now.seconds - 2 * 3_600)
    play.session.send(.news(.health(health)))
    #expect(play.header.contains("STALE  newest data 2 hours old, limit 60 minutes"))
  }

  @Test("the hour that comes twice says which of the two it is; all others need not")
  func summerTime() {
    let end = Self.moment("2016-10-30", 0)
    #expect(ClockText.time(Moment(seconds: end.seconds - 60)) == "00:59")
    #expect(ClockText.time(Moment(seconds: end.seconds + 1_800)) == "01:30 BST")
    #expect(ClockText.time(Moment(seconds: end.seconds + 5_400)) == "01:30 GMT")
    #expect(ClockText.time(Moment(seconds: end.seconds + 7_200)) == "02:00")
    let start = Self.moment("2016-03-27", 0)
    #expect(ClockText.time(Moment(seconds: start.seconds + 3_599)) == "00:59")
    #expect(ClockText.time(Moment(seconds: start.seconds + 3_600)) == "02:00")
  }

  @Test(
    "the day begins at midnight in London on both sides of a change of the clocks",
    arguments: [
      ("2016-03-26", 24 * 3_600), ("2016-03-27", 23 * 3_600), ("2016-10-29", 23 * 3_600),
      ("2016-10-30", 24 * 3_600),
    ] as [(String, Int64)])
  func days(day: String, end: Int64) {
    var play = ClockedSession()
    play.set(to: Self.moment(day, end - 1))
    #expect(play.state.board?.day == Day(day))
    #expect(play.header.contains("live 23:59"))
    play.pass(.seconds(1))
    #expect(play.state.board?.day == Day(day).map { $0 + 1 })
    #expect(play.header.contains("live 00:00"))
  }

  @Test("the accessible mode speaks again at once when the clock was set back by a day")
  func announcements() throws {
    var conversation = Conversation()
    conversation.happen(
      .news(.health(FollowerHealth.stale(since: Session.now, reason: "it is gone"))))
    #expect(
      conversation.text.contains(
        "The figures are stale for less than a minute, since 14:05: it is gone."))
    conversation.happen(
      .clock(Moment(seconds: Session.now.seconds - Self.day), steady: .seconds(6)))
    conversation.happen(.news(.health(FollowerHealth(freshness: .live, method: .notifications))))
    #expect(conversation.text.contains("The figures are fresh again"))
  }
}

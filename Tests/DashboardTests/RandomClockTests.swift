import CaseloadCore
import TestSupport
import Testing

@testable import Dashboard

@Suite("Whatever the clock does while somebody does anything")
struct RandomClockTests {
  /// A dashboard whose keeper answers late, or not at all, or with what was asked for before.
  private struct Play {
    var clocked = ClockedSession()
    var asked: [BoardRequest] = []
    var state: State { clocked.state }

    mutating func note() {
      for case .show(let request) in clocked.session.effects { asked.append(request) }
    }
  }

  @Test(
    "the header is of the figures under it, and nothing lasts longer than it should",
    arguments: 0..<6)
  func anything(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    var play = Play()
    play.clocked.session.isAnswering = false
    for step in 0..<150 {
      happen(&play, &random)
      play.note()
      try expectTruth(play, "seed \(seed), step \(step)")
    }
  }

  private func happen(_ play: inout Play, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      let shift = [1, 59, 3_600, 86_400, 30 * 86_400].randomElement(using: &random) ?? 1
      play.clocked.shift(by: Bool.random(using: &random) ? Int64(shift) : Int64(-shift))
    case 1, 2: play.clocked.pass(.seconds(Int.random(in: 0...90, using: &random)))
    case 3: play.clocked.pass(.seconds(Int.random(in: 0...86_400, using: &random)))
    case 4...6:
      // Any of the last few boards that were asked for, however late.
      guard let request = play.asked.suffix(3).randomElement(using: &random),
        let board = play.clocked.session.data.board(request)
      else { return }
      play.clocked.session.send(.news(.board(board, .asked)))
    case 7:
      let since = Bool.random(using: &random) ? play.state.steady : nil
      play.clocked.session.send(.behind(since: since))
    case 8:
      let since = Moment(seconds: play.state.now.seconds - Int64.random(in: 0...90, using: &random))
      play.clocked.session.send(
        .news(.health(FollowerHealth.stale(since: since, reason: "it is gone"))))
    default:
      let keys = ["[", "]", "{", "}", " ", "L", "p", "a", "m"]
      play.clocked.session.press(keys.randomElement(using: &random) ?? "p")
    }
  }

  private func expectTruth(_ play: Play, _ comment: String) throws {
    let state = play.state
    let header = play.clocked.header
    let board = try #require(state.board)
    if let live = header.firstMatch(of: /live (\d\d:\d\d)/) {
      #expect(board.day == state.now.londonDay, "\(header), \(comment)")
      #expect(String(live.1) <= ClockText.time(state.now), "\(header), \(comment)")
      #expect(board.today == nil, "\(comment)")
      let shown = FreshnessText(state: state, glyphs: state.glyphs).liveTime(board)
      #expect(shown.londonDay == board.day, "\(header), \(comment)")
    }
    if board.today != nil {
      #expect(header.contains("PAST  \(Wording.shortDate(board.day))"), "\(header), \(comment)")
    } else {
      #expect(!header.contains("PAST"), "\(header), \(comment)")
      let isOfToday = board.day == state.now.londonDay
      let isDated = header.contains("of \(Wording.shortDate(board.day))")
      #expect(isOfToday || isDated || header.contains("STALE"), "\(header), \(comment)")
    }
    #expect(state.notices.allSatisfy { $0.until - state.steady <= .seconds(12) }, "\(comment)")
    if let deadline = state.deadline { #expect(deadline > state.steady, "\(comment)") }
    if let since = state.pausedSince { #expect(since <= state.steady, "\(comment)") }
    #expect(state.knownMoment.seconds <= state.now.seconds + 1, "\(comment)")
  }
}

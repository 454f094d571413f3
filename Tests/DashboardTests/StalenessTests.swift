import TerminalUI
import Testing

@testable import CaseloadCore
@testable import Dashboard

@Suite("What may be older than it seems")
struct StalenessTests {
  /// Every way in which figures may be older, or others, than they seem.
  enum Fault: String, CaseIterable {
    case directory, age, settings, gone, behind, pending, paused, trend, ahead

    /// Has it happen ten minutes before now.
    func happen(to play: inout ClockedSession) throws {
      var health = FollowerHealth(freshness: .live, method: .notifications)
      switch self {
      case .directory:
        health.freshness = .stale(since: Session.now, reason: "the directory is gone")
        play.session.send(.news(.health(health)))
      case .age:
        play.session.send(.configured(Appearance(staleSeconds: 300)))
        health.newestFile = Session.now
        play.session.send(.news(.health(health)))
      case .settings:
        health.settingsProblem = SettingsError(lines: ["policy.toml, line 3: no such key"])
        play.session.send(.news(.health(health)))
      case .gone:
        let file = FileCensus.GoneFile(
          path: RelativePath("visits.jsonl"), records: 637, since: play.state.steady)
        play.session.send(.news(.gone([file])))
      case .behind: play.session.send(.behind(since: play.state.steady))
      case .pending:
        play.session.isAnswering = false
        play.session.press("[")
      case .paused: play.session.press(" ")
      case .trend:
        var board = try #require(play.state.board)
        play.pass(.seconds(60))
        (board.generation, board.hasTrend) = (2, false)
        board.report.visits.trend = []
        play.session.send(.news(.board(board, .changed(newRecords: 1))))
      case .ahead:
        health.newestFile = Moment(seconds: Session.now.seconds + 7_800)
        play.session.send(.news(.health(health)))
      }
      play.pass(.seconds(600))
    }

    /// What the header says of it where there is room.
    var words: String {
      switch self {
      case .directory: "STALE since 14:05  10 minutes: the directory is gone"
      case .age: "STALE  newest data 10 minutes old, limit 5 minutes"
      case .settings: "policy wrong since 14:05"
      case .gone: "1 file gone since 14:05"
      case .behind: "figures of 14:05, computing"
      case .pending: "of 1 Jun 2016, computing 31 May 2016"
      case .paused: "PAUSED 10 minutes"
      case .trend: "trends of 14:05"
      case .ahead: "file times 2 hours ahead"
      }
    }

    /// What a sentence says of it.
    var sentence: String {
      switch self {
      case .directory: "stale for 10 minutes, since 14:05: the directory is gone"
      case .age: "The newest file is 10 minutes old, written 14:05; your limit is 5 minutes"
      case .settings: "The policy is wrong since 14:05, and the last good one is in force"
      case .gone: "1 file gone since 14:05, 637 records count no longer: visits.jsonl"
      case .behind: "those shown are of 14:05"
      case .pending: "those shown are of 1 June 2016"
      case .paused: "Paused since 14:05, for 10 minutes"
      case .trend: "The trends are of 14:05"
      case .ahead: "2 hours ahead of this machine's clock"
      }
    }
  }

  private func played(_ fault: Fault, columns: Int = 120, rows: Int = 40) throws -> ClockedSession {
    var play = ClockedSession()
    try fault.happen(to: &play)
    play.session.state.notices = []
    play.session.resize(columns, rows)
    return play
  }

  @Test("is said in the header with a time, at every common size", arguments: Fault.allCases)
  func header(fault: Fault) throws {
    for (columns, rows) in [(80, 24), (100, 30), (120, 40), (220, 60)] {
      let play = try played(fault, columns: columns, rows: rows)
      #expect(play.header.contains(fault.words), "\(columns): \(play.header)")
    }
  }

  @Test(
    "however long the reason is, the header begins it and says since when", arguments: [80, 100])
  func longReason(columns: Int) {
    var play = ClockedSession()
    let reason = "visits/north/2016-06.jsonl cannot be read (and 12 more): input/output error"
    play.session.send(.news(.health(FollowerHealth.stale(since: Session.now, reason: reason))))
    play.pass(.seconds(600))
    play.session.resize(columns, 24)
    #expect(play.header.contains("STALE since 14:05  10 minutes: visits/north/2016"))
    #expect(play.header.hasPrefix(" Northmere"))
  }

  @Test("is said with a time where the header has 40 columns", arguments: Fault.allCases)
  func narrow(fault: Fault) throws {
    let header = try played(fault, columns: 40, rows: 12).header
    let isTold =
      switch fault {
      case .directory: header.contains("STALE since 14:05")
      case .age: header.contains("STALE")
      case .pending: header.contains("of 1 Jun 2016")
      case .behind: header.contains("figures of 14:05")
      case .paused: header.contains("PAUSED 10 minutes")
      default: header.contains("! ")
      }
    #expect(isTold, "\(header)")
  }

  @Test("shows on a screen of a few cells, before the figure", arguments: Fault.allCases)
  func tiny(fault: Fault) throws {
    for (columns, rows) in [(11, 3), (30, 2), (8, 1), (3, 1), (1, 1)] {
      let play = try played(fault, columns: columns, rows: rows)
      let calm = ClockedSession()
      var calmSession = calm.session
      calmSession.resize(columns, rows)
      #expect(play.session.text != calmSession.text)
      if rows < 3 {
        let signs = ["!", "STALE", "PAUSED", "OLD"]
        #expect(signs.contains { play.header.hasPrefix($0) }, "\(columns): \(play.header)")
      }
    }
  }

  @Test("is told in sentences to who cannot see the screen", arguments: Fault.allCases)
  func spoken(fault: Fault) throws {
    let state = try played(fault).state
    let lines = (Spoken(state: state).lines + state.frame().sentences)
      .map { $0.replacing("\u{a0}", with: " ") }
    let words = fault.words.replacing("  ", with: " ")
    let isInHeader = lines.contains { $0.contains(words) }
    #expect(isInHeader || lines.contains { $0.contains(fault.sentence) }, "\(lines)")
  }

  @Test("stands in every file that is written of it", arguments: Fault.allCases)
  func exports(fault: Fault) throws {
    let state = try played(fault).state
    for format in ExportFormat.allCases {
      let bytes = try #require(state.export(format, looks: { _ in Look() }, isDated: true))
      let text = String(decoding: bytes, as: UTF8.self).replacing("\u{a0}", with: " ")
      switch format {
      case .text, .svg:
        #expect(text.contains("Figures of 1 June 2016, as known at 14:"))
        #expect(text.contains(fault.sentence) || text.contains(fault.sentence.prefix(40)))
      case .csv:
        #expect(text.contains("figures_of,known_at,caution"))
        #expect(text.contains("2016-06-01,2016-06-01T13:"))
        #expect(text.contains(fault.sentence.prefix(40)))
      case .json:
        #expect(text.contains("\"known_at\": \"2016-06-01T13:"))
        #expect(text.contains(fault.sentence.prefix(40)))
      }
    }
  }

  @Test("a file says up to when all that there was is in its figures")
  func knownAt() throws {
    for fault in [Fault.directory, .behind, .paused, .pending] {
      #expect(try played(fault).state.knownMoment == Session.now, "\(fault)")
    }
    for fault in [Fault.settings, .gone, .ahead] {
      let later = Moment(seconds: Session.now.seconds + 600)
      #expect(try played(fault).state.knownMoment == later, "\(fault)")
    }
  }

  @Test("is over without a word too many when it is over", arguments: Fault.allCases)
  func over(fault: Fault) throws {
    var play = try played(fault)
    play.session.isAnswering = true
    switch fault {
    case .directory, .settings, .ahead:
      play.session.send(
        .news(.health(FollowerHealth(freshness: .live, method: .notifications))))
    case .age:
      var health = FollowerHealth(freshness: .live, method: .notifications)
      health.newestFile = play.state.now
      play.session.send(.news(.health(health)))
    case .gone: play.session.send(.news(.gone([])))
    case .behind: play.session.send(.behind(since: nil))
    case .pending: play.session.carryOut([.show(play.state.request)])
    case .paused: play.session.press(" ")
    case .trend:
      var board = try #require(play.state.board)
      board.hasTrend = true
      play.session.send(.news(.board(board, .completed)))
    }
    #expect(play.state.cautions.isEmpty)
    #expect(play.header.contains(fault == .pending ? "PAST" : "live 14:1"))
  }

  @Test(
    "several at once are counted where there is no room for all, and all stand among the problems")
  func several() throws {
    var play = ClockedSession()
    for fault in [Fault.gone, .ahead, .paused] { try fault.happen(to: &play) }
    var health = try #require(play.state.health)
    health.settingsProblem = SettingsError(lines: ["policy.toml, line 3: no such key"])
    play.session.send(.news(.health(health)))
    play.session.resize(80, 24)
    #expect(play.header.contains("PAUSED"))
    #expect(play.header.contains("! policy wrong since 14:35 +2"))
    play.session.resize(120, 40)
    play.session.press("!")
    for text in ["The policy is wrong since", "1 file gone since", "ahead of this machine's"] {
      #expect(play.session.text.contains(text))
    }
  }

  @Test("a file that is gone stays in the header until somebody has taken note of it")
  func acknowledged() throws {
    var play = try played(.gone)
    play.pass(.seconds(48 * 3_600))
    #expect(play.header.contains("1 file gone since 1 Jun 2016 14:05"))
    play.session.press("a")
    #expect(!play.header.contains("gone"))
    // Another one is told of again.
    let file = FileCensus.GoneFile(
      path: RelativePath("visits.jsonl"), records: 637, since: play.state.steady)
    play.session.send(.news(.gone([file])))
    #expect(play.header.contains("1 file gone since"))
  }

  @Test(
    "trends stay, and are as old as they are said to be, through any number of boards without them")
  func keptTrends() throws {
    var play = ClockedSession()
    var board = try #require(play.state.board)
    let trend = board.report.visits.trend.dropLast()
    board.hasTrend = false
    board.report.visits.trend = []
    for generation in 2...9 {
      board.generation = generation
      play.pass(.seconds(2))
      play.session.send(.news(.board(board, .changed(newRecords: 1))))
      #expect(play.state.board?.report.visits.trend.dropLast() == trend)
    }
    #expect(play.header.contains("trends of 14:05"))
    let text = play.state.provenance.joined()
    #expect(text.contains("The trends are of 14:05"))
    // Of another day there are none of before.
    play.pass(.seconds(12 * 3_600))
    #expect(!play.header.contains("trends"))
  }

  @Test("while the keeper is at work the time in the header stands still, and then runs on")
  func time() {
    var play = ClockedSession()
    play.pass(.seconds(58))
    play.session.send(.behind(since: play.state.steady))
    play.pass(.seconds(3))
    #expect(play.header.contains("live 14:05"))
    #expect(play.state.deadline == play.state.steady + .seconds(1))
    play.session.send(.behind(since: nil))
    #expect(play.header.contains("live 14:06"))
    #expect(play.state.deadline == nil)
  }

  @Test("a past view says as of when it knows the day, once more is known or nobody can know")
  func pastStale() {
    var play = ClockedSession()
    play.session.press("[")
    play.pass(.seconds(600))
    #expect(!play.header.contains("as known at"))
    play.session.send(
      .news(
        .health(
          FollowerHealth.stale(
            since: Moment(seconds: Session.now.seconds + 300), reason: "it is gone"))))
    #expect(play.header.contains("1 day ago, as known at 14:05"))
    #expect(!play.header.contains("STALE"))
  }

  @Test("figures that were frozen elsewhere stand still since they are shown")
  func pausedElsewhere() {
    var play = ClockedSession()
    play.session.press(" ")
    play.pass(.seconds(600))
    play.session.press("[]")
    #expect(play.header.contains("PAUSED less than a minute"))
  }

  @Test("a reading that failed once is shown when it succeeds later")
  func failure() throws {
    let board = try #require(Session().state.board)
    var session = Session(isAnswering: false)
    session.send(.news(.failed("d: cannot read the data directory")))
    #expect(session.lines[0].contains("no figures"))
    session.send(.news(.board(board, .asked)))
    #expect(session.lines[0].contains("live"))
  }
}

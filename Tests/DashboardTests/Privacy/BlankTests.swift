import CaseloadCore
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard

@Suite("A screen that was left alone")
struct BlankTests {
  private static let sentence = "Hidden after 10 minutes without a key. Any key brings it back."

  /// All that is to be seen or heard, and all that can be clicked.
  private func remains(_ state: State) -> String {
    let frame = state.frame()
    #expect(frame.regions.isEmpty)
    #expect(frame.cursor == nil)
    #expect(frame.sentences == [Self.sentence])
    return frame.surface.text.split(whereSeparator: \.isNewline)
      .map { $0.filter { $0 != " " && $0 != "\u{a0}" } }.joined()
  }

  @Test("shows nothing of what was there, wherever one was", arguments: Place.allCases)
  func everywhere(place: Place) {
    var session = place.session(privacy: .shown)
    session.press("?")
    session.send(.idle(minutes: 10))
    #expect(remains(session.state) == Self.sentence.filter { $0 != " " })
  }

  @Test("shows at any size nothing but a part of its sentence", arguments: [1, 5, 11, 30, 200])
  func sizes(columns: Int) {
    for rows in [1, 2, 24] {
      var session = Session(columns: columns, rows: rows)
      session.send(.idle(minutes: 10))
      let text = session.text.split(whereSeparator: \.isNewline).joined()
        .replacing("\u{a0}", with: " ").trimmingPrefix(while: { $0 == " " })
      #expect(Self.sentence.hasPrefix(text.prefix { $0 != "…" }))
    }
  }

  @Test("comes back just as it was, and the key that brings it back does nothing else")
  func back() {
    var random = SeededGenerator(state: 11)
    let keys = Binding.all.filter { $0.action != .quit && $0.action != .close }.flatMap(\.keys)
    for _ in 0..<12 {
      var session = Session(columns: 100, rows: 30)
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        session.press(keys.randomElement(using: &random) ?? KeyPress(.down))
      }
      session.state.pressed = []
      let before = session.state.frame()
      let view = session.state.viewState
      session.send(.idle(minutes: 10))
      session.press(keys.randomElement(using: &random) ?? KeyPress(.down))
      #expect(session.effects.isEmpty)
      #expect(session.state.frame().surface.text == before.surface.text)
      #expect(session.state.frame().sentences == before.sentences)
      #expect(session.state.viewState == view)
    }
  }

  @Test("Ctrl-C and q bring it back too and leave nothing")
  func quitKeys() {
    for key in [KeyPress.control("c"), .character("q"), .control("z")] {
      var session = Session()
      session.send(.idle(minutes: 10))
      session.press(key)
      #expect(!session.state.isBlank && session.effects.isEmpty)
    }
  }

  @Test("a click and the wheel bring it back; moving, letting go, data and time do not")
  func signs() {
    let point = Point(column: 3, row: 3)
    let board = Session().state.board
    let idle: [Message] =
      [
        .input(.mouse(MouseEvent(.drag, at: point))),
        .input(.mouse(MouseEvent(.release, at: point))),
        .input(.focus(true)), .input(.resize(Size(columns: 90, rows: 20))), .resumed,
        .clock(Moment(seconds: Session.now.seconds + 3_600)), .settingsRead(problems: ["a"]),
        .news(.concern(.openData, "open")), .notice(Notice("n")),
      ] + (board.map { [.news(.board($0, .changed(newRecords: 3)))] } ?? [])
    let signs: [Message] = [
      .input(.mouse(MouseEvent(.press, at: point))),
      .input(.mouse(MouseEvent(.wheelUp, at: point))),
      .input(.key(KeyPress(.escape))), .input(.paste("x")), .wheel(nil, 1),
      .click(.action(.quit)),
    ]
    for sign in signs {
      var session = Session()
      session.send(.idle(minutes: 10))
      for message in idle {
        session.send(message)
        #expect(session.state.isBlank)
        #expect(session.text.contains("Hidden after"))
        #expect(!session.text.contains("Northmere"))
      }
      session.send(sign)
      #expect(!session.state.isBlank && session.effects.isEmpty)
      #expect(session.text.contains("Northmere"))
    }
  }

  @Test("nothing wakes it while it is hidden, and figures go on meanwhile")
  func rest() throws {
    var session = Session()
    session.press("p")
    #expect(session.state.deadline != nil)
    session.send(.idle(minutes: 10))
    #expect(session.state.deadline == nil)
    let board = try #require(session.state.board)
    var newer = board
    newer.generation += 1
    session.send(.news(.board(newer, .changed(newRecords: 1))))
    #expect(session.state.board?.generation == newer.generation)
  }

  @Test("in the accessible mode one line tells it, then nothing until a line is typed")
  func dialogue() {
    var conversation = Conversation()
    conversation.say("4")
    let list = conversation.heard
    conversation.happen(.idle(minutes: 1))
    #expect(conversation.heard == ["Hidden after 1 minute without a line. Press Enter to go on."])
    conversation.happen(.news(.concern(.openData, "Everybody can read it.")))
    #expect(conversation.heard.isEmpty)
    conversation.say("1")
    #expect(conversation.heard == ["Everybody can read it."] + list)
    #expect(conversation.dialogue.state.screen == .pane(.visits))
    #expect(!conversation.dialogue.state.isBlank)
  }
}

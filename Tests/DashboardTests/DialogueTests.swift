import CaseloadCore
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard

@Suite("The accessible mode")
struct DialogueTests {
  @Test("the first line confirms the mode, then the areas follow by number")
  func beginning() {
    let conversation = Conversation()
    #expect(conversation.heard[0] == "Accessible mode. Type h for help, q to leave.")
    #expect(conversation.heard[1].hasPrefix("Northmere (sample). Live 14:05."))
    let areas = conversation.heard.dropFirst(2)
    #expect(areas.count == PaneID.allCases.count)
    for (pane, line) in zip(PaneID.allCases, areas) {
      #expect(line.hasPrefix("\(pane.rawValue). \(pane.title): "))
    }
  }

  @Test("numbers open what is listed, and b leads back the same way")
  func numbers() {
    var conversation = Conversation()
    let start = Array(conversation.heard.dropFirst())
    conversation.say("1")
    #expect(conversation.dialogue.state.screen == .pane(.caseload))
    let list = conversation.heard
    #expect(list.contains { $0.hasPrefix("3. Worker ") })

    conversation.say("3")
    guard case .worker = conversation.dialogue.state.screen else {
      Issue.record("no worker was opened: \(conversation.text)")
      return
    }
    conversation.say("b")
    #expect(conversation.heard == list)
    conversation.say("b")
    #expect(conversation.heard == start)
    conversation.say("b")
    #expect(conversation.heard == ["This is the start; type q to leave."])
  }

  @Test("a number that is not listed opens nothing", arguments: ["0", "-1", "7", "99999999"])
  func missing(number: String) {
    var conversation = Conversation()
    conversation.say(number)
    #expect(conversation.heard == ["There is no number \(number) here."])
    #expect(conversation.dialogue.state.screens.isEmpty)
  }

  @Test("a long list is told by pages, with numbers that go on")
  func pages() {
    var conversation = Conversation()
    conversation.say("4")
    #expect(conversation.text.contains("\n20. "))
    #expect(!conversation.text.contains("\n21. "))
    #expect(conversation.heard.last?.hasPrefix("Rows 1 to 20 of ") == true)
    conversation.say("n")
    #expect(conversation.text.contains("\n21. "))
    #expect(!conversation.text.contains("\n20. "))
    conversation.say("21")
    guard case .child = conversation.dialogue.state.screen else {
      Issue.record("no child was opened: \(conversation.text)")
      return
    }
    conversation.say("b", "p")
    #expect(conversation.text.contains("\n20. "))
    conversation.say("p")
    #expect(conversation.heard == ["This is the first page."])
  }

  @Test("f shows the rows that match, and alone all again")
  func filter() {
    var conversation = Conversation()
    conversation.say("1")
    let all = conversation.heard
    conversation.say("f agency")
    #expect(conversation.heard != all)
    let rows = conversation.heard.filter { $0.first?.isNumber == true && $0.contains(". Worker") }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.contains("agency") })
    conversation.say("f")
    #expect(conversation.heard == all)
  }

  @Test("why and a number explain that row; why alone the headline")
  func why() {
    var conversation = Conversation()
    conversation.say("1", "why 2")
    #expect(conversation.text.contains("Why: "))
    #expect(conversation.text.contains("Working: "))
    conversation.say("b", "b", "why 2")
    #expect(conversation.text.contains("Why: Agency staff"))
  }

  @Test("t and a date look back, say so, and live comes back")
  func past() {
    var conversation = Conversation()
    let start = Array(conversation.heard.dropFirst())
    conversation.say("t 2016-05-01")
    #expect(conversation.dialogue.state.request.past == Day("2016-05-01"))
    #expect(conversation.heard[0].lowercased().contains("past 1 may 2016"))
    conversation.say("live")
    #expect(conversation.heard == start)
    conversation.say("t nonsense")
    #expect(conversation.heard.count == 1)
    #expect(conversation.text.contains("Not a date"))
    #expect(conversation.dialogue.state.request.past == nil)
  }

  @Test("t alone lists days by number")
  func days() {
    var conversation = Conversation()
    conversation.say("t")
    #expect(conversation.text.contains("2. Yesterday"))
    conversation.say("2")
    #expect(conversation.dialogue.state.request.past == Day("2016-05-31"))
  }

  @Test("names are hidden at the start, and the word names changes that")
  func names() {
    var conversation = Conversation()
    conversation.say("4")
    #expect(!conversation.text.contains("Child Robin"))
    let hidden = conversation.text
    conversation.say("names", "names")
    #expect(conversation.text != hidden)
    #expect(conversation.dialogue.state.privacy == .shown)
  }

  @Test("find lists what is called so, to be opened by number")
  func finding() {
    var conversation = Conversation()
    conversation.say("find rowan")
    #expect(conversation.text.contains("1. Worker Rowan"))
    conversation.say("1")
    guard case .worker = conversation.dialogue.state.screen else {
      Issue.record("no worker was opened: \(conversation.text)")
      return
    }
    conversation.say("find qqqqqqqq")
    #expect(conversation.heard.first == "Nothing is called that.")
  }

  @Test("what is typed when something was asked is the answer; b takes the question back")
  func prompts() {
    var conversation = Conversation()
    conversation.say("1", "export", "2")
    #expect(conversation.dialogue.state.awaitsText)
    conversation.say("/tmp/q")
    #expect(conversation.effects.contains { if case .export = $0 { true } else { false } })
    conversation.say("export", "2", "b")
    #expect(!conversation.dialogue.state.awaitsText)
    #expect(conversation.dialogue.state.screen == .pane(.caseload))
  }

  @Test("every word of the help is understood, and q leaves")
  func words() {
    for action in Action.allCases where action.isSpoken {
      guard case .order = LineReading(action.rawValue, isAnswer: false) else {
        #expect(action == .help, "\(action.rawValue) should mean something")
        continue
      }
    }
    var conversation = Conversation()
    conversation.say("h")
    for action in [Action.pause, .toggleNames, .showProblems, .chooseTeam, .export] {
      #expect(conversation.text.contains("\n\(action.rawValue): "))
    }
    #expect(!conversation.text.contains("\(Action.toggleMouse.rawValue): "))
    conversation.say("q")
    #expect(conversation.effects.contains(.quit))
  }

  @Test("an unknown line is answered, without what would move a terminal's cursor")
  func unknown() {
    var conversation = Conversation()
    conversation.say("xyzzy \u{1b}[2J")
    #expect(conversation.heard.count == 1)
    #expect(conversation.text.hasPrefix("I do not know \"xyzzy "))
    #expect(!conversation.text.unicodeScalars.contains("\u{1b}"))
  }

  @Test("an empty line says again where one is")
  func again() {
    var conversation = Conversation()
    conversation.say("3")
    let told = conversation.heard
    conversation.say("")
    #expect(conversation.heard == told)
  }

  @Test("until the answer is there, nothing is told and lines wait")
  func waiting() {
    var conversation = Conversation(isAnswering: false)
    #expect(conversation.heard == ["Accessible mode. Type h for help, q to leave."])
    #expect(conversation.dialogue.isWaiting)
    guard let board = conversation.data.board(conversation.dialogue.state.request) else {
      Issue.record("no board")
      return
    }
    conversation.happen(.news(.board(board, .asked)))
    #expect(!conversation.dialogue.isWaiting)
    #expect(conversation.heard.count == 7)
    conversation.say("problems")
    #expect(conversation.dialogue.isWaiting)
    #expect(conversation.heard.isEmpty)
    let question = Question.problems(conversation.dialogue.state.request)
    conversation.happen(
      .news(.answer(question, conversation.data.answer(question), generation: 1)))
    #expect(!conversation.dialogue.isWaiting)
    #expect(!conversation.heard.isEmpty)
  }

  @Test("a directory that cannot be read is said, and the lines go on")
  func failure() {
    var conversation = Conversation(isAnswering: false)
    conversation.happen(.news(.failed("d: cannot read the data directory")))
    #expect(conversation.heard == ["d: cannot read the data directory"])
    #expect(!conversation.dialogue.isWaiting)
    conversation.say("1")
    #expect(conversation.heard.count == 1)
  }

  @Test(
    "nothing that is said has drawing or control characters, wherever one is",
    arguments: ["1", "2", "3", "4", "5", "6", "problems", "4;1", "1;1", "4;why 1", "4;record 1"])
  func plainness(way: String) {
    for privacy in [Privacy.childrenHidden, .allHidden, .shown] {
      var conversation = Conversation(.hostile, privacy: privacy)
      var said = conversation.heard
      for line in way.split(separator: ";") {
        conversation.say(String(line))
        said += conversation.heard
      }
      for scalar in said.joined().unicodeScalars {
        #expect(!(0x2500...0x28FF ~= scalar.value) && scalar.value >= 0x20)
        #expect(!(0x7F..<0xA0 ~= scalar.value))
      }
    }
  }

  @Test("whatever is typed, it never stops", arguments: 0..<6)
  func anything(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    var conversation = Conversation()
    let words =
      [
        "", "1", "2", "7", "b", "n", "p", "f", "f late>3", "t", "t -5", "t x", "w", "w 1", "r",
        "r 2",
      ]
      + ["find a", "find", "h", "again", "\u{7f}", "-3"]
      + Action.allCases.filter { $0 != .quit }.map(\.rawValue)
    for _ in 0..<60 {
      conversation.say(words.randomElement(using: &random) ?? "")
      #expect(!conversation.dialogue.isWaiting)
    }
  }
}

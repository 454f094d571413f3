import CaseloadCore
import TerminalUI

@testable import Dashboard

/// A person at the dashboard: what they press, and what the program does about it.
struct Session {
  var state: State
  let data: SampleData
  /// What the program was asked to do last, besides boards and answers.
  var effects: [Effect] = []
  /// Whether boards and answers come at once.
  var isAnswering = true

  /// 14:05 of the day of the sample, in London.
  static let now = Moment(seconds: 16_953 * 86_400 + 13 * 3_600 + 5 * 60)

  init(
    _ data: SampleData = .small, columns: Int = 120, rows: Int = 40,
    glyphs: GlyphSet = .unicode, privacy: Privacy = .childrenHidden, past: Day? = nil,
    scope: Identifier? = nil, isAnswering: Bool = true
  ) {
    self.data = data
    self.isAnswering = isAnswering
    let themes = ["dark", "light"].map { Appearance.Choice(name: $0, summary: "a theme") }
    state = State(
      size: Size(columns: columns, rows: rows), now: Session.now, glyphs: glyphs,
      privacy: privacy, past: past, scope: scope,
      appearance: Appearance(theme: "dark", themes: themes))
    carryOut(state.firstEffects)
  }

  /// Presses keys, one after the other: `press("jj")`.
  mutating func press(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Presses a key by name.
  mutating func press(_ key: KeyPress) { send(.input(.key(key))) }

  /// Presses keys that have names.
  mutating func press(_ keys: Key...) {
    for key in keys { press(KeyPress(key)) }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.input(.resize(Size(columns: columns, rows: rows))))
  }

  mutating func send(_ message: Message) {
    effects = []
    carryOut(state.update(message))
  }

  /// Clicks where the frame shows a text.
  mutating func click(on text: String) {
    let frame = state.frame()
    let lines = frame.surface.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = DisplayColumns.count(line[..<range.lowerBound])
      guard let action = frame.action(at: Point(column: column, row: row)) else { continue }
      return send(.click(action))
    }
  }

  mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .show(let request) where isAnswering:
        if let board = data.board(request) {
          carryOut(state.update(.news(.board(board, .asked))))
        }
      case .ask(let question) where isAnswering:
        carryOut(
          state.update(.news(.answer(question, data.answer(question), generation: 1))))
      default: self.effects.append(effect)
      }
    }
  }

  /// What is shown, as text.
  var text: String { state.frame().surface.text }

  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What the messages at the corner say.
  var notices: [String] { state.notices.map(\.notice.text) }
}

/// Columns of text in pictures, whose characters are all one column wide.
enum DisplayColumns {
  static func count(_ text: Substring) -> Int { text.unicodeScalars.count }
}

import CaseloadCore
import TerminalUI

@testable import Dashboard

/// A person who talks with the dashboard in lines, and the program that answers.
struct Conversation {
  var dialogue: Dialogue
  let data: SampleData
  /// What was said since the last line that was typed.
  var heard: [String] = []
  /// What the program was asked to do besides boards and answers.
  var effects: [Effect] = []
  /// Whether boards and answers come at once.
  var isAnswering = true

  init(
    _ data: SampleData = .small, privacy: Privacy = .childrenHidden, isAnswering: Bool = true
  ) {
    self.data = data
    self.isAnswering = isAnswering
    dialogue = Dialogue(
      State(size: Size(columns: 120, rows: 40), now: Session.now, privacy: privacy))
    take(dialogue.begin())
  }

  var text: String { heard.joined(separator: "\n") }

  mutating func say(_ lines: String...) {
    for line in lines {
      heard = []
      take(dialogue.take(line: line))
    }
  }

  mutating func happen(_ message: Message) {
    heard = []
    take(dialogue.take(message))
  }

  private mutating func take(_ turn: Dialogue.Turn) {
    heard += turn.lines
    for effect in turn.effects {
      switch effect {
      case .show(let request) where isAnswering:
        guard let board = data.board(request) else { continue }
        take(dialogue.take(.news(.board(board, .asked))))
      case .ask(let question) where isAnswering:
        take(
          dialogue.take(.news(.answer(question, data.answer(question), generation: 1))))
      default: effects.append(effect)
      }
    }
  }
}

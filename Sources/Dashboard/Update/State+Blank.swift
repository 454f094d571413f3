import CaseloadCore
import TerminalUI

extension State {
  /// Hides everything; where one was is kept.
  mutating func blank(after minutes: Int) -> [Effect] {
    blankMinutes = minutes
    isBlank = true
    // Keys that were begun with long ago begin nothing any more.
    pressed = []
    return []
  }

  /// Whether a message shows that somebody is there; it does nothing else then than to bring back where one
  /// was.
  mutating func isBroughtBack(by message: Message) -> Bool {
    guard isBlank, message.isDeliberate else { return false }
    isBlank = false
    return true
  }
}

extension Message {
  /// Whether a person did it on purpose: a mouse that is moved, or a button let go, is no sign of that.
  public var isDeliberate: Bool {
    switch self {
    case .input(.key), .input(.paste), .click, .order, .wheel: true
    case .input(.mouse(let event)):
      switch event.action {
      case .press, .wheelUp, .wheelDown: true
      case .drag, .release: false
      }
    default: false
    }
  }
}

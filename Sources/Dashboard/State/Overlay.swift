import CaseloadCore
import TerminalUI

/// Something over the screen that takes the keys until it is left.
enum Overlay: Sendable {
  /// The keys, and what they do.
  case help(TextInput, offset: Int)
  /// Commands, workers, children and teams by name.
  case palette(TextInput, selected: Int)
  /// One of several things to choose.
  case picker(Picking, TextInput, selected: Int)
  /// A line to type.
  case prompt(Prompting, TextInput, problem: String?)
  /// The filter of a list, in force while it is typed.
  case filter(ListID, TextInput)

  /// What is chosen.
  enum Picking: Hashable, Sendable {
    /// Whose figures are shown.
    case team
    /// Which day is shown.
    case time
    /// Which theme is used; the one to go back to.
    case theme(before: String)
    /// How what is shown is written to a file.
    case export
    /// Which figure is explained.
    case figure
  }

  /// What is typed.
  enum Prompting: Hashable, Sendable {
    /// A date to look at.
    case date
    /// The path of a file to write.
    case exportPath(ExportFormat)
  }

  /// The text that is typed in it.
  var input: TextInput {
    get {
      switch self {
      case .help(let input, _), .palette(let input, _), .picker(_, let input, _),
        .prompt(_, let input, _), .filter(_, let input):
        input
      }
    }
    set {
      switch self {
      case .help: self = .help(newValue, offset: 0)
      case .palette: self = .palette(newValue, selected: 0)
      case .picker(let picking, _, _): self = .picker(picking, newValue, selected: 0)
      case .prompt(let prompting, _, _): self = .prompt(prompting, newValue, problem: nil)
      case .filter(let list, _): self = .filter(list, newValue)
      }
    }
  }
}

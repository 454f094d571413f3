public import CaseloadCore
public import TerminalUI

/// Something that happened: the only way in which the state changes.
public enum Message: Sendable {
  /// The person at the terminal, or the terminal itself.
  case input(InputEvent)
  /// Something was clicked or chosen.
  case click(Click)
  /// A line of the accessible mode asks for something.
  case order(Order)
  /// The wheel of the mouse turned over a part of the screen, by rows down.
  case wheel(Click?, Int)
  /// Time went on: what the clock on the wall shows, and what ``SteadyTime`` does. Without that, as much
  /// time has passed as the clock on the wall says.
  case clock(Moment, steady: Swift.Duration? = nil)
  /// Since when, in steady time, the keeper has not shown all that there is; `nil` when it has.
  case behind(since: Swift.Duration?)
  /// What the keeper of the data has to say.
  case news(News)
  /// A file was written, or why not.
  case exported(Result<String, Notice>)
  /// The looks of themes and the settings were read again.
  case configured(Appearance)
  /// Something to tell the person.
  case notice(Notice)
  /// What is wrong with the person's files as they were last read; what was said of them before is over.
  case settingsRead(problems: [String])
  /// Nobody has done anything for that many minutes.
  case idle(minutes: Int)
  /// The program is back from the shell.
  case resumed
}

/// Something to tell the person, in a sentence that names nobody.
public struct Notice: Error, Hashable, Sendable {
  /// The sentence.
  public var text: String
  /// Whether something went wrong.
  public var isError: Bool
  /// What it is about: the last word on something takes the place of those before it.
  public var topic: Topic

  /// What sentences are about.
  public enum Topic: Hashable, Sendable {
    /// The arrangement of the panes.
    case layout
    /// Whose names are shown.
    case names
    /// The filter of a list.
    case filter
    /// The theme.
    case theme
    /// Whether what is shown stands still.
    case pause
    /// Whose the mouse is.
    case mouse
    /// The policy of the data directory.
    case policy
    /// The person's own files.
    case settings
    /// Files that were written.
    case export
    /// The clock of the machine.
    case clock
    /// Which day is shown.
    case day
    /// Files that are gone.
    case files
    /// Something about the person's computer that stays wrong.
    case concern(Concern)
    /// Why a key does nothing here.
    case obstacle
    /// Nothing that is spoken of in other words.
    case text(String)
  }

  /// Something to tell the person.
  ///
  /// - Parameters:
  ///   - text: The sentence; it names nobody.
  ///   - isError: Whether something went wrong.
  ///   - topic: What it is about; its own text without one.
  public init(_ text: String, isError: Bool = false, topic: Topic? = nil) {
    self.text = text
    self.isError = isError
    self.topic = topic ?? .text(text)
  }
}

/// What a click on a part of the screen does.
public enum Click: Hashable, Sendable {
  /// An action of the table of bindings.
  case action(Action)
  /// A pane gets the focus.
  case focus(PaneID)
  /// A row of a list, by its place among those shown; a second click on it opens it.
  case row(ListID, Int)
  /// The head of a column.
  case column(ListID, String)
  /// A part of the path at the top, from 0.
  case crumb(Int)
  /// A row of the open overlay.
  case choice(Int)
  /// A scroll bar, at a share of its length in thousandths.
  case scroll(ListID, Int)
}

public import CaseloadCore

/// What the program does to the world because its state changed.
public enum Effect: Hashable, Sendable {
  /// Have the figures of another day or scope computed.
  case show(BoardRequest)
  /// Have a question answered.
  case ask(Question)
  /// Write what is shown to a file.
  case export(ExportFormat, path: String)
  /// Tell the access log of something.
  case log(Access)
  /// Keep how the screen is arranged for the next start.
  case saveView
  /// Take a theme into use.
  case useTheme(String)
  /// Leave the mouse to the terminal, or take it back.
  case useMouse(Bool)
  /// Paint the whole screen anew.
  case repaint
  /// Go back to the shell for a while.
  case suspend
  /// Leave the program.
  case quit
}

/// Which figures are wanted.
public struct BoardRequest: Hashable, Sendable {
  /// The day that is looked back to; `nil` to be live.
  public var past: Day?
  /// The day that it is.
  public var today: Day
  /// The team; `nil` for the whole authority.
  public var scope: Identifier?

  /// Which figures are wanted.
  ///
  /// - Parameters:
  ///   - past: The day that is looked back to; `nil` to be live.
  ///   - today: The day that it is.
  ///   - scope: The team; `nil` for the whole authority.
  public init(past: Day? = nil, today: Day, scope: Identifier? = nil) {
    self.past = past
    self.today = today
    self.scope = scope
  }

  /// The day of the figures.
  public var day: Day { past ?? today }
}

/// A question to the facts that the board does not answer.
public enum Question: Hashable, Sendable {
  /// Everything about a worker.
  case worker(Identifier, BoardRequest)
  /// Everything about a child.
  case child(Identifier, BoardRequest)
  /// Why a figure is what it is.
  case why(Figure, BoardRequest)
  /// All records about somebody.
  case records(Screen.Subject)
  /// One line of a file.
  case record(RecordReference)
  /// What is wrong with the data.
  case problems(BoardRequest)
}

/// How what is shown can be written to a file.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// The screen as text.
  case text
  /// The list as comma-separated values, safe against spreadsheet formulas.
  case csv
  /// The report as `caseload report --format json` writes it.
  case json
  /// The screen as a picture.
  case svg

  /// The ending of a file's name.
  public var fileExtension: String { self == .text ? "txt" : rawValue }
}

/// What somebody in the accessible mode asks for, in a line.
public enum Order: Hashable, Sendable {
  /// Open what stands behind a number, as listed, from 1.
  case choose(Int)
  /// Say why the figure at a number is what it is, or the one that is looked at.
  case why(Int?)
  /// Show the record of a row, or of what is looked at.
  case record(Int?)
  /// Go on in a list by pages, or back.
  case page(Int)
  /// Show only rows that match; all without words.
  case filter(String)
  /// Look at the figures of a day.
  case look(String)
  /// Find a command, a worker, a child or a team.
  case find(String)
  /// What was asked to be typed.
  case text(String)
  /// Anything of the table of bindings.
  case action(Action)
}

extension Action {
  /// Whether it makes sense without a screen.
  var isSpoken: Bool {
    switch self {
    case .moveUp, .moveDown, .moveLeft, .moveRight, .moveToFirst, .moveToLast, .nextPane,
      .previousPane, .zoom, .nextPreset, .palette, .chooseTheme, .toggleMouse, .repaint, .suspend,
      .open, .pageUp, .pageDown, .close, .filter, .goToDate:
      false
    default: true
    }
  }
}

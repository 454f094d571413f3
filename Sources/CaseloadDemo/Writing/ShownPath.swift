/// A path as people are shown it: on one line, and without power over a terminal.
public enum ShownPath {
  /// The path with control characters and those that change the direction of text as `\u{…}`.
  public static func text(_ path: String) -> String {
    var shown = ""
    for scalar in path.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        shown += #"\u{"# + String(scalar.value, radix: 16) + "}"
      default:
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

import TOMLReading
import TerminalUI

/// Themes out of texts, for tests.
enum ThemeText {
  /// What every theme must say, in colours that can be read.
  static let whole = """
    [theme]
    summary = "A test"
    appearance = "dark"
    [roles]
    background = "#000000"
    text = "#ffffff"
    accent = "#8080ff"
    border = "#808080"
    selection = { bg = "#303030" }
    "status.within" = "#05c1bd"
    "status.near" = "#fee892"
    "status.over" = "#cf594c"
    "status.unknown" = "#a0a0a0"

    """

  /// A file of a person's own.
  static func source(_ name: String, _ text: String) -> ThemeSource {
    ThemeSource(name: name, file: "\(name).toml", bytes: Array(text.utf8))
  }

  /// The theme `mine` among others of a person's own.
  static func reading(_ text: String, _ others: ThemeSource...) -> ThemeLibrary.Reading {
    let mine = source("mine", text)
    return ThemeLibrary(own: [mine] + others).reading(mine)
  }

  /// All that is wrong with the theme `mine`, as it is printed.
  static func problems(_ text: String, _ others: ThemeSource...) -> String {
    let mine = source("mine", text)
    return ThemeLibrary(own: [mine] + others).reading(mine).problems
      .map { ($0.severity == .warning ? "warning: " : "") + $0.description }
      .joined(separator: "\n")
  }
}

import Glibc

/// What the environment says of the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The variables that say something.
  public static let names = [
    "TERM", "COLORTERM", "NO_COLOR", "TERM_PROGRAM", "TMUX", "LC_ALL", "LC_CTYPE", "LANG",
    "VTE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID",
  ]

  private var values: [String: String]

  /// An environment of these variables; one that is empty counts as one that is not there.
  public init(_ values: [String: String]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  /// The environment of this process.
  public static var current: TerminalEnvironment {
    var values: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return TerminalEnvironment(values)
  }

  /// The value of a variable, or `nil` when it is not there or empty.
  public subscript(name: String) -> String? { values[name] }

  /// The name of the terminal's type; `dumb` when there is none.
  public var type: String { self["TERM"] ?? "dumb" }

  /// Which terminals it is like.
  var family: Family {
    let type = type
    let multiplexers = ["tmux", "screen"]
    if self["TMUX"] != nil || multiplexers.contains(where: type.hasPrefix) { return .multiplexer }
    let likeXterm = [
      "xterm", "alacritty", "foot", "kitty", "ghostty", "wezterm", "konsole", "vte", "gnome", "st-",
      "iterm", "mintty", "contour", "vscode", "rio", "caseload",
    ]
    return likeXterm.contains(where: type.hasPrefix) || type == "st" ? .likeXterm : .other
  }

  /// Terminals that understand the same.
  enum Family: Hashable, Sendable {
    /// xterm, and the many that do as it does.
    case likeXterm
    /// tmux and screen.
    case multiplexer
    /// All others.
    case other
  }

  /// Whether it is the terminal of macOS, which has 256 colours whatever others say.
  var isAppleTerminal: Bool { self["TERM_PROGRAM"] == "Apple_Terminal" }
}

extension TerminalEnvironment {
  /// The encoding of characters that the environment asks for.
  enum Encoding: Hashable, Sendable {
    /// UTF-8, by the name of a locale.
    case utf8
    /// Another, or the "C" locale by name.
    case other
    /// It says nothing.
    case unsaid
  }

  /// The encoding, by the first of the three variables that is there.
  var encoding: Encoding {
    guard let locale = self["LC_ALL"] ?? self["LC_CTYPE"] ?? self["LANG"] else { return .unsaid }
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8") ? .utf8 : .other
  }

  /// Whether it is a terminal of which it is known that it shows UTF-8.
  var isKnownForUTF8: Bool {
    if ["VTE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID"].contains(where: { self[$0] != nil }) {
      return true
    }
    let types = ["alacritty", "foot", "xterm-kitty", "xterm-ghostty", "wezterm"]
    return types.contains(where: type.hasPrefix)
  }
}

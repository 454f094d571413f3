/// Why there is no screen.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard output, or all there is to read keys from, is not a terminal.
  case notATerminal
  /// The database of terminals has no such type.
  case unknownType(String)
  /// A terminal of this type has no screen.
  case noScreen(String)
  /// The system does not give what is needed.
  case system
  /// The terminal is open already.
  case alreadyOpen

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      "the dashboard needs a terminal, and this is a pipe or a file; "
        + "caseload report prints the same figures anywhere"
    case .unknownType(let type):
      "the system does not know terminals of the type \(Self.quoted(type)); "
        + "set TERM to one that it knows, for example TERM=xterm-256color"
    case .noScreen(let type):
      "a terminal of the type \(Self.quoted(type)) has no screen to draw on; "
        + "caseload report prints the same figures anywhere"
    case .system:
      "the system has no descriptors left for the terminal; close other programs and try again"
    case .alreadyOpen:
      "the terminal is open already; close it first"
    }
  }

  /// A name in quotation marks without anything that drives a terminal.
  private static func quoted(_ name: String) -> String {
    let safe = name.unicodeScalars.prefix(40).map { scalar in
      (0x20...0x7E).contains(scalar.value) ? Character(scalar) : "?"
    }
    return "\"" + String(safe) + "\""
  }
}

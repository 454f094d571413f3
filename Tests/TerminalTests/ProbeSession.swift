import TestSupport

/// The probe on a pseudo-terminal, and what it left behind there.
enum ProbeSession {
  static func start(
    _ arguments: String..., environment: [String: String] = [:], columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: BuiltProgram.path("TerminalProbe"), arguments, environment: environment,
      columns: columns, rows: rows)
  }

  /// The private modes that are on after all that was written, from those of a fresh terminal.
  static func modesOn(after output: [UInt8]) -> Set<Int> {
    var modes = fresh
    let text = String(decoding: output, as: UTF8.self)
    for match in text.matches(of: /\u{1b}\[\?([0-9;]+)([hl])/) {
      for number in match.1.split(separator: ";").compactMap({ Int($0) }) {
        if match.2 == "h" { modes.insert(number) } else { modes.remove(number) }
      }
    }
    return modes
  }

  /// What is on in a fresh terminal: the cursor, and going on in the next row.
  static let fresh: Set = [cursorShown, 7]
  static let cursorShown = 25
  static let alternateScreen = 1049
}

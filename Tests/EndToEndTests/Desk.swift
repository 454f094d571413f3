import Foundation
import TestSupport
import Testing

/// A data directory, and a person with a home of their own who opens the built dashboard on it.
final class Desk {
  let sample: Sample
  let home: Scratch
  /// Variables that every program at this desk finds, beside those of its home.
  var environment: [String: String] = [:]

  /// A desk with the sample authority.
  init(_ sample: Sample? = nil) throws {
    self.sample = try sample ?? Sample()
    home = try Scratch()
  }

  /// The dashboard on a pseudo-terminal, where every byte that it writes is kept.
  func onPseudoTerminal(
    _ arguments: String..., environment: [String: String] = [:], columns: UInt16 = 100,
    rows: UInt16 = 30
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: CommandLineProgram.url.path, [sample.path] + arguments,
      environment: variables.merging(environment) { _, given in given }, columns: columns,
      rows: rows)
  }

  /// The dashboard in tmux, which keeps what is on the screen.
  func inTmux(_ arguments: String...) throws -> TmuxSession {
    try TmuxSession(running: command(arguments), columns: 100, rows: 30)
  }

  /// The command of a shell that opens the dashboard.
  func command(_ arguments: [String] = []) -> String {
    let assignments = variables.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }
    let words = ([CommandLineProgram.url.path, sample.path] + arguments).map { "'\($0)'" }
    return (["env"] + assignments + words).joined(separator: " ")
  }

  private var variables: [String: String] {
    ["HOME": home.path, "XDG_CONFIG_HOME": home.path, "XDG_STATE_HOME": home.path]
      .merging(environment) { _, given in given }
  }

  /// The screen that is to be seen, as `caseload shot` prints it, without the time.
  func shot() throws -> String {
    let outcome = try CommandLineProgram.run(["shot", sample.path, "--size", "100x30"])
    #expect(outcome.status == 0)
    return Desk.withoutTime(outcome.output)
  }

  /// A screen without the time at its top.
  static func withoutTime(_ screen: String) -> String {
    screen.trimmingCharacters(in: .whitespacesAndNewlines)
      .replacing(/live \d\d:\d\d/, with: "live")
  }

  /// Presses keys one after the other, each once the screen has answered the one before.
  static func press(_ keys: String..., on terminal: PseudoTerminal) {
    for key in keys {
      let count = terminal.output.count
      // The screen is painted anew as well, so that there is an answer in any case; but Escape and what
      // comes at once after it would be one key.
      terminal.type(key == "\u{1b}" ? key : key + "\u{c}")
      terminal.waitForOutput(after: count)
    }
  }

  /// What stands at the right of the header once there are figures.
  static let live = "live "
}

/// What programs say to terminals.
enum TerminalLanguage {
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
  static let fresh: Set = [25, 7]
  static let mouse: Set = [1000, 1002, 1006]

  /// The parameters of each sequence that sets colours or emphasis.
  static func renditions(in output: [UInt8]) -> [[Int]] {
    String(decoding: output, as: UTF8.self).matches(of: /\u{1b}\[([0-9;]*)m/).map { match in
      match.1.split(separator: ";").compactMap { Int($0) }
    }
  }

  /// Whether a rendition sets a colour.
  static func isColour(_ parameters: [Int]) -> Bool {
    parameters.contains { 30...38 ~= $0 || 40...48 ~= $0 || 90...97 ~= $0 || 100...107 ~= $0 }
  }

  /// What is neither text nor one of the sequences with which this program drives a terminal.
  static func strangers(in output: [UInt8]) -> [String] {
    var text = String(decoding: output, as: UTF8.self)
    let known = [
      #"\x1b\[[0-9;:]*[mHABCDGJKLMPX@drST]"#,  // looks, moving, erasing, inserting, scrolling
      #"\x1b\[\?[0-9;]+[hl]"#, #"\x1b\[[0-9;]*[hl]"#,  // modes
      #"\x1b\[[0-9;]*t"#,  // keeping the title
      #"\x1b[=>78M]"#, #"\x1b[()][B0]"#,  // keypad, cursor, scrolling, character sets
      #"\x1b\[\?[0-9;]*\$p"#, #"\x1b\[[0-9]* ?q"#, #"\x1b\[>?[0-9;]*c"#,  // questions
    ]
    for pattern in known {
      text = text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    return text.unicodeScalars.filter { scalar in
      switch scalar {
      case "\n", "\r", "\t", "\u{8}", "\u{f}", "\u{e}", "\u{7}": scalar == "\u{7}"
      default: scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || isDirection(scalar)
      }
    }.map { String($0.value, radix: 16) }
  }

  /// Whether a scalar turns the direction of text round or hides.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value
  }
}

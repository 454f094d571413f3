/// A manual page as it is written, in the language of `man`.
struct Roff {
  /// The page so far.
  private(set) var text: String

  /// A page that has its title.
  ///
  /// - Parameters:
  ///   - title: The program.
  ///   - version: Its version, at the foot.
  init(title: String, version: String) {
    text = ".TH \(title.uppercased()) 1 \"\" \"\(title) \(version)\" \"User Commands\"\n"
  }

  /// Begins a section.
  mutating func section(_ title: String) { text += ".SH \(Roff.quoted(title.uppercased()))\n" }

  /// Begins a part of a section.
  mutating func subsection(_ title: String) { text += ".SS \(Roff.quoted(title))\n" }

  /// Adds a paragraph.
  mutating func paragraph(_ words: String) { text += ".PP\n\(Roff.escaped(words))\n" }

  /// Adds a paragraph under a term.
  ///
  /// - Parameters:
  ///   - term: The term; it is shown in bold.
  ///   - placeholder: What follows it and stands for something else.
  ///   - words: The paragraph.
  mutating func entry(_ term: String, placeholder: String = "", _ words: String) {
    let rest = placeholder.isEmpty ? "" : " \\fI\(Roff.escaped(placeholder))\\fR"
    text += ".TP\n\\fB\(Roff.escaped(term))\\fR\(rest)\n\(Roff.escaped(words))\n"
  }

  /// Adds lines that stay as they are.
  mutating func verbatim(_ lines: [String]) {
    text += ".PP\n.RS 4\n.nf\n" + lines.map { Roff.escaped($0) + "\n" }.joined() + ".fi\n.RE\n"
  }

  /// A text of which nothing is taken for a command or a special character.
  static func escaped(_ text: String) -> String {
    var result = text.first == "." || text.first == "'" ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      // A line may begin with what stands at the beginning of no command.
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  private static func quoted(_ title: String) -> String {
    "\"" + escaped(title).split(separator: "\"").joined(separator: "\\(dq") + "\""
  }
}

import Testing

/// What nobody should write into a name, and somebody will: one list for every test of hostile text.
package enum NastyText {
  /// A text, and what it would do to a program that let it through.
  package struct Text: Sendable, CustomTestStringConvertible {
    package let name: String
    package let text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }

    package var testDescription: String { name }
  }

  /// Every text that is short enough for an id.
  package static let short: [Text] =
    escapes + controls + directions + clusters + unusual + formulas + markup + commands + words

  /// Every text.
  package static let all: [Text] = short + long

  /// What terminals obey.
  private static let escapes = [
    Text("colour", "\u{1b}[31mred\u{1b}[0m"),
    Text("cursor up and erase", "\u{1b}[5A\u{1b}[2J\u{1b}[1;1H"),
    Text("title", "\u{1b}]0;owned\u{7}"),
    Text("title, ended as a string", "\u{1b}]2;owned\u{1b}\\"),
    Text("title in 8 bits", "\u{9d}0;owned\u{9c}"),
    Text("colour in 8 bits", "\u{9b}31m"),
    Text("clipboard", "\u{1b}]52;c;b3duZWQ=\u{7}"),
    Text("link", "\u{1b}]8;;http://example.org/\u{1b}\\text\u{1b}]8;;\u{1b}\\"),
    Text("colour of the background", "\u{1b}]11;#ff0000\u{7}"),
    Text("file transfer", "\u{1b}]1337;File=name=eA==:eA==\u{7}"),
    Text("device control", "\u{1b}P$q\"p\u{1b}\\"),
    Text("device control in 8 bits", "\u{90}$qm\u{9c}"),
    Text("multiplexer", "\u{1b}Ptmux;\u{1b}\u{1b}]0;owned\u{7}\u{1b}\\"),
    Text("application command", "\u{1b}_Gf=100;AAAA\u{1b}\\\u{9f}x\u{9c}"),
    Text("private message", "\u{1b}^x\u{1b}\\\u{9e}x\u{9c}\u{1b}Xx\u{1b}\\"),
    Text("other screen", "\u{1b}[?1049h\u{1b}[?47h"),
    Text("mouse and paste", "\u{1b}[?1003h\u{1b}[?2004l\u{1b}[201~"),
    Text("questions", "\u{1b}[c\u{1b}[6n\u{1b}[?2026$p\u{5}"),
    Text("window", "\u{1b}[8;1;1t\u{1b}[21t"),
    Text("reset", "\u{1b}c\u{1b}[!p"),
    Text("character set", "\u{1b}(0lqqk\u{1b}(B\u{e}\u{f}"),
    Text("macro", "\u{1b}P0;1;0!z616263\u{1b}\\\u{1b}[0*z"),
  ]

  /// Control characters on their own.
  private static let controls = [
    Text("null", "a\u{0}b"),
    Text("bell", "a\u{7}b"),
    Text("backspace", "secret\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}public"),
    Text("delete", "a\u{7f}b"),
    Text("line feed", "first\nsecond"),
    Text("return", "first\rsecond"),
    Text("both", "first\r\nsecond"),
    Text("tab", "a\tb"),
    Text("form feed", "a\u{b}b\u{c}c"),
    Text("next line", "a\u{85}b"),
    Text("separators", "a\u{2028}b\u{2029}c"),
    Text("all of C0", scalars(Array(0..<32))),
    Text("all of C1", scalars(Array(128..<160))),
  ]

  /// What turns the order of reading round.
  private static let directions = [
    Text("override", "user\u{202e}cod.exe\u{202c}"),
    Text("embeddings", "\u{202a}a\u{202b}b\u{202d}c"),
    Text("isolates", "\u{2066}a\u{2067}b\u{2068}c\u{2069}"),
    Text("marks", "a\u{200e}b\u{200f}c\u{61c}d"),
    Text("Hebrew", "שלום (עולם) 123"),
    Text("Arabic", "مرحبا بالعالم 456"),
  ]

  /// Characters of many parts.
  private static let clusters = [
    Text("family", "👩‍👩‍👧‍👦 family"),
    Text("flags", "🇬🇧🇬🇧🇬 🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
    Text("skin", "👍🏽👋🏿🏽"),
    Text("keycap", "1️⃣#️⃣"),
    Text("selectors", "☺︎☺️❤️✔︎ a\u{fe0f}\u{fe0f}"),
    Text("decomposed", "e\u{301}a\u{308}\u{323}"),
    Text("mark first", "\u{301}\u{20dd}a"),
    Text("tower", "a" + String(repeating: "\u{300}\u{489}", count: 12)),
    Text("Hangul in parts", "\u{1112}\u{1161}\u{11ab}\u{1100}"),
    Text("Indic", "क्‍षि नमस्ते தமிழ்"),
    Text("wide", "山田太郎　ＷＩＤＥ"),
    Text("ambiguous", "“§±×÷αж■●…”"),
    Text("zero width", "a\u{200b}b\u{200c}c\u{200d}d\u{2060}e\u{feff}f"),
    Text("soft hyphen", "a\u{ad}b\u{34f}c\u{180e}d"),
    Text("tags", "a\u{e0041}\u{e0042}\u{e007f}"),
    Text("fillers", "a\u{115f}b\u{3164}c\u{ffa0}d"),
  ]

  /// Scalars that mean nothing.
  private static let unusual = [
    Text("not a character", "a" + scalars([0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF, 0x10FFFF]) + "b"),
    Text("private use", "a\u{e000}b\u{f8ff}c\u{f0000}d"),
    Text("replacement", "a\u{fffd}b\u{fffc}c\u{fff9}d"),
    Text("unassigned", "a\u{378}b\u{e0fff}c\u{2fe0}"),
    Text("spaces", "a\u{a0}b\u{2003}c\u{3000}d\u{202f}e"),
    Text("blank", "   "),
    Text("empty", ""),
    Text("invisible operators", "a\u{2062}b\u{206a}c\u{1d173}d"),
  ]

  /// What spreadsheets run.
  private static let formulas = [
    Text("command", "=cmd|'/C calc'!A0"),
    Text("function", "@SUM(1+1)*cmd|'/C calc'!A0"),
    Text("plus", "+1+1"),
    Text("minus", "-2+3+cmd|'/C calc'!A0"),
    Text("tab before", "\t=1+1"),
    Text("return before", "\r=1+1"),
    Text("spaces before", "  =1+1"),
    Text("full width", "＝1+1"),
    Text("link", "=HYPERLINK(\"http://example.org\",\"x\")"),
  ]

  /// What ends one thing and begins another in files.
  private static let markup = [
    Text("quotation", "a\"b\"\"c,d;e'f"),
    Text("separator and formula", "x\",=1+1,\""),
    Text("elements", "<script>alert(1)</script>&amp;<!--"),
    Text("section", "]]></text><![CDATA["),
    Text("attribute", "\" onload=\"alert(1)"),
    Text("entity", "&xxe;&#27;%lol;"),
    Text("JSON", "\",\"id\":\"2\"}\n{\"x\":\"\\"),
    Text("backslashes", "\\\\u001b[31m\\u{1b}\\x1b\\033[31m\\"),
    Text("TOML", "\"\"\"\n[visits]\n'''#"),
    Text("Markdown", "| a | `b` | [x](http://example.org)"),
    Text("roff", ".so /etc/passwd\n'\\fBx\\fP"),
  ]

  /// What shells and formats take for orders.
  private static let commands = [
    Text("format", "%n%s%x%99999999d"),
    Text("shell", "$(reboot)`reboot`;reboot|x&&y"),
    Text("way up", "../../../etc/passwd"),
    Text("option", "--help"),
    Text("home", "~/.bashrc"),
    Text("log", "${jndi:ldap://example.org/x}"),
    Text("tmux", "#(reboot)#{pane_id}#[fg=red]"),
    Text("filter", "team:x !y late>5 \""),
  ]

  /// Words that mean something else.
  private static let words = [
    Text("null as text", "null"),
    Text("not a number", "NaN"),
    Text("infinity", "-Infinity"),
    Text("true as text", "true"),
    Text("undefined", "undefined"),
    Text("zero", "0"),
    Text("huge", "1e309"),
    Text("separators of fields", ";;"),
    Text("date", "9999-12-31"),
  ]

  /// Scalars by number, also those that no literal may hold.
  private static func scalars(_ numbers: [UInt32]) -> String {
    String(String.UnicodeScalarView(numbers.compactMap { Unicode.Scalar($0) }))
  }

  /// What has no end.
  private static let long = [
    Text("very long word", String(repeating: "x", count: 1_000_000)),
    Text("very long tower", "a" + String(repeating: "\u{301}", count: 4_000)),
    Text("very long family", String(repeating: "👩‍", count: 2_000) + "👦"),
    Text("very many wide", String(repeating: "山", count: 5_000)),
    Text("very many escapes", String(repeating: "\u{1b}[31m", count: 3_000)),
    Text("very many joiners", String(repeating: "\u{200d}", count: 5_000)),
  ]

  /// Bytes that are no UTF-8: in a line they have it rejected, in a file's name they stay.
  package static let bytes: [(name: String, bytes: [UInt8])] = [
    ("invalid", [0xFF, 0xFE, 0x41]),
    ("overlong escape", [0xC0, 0x9B, 0xE0, 0x80, 0x9B]),
    ("surrogate", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80]),
    ("cut off", [0xE2, 0x80]),
    ("8 bits", [0x9B, 0x33, 0x31, 0x6D, 0x9D, 0x30, 0x3B, 0x78, 0x9C]),
    ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80, 0xF8, 0x88, 0x80, 0x80, 0x80]),
  ]
}

extension NastyText {
  /// A text as a JSON string, with nothing escaped but what must be.
  ///
  /// - Parameter text: The text.
  /// - Returns: The string with its quotation marks.
  package static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20: result += "\\u" + hexadecimal(UInt16(scalar.value))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A text as a JSON string in ASCII, with everything escaped.
  ///
  /// - Parameter text: The text.
  /// - Returns: The string with its quotation marks.
  package static func escapedJSON(_ text: String) -> String {
    "\"" + text.utf16.map { "\\u" + hexadecimal($0) }.joined() + "\""
  }

  /// A text as the name of a file, cut where no file's name is as long; `nil` when it can be none.
  ///
  /// - Parameter text: The text.
  /// - Returns: Bytes without a slash.
  package static func fileName(_ text: String) -> [UInt8]? {
    let bytes = text.utf8.filter { $0 != 0 && $0 != UInt8(ascii: "/") }
    return bytes.isEmpty ? nil : Array(bytes.prefix(200))
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

/// Text and keys as TOML writes them.
package enum TOMLText {
  /// A basic string: the text in quotation marks, escaped.
  package static func string(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A file in ASCII: what it has besides stands between quotation marks and is escaped there.
  package static func inASCII(_ file: String) -> String {
    if file.utf8.allSatisfy({ $0 < 0x80 }) { return file }
    return file.unicodeScalars.map { $0.isASCII ? String($0) : escape($0) }.joined()
  }

  /// A key: bare where TOML allows it, otherwise in quotation marks.
  package static func key(_ name: String) -> String {
    let isBare = !name.isEmpty && name.utf8.allSatisfy(isBareKeyByte)
    return isBare ? name : string(name)
  }

  /// A number: without a fraction when it has none.
  package static func number(_ number: Double) -> String {
    if let integer = Int(exactly: number), integer.magnitude < 1_000_000_000_000_000 {
      return String(integer)
    }
    return String(number)
  }

  /// Whether a byte may stand in a key without quotation marks.
  package static func isBareKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The text as it stands between the quotation marks of a basic string.
  ///
  /// Quotation marks and backslashes are escaped, and so is every character that could move a
  /// terminal's cursor, change the direction of the text or not be seen.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where isUnsafe(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What stands between the quotation marks of a basic string, its escapes resolved.
  ///
  /// An escape that TOML does not know is left as it stands.
  package static func unescaped(_ bytes: some Collection<UInt8>) -> String {
    var result = ""
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let letter = rest.first else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let width = letter == "u" ? 4 : letter == "U" ? 8 : 0
      if width > 0, let value = UInt32(String(rest.dropFirst().prefix(width)), radix: 16),
        let meant = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(meant)
        rest = rest.dropFirst(1 + width)
      } else if let meant = simpleEscapes[letter] {
        result.unicodeScalars.append(meant)
        rest = rest.dropFirst()
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let simpleEscapes: [Unicode.Scalar: Unicode.Scalar] = [
    "b": "\u{8}", "t": "\t", "n": "\n", "f": "\u{C}", "r": "\r", "\"": "\"", "\\": "\\",
  ]

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = digits.utf8.count <= 4 ? 4 : 8
    return (width == 4 ? "\\u" : "\\U") + String(repeating: "0", count: width - digits.utf8.count)
      + digits
  }

  /// Control, format and separator characters, and what no font shows.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

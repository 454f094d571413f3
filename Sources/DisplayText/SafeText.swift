/// Makes text that somebody else wrote fit to be shown.
///
/// Data files hold what people and other programs put into them: among it, one day, escape sequences
/// that drive a terminal, characters that reverse the reading order, and characters that nobody can
/// see. Everything of that kind is shown as a visible escape (`\u{1b}`), so nothing is hidden and
/// nothing is obeyed. Backslashes stay as they are. Nothing from a data file, a path or a command
/// line reaches a screen or a list for people by another way.
public enum SafeText {
  /// The characters that whoever shows the text can draw.
  public enum Repertoire: Sendable {
    /// Every visible character of Unicode.
    case unicode
    /// Printable ASCII only: everything else is escaped too, since in a terminal that is not set to
    /// UTF-8 its bytes may be control characters.
    case ascii
  }

  /// More combining marks than this on one character are escaped: a tower of them covers other lines.
  static let mostMarks = 4

  /// The text with everything escaped that is not plainly visible.
  ///
  /// The result has no control character, line break, bidirectional control or invisible format
  /// character, and no combining mark without a character to stand on.
  public static func escaped(_ text: String, repertoire: Repertoire = .unicode) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    append(text, to: &result, repertoire: repertoire)
    return result
  }

  /// The escaped beginning of a text, with an ellipsis where it goes on.
  ///
  /// - Parameters:
  ///   - text: What is quoted.
  ///   - limit: How many characters are shown at most, those of escapes counted, the ellipsis not.
  ///   - repertoire: What the reader's screen can draw.
  /// - Returns: At most `limit` characters, and an ellipsis if that is not all. Neither an escape nor
  ///   a character with its marks is cut in two.
  public static func excerpt(
    _ text: String, limit: Int = 40, repertoire: Repertoire = .unicode
  ) -> String {
    var result = ""
    var count = 0
    for character in text {
      let piece = escaped(String(character), repertoire: repertoire)
      count += piece.count
      guard count <= limit else { return result + (repertoire == .unicode ? "…" : "...") }
      result += piece
    }
    return result
  }

  /// A path as its bytes stand in the file system, escaped; bytes that are not UTF-8 as `\x9b`.
  public static func path(_ bytes: [UInt8], repertoire: Repertoire = .unicode) -> String {
    var result = ""
    var valid = ""
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        valid.unicodeScalars.append(Unicode.UTF8.decode(encoded))
        position += encoded.count
      case .error(let length):
        append(valid, to: &result, repertoire: repertoire)
        valid = ""
        for byte in bytes[position..<(position + length)] { result += "\\x" + hexadecimal(byte) }
        position += length
      case .emptyInput:
        break parsing
      }
    }
    append(valid, to: &result, repertoire: repertoire)
    return result
  }

  private static func append(_ text: String, to result: inout String, repertoire: Repertoire) {
    // With nothing before it, a mark would land on whatever is printed before this text.
    var marks = mostMarks
    for scalar in text.unicodeScalars {
      let isMark = scalar.isCombiningMark
      if isMark { marks += 1 }
      let isOutside = repertoire == .ascii && !scalar.isASCII
      if isHidden(scalar) || isOutside || (isMark && marks > mostMarks) {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
        if !isMark { marks = mostMarks }
      } else {
        result.unicodeScalars.append(scalar)
        if !isMark { marks = 0 }
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

extension SafeText {
  /// Whether a scalar is obeyed rather than seen, or is not seen at all.
  ///
  /// The ranges are those of the general categories control, format, line separator and paragraph
  /// separator and of `Default_Ignorable_Code_Point` (Unicode 17), without the number signs that are
  /// formally format characters but have a shape, and without variation selectors; and the code points
  /// that never are characters.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD: true  // C0, DEL, C1, soft hyphen
    case 0x34F, 0x61C: true  // grapheme joiner, Arabic letter mark
    case 0x115F...0x1160, 0x17B4...0x17B5, 0x3164, 0xFFA0: true  // fillers without a shape
    case 0x180E, 0x200B...0x200F: true  // zero width, and the marks of direction
    case 0x2028...0x202E: true  // separators of lines and paragraphs, embeddings and overrides
    case 0x2060...0x206F: true  // joiners, invisible operators, isolates, deprecated controls
    case 0xFEFF, 0xFFF0...0xFFFB: true  // byte-order mark, interlinear annotation
    case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true  // script and music controls
    case 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true  // tags, and their unassigned neighbours
    case 0xFDD0...0xFDEF: true  // no characters, like the last two of each plane
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is drawn onto the one before it.
  var isCombiningMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

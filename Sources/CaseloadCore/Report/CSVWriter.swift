import DisplayText

/// Appends rows of comma-separated values (RFC 4180) to an array of bytes.
///
/// Text goes through ``SafeText`` and is kept from being taken for a formula, since lists like these
/// are opened in spreadsheets; numbers, dates and words that the program itself writes are not.
package struct CSVWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Nothing written.
  package init() {}

  /// Ends a row with CR and LF.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// Writes text from the data; an empty cell without it.
  package mutating func text(_ text: String?) {
    write(text.map { Self.quoted(Self.withoutFormula(SafeText.escaped($0))) } ?? "")
  }

  /// Writes an id from the data; an empty cell without it.
  package mutating func id(_ identifier: Identifier?) {
    text(identifier?.text)
  }

  /// Writes a word of the program's own.
  package mutating func word(_ word: String) {
    write(word)
  }

  /// Writes a date; an empty cell without it.
  package mutating func date(_ day: Day?) {
    write(day?.description ?? "")
  }

  /// Writes an integer.
  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(addingCapacity: OutputSpan<UInt8>.roomForInteger) { $0.append(decimal: value) }
  }

  /// Writes a number; an empty cell without one.
  package mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return write("") }
    separate()
    bytes.append(addingCapacity: OutputSpan<UInt8>.roomForNumber) { $0.append(number: value) }
  }

  /// Writes `true` or `false`; an empty cell if neither is known.
  package mutating func flag(_ value: Bool?) {
    write(value.map { $0 ? "true" : "false" } ?? "")
  }

  private mutating func write(_ cell: String) {
    separate()
    bytes.append(contentsOf: cell.utf8)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}

// MARK: - Cells

extension CSVWriter {
  /// Puts an apostrophe before a text that a spreadsheet would compute.
  ///
  /// Spreadsheets skip spaces, and some take the full-width and small forms of the signs for the
  /// signs themselves. A quotation mark before the sign may be lost on the way.
  static func withoutFormula(_ text: String) -> String {
    let first = text.unicodeScalars.first {
      !($0.properties.isWhitespace || $0 == "\"" || $0 == "'")
    }
    switch first {
    case "=", "+", "-", "@": return "'" + text
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + text
    case "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}", "\u{2212}": return "'" + text
    default: return text
    }
  }

  /// Puts a text between quotation marks where it needs them.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte >= 0x20
    }
    if isPlain && text.utf8.first != 0x20 && text.utf8.last != 0x20 { return text }
    // Scalar by scalar: a mark after a quotation mark makes one character of the two.
    var cell = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { cell += "\"" }
      cell.unicodeScalars.append(scalar)
    }
    return cell + "\""
  }
}

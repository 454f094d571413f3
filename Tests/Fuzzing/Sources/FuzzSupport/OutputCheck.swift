import DisplayText

@testable import CaseloadCore

/// What must hold of every output, whatever is in the data.
public enum OutputCheck {
  /// Text for people: nothing in it drives a terminal or is hidden.
  public static func text(_ bytes: [UInt8], _ name: String) {
    for scalar in scalars(bytes, name) where scalar != "\n" {
      Fuzzer.require(!SafeText.isHidden(scalar), "\(name) holds U+\(hexadecimal(scalar))")
    }
  }

  /// One line for standard error.
  public static func line(_ text: String, _ name: String) {
    let shown = SafeText.escaped(text)
    Fuzzer.require(!shown.isEmpty && !shown.contains("\n"), "\(name) is not one line: \(shown)")
    OutputCheck.text(Array(shown.utf8), name)
  }

  /// A message that is fit to be shown as it stands, and is one line.
  public static func message(_ text: String, _ name: String) {
    Fuzzer.require(!text.isEmpty && !text.contains("\n"), "\(name) is not one line")
    OutputCheck.text(Array(text.utf8), name)
  }

  /// The number of a line of a text, from 1.
  public static func line(_ number: Int, of bytes: [UInt8], _ name: String) {
    let count = bytes.count { $0 == 0x0A } + 1
    Fuzzer.require(1...count ~= number, "\(name) is in line \(number) of \(count)")
  }

  /// Text in ASCII.
  public static func ascii(_ bytes: [UInt8], _ name: String) {
    text(bytes, name)
    Fuzzer.require(bytes.allSatisfy { $0 < 0x80 }, "\(name) is not ASCII")
  }

  /// Comma-separated values: the line break is CR LF, and every row has as many cells as the first.
  public static func csv(_ bytes: [UInt8], _ name: String) {
    Fuzzer.require(bytes.suffix(2) == [0x0D, 0x0A], "\(name) does not end with CR LF")
    var cells = 1
    var width: Int?
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: cells += 1
      case 0x0D:
        Fuzzer.require(
          !isQuoted && bytes[index + 1] == 0x0A, "\(name) holds a CR that ends no row")
        Fuzzer.require(cells == width ?? cells, "\(name) has a row of \(cells) cells")
        width = cells
        cells = 1
      case 0x0A:
        Fuzzer.require(index > 0 && bytes[index - 1] == 0x0D, "\(name) holds an LF on its own")
      default: break
      }
    }
    text(bytes.filter { $0 != 0x0D }, name)
  }

  /// JSON for programs, which a terminal may show all the same.
  public static func json(_ bytes: [UInt8], _ name: String) {
    do {
      _ = try JSONParser.parse(bytes)
    } catch {
      Fuzzer.fail("\(name) is no JSON: at byte \(error.column) \(error.reason)")
    }
    for scalar in scalars(bytes, name) where scalar != "\n" {
      let isControl = scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
      Fuzzer.require(
        !isControl && !scalar.properties.isBidiControl,
        "\(name) holds U+\(hexadecimal(scalar))")
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16)
  }

  private static func scalars(_ bytes: [UInt8], _ name: String) -> String.UnicodeScalarView {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      Fuzzer.fail("\(name) is not UTF-8")
    }
    return text.unicodeScalars
  }
}

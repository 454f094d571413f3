import CaseloadCore

/// The members of a record's line, in the order in which they stand in it.
struct RecordFields: Sendable {
  /// One member.
  struct Member: Sendable {
    /// Its name, as it stands in the line.
    var name: String
    /// Where its value stands, without spaces around it.
    var value: Range<Int>
  }

  private(set) var members: [Member] = []

  /// Takes the members of a line that holds one object; what follows a mistake is left out.
  init(_ bytes: [UInt8]) {
    var scanner = Scanner(bytes: bytes)
    members = scanner.members()
  }

  /// Finds where values begin and end, without a look at what is in them.
  private struct Scanner {
    let bytes: [UInt8]
    var place = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpaces() {
      while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { place += 1 }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
      skipSpaces()
      guard byte == UInt8(ascii: mark) else { return false }
      place += 1
      return true
    }

    mutating func members() -> [Member] {
      guard take("{") else { return [] }
      var members: [Member] = []
      repeat {
        guard let name = string() else { return members }
        guard take(":") else { return members }
        skipSpaces()
        let start = place
        guard skipValue() else { return members }
        let letters = bytes[(name.lowerBound + 1)..<(name.upperBound - 1)]
        members.append(
          Member(name: String(decoding: letters, as: UTF8.self), value: start..<place))
      } while take(",")
      return members
    }

    /// A string with its quotation marks.
    private mutating func string() -> Range<Int>? {
      skipSpaces()
      guard byte == UInt8(ascii: "\"") else { return nil }
      let start = place
      place += 1
      while let byte {
        place += byte == UInt8(ascii: "\\") ? 2 : 1
        if byte == UInt8(ascii: "\"") { return start..<place }
      }
      return nil
    }

    private mutating func skipValue() -> Bool {
      var depth = 0
      let start = place
      while let byte {
        switch byte {
        case UInt8(ascii: "\""): guard string() != nil else { return false }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          depth += 1
          place += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return trim(from: start) }
          depth -= 1
          place += 1
        case UInt8(ascii: ",") where depth == 0: return trim(from: start)
        default: place += 1
        }
      }
      return false
    }

    /// Goes back over the spaces after a value.
    private mutating func trim(from start: Int) -> Bool {
      while place > start, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[place - 1]) { place -= 1 }
      return place > start
    }
  }
}

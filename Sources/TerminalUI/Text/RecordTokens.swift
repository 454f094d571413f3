import DisplayText

/// A raw record taken apart for showing: whatever its bytes are, each is in exactly one token.
struct RecordTokens {
  /// What a stretch of a record is.
  enum Kind: Hashable {
    case key
    case string
    case number
    case literal
    case punctuation
    case space
    case other
  }

  /// A stretch of a record.
  struct Token: Hashable {
    var kind: Kind
    var range: Range<Int>
  }

  /// The stretches, from the first byte to the last.
  let tokens: [Token]

  /// Takes a record apart, which need not be JSON: what is not is ``Kind/other``.
  init(_ bytes: [UInt8]) {
    var tokens: [Token] = []
    var place = 0
    while place < bytes.count {
      let (kind, end) = RecordTokens.token(in: bytes, from: place)
      if kind == .punctuation, bytes[place] == UInt8(ascii: ":"),
        let last = tokens.lastIndex(where: { $0.kind != .space }), tokens[last].kind == .string
      {
        tokens[last].kind = .key
      }
      tokens.append(Token(kind: kind, range: place..<end))
      place = end
    }
    self.tokens = tokens
  }

  private static func token(in bytes: [UInt8], from start: Int) -> (Kind, Int) {
    switch bytes[start] {
    case UInt8(ascii: "\""): return (.string, endOfString(in: bytes, from: start))
    case 0x20, 0x09, 0x0A, 0x0D: return (.space, end(in: bytes, from: start) { $0.isJSONSpace })
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ":"):
      return (.punctuation, start + 1)
    default:
      let end = end(in: bytes, from: start) { !$0.isJSONSpace && !$0.isJSONMark }
      let word = bytes[start..<end]
      if literals.contains(where: { word.elementsEqual($0.utf8) }) { return (.literal, end) }
      return (word.allSatisfy(\.isOfNumber) ? .number : .other, end)
    }
  }

  private static let literals = ["true", "false", "null"]

  /// The place behind a string's last quotation mark, or behind all when it has none.
  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "\""): return place + 1
      default: place += 1
      }
    }
    return bytes.count
  }

  private static func end(
    in bytes: [UInt8], from start: Int, while isPart: (UInt8) -> Bool
  ) -> Int {
    var place = start + 1
    while place < bytes.count, isPart(bytes[place]) { place += 1 }
    return place
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  fileprivate var isJSONMark: Bool {
    switch self {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  fileprivate var isOfNumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

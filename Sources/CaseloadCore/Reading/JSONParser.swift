/// Why some bytes are no JSON value.
struct JSONError: Error, Equatable {
  /// What is wrong, in a phrase.
  var reason: String
  /// Where, in bytes from 1.
  var column: Int
  /// Whether the bytes end where more was to come.
  var isAtEnd: Bool
}

/// A plain reader of RFC 8259, for lines that the fast reader leaves and for small files.
struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// How deep values may be nested, the outermost counted as 1.
  static let depthLimit = 128

  /// The one value in the bytes, white space around it allowed.
  static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value()
    parser.skipWhiteSpace()
    guard parser.index == bytes.count else { throw parser.error("more follows the first value") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func error(_ reason: String) -> JSONError {
    index < bytes.count
      ? JSONError(reason: reason, column: index + 1, isAtEnd: false)
      : JSONError(reason: "it ends too early", column: index + 1, isAtEnd: true)
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipWhiteSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8, _ reason: String) throws(JSONError) {
    guard next == byte else { throw error(reason) }
    index += 1
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipWhiteSpace()
    switch next {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return try number()
    default: throw error("no value where one is wanted")
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < JSONParser.depthLimit else {
      throw error("nested more than \(JSONParser.depthLimit) deep")
    }
    depth += 1
    index += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    skipWhiteSpace()
    if next == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    while true {
      skipWhiteSpace()
      guard next == UInt8(ascii: "\"") else { throw error("no name where one is wanted") }
      let name = try string()
      skipWhiteSpace()
      try take(UInt8(ascii: ":"), "no colon after a name")
      members.append((name, try value()))
      skipWhiteSpace()
      if next == UInt8(ascii: ",") {
        index += 1
        continue
      }
      try take(UInt8(ascii: "}"), "neither a comma nor a closing brace after a value")
      return .object(members)
    }
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    skipWhiteSpace()
    if next == UInt8(ascii: "]") {
      index += 1
      return .array([])
    }
    while true {
      elements.append(try value())
      skipWhiteSpace()
      if next == UInt8(ascii: ",") {
        index += 1
        continue
      }
      try take(UInt8(ascii: "]"), "neither a comma nor a closing bracket after a value")
      return .array(elements)
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for byte in word.utf8 { try take(byte, "a word that is not true, false or null") }
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") {
      index += 1
    } else {
      try digits()
    }
    if next == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return .number(text: String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    let start = index
    while let byte = next, 48...57 ~= byte { index += 1 }
    guard index > start else { throw error("no digit where one is wanted") }
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func string() throws(JSONError) -> String {
    index += 1
    var decoded: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: decoded, as: UTF8.self) else {
          throw error("text that is not UTF-8")
        }
        index += 1
        return text
      case UInt8(ascii: "\\"):
        decoded.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20:
        throw error("a control character that is not escaped")
      default:
        decoded.append(byte)
        index += 1
      }
    }
    throw error("")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    index += 1
    guard let byte = next else { throw error("") }
    let simple: Unicode.Scalar? =
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
      case UInt8(ascii: "b"): "\u{8}"
      case UInt8(ascii: "f"): "\u{C}"
      case UInt8(ascii: "n"): "\n"
      case UInt8(ascii: "r"): "\r"
      case UInt8(ascii: "t"): "\t"
      default: nil
      }
    if let simple {
      index += 1
      return simple
    }
    guard byte == UInt8(ascii: "u") else { throw error("an escape that JSON does not have") }
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw error("half of a surrogate pair") }
    index += 1
    let low = try hexadecimal()
    guard 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw error("half of a surrogate pair") }
    return scalar
  }

  /// The four digits after the `u` at `index`.
  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    index += 1
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
        byte < 0x80
      else { throw error("an escape without four hexadecimal digits") }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}

/// A plain reader of JSON for the tests: says which members an object has, and nothing of their values.
struct JSONChecker {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// The names of the members of the one object that the bytes are, or `nil` for anything else.
  static func members(of line: some Collection<UInt8>) -> [String]? {
    var checker = JSONChecker(line)
    guard let names = checker.object(), checker.position == checker.bytes.count else { return nil }
    return names
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, " \t\r\n".utf8.contains(byte) { position += 1 }
  }

  private mutating func object() -> [String]? {
    skipSpace()
    guard take("{") else { return nil }
    var names: [String] = []
    skipSpace()
    if take("}") { return names }
    repeat {
      skipSpace()
      guard let name = string() else { return nil }
      names.append(name)
      skipSpace()
      guard take(":"), value() else { return nil }
      skipSpace()
    } while take(",")
    return take("}") ? names : nil
  }

  private mutating func value() -> Bool {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return object() != nil
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string() != nil
    default: return take("true") || take("false") || take("null") || number()
    }
  }

  private mutating func array() -> Bool {
    guard take("[") else { return false }
    skipSpace()
    if take("]") { return true }
    repeat {
      guard value() else { return false }
      skipSpace()
    } while take(",")
    return take("]")
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 32 else { return nil }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      text.append(byte)
    }
    guard take("\"") else { return nil }
    return String(validating: text, as: UTF8.self)
  }

  private mutating func number() -> Bool {
    _ = take("-")
    let start = position
    while let byte = next, 48...57 ~= byte { position += 1 }
    guard position > start, bytes[start] != 48 || position == start + 1 else { return false }
    guard take(".") else { return true }
    let fraction = position
    while let byte = next, 48...57 ~= byte { position += 1 }
    return position > fraction
  }
}

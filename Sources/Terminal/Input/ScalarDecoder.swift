/// Characters out of bytes that come one at a time, also when one is parted between two reads.
struct ScalarDecoder {
  private var bytes: [UInt8] = []
  private var expected = 0

  /// Takes a byte.
  ///
  /// - Parameter byte: The next.
  /// - Returns: The scalars that are complete now; U+FFFD for bytes that are none.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    if byte < 0x80 { return broken() + [Unicode.Scalar(byte)] }
    if byte & 0xC0 == 0x80, expected > 0 {
      bytes.append(byte)
      guard bytes.count == expected else { return [] }
      let complete = String(decoding: bytes, as: UTF8.self)
      reset()
      return Array(complete.unicodeScalars)
    }
    let before = broken()
    switch byte {
    case 0xC2...0xDF: expected = 2
    case 0xE0...0xEF: expected = 3
    case 0xF0...0xF4: expected = 4
    default: return before + [Self.replacement]
    }
    bytes = [byte]
    return before
  }

  /// What an unfinished character counts as when another thing follows.
  private mutating func broken() -> [Unicode.Scalar] {
    guard expected > 0 else { return [] }
    reset()
    return [Self.replacement]
  }

  private mutating func reset() {
    bytes = []
    expected = 0
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
}

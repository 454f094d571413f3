/// Looking at the bytes of a line eight at a time.
///
/// All of it reads up to 24 bytes past where it looks, so the buffer is padded; and nothing passes a
/// line feed, with which every line in the buffer ends.
enum ByteScan {
  static let padding = 64

  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>, _ offset: Int = 0) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first byte from `start` on that is a quotation mark, a backslash, a control character, DEL or
  /// not ASCII.
  @inline(__always)
  static func firstSpecial(from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var place = start
    while true {
      let word = word(place)
      // The lowest set bit of each term is right; those above it may be carries.
      let quotes = word ^ ones &* 0x22
      let backslashes = word ^ ones &* 0x5C
      let deletes = word ^ ones &* 0x7F
      let special =
        ((quotes &- ones) & ~quotes
          | (backslashes &- ones) & ~backslashes
          | (deletes &- ones) & ~deletes
          | (word &- ones &* 0x20) & ~word
          | word) & highs
      if special != 0 { return place + special.trailingZeroBitCount >> 3 }
      place += 8
    }
  }

  /// The first byte from `start` on that is no space, tab or carriage return.
  @inline(__always)
  static func skipWhiteSpace(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var place = start
    while place.pointee == 0x20 || place.pointee == 0x09 || place.pointee == 0x0D { place += 1 }
    return place
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }
}

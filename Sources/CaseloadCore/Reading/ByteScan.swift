import CSystem

/// Looking at the bytes of a line many at a time.
///
/// Its functions read past where they look, so the buffer is padded; and none passes a line feed, with
/// which every line in the buffer ends.
enum ByteScan {
  /// Readable bytes that follow the last of a buffer.
  static let padding = 64

  /// The first byte from `start` on that is a quotation mark, a backslash, a control character, DEL or
  /// not ASCII.
  @inline(__always)
  static func firstSpecial(from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    start + byte_scan_plain_length(start)
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

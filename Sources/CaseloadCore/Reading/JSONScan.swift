/// Passing over valid JSON without keeping it, and strings that need decoding.
///
/// Every function takes the first byte of a value and returns the byte after it, or `nil` for anything
/// that is not valid: the caller then leaves the line to ``PlainLineReader``, which says what is wrong.
enum JSONScan {
  typealias Place = UnsafePointer<UInt8>

  static func skipValue(_ start: Place, depth: Int) -> Place? {
    switch start.pointee {
    case UInt8(ascii: "\""): skipString(start + 1)
    case UInt8(ascii: "{"), UInt8(ascii: "["): skipContainer(start, depth: depth + 1)
    case UInt8(ascii: "t"): word(start, 0x6575_7274)
    case UInt8(ascii: "f"):
      start[4] == UInt8(ascii: "e") ? word(start, 0x736C_6166).map { $0 + 1 } : nil
    case UInt8(ascii: "n"): word(start, 0x6C6C_756E)
    default: skipNumber(start)
    }
  }

  @inline(__always)
  static func word(_ start: Place, _ letters: UInt32) -> Place? {
    UInt32(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)) == letters
      ? start + 4 : nil
  }

  private static func skipContainer(_ start: Place, depth: Int) -> Place? {
    guard depth <= JSONParser.depthLimit else { return nil }
    let isObject = start.pointee == UInt8(ascii: "{")
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var place = ByteScan.skipWhiteSpace(start + 1)
    if place.pointee == closing { return place + 1 }
    while true {
      if isObject {
        guard place.pointee == UInt8(ascii: "\""), let end = skipString(place + 1) else {
          return nil
        }
        place = ByteScan.skipWhiteSpace(end)
        guard place.pointee == UInt8(ascii: ":") else { return nil }
        place = ByteScan.skipWhiteSpace(place + 1)
      }
      guard let end = skipValue(place, depth: depth) else { return nil }
      place = ByteScan.skipWhiteSpace(end)
      if place.pointee == closing { return place + 1 }
      guard place.pointee == UInt8(ascii: ",") else { return nil }
      place = ByteScan.skipWhiteSpace(place + 1)
    }
  }

  static func skipNumber(_ start: Place) -> Place? {
    var place = start
    if place.pointee == UInt8(ascii: "-") { place += 1 }
    if place.pointee == UInt8(ascii: "0") {
      place += 1
    } else {
      guard let end = skipDigits(place) else { return nil }
      place = end
    }
    if place.pointee == UInt8(ascii: ".") {
      guard let end = skipDigits(place + 1) else { return nil }
      place = end
    }
    if place.pointee | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place.pointee == UInt8(ascii: "+") || place.pointee == UInt8(ascii: "-") { place += 1 }
      return skipDigits(place)
    }
    return place
  }

  private static func skipDigits(_ start: Place) -> Place? {
    var place = start
    while ByteScan.isDigit(place.pointee) { place += 1 }
    return place > start ? place : nil
  }
}

// MARK: - Strings

extension JSONScan {
  /// Passes over a string, from after its opening quotation mark to after its closing one.
  static func skipString(_ start: Place) -> Place? {
    var place = start
    while true {
      place = ByteScan.firstSpecial(from: place)
      switch place.pointee {
      case UInt8(ascii: "\""): return place + 1
      case UInt8(ascii: "\\"):
        guard let (_, end) = escape(place) else { return nil }
        place = end
      case 0x7F: place += 1
      case 0x80...:
        guard let end = skipScalar(place) else { return nil }
        place = end
      default: return nil
      }
    }
  }

  /// Decodes a string, from after its opening quotation mark, into `target`.
  ///
  /// - Returns: The byte after the closing quotation mark.
  static func decodeString(_ start: Place, into target: inout [UInt8]) -> Place? {
    var place = start
    while true {
      let special = ByteScan.firstSpecial(from: place)
      target.append(contentsOf: UnsafeBufferPointer(start: place, count: special - place))
      place = special
      switch place.pointee {
      case UInt8(ascii: "\""): return place + 1
      case UInt8(ascii: "\\"):
        guard let (scalar, end) = escape(place) else { return nil }
        target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        place = end
      case 0x7F:
        target.append(0x7F)
        place += 1
      case 0x80...:
        guard let end = skipScalar(place) else { return nil }
        target.append(contentsOf: UnsafeBufferPointer(start: place, count: end - place))
        place = end
      default: return nil
      }
    }
  }

  /// The scalar of the escape that begins with the backslash at `start`.
  private static func escape(_ start: Place) -> (Unicode.Scalar, Place)? {
    switch start[1] {
    case UInt8(ascii: "\""): return ("\"", start + 2)
    case UInt8(ascii: "\\"): return ("\\", start + 2)
    case UInt8(ascii: "/"): return ("/", start + 2)
    case UInt8(ascii: "b"): return ("\u{8}", start + 2)
    case UInt8(ascii: "f"): return ("\u{C}", start + 2)
    case UInt8(ascii: "n"): return ("\n", start + 2)
    case UInt8(ascii: "r"): return ("\r", start + 2)
    case UInt8(ascii: "t"): return ("\t", start + 2)
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard let unit = hexadecimal(start + 2) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, start + 6) }
    guard unit < 0xDC00, start[6] == UInt8(ascii: "\\"), start[7] == UInt8(ascii: "u"),
      let low = hexadecimal(start + 8), 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { return nil }
    return (scalar, start + 12)
  }

  private static func hexadecimal(_ start: Place) -> UInt32? {
    var value: UInt32 = 0
    for offset in 0..<4 {
      let byte = start[offset]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 87)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 55)
      default: return nil
      }
    }
    return value
  }

  /// Passes over one scalar of two to four bytes (Unicode 15, table 3-7).
  private static func skipScalar(_ start: Place) -> Place? {
    func isContinuation(_ offset: Int) -> Bool { start[offset] & 0xC0 == 0x80 }
    switch start.pointee {
    case 0xC2...0xDF:
      return isContinuation(1) ? start + 2 : nil
    case 0xE0...0xEF:
      let range: ClosedRange<UInt8> =
        switch start.pointee {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        default: 0x80...0xBF
        }
      return range ~= start[1] && isContinuation(2) ? start + 3 : nil
    case 0xF0...0xF4:
      let range: ClosedRange<UInt8> =
        switch start.pointee {
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
      return range ~= start[1] && isContinuation(2) && isContinuation(3) ? start + 4 : nil
    default:
      return nil
    }
  }
}

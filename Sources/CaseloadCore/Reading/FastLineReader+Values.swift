// Each function takes the first byte of a value, puts the value into its slot, and returns the byte
// after it; `nil` leaves the line to the plain reader.
extension FastLineReader {
  /// The bytes of a string that needs no decoding; `nil` for any other value.
  @inline(__always)
  private func plainString(_ place: Place) -> UnsafeBufferPointer<UInt8>? {
    guard place.pointee == UInt8(ascii: "\"") else { return nil }
    let end = ByteScan.firstSpecial(from: place + 1)
    guard end.pointee == UInt8(ascii: "\"") else { return nil }
    return UnsafeBufferPointer(start: place + 1, count: end - place - 1)
  }

  /// The byte after the closing quotation mark of a plain string.
  @inline(__always)
  private func end(_ text: UnsafeBufferPointer<UInt8>, _ place: Place) -> Place {
    place + text.count + 2
  }

  @inline(__always)
  func readFlag(_ place: Place, slot: Int, into values: inout RecordValues) -> Place? {
    if let end = JSONScan.word(place, 0x6575_7274) {
      values.store(1, at: slot)
      return end
    }
    guard let end = JSONScan.word(place, 0x736C_6166), end.pointee == UInt8(ascii: "e") else {
      return nil
    }
    values.store(0, at: slot)
    return end + 1
  }

  @inline(__always)
  mutating func readDay(_ place: Place, slot: Int, into values: inout RecordValues) -> Place? {
    var place = place
    if let day = plainDay(at: &place, slot: slot) {
      values.store(day, at: slot)
      return place
    }
    return readUncommonDay(place, slot: slot, into: &values)
  }

  /// The day of a date as it is mostly written; otherwise `nil`, and the place remains.
  @inline(__always)
  func plainDay(at place: inout Place, slot: Int) -> Day? {
    guard place.pointee == UInt8(ascii: "\""), place[11] == UInt8(ascii: "\""),
      let day = months[slot].day(place + 1)
    else { return nil }
    place += 12
    return day
  }

  @inline(never)
  private mutating func readUncommonDay(
    _ place: Place, slot: Int, into values: inout RecordValues
  ) -> Place? {
    guard let (text, end) = anyString(place, slot: slot, into: &values),
      let time = TimeText(text)
    else { return nil }
    if isEnd(slot), time.day == Day.endOfTime {
      absent |= 1 << UInt64(slot)
      return end
    }
    guard let day = time.londonDay else { return nil }
    values.store(day, at: slot)
    return end
  }

  /// The bytes of a string, decoded where it needs to be, and the byte after its closing quotation mark.
  ///
  /// The slot is used for decoded text.
  private mutating func anyString(
    _ place: Place, slot: Int, into values: inout RecordValues
  ) -> (UnsafeBufferPointer<UInt8>, Place)? {
    if let text = plainString(place) { return (text, end(text, place)) }
    guard let end = decodeText(place, slot: slot, into: &values), let text = values.bytes(slot)
    else { return nil }
    return (text, end)
  }

  @inline(__always)
  mutating func readMoment(_ place: Place, slot: Int, into values: inout RecordValues) -> Place? {
    var place = place
    if let moment = plainMoment(at: &place, slot: slot) {
      values.store(moment, at: slot)
      return place
    }
    return readUncommonMoment(place, slot: slot, into: &values)
  }

  /// The moment of a timestamp as it is mostly written; otherwise `nil`, and the place remains.
  @inline(__always)
  func plainMoment(at place: inout Place, slot: Int) -> Moment? {
    guard place.pointee == UInt8(ascii: "\""), place[21] == UInt8(ascii: "\""),
      let moment = months[slot].moment(place + 1)
    else { return nil }
    place += 22
    return moment
  }

  @inline(never)
  private mutating func readUncommonMoment(
    _ place: Place, slot: Int, into values: inout RecordValues
  ) -> Place? {
    guard let (text, end) = anyString(place, slot: slot, into: &values),
      let moment = TimeText(text)?.moment
    else { return nil }
    values.store(moment, at: slot)
    return end
  }

  @inline(__always)
  mutating func readID(_ place: Place, slot: Int, into values: inout RecordValues) -> Place? {
    if let text = plainString(place) {
      guard 1...128 ~= text.count else { return nil }
      values.store(text, at: slot)
      return end(text, place)
    }
    return readUncommonID(place, slot: slot, into: &values)
  }

  @inline(never)
  private mutating func readUncommonID(
    _ place: Place, slot: Int, into values: inout RecordValues
  ) -> Place? {
    guard place.pointee == UInt8(ascii: "\"") else {
      guard let digits = integer(place) else { return nil }
      values.store(digits, at: slot)
      return place + digits.count
    }
    decoded.removeAll(keepingCapacity: true)
    guard let end = JSONScan.decodeString(place + 1, into: &decoded), isID(decoded) else {
      return nil
    }
    values.putCopy(decoded, at: slot)
    return end
  }

  /// The digits of an integer that is an id; `-0` is left to the plain reader.
  private func integer(_ place: Place) -> UnsafeBufferPointer<UInt8>? {
    guard let end = JSONScan.skipNumber(place) else { return nil }
    let text = UnsafeBufferPointer(start: place, count: end - place)
    let digits = place.pointee == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    guard digits.count <= 18, digits.allSatisfy(ByteScan.isDigit),
      text.count == digits.count || digits.first != UInt8(ascii: "0")
    else { return nil }
    return text
  }

  private func isID(_ bytes: [UInt8]) -> Bool {
    guard 1...128 ~= bytes.count else { return false }
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F { return false }
      // U+0080 to U+009F.
      if byte == 0xC2, bytes[index + 1] <= 0x9F { return false }
    }
    return true
  }

  @inline(__always)
  mutating func readText(_ place: Place, slot: Int, into values: inout RecordValues) -> Place? {
    guard let text = plainString(place) else { return decodeText(place, slot: slot, into: &values) }
    values.store(text, at: slot)
    return end(text, place)
  }

  @inline(never)
  private mutating func decodeText(
    _ place: Place, slot: Int, into values: inout RecordValues
  ) -> Place? {
    decoded.removeAll(keepingCapacity: true)
    guard place.pointee == UInt8(ascii: "\""),
      let end = JSONScan.decodeString(place + 1, into: &decoded)
    else { return nil }
    values.putCopy(decoded, at: slot)
    return end
  }

  @inline(never)
  mutating func readChoice(
    _ place: Place, slot: Int, into values: inout RecordValues
  ) -> Place? {
    guard let (text, end) = anyString(place, slot: slot, into: &values),
      let choice = choices[slot].firstIndex(where: { $0.elementsEqual(text) })
    else { return nil }
    values.store(UInt64(choice), at: slot)
    return end
  }

  /// A number of at most 15 digits without an exponent, which a division of two exact doubles gives
  /// as the nearest one.
  @inline(never)
  func readNumber(_ place: Place, slot: Int, into values: inout RecordValues) -> Place? {
    guard let end = JSONScan.skipNumber(place), end - place <= 16 else { return nil }
    var digits: Int64 = 0
    var divisor = 1.0
    var isFraction = false
    for byte in UnsafeBufferPointer(start: place, count: end - place) {
      if ByteScan.isDigit(byte) {
        digits = digits * 10 + Int64(byte - 48)
        if isFraction { divisor *= 10 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        return nil
      }
    }
    let number = Double(digits) / divisor
    guard digits < 1_000_000_000_000_000, ranges[slot].contains(number) else { return nil }
    values.store(number.bitPattern, at: slot)
    return end
  }

  @inline(never)
  mutating func readDuration(
    _ place: Place, slot: Int, into values: inout RecordValues
  ) -> Place? {
    guard let (text, end) = anyString(place, slot: slot, into: &values),
      let duration = Duration(utf8: text), duration.count > 0
    else { return nil }
    values.store(text, at: slot)
    return end
  }

  @inline(never)
  mutating func readIDs(
    _ start: Place, slot: Int, into values: inout RecordValues
  ) -> Place? {
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    let list = values.listStart
    var place = ByteScan.skipWhiteSpace(start + 1)
    if place.pointee == UInt8(ascii: "]") {
      values.putList(from: list, at: slot)
      return place + 1
    }
    while true {
      if let text = plainString(place), 1...128 ~= text.count {
        values.appendToList(text)
        place = end(text, place)
      } else if place.pointee == UInt8(ascii: "\"") {
        decoded.removeAll(keepingCapacity: true)
        guard let end = JSONScan.decodeString(place + 1, into: &decoded), isID(decoded) else {
          return nil
        }
        values.appendToList(decoded)
        place = end
      } else if let digits = integer(place) {
        values.appendToList(digits)
        place += digits.count
      } else {
        return nil
      }
      place = ByteScan.skipWhiteSpace(place)
      if place.pointee == UInt8(ascii: "]") { break }
      guard place.pointee == UInt8(ascii: ",") else { return nil }
      place = ByteScan.skipWhiteSpace(place + 1)
    }
    values.putList(from: list, at: slot)
    return place + 1
  }
}

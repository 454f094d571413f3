/// A date or a timestamp as it is written, taken apart and not yet placed in time.
///
/// A timestamp is a date, `T`, `t` or one space, `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f…`, then an optional
/// offset: `Z`, `z`, `+hh:mm`, `+hhmm` or `+hh` (or `-`), with or without one space before it.
struct TimeText {
  /// The calendar date that is written; of any year from 0 to 9999.
  let day: Day
  /// Seconds since the start of the day; `nil` for a plain date.
  private(set) var secondOfDay: Int32?
  /// Seconds east of Greenwich; `nil` where the time is London's.
  private(set) var offset: Int32?

  /// The date or timestamp in `bytes`, or `nil` when they are of another form.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 10, bytes.count <= 128, bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"),
      let century = TimeText.twoDigits(bytes, 0), let year = TimeText.twoDigits(bytes, 2),
      let month = TimeText.twoDigits(bytes, 5), let dayOfMonth = TimeText.twoDigits(bytes, 8),
      let day = Day(year: century * 100 + year, month: month, day: dayOfMonth)
    else { return nil }
    self.day = day
    if bytes.count > 10, !readTime(bytes) { return nil }
  }

  /// The moment, when its date in London is one that a data file may name.
  var moment: Moment? {
    guard Day.earliest - 1 <= day, day <= Day.latest + 1 else { return nil }
    let written = Int64(day.number) * 86_400 + Int64(secondOfDay ?? 0)
    let moment =
      if let offset {
        Moment(seconds: written - Int64(offset))
      } else {
        Moment(seconds: LondonTime.utc(fromLocal: written))
      }
    return moment.londonDay.isInRange ? moment : nil
  }

  /// The date in London, when it is one that a data file may name.
  var londonDay: Day? {
    if secondOfDay == nil || offset == nil { return day.isInRange ? day : nil }
    return moment?.londonDay
  }

  private mutating func readTime(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 16,
      [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
      bytes[13] == UInt8(ascii: ":"),
      let hour = TimeText.twoDigits(bytes, 11), hour <= 23,
      let minute = TimeText.twoDigits(bytes, 14), minute <= 59
    else { return false }
    var index = 16
    var second = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      guard let value = TimeText.twoDigits(bytes, index + 1), value <= 59 else { return false }
      second = value
      index += 3
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        let fraction = bytes[(index + 1)...].prefix { 48...57 ~= $0 }
        guard !fraction.isEmpty else { return false }
        index = fraction.endIndex
      }
    }
    secondOfDay = Int32(hour * 3600 + minute * 60 + second)
    return index == bytes.count || readOffset(bytes, from: index)
  }

  private mutating func readOffset(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    if bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < bytes.count else { return false }
    let sign = bytes[index]
    index += 1
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") {
      offset = 0
      return index == bytes.count
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = TimeText.twoDigits(bytes, index), hours <= 23
    else { return false }
    index += 2
    var minutes = 0
    if index < bytes.count {
      if bytes[index] == UInt8(ascii: ":") { index += 1 }
      guard let value = TimeText.twoDigits(bytes, index), value <= 59 else { return false }
      minutes = value
      index += 2
    }
    let seconds = Int32(hours * 3600 + minutes * 60)
    offset = sign == UInt8(ascii: "-") ? -seconds : seconds
    return index == bytes.count
  }

  private static func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 2 <= bytes.count else { return nil }
    let (tens, ones) = (bytes[index] &- 48, bytes[index + 1] &- 48)
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }
}

// MARK: - The common forms, eight bytes at a time

extension TimeText {
  /// The day of the ten bytes `YYYY-MM-DD`, or `nil` when they are anything else or out of range.
  ///
  /// Sixteen bytes must be readable.
  @inline(__always)
  static func commonDay(_ bytes: UnsafeRawPointer) -> Day? {
    // In each byte, a digit less "0" is at most 9 and a hyphen less "-" is 0; adding then sets the high
    // bit of any byte that is not so.
    let word = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    let date = word ^ 0x2D30_302D_3030_3030
    let tail = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    let ending = tail ^ 0x3030
    let wrong =
      (date &+ 0x7F76_767F_7676_7676 | date) & 0x8080_8080_8080_8080
      | UInt64((ending &+ 0x7676 | ending) & 0x8080)
    guard wrong == 0 else { return nil }
    let year =
      Int(date & 0xFF) * 1000 + Int(date >> 8 & 0xFF) * 100 + Int(date >> 16 & 0xFF) * 10
      + Int(date >> 24 & 0xFF)
    let month = Int(date >> 40 & 0xFF) * 10 + Int(date >> 48 & 0xFF)
    let day = Int(ending & 0xFF) * 10 + Int(ending >> 8)
    guard 1900...2199 ~= year, 1...12 ~= month, day >= 1,
      day <= 28 || day <= Day.daysInMonth(month, ofYear: year)
    else { return nil }
    return Day(number: Day.number(year: year, month: month, day: day))
  }

  /// The moment of the twenty bytes `YYYY-MM-DDThh:mm:ssZ`, or `nil` when they are anything else.
  ///
  /// Twenty-four bytes must be readable.
  @inline(__always)
  static func commonMoment(_ bytes: UnsafeRawPointer) -> Moment? {
    guard let day = commonDay(bytes),
      bytes.load(fromByteOffset: 10, as: UInt8.self) == UInt8(ascii: "T"),
      bytes.load(fromByteOffset: 19, as: UInt8.self) == UInt8(ascii: "Z")
    else { return nil }
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 11, as: UInt64.self))
    let time = word ^ 0x3030_3A30_303A_3030
    guard (time &+ 0x7676_7F76_767F_7676 | time) & 0x8080_8080_8080_8080 == 0 else { return nil }
    let hour = Int64(time & 0xFF) * 10 + Int64(time >> 8 & 0xFF)
    let minute = Int64(time >> 24 & 0xFF) * 10 + Int64(time >> 32 & 0xFF)
    let second = Int64(time >> 48 & 0xFF) * 10 + Int64(time >> 56)
    guard hour <= 23, minute <= 59, second <= 59 else { return nil }
    return Moment(seconds: Int64(day.number) * 86_400 + hour * 3600 + minute * 60 + second)
  }
}

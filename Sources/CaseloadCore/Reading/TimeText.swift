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
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"),
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

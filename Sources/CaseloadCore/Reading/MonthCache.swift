/// The days of a month that was met before, so that a date in the same month is no calendar arithmetic.
///
/// The records of one file mostly lie in a few months.
struct MonthCache {
  /// The eight bytes `YYYY-MM-`; 0 when no month was met.
  private var text: UInt64 = 0
  private var firstDay: Int32 = 0
  private var length: UInt16 = 0

  /// The day of the ten bytes `YYYY-MM-DD`, or `nil` when they are anything else or out of range.
  ///
  /// Sixteen bytes must be readable.
  @inline(__always)
  mutating func day(_ bytes: UnsafeRawPointer) -> Day? {
    let word = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    if word != text, !learn(word) { return nil }
    let tail =
      UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030
    guard (tail &+ 0x7676 | tail) & 0x8080 == 0 else { return nil }
    let day = (tail & 0xFF) * 10 + tail >> 8
    guard day &- 1 < length else { return nil }
    return Day(number: firstDay + Int32(day) - 1)
  }

  @inline(never)
  private mutating func learn(_ word: UInt64) -> Bool {
    // In each byte, a digit less "0" is at most 9 and a hyphen less "-" is 0; adding then sets the high
    // bit of any byte that is not so.
    let date = word ^ 0x2D30_302D_3030_3030
    guard (date &+ 0x7F76_767F_7676_7676 | date) & 0x8080_8080_8080_8080 == 0 else { return false }
    let year =
      Int(date & 0xFF) * 1000 + Int(date >> 8 & 0xFF) * 100 + Int(date >> 16 & 0xFF) * 10
      + Int(date >> 24 & 0xFF)
    let month = Int(date >> 40 & 0xFF) * 10 + Int(date >> 48 & 0xFF)
    guard 1900...2199 ~= year, 1...12 ~= month else { return false }
    text = word
    firstDay = Day.number(year: year, month: month, day: 1)
    length = UInt16(Day.daysInMonth(month, ofYear: year))
    return true
  }

  /// The moment of the twenty bytes `YYYY-MM-DDThh:mm:ssZ`, or `nil` when they are anything else.
  ///
  /// Twenty-four bytes must be readable.
  @inline(__always)
  mutating func moment(_ bytes: UnsafeRawPointer) -> Moment? {
    guard bytes.load(fromByteOffset: 10, as: UInt8.self) == UInt8(ascii: "T"),
      bytes.load(fromByteOffset: 19, as: UInt8.self) == UInt8(ascii: "Z"),
      let day = day(bytes)
    else { return nil }
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 11, as: UInt64.self))
    let time = word ^ 0x3030_3A30_303A_3030
    guard (time &+ 0x7676_7F76_767F_7676 | time) & 0x8080_8080_8080_8080 == 0 else { return nil }
    // Each pair of digits to its number, in the low byte of the pair.
    let hour = (time & 0xFF) &* 10 &+ (time >> 8 & 0xFF)
    let minute = (time >> 24 & 0xFF) &* 10 &+ (time >> 32 & 0xFF)
    let second = (time >> 48 & 0xFF) &* 10 &+ time >> 56
    guard hour <= 23, minute <= 59, second <= 59 else { return nil }
    let seconds = Int64(bitPattern: hour &* 3600 &+ minute &* 60 &+ second)
    return Moment(seconds: Int64(day.number) &* 86_400 &+ seconds)
  }
}

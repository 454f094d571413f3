/// The time that clocks in London show (Europe/London), for every moment of the years 0 to 9999.
///
/// Times are counted in seconds from 1970-01-01T00:00:00: of UTC, or of the local clock, which is that
/// of UTC plus the offset. The past is that of the IANA time zone database. From 1996 on, summer time
/// lasts from the last Sunday of March to the last Sunday of October, at 01:00 UTC; that rule is
/// taken to hold for ever.
public enum LondonTime {
  /// The seconds by which London is ahead of UTC at a moment: 0, 3600 or, in the 1940s, 7200.
  public static func offset(atUTC seconds: Int64) -> Int32 {
    guard seconds >= startOf1996 else { return offsetBefore1996(seconds) }
    guard seconds < endOfTime else { return 0 }
    // With years of average length this is the year, but for some hours around New Year, when the
    // neighbouring year says the same: there is no summer time.
    let year = 1970 + Int(seconds / averageYear)
    let isSummer =
      lastSunday(ofMonth: 3, year: year) <= seconds && seconds < lastSunday(ofMonth: 10, year: year)
    return isSummer ? 3600 : 0
  }

  /// The moment at which clocks in London show a time.
  ///
  /// A time that occurs twice is the first of the two (summer time). A time that is skipped is read with
  /// the offset that held before the change.
  public static func utc(fromLocal seconds: Int64) -> Int64 {
    // Three hours earlier no clock has passed the moment yet; clocks change less often than that.
    let before = seconds - Int64(offset(atUTC: seconds - 3 * 3600))
    let offsetThen = offset(atUTC: before)
    let after = seconds - Int64(offsetThen)
    if after == before { return before }
    // There is a change in between: after it, unless the time was skipped.
    return offset(atUTC: after) == offsetThen ? after : before
  }

  /// The calendar day in London at a moment.
  public static func day(atUTC seconds: Int64) -> Day {
    let local = seconds + Int64(offset(atUTC: seconds))
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return Day(number: Int32(clamping: days))
  }
}

// MARK: - The rule in force, and the past

extension LondonTime {
  private static let startOf1996: Int64 = 820_454_400
  private static let endOfTime: Int64 = 253_402_300_800
  private static let averageYear: Int64 = 31_556_952

  /// 01:00 UTC on the last Sunday of March or October.
  @inline(__always)
  private static func lastSunday(ofMonth month: Int, year: Int) -> Int64 {
    let last = Int64(Day.number(year: year, month: month, day: 31))
    // 1970-01-04, day 3, was a Sunday.
    return (last - (last - 3) % 7) * 86_400 + 3600
  }

  /// The offset of the last change that is not after the moment.
  private static func offsetBefore1996(_ seconds: Int64) -> Int32 {
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].moment <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : transitions[low - 1].offset
  }
}

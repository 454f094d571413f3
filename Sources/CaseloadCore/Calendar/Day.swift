/// A calendar day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// A day is a count of days from 1 January 1970, so differences, order and weekdays are plain
/// arithmetic.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public var number: Int32

  /// The day `number` days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// The day of a calendar date, or `nil` when no such date exists.
  ///
  /// - Parameters:
  ///   - year: 0 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the last day of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, 1...12 ~= month, day >= 1 else { return nil }
    guard day <= Day.daysInMonth(month, ofYear: year) else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// The first day that a data file may name: 1900-01-01.
  public static let earliest = Day(number: Day.number(year: 1900, month: 1, day: 1))

  /// The last day that a data file may name: 2199-12-31.
  public static let latest = Day(number: Day.number(year: 2199, month: 12, day: 31))

  /// 9999-12-31: "never" in a data file, and the last day any calculation returns.
  public static let endOfTime = Day(number: Day.number(year: 9999, month: 12, day: 31))

  /// Whether a data file may name the day: 1900-01-01 to 2199-12-31.
  public var isInRange: Bool { Day.earliest <= self && self <= Day.latest }
}

// MARK: - Order and arithmetic

extension Day: Comparable {
  /// Whether the first day comes before the second.
  public static func < (first: Day, second: Day) -> Bool { first.number < second.number }

  /// The day `days` later, never after 9999-12-31.
  public static func + (day: Day, days: Int) -> Day {
    let sum = Int(day.number) + days
    return Day(number: Int32(clamping: min(sum, Int(endOfTime.number))))
  }

  /// The day `days` earlier.
  public static func - (day: Day, days: Int) -> Day { day + (-days) }

  /// The number of days from the second day to the first.
  public static func - (later: Day, earlier: Day) -> Int {
    Int(later.number) - Int(earlier.number)
  }
}

// MARK: - Dates

extension Day {
  /// A day taken apart.
  public struct Components: Hashable, Sendable {
    /// The calendar year.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, from 1.
    public var day: Int
  }

  /// Year, month and day of the month.
  public var components: Components {
    // Days are counted from 1 March of year 0, so that the leap day ends its year.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return Components(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let fromMonday = (Int(number) + 3) % 7
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
  }

  /// The same day of the month `months` later, or the month's last day where it has no such day;
  /// never after 9999-12-31.
  public func adding(months: Int) -> Day {
    let start = components
    let total = start.year * 12 + start.month - 1 + months
    let (year, month) = (total / 12, total % 12 + 1)
    guard year <= 9999 else { return Day.endOfTime }
    let day = min(start.day, Day.daysInMonth(month, ofYear: year))
    return Day(number: Day.number(year: year, month: month, day: day))
  }

  /// Whether a year has 29 February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 28 to 31.
  public static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inline(__always)
  static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

// MARK: - Text

extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// The date as `YYYY-MM-DD`.
  public var description: String {
    let date = components
    return Day.padded(date.year, 4) + "-" + Day.padded(date.month, 2) + "-"
      + Day.padded(date.day, 2)
  }

  /// A date of exactly ten ASCII characters, `YYYY-MM-DD`, from year 0 to 9999.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard 48...57 ~= byte else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// The bank holidays of England and Wales.
///
/// They follow the rule in force: New Year's Day, Good Friday, Easter Monday, the first and the last
/// Monday of May, the last Monday of August, Christmas Day and Boxing Day. A holiday at a weekend is
/// kept on a weekday after it. The changes that proclamations have made since 2000 are added.
/// Before 2000 the rule is an approximation. Years with published dates follow those instead.
public struct BankHolidays: Hashable, Sendable {
  /// The published days of the years that have any, ascending.
  private let published: [Int: [Day]]

  /// The bank holidays by rule.
  public init() {
    self.published = [:]
  }

  /// The bank holidays by rule, except in the calendar years of the given days.
  ///
  /// - Parameter days: every bank holiday of each year that occurs among them, in any order.
  public init(published days: some Sequence<Day>) {
    self.published = Dictionary(grouping: Set(days), by: { $0.components.year })
      .mapValues { $0.sorted() }
  }

  /// The calendar years in which published days replace the rule, ascending.
  public var publishedYears: [Int] { published.keys.sorted() }

  /// The bank holidays of a calendar year, ascending.
  ///
  /// A holiday kept on a substitute day is listed on that day alone, as GOV.UK does.
  public func days(ofYear year: Int) -> [Day] {
    published[year] ?? BankHolidays.daysByRule(ofYear: year)
  }

  /// Whether a day is a bank holiday.
  public func contains(_ day: Day) -> Bool {
    days(ofYear: day.components.year).contains(day)
  }
}

// MARK: - The rule

extension BankHolidays {
  private static func daysByRule(ofYear year: Int) -> [Day] {
    func date(_ month: Int, _ day: Int) -> Day {
      Day(number: Day.number(year: year, month: month, day: day))
    }
    let easter = easterSunday(ofYear: year)
    let earlyMay = mondayOnOrBefore(date(5, 7))
    let spring = mondayOnOrBefore(date(5, 31))
    var days = [
      weekdayOnOrAfter(date(1, 1)),
      easter - 2,
      easter + 1,
      mondayOnOrBefore(date(8, 31)),
    ]
    days += christmas(of25December: date(12, 25))
    switch year {
    case 2002: days += [earlyMay, date(6, 3), date(6, 4)]  // Golden Jubilee
    case 2011: days += [earlyMay, spring, date(4, 29)]  // royal wedding
    case 2012: days += [earlyMay, date(6, 4), date(6, 5)]  // Diamond Jubilee
    case 2020: days += [date(5, 8), spring]  // 75 years since VE Day
    case 2022: days += [earlyMay, date(6, 2), date(6, 3), date(9, 19)]  // Jubilee, state funeral
    case 2023: days += [earlyMay, spring, date(5, 8)]  // coronation
    default: days += [earlyMay, spring]
    }
    return days.sorted()
  }

  /// The days on which Christmas Day and Boxing Day are kept.
  private static func christmas(of25December christmas: Day) -> [Day] {
    switch christmas.weekday {
    case 5: [christmas, christmas + 3]  // Boxing Day on Saturday is kept on Monday.
    case 6: [christmas + 2, christmas + 3]  // Both are kept, on Monday and Tuesday.
    case 7: [christmas + 1, christmas + 2]  // Boxing Day on Monday, Christmas Day on Tuesday.
    default: [christmas, christmas + 1]
    }
  }

  /// The day itself, or the Monday after it when it is at a weekend.
  private static func weekdayOnOrAfter(_ day: Day) -> Day {
    day.weekday < 6 ? day : day + (8 - day.weekday)
  }

  /// The last Monday that is not after the day.
  private static func mondayOnOrBefore(_ day: Day) -> Day {
    day - (day.weekday - 1)
  }

  /// Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.
  static func easterSunday(ofYear year: Int) -> Day {
    let goldenNumber = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * goldenNumber + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (goldenNumber + 11 * epact + 22 * weekday) / 451
    let fromMarch = epact + weekday - 7 * late + 114
    return Day(
      number: Day.number(year: year, month: fromMarch / 31, day: fromMarch % 31 + 1))
  }
}

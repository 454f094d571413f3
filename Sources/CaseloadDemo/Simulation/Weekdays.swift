import CaseloadCore

/// Weekdays without regard to bank holidays: near enough for what people in a story plan.
enum Weekdays {
  /// The day that many weekdays later.
  static func day(_ count: Int, after day: Day) -> Day {
    var result = day
    for _ in 0..<count {
      result = result + (result.weekday == 5 ? 3 : result.weekday == 6 ? 2 : 1)
    }
    return result
  }

  /// The day, or the Monday after it.
  static func onOrAfter(_ day: Day) -> Day {
    avoidingChristmas(day.weekday == 6 ? day + 2 : day.weekday == 7 ? day + 1 : day)
  }

  /// The day, or the Friday before it.
  static func onOrBefore(_ day: Day) -> Day {
    day.weekday == 6 ? day - 1 : day.weekday == 7 ? day - 2 : day
  }

  /// The day, or one soon after it when offices are closed for Christmas and the New Year.
  private static func avoidingChristmas(_ day: Day) -> Day {
    let date = day.components
    if date.month == 12, 25...28 ~= date.day { return onOrAfter(day + (29 - date.day)) }
    if date.month == 1, date.day == 1 { return onOrAfter(day + 1) }
    return day
  }
}

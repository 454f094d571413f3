import CaseloadCore

/// Times of the day and stretches of time in words.
enum ClockText {
  /// The time of the day in London: `14:05`.
  static func time(_ moment: Moment) -> String {
    let local = moment.seconds + Int64(LondonTime.offset(atUTC: moment.seconds))
    let minutes = Int(((local % 86_400) + 86_400) % 86_400 / 60)
    return two(minutes / 60) + ":" + two(minutes % 60) + zone(moment)
  }

  /// In the hour that clocks show twice when summer time ends, which of the two it is.
  private static func zone(_ moment: Moment) -> String {
    let hour: Int64 = 3_600
    let isSummer = LondonTime.offset(atUTC: moment.seconds) > 0
    let other = isSummer ? moment.seconds + hour : moment.seconds - hour
    guard isSummer != (LondonTime.offset(atUTC: other) > 0) else { return "" }
    return isSummer ? " BST" : " GMT"
  }

  /// A moment: the time, and the date where it is not that of another moment.
  static func stamp(_ moment: Moment, at now: Moment) -> String {
    let day = moment.londonDay
    return day == now.londonDay ? time(moment) : "\(Wording.shortDate(day)) \(time(moment))"
  }

  /// A moment, with its date in any case.
  static func full(_ moment: Moment) -> String {
    "\(time(moment)) on \(Wording.date(moment.londonDay))"
  }

  /// How long something lasts, in the largest unit that says enough: `4 minutes`, `3 days`.
  static func span(_ duration: Swift.Duration) -> String { span(seconds: duration.wholeSeconds) }

  /// How long some seconds are; never less than none.
  static func span(seconds: Int64) -> String {
    let minutes = Int(max(0, seconds) / 60)
    if minutes < 1 { return "less than a minute" }
    if minutes < 120 { return Wording.count(minutes, "minute", "minutes") }
    if minutes < 48 * 60 { return Wording.count(minutes / 60, "hour", "hours") }
    return Wording.days(minutes / 1_440)
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

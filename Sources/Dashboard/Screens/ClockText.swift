import CaseloadCore

/// Times of the day and stretches of time in words.
enum ClockText {
  /// The time of the day in London: `14:05`.
  static func time(_ moment: Moment) -> String {
    let local = moment.seconds + Int64(LondonTime.offset(atUTC: moment.seconds))
    let minutes = Int(((local % 86_400) + 86_400) % 86_400 / 60)
    return two(minutes / 60) + ":" + two(minutes % 60)
  }

  /// How long something lasts, in the largest unit that says enough: `4 minutes`, `3 days`.
  static func span(from start: Moment, to end: Moment) -> String {
    let minutes = Int(max(0, end.seconds - start.seconds) / 60)
    if minutes < 1 { return "less than a minute" }
    if minutes < 120 { return Wording.count(minutes, "minute", "minutes") }
    if minutes < 48 * 60 { return Wording.count(minutes / 60, "hour", "hours") }
    return Wording.days(minutes / 1_440)
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

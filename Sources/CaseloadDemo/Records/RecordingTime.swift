import CaseloadCore

/// When something was entered in the case-management system: a minute, in UTC.
struct RecordingTime: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01T00:00Z.
  var minutes: Int32

  /// A minute of a day.
  init(day: Day, minute: Int) {
    minutes = day.number * 1440 + Int32(minute)
  }

  /// The day in UTC; working hours keep it the same day in London.
  var day: Day { Day(number: (minutes - Int32(minuteOfDay)) / 1440) }

  /// The minute of the day, from 0, before 1970 too.
  var minuteOfDay: Int { Int((minutes % 1440 + 1440) % 1440) }

  /// Whether the first is earlier.
  static func < (first: RecordingTime, second: RecordingTime) -> Bool {
    first.minutes < second.minutes
  }
}

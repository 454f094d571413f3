/// A moment in time, to the second.
///
/// Fractions of a second are dropped. Moments lie within the days that a data file may name.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64

  /// The moment `seconds` after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Whether the first moment is earlier than the second.
  public static func < (first: Moment, second: Moment) -> Bool { first.seconds < second.seconds }

  /// The calendar date in London.
  public var londonDay: Day { LondonTime.day(atUTC: seconds) }
}

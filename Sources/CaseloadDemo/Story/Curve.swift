import CaseloadCore

/// A quantity that changes with the years: straight lines between known points, level outside them.
struct Curve: Sendable {
  /// A known value, some years before the day as at which the story ends.
  struct Point: Sendable {
    var yearsBefore: Double
    var value: Double
  }

  private let points: [Point]

  /// A curve through the points, given from the earliest on.
  init(_ points: [(yearsBefore: Double, value: Double)]) {
    self.points = points.map { Point(yearsBefore: $0.yearsBefore, value: $0.value) }
  }

  /// The value so many years before the end of the story.
  func value(yearsBefore: Double) -> Double {
    guard let first = points.first else { return 0 }
    var before = first
    for after in points {
      if yearsBefore >= after.yearsBefore {
        guard after.yearsBefore < before.yearsBefore else { return after.value }
        let share = (before.yearsBefore - yearsBefore) / (before.yearsBefore - after.yearsBefore)
        return before.value + (after.value - before.value) * share
      }
      before = after
    }
    return before.value
  }
}

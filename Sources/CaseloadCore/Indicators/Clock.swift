/// Something that must be done by a day.
struct Clock: Sendable {
  /// Which part of a rule gives an interval.
  enum Part: UInt8 {
    /// From the start to the first time.
    case first
    /// From one time to the next.
    case every
    /// From one time to the next, once the rule's `after` has passed.
    case then
    /// The child's own plan.
    case plan
  }

  /// The day by which it is due; `nil` once it is met for good.
  var due: Day?
  /// The duration that gave the due day.
  var interval: Duration
  /// The part of the rule that gave the duration.
  var part = Part.every

  /// Days past the due day; 0 when it is not overdue.
  func daysOverdue(on day: Day) -> Int {
    due.map { max(0, day - $0) } ?? 0
  }

  /// Whether it is due on or before a horizon without being overdue.
  func isDueSoon(on day: Day, horizon: Day) -> Bool {
    due.map { $0 >= day && $0 <= horizon } ?? false
  }
}

extension WorkingCalendar {
  /// The first day that is within the last `window` as at `day`.
  ///
  /// > x is **within the last** w (a window) as at D when x ≤ D and x + w > D. — `data-directory.md`
  ///
  /// - Complexity: O(log n), as later days never give an earlier sum.
  func start(ofLast window: Duration, asAt day: Day) -> Day {
    var (low, high) = (Day.earliest - 1, day + 1)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if self.day(window, after: middle) > day { high = middle } else { low = middle }
    }
    return high
  }
}

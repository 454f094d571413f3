/// The days from a start up to an end on which something holds.
///
/// The end is the first day on which it no longer holds: someone whose last day is 31 March has the end
/// 1 April.
struct Spell: Equatable, Sendable {
  /// The first day; a missing start means "since always".
  var start: Day
  /// The first day on which it no longer holds; ``Day/endOfTime`` when there is none.
  var end: Day

  /// Before any day that a data file may name.
  static let always = Day.earliest - 400_000

  init(start: Day?, end: Day?) {
    self.start = start ?? Spell.always
    self.end = end ?? Day.endOfTime
  }

  /// Whether it holds on a day.
  @inline(__always)
  func isActive(on day: Day) -> Bool { start <= day && end > day }

  /// Whether it is at least one day long.
  var isLong: Bool { end > start }
}

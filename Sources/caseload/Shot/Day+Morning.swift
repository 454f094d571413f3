import CaseloadCore

extension Day {
  /// Nine o'clock in the morning, ten in summer: a moment at which it is this day in London.
  var morning: Moment { Moment(seconds: Int64(number) * 86_400 + 9 * 3_600) }
}

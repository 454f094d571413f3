extension Moment: CustomStringConvertible {
  /// The moment in UTC: `2016-06-01T09:30:00Z`.
  public var description: String {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let second = rest < 0 ? rest + 86_400 : rest
    let day = Day(number: Int32(clamping: rest < 0 ? days - 1 : days))
    let clock = [second / 3600, second / 60 % 60, second % 60]
      .map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }
}

import CaseloadCore
import DisplayText

/// A day as people type it: a date, a number of days back, or the name of a weekday.
enum TypedDay {
  /// The day that a text means.
  ///
  /// - Parameters:
  ///   - text: `2016-06-01`, `1 Jun 2016`, `1 jun`, `1/6/2016`, `-14`, `yesterday`, `monday`.
  ///   - today: The day that it is; a date without a year is the last such day up to it.
  /// - Returns: The day, or `nil` when the text means none.
  static func read(_ text: String, today: Day) -> Day? {
    let words = LatinLetters.folded(text).split { " ,/.".contains($0) }.map(String.init)
    guard let first = words.first else { return nil }
    if words.count == 1 { return word(first, today: today) }
    guard words.count <= 3, let number = Int(first) else { return nil }
    guard let month = month(words[1]) else { return nil }
    if words.count == 3 {
      guard let year = Int(words[2]) else { return nil }
      return Day(year: year < 100 ? 2000 + year : year, month: month, day: number)
    }
    let year = today.components.year
    guard let day = Day(year: year, month: month, day: number) else {
      return Day(year: year - 1, month: month, day: number)
    }
    return day <= today ? day : Day(year: year - 1, month: month, day: number)
  }

  private static func word(_ word: String, today: Day) -> Day? {
    if let day = Day(word) { return day }
    if let back = Int(word), back <= 0, back >= -40_000 { return today + back }
    if word == "today" { return today }
    if word == "yesterday" { return today - 1 }
    guard word.count >= 3,
      let weekday = weekdays.firstIndex(where: { $0.hasPrefix(word) })
    else { return nil }
    return (1...7).map { today - $0 }.first { $0.weekday == weekday + 1 }
  }

  private static func month(_ word: String) -> Int? {
    if let number = Int(word) { return 1...12 ~= number ? number : nil }
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

/// A length of time as policies and plans write it: `10 working days`, `6 weeks`, `72 hours`.
///
/// Its form is `[0-9]{1,4} (hour|day|working day|week|month|year)s?`, with exactly one space between.
/// Two durations are equal when they are written alike.
public struct Duration: Hashable, Sendable {
  /// What a duration counts.
  public enum Unit: UInt8, CaseIterable, Sendable {
    /// Hours of the clock; added to a day, days of 24 hours, rounded up.
    case hour
    /// Calendar days.
    case day
    /// Days from Monday to Friday that are no bank holiday.
    case workingDay
    /// Seven calendar days.
    case week
    /// Calendar months.
    case month
    /// Calendar years.
    case year

    /// The word for one of the unit.
    public var name: String {
      switch self {
      case .hour: "hour"
      case .day: "day"
      case .workingDay: "working day"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    }
  }

  /// How many of the unit, 0 to 9999.
  public let count: Int16
  /// What is counted.
  public let unit: Unit
  /// How many digits the count is written with.
  private let digits: UInt8
  /// Whether the unit is written with an `s`.
  private let isPlural: Bool

  /// A duration from its written form, or `nil` for any other text.
  public init?(_ text: String) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// A duration from the bytes of its written form, or `nil` for any others.
  init?(utf8 bytes: some RandomAccessCollection<UInt8>) {
    guard let space = bytes.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let number = bytes[..<space]
    guard 1...4 ~= number.count else { return nil }
    var count: Int16 = 0
    for byte in number {
      guard 48...57 ~= byte else { return nil }
      count = count * 10 + Int16(byte - 48)
    }
    var word = bytes[bytes.index(after: space)...]
    let isPlural = word.last == UInt8(ascii: "s")
    if isPlural { word = word.dropLast() }
    guard let unit = Unit.allCases.first(where: { $0.name.utf8.elementsEqual(word) }) else {
      return nil
    }
    self.count = count
    self.unit = unit
    self.digits = UInt8(number.count)
    self.isPlural = isPlural
  }
}

extension Duration: CustomStringConvertible {
  /// The duration as it was written.
  public var description: String {
    let number = String(count)
    return String(repeating: "0", count: Int(digits) - number.utf8.count) + number + " " + unit.name
      + (isPlural ? "s" : "")
  }
}

/// Text, numbers and dates as JSON and CSV write them, into room that is there already.
///
/// Room is asked for once for several values, since asking costs more than writing.
extension OutputSpan<UInt8> {
  /// The most bytes that an integer takes.
  static var roomForInteger: Int { 20 }
  /// The most bytes that a double takes.
  static var roomForNumber: Int { 32 }
  /// The bytes that a date takes.
  static var roomForDate: Int { 10 }

  /// Appends a text as it is.
  mutating func append(text: String) {
    let bytes = text.utf8.span
    for index in bytes.indices { append(bytes[index]) }
  }

  /// Appends an integer in decimal digits.
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let rest = value.magnitude
    var divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(digit: Int(rest / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends the shortest digits that read back as the same number; whole numbers without a point.
  ///
  /// - Parameter value: A finite number.
  mutating func append(number value: Double) {
    if value.magnitude < 0x1p54, value == value.rounded(.towardZero) {
      append(decimal: Int(value))
    } else {
      append(text: value.description)
    }
  }

  /// Appends a day as `YYYY-MM-DD`.
  mutating func append(date day: Day) {
    let date = day.components
    append(digit: date.year / 1000)
    append(digit: date.year / 100)
    append(digit: date.year / 10)
    append(digit: date.year)
    append(UInt8(ascii: "-"))
    append(digit: date.month / 10)
    append(digit: date.month)
    append(UInt8(ascii: "-"))
    append(digit: date.day / 10)
    append(digit: date.day)
  }

  private mutating func append(digit value: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }
}

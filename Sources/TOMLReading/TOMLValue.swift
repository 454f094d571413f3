/// A value of a TOML file, of whatever type.
package enum TOMLValue: Sendable {
  /// A string.
  case text(String)
  /// An integer.
  case integer(Int)
  /// A floating-point number, perhaps infinite or not a number.
  case number(Double)
  /// A boolean.
  case flag(Bool)
  /// A date, a time or both.
  case moment
  /// An array.
  case array([TOMLValue])
  /// A table, in the order of its names' bytes.
  case table([(name: TOMLName, value: TOMLValue)])

  /// The value as a message quotes it.
  package var shown: String {
    switch self {
    case .text(let text): QuotedText.quoted(text)
    case .integer(let integer): String(integer)
    case .number(let number): TOMLText.number(number)
    case .flag(let flag): String(flag)
    case .moment: "a date or a time"
    case .array: "an array"
    case .table: "a table"
    }
  }
}

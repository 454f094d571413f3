public import CaseloadCore

/// What a row says in one field, for sorting and filtering.
public enum FieldValue: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A quantity.
  case number(Double)
  /// A date.
  case day(Day)
  /// Yes or no.
  case flag(Bool)
  /// Nothing is known.
  case absent

  /// A quantity, if there is one.
  static func number(_ value: Double?) -> FieldValue { value.map { .number($0) } ?? .absent }

  /// A date, if there is one.
  static func day(_ value: Day?) -> FieldValue { value.map { .day($0) } ?? .absent }

  /// Words, if there are any.
  static func text(_ value: String?) -> FieldValue { value.map { .text($0) } ?? .absent }
}

extension FieldValue {
  /// Whether this comes before another when the smallest is first; what is not known comes last.
  func isBefore(_ other: FieldValue) -> Bool {
    switch (self, other) {
    case (.number(let first), .number(let second)): first < second
    case (.day(let first), .day(let second)): first < second
    case (.text(let first), .text(let second)):
      first.lowercased() < second.lowercased()
    case (.flag(let first), .flag(let second)): first && !second
    case (.absent, _): false
    case (_, .absent): true
    default: false
    }
  }

  /// Whether nothing is known.
  var isAbsent: Bool { self == .absent }
}

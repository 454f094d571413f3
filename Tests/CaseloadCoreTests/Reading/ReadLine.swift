@testable import CaseloadCore

/// What a line turned out to be, in a form that tests can compare.
enum ReadLine: Equatable {
  /// Nothing but white space.
  case blank
  /// A line that does not count; the field at fault, if it is one.
  case rejected(field: String?)
  /// A record: its values by field, the fields treated as absent, and the names of unknown fields.
  case record([String: FieldValue], warnings: [String], unknown: [Identifier])

  /// The value of a record's field.
  subscript(field: String) -> FieldValue? {
    if case .record(let values, _, _) = self { values[field] } else { nil }
  }

  /// The fields of a record that are treated as absent; `nil` for anything but a record.
  var warnings: [String]? {
    if case .record(_, let warnings, _) = self { warnings } else { nil }
  }

  /// The names of a record's unknown fields, in byte order.
  var unknown: [Identifier] {
    if case .record(_, _, let unknown) = self { unknown } else { [] }
  }

  /// Whether it is a record about which there is nothing to say.
  var isClean: Bool { warnings == [] && self["void"] != .flag(true) }
}

/// A value as a reader leaves it in a slot.
///
/// Texts are compared byte for byte.
enum FieldValue: Equatable {
  case day(Day)
  case moment(seconds: Int64)
  case flag(Bool)
  case number(bits: UInt64)
  case choice(String)
  case text(Identifier)
  case ids([Identifier])

  /// A day from its date.
  static func day(_ date: String) -> FieldValue? { Day(date).map { .day($0) } }

  /// A number, with its sign when it is zero.
  static func number(_ number: Double) -> FieldValue { .number(bits: number.bitPattern) }

  /// What stands in the slot of a field.
  init?(_ field: Field, at slot: Int, in values: borrowing RecordValues) {
    guard values.has(slot) else { return nil }
    switch field.type {
    case .recordID, .reference, .text, .duration:
      guard let bytes = values.bytes(slot) else { return nil }
      self = .text(Identifier(String(decoding: bytes, as: UTF8.self)))
    case .references:
      var ids: [Identifier] = []
      values.forEachID(slot) { ids.append(Identifier(String(decoding: $0, as: UTF8.self))) }
      self = .ids(ids)
    case .date, .end:
      guard let day = values.day(slot) else { return nil }
      self = .day(day)
    case .timestamp:
      guard let moment = values.moment(slot) else { return nil }
      self = .moment(seconds: moment.seconds)
    case .flag:
      guard let flag = values.flag(slot) else { return nil }
      self = .flag(flag)
    case .number:
      guard let number = values.number(slot) else { return nil }
      self = .number(number)
    case .choice(let words):
      guard let choice = values.choice(slot) else { return nil }
      self = .choice(words[choice])
    }
  }
}

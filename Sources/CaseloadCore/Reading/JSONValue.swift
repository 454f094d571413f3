/// A JSON text taken apart.
enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it is written.
  case number(text: String)
  /// A string, its escapes resolved.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object: its members in the order of the text, also those with the same name.
  case object([(name: String, value: JSONValue)])
}

extension JSONValue {
  /// Whether this is `null`, which a record's field may be as well as absent.
  var isNull: Bool { if case .null = self { true } else { false } }
}

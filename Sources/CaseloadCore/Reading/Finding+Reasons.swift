extension Finding {
  /// A line that is not one JSON object.
  static func notAnObject(line: Int, reason: String) -> Finding {
    Finding(
      line: line, severity: .rejected, field: nil, reason: reason, value: nil,
      remedy: "write one whole JSON object, in UTF-8, on a line of its own")
  }

  /// A line beyond the limit.
  static func tooLong(line: Int) -> Finding {
    Finding(
      line: line, severity: .rejected, field: nil,
      reason: "longer than \(LineLimit.bytes) bytes", value: nil,
      remedy: "write each record on a line of its own")
  }

  /// A last line without its end.
  static func unfinished(line: Int) -> Finding {
    Finding(
      line: line, severity: .rejected, field: nil,
      reason: "unfinished: the file ends within the line", value: nil,
      remedy: "write the rest of the line, or remove it")
  }

  /// A required field that a line does not give.
  static func missing(_ field: Field, line: Int) -> Finding {
    Finding(
      line: line, severity: .rejected, field: field.name, reason: "missing", value: nil,
      remedy: "give \(field.type.expectation)")
  }

  /// A field of a wrong type or value.
  static func wrong(_ value: JSONValue, field: Field, line: Int) -> Finding {
    Finding(
      line: line, severity: field.weight == .optional ? .warning : .rejected, field: field.name,
      reason: field.weight == .optional ? "a wrong value, treated as absent" : "a wrong value",
      value: value.excerpt, remedy: "give \(field.type.expectation)")
  }
}

extension JSONValue {
  /// At most 40 characters of the value, for a finding.
  fileprivate var excerpt: String {
    switch self {
    case .null: "null"
    case .bool(let flag): String(flag)
    case .number(let text): JSONValue.cut(text)
    case .string(let text): JSONValue.cut("\"" + text + "\"")
    case .array: "a list"
    case .object: "an object"
    }
  }

  private static func cut(_ text: String) -> String {
    // By scalars: one character may hold any number of combining marks.
    let scalars = text.unicodeScalars
    guard scalars.count > 40 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(39))) + "…"
  }
}

extension FormatGuide {
  /// What the JSON calls its form.
  public static let schema = "caseload-kinds/1"

  /// The kinds and their fields as JSON, for programs.
  ///
  /// One object: `schema`; `kinds`, each with `kind`, `versioned`, `summary` and `fields`; `reserved`.
  /// A field has `name`, `type`, `entity` (of ids of something else), `weight` (`required`, `decisive` or
  /// `optional`), `minimum`, `maximum` and `choices`. Every key is always present.
  public static func json() -> [UInt8] {
    var writer = JSONWriter(layout: .lines)
    writer.object { json in
      json.member("schema", schema)
      json.list("kinds", Kind.allCases) { json, kind in
        json.member("kind", kind.rawValue)
        json.member("versioned", kind.isVersioned)
        json.member("summary", kind.summary)
        json.list("fields", kind.fields, write)
      }
      json.strings("reserved", reserved)
    }
    writer.finish()
    return writer.bytes
  }

  private static func write(_ json: inout JSONWriter, _ field: Field) {
    json.member("name", field.name)
    json.member("type", field.type.word)
    json.member("entity", field.type.entity?.rawValue)
    json.member("weight", field.weight.title ?? "optional")
    let range = field.type.range
    json.member("minimum", range?.lowerBound)
    json.member("maximum", range?.upperBound)
    json.strings("choices", field.type.choices)
    json.member("summary", field.summary)
  }
}

extension Field.ValueType {
  /// What the ids of the field name.
  var entity: Field.Entity? {
    switch self {
    case .reference(let entity), .references(let entity): entity
    default: nil
    }
  }

  /// The type in one word, for programs.
  fileprivate var word: String {
    switch self {
    case .recordID, .reference: "id"
    case .references: "ids"
    case .end: "end"
    case .choice: "choice"
    default: title
    }
  }

  fileprivate var range: ClosedRange<Double>? {
    if case .number(let range) = self { range } else { nil }
  }

  fileprivate var choices: [String] {
    if case .choice(let words) = self { words } else { [] }
  }
}

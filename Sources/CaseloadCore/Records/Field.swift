/// One field of a kind of record.
public struct Field: Sendable {
  /// What a field names.
  public enum Entity: String, Sendable {
    /// A child.
    case child
    /// A worker.
    case worker
    /// A team.
    case team
  }

  /// What values a field takes; `data-directory.md` section 2 defines each.
  public enum ValueType: Sendable {
    /// The record's own id.
    case recordID
    /// The id of something else.
    case reference(Entity)
    /// A list of ids.
    case references(Entity)
    /// A calendar date, or a timestamp that stands for its date in London.
    case date
    /// A date on which something no longer holds; `9999-12-31` is the same as absent.
    case end
    /// A moment.
    case timestamp
    /// `true` or `false`.
    case flag
    /// A number in a range.
    case number(ClosedRange<Double>)
    /// Any text.
    case text
    /// A length of time that is not 0.
    case duration
    /// One of a list of words.
    case choice([String])
  }

  /// What a wrong value does.
  public enum Weight: Sendable {
    /// The record cannot do without the field: absent or wrong, the line is rejected.
    case required
    /// The field decides when the record holds: it may be absent, but a wrong value rejects the line.
    case decisive
    /// A wrong value is treated as absent, with a warning.
    case optional
  }

  /// The member's name in the JSON object.
  public let name: String
  /// What values it takes.
  public let type: ValueType
  /// What a wrong value does.
  public let weight: Weight
  /// What it means, in a phrase.
  public let summary: String

  init(_ name: String, _ type: ValueType, _ weight: Weight, _ summary: String) {
    self.name = name
    self.type = type
    self.weight = weight
    self.summary = summary
  }

  init(_ name: String, _ type: ValueType, _ summary: String) {
    self.init(name, type, .optional, summary)
  }
}

extension Field.ValueType {
  /// What would be right, for a person who has to mend a line.
  public var expectation: String {
    switch self {
    case .recordID, .reference:
      "an id: a string of 1 to 128 bytes without control characters, or an integer of at most 18 digits"
    case .references(let entity):
      "a list of \(entity.rawValue) ids, each a string of 1 to 128 bytes or an integer"
    case .date, .end:
      "a date from 1900-01-01 to 2199-12-31, YYYY-MM-DD"
    case .timestamp:
      "a time such as 2016-06-01T09:30:00Z, with a date from 1900 to 2199"
    case .flag:
      "true or false, without quotation marks"
    case .number(let range):
      range.upperBound.isFinite
        ? "a number from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))"
        : "a number of at least \(Self.plain(range.lowerBound))"
    case .text:
      "text in quotation marks"
    case .duration:
      "a length of time above 0 such as \"10 working days\" or \"6 weeks\""
    case .choice(let words):
      "one of " + words.joined(separator: ", ")
    }
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}

extension Field.Entity {
  /// The kind of the records that name such things.
  var kind: Kind {
    switch self {
    case .child: .children
    case .worker: .workers
    case .team: .teams
    }
  }
}

/// The format of a data directory, described for those who write one.
///
/// Kinds and fields come from ``Kind/fields``, the table that drives the reader and the checker, so the
/// description cannot fall behind them.
public enum FormatGuide {
  /// One rule that holds for every kind.
  struct Rule {
    /// What it is about, in a word or two.
    let title: String
    /// The rule, as one paragraph.
    let text: String
  }

  /// What the guide begins with.
  static let opening =
    "A data directory holds files of JSON lines, and everything is computed from them and nothing "
    + "else."

  /// The rules of files, in brief.
  ///
  /// What is to be written as it stands is between backquotes, for Markdown and for the eye.
  static let fileRules = [
    Rule(
      title: "Files",
      text: "One JSON object on each line, in UTF-8, at most 1,048,576 bytes long. File names end "
        + "in `.jsonl` or `.ndjson`; sub-directories are read too. Names that begin with `.` or `_` "
        + "or end in `~`, `.tmp`, `.part` or `.swp` are passed over."),
    Rule(
      title: "Kinds",
      text: "The path tells the kind of a file's records: `visits.jsonl`, `visits-2016-06.jsonl`, "
        + "`visits/2016-06.jsonl` and `2016-06/visits.jsonl` all hold visits. What counts is the "
        + "part of a name before its first `.` or `-`, nearest to the file."),
    Rule(
      title: "Special files",
      text: "At the top may stand `policy.toml`, the timescales and limits (`caseload policy` "
        + "prints those in force), and `bank-holidays.json`, as GOV.UK publishes it."),
    Rule(
      title: "Writing",
      text: "Append to a file, or rename a new one over it; both may happen while the program "
        + "reads."),
  ]

  /// The rules of records, in brief.
  static let recordRules = [
    Rule(
      title: "Replacing",
      text: "A later record replaces an earlier one of the same kind and `id`, whatever file it is "
        + "in; in versioned kinds, one of the same `id` and `from`. Later is the greater "
        + "`recorded`; of equal ones the one read later, files in the order of their paths."),
    Rule(
      title: "Withdrawing",
      text: "A record with `\"void\": true` withdraws the records that it replaces."),
    Rule(
      title: "Versions",
      text: "In versioned kinds a record holds from its `from` date until the next version of its "
        + "`id`, and gives all fields anew."),
    Rule(
      title: "Spells",
      text: "`end` is the first day on which something no longer holds: if the last day is "
        + "31 March, `end` is 1 April."),
    Rule(
      title: "Mistakes",
      text: "A line without a required field, or with a wrong value in one that is required or "
        + "decisive, is rejected and does not count. A wrong value in another field counts as "
        + "absent. `caseload check` reports both. `null` is the same as absent; unknown fields are "
        + "allowed and ignored."),
  ]

  /// How the values of fields are written.
  static let valueRules = [
    Rule(
      title: "id",
      text: "A string of 1 to 128 bytes without control characters, or an integer of at most 18 "
        + "digits; `7` and `\"7\"` are the same id."),
    Rule(
      title: "date",
      text: "`\"2016-06-01\"`, from 1900-01-01 to 2199-12-31; or a timestamp, for its date in "
        + "London. As an `end`, `9999-12-31` is the same as absent."),
    Rule(
      title: "timestamp",
      text: "`\"2016-06-01T09:30:00Z\"`, with `Z`, an offset such as `+01:00`, or neither for the "
        + "time in London; or a date, for the start of that day."),
    Rule(title: "flag", text: "`true` or `false`."),
    Rule(title: "number", text: "A JSON number, without quotation marks."),
    Rule(
      title: "duration",
      text: "`\"10 working days\"`, `\"6 weeks\"`, `\"3 months\"`, `\"1 year\"` or `\"72 hours\"`, "
        + "more than 0."),
  ]

  /// The kinds whose files are skipped as yet, in alphabetical order.
  static var reserved: [String] { Kind.reserved.sorted() }

  /// What is said of the reserved kinds.
  static let reservedText = "Files of these kinds are skipped until a version knows them"
}

extension Field.ValueType {
  /// The type in a word or two.
  var title: String {
    switch self {
    case .recordID: "id"
    case .reference(let entity): "\(entity.rawValue) id"
    case .references(let entity): "list of \(entity.rawValue) ids"
    case .date, .end: "date"
    case .timestamp: "timestamp"
    case .flag: "flag"
    case .number: "number"
    case .text: "text"
    case .duration: "duration"
    case .choice: "one of a list"
    }
  }
}

extension Field {
  /// The meaning, with the range of a number and the words of a choice.
  var meaning: String {
    switch type {
    case .number, .choice: "\(summary): \(type.expectation)"
    default: summary
    }
  }
}

extension Field.Weight {
  /// The weight in a word, or `nil` for a field that may be wrong without harm to its line.
  var title: String? {
    switch self {
    case .required: "required"
    case .decisive: "decisive"
    case .optional: nil
    }
  }
}

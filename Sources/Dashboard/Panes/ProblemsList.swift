import CaseloadCore
import DisplayText
import TerminalUI

/// What is wrong with the data, file by file in the order of the lines.
enum ProblemsList {
  /// A problem with its file.
  struct Row: Sendable {
    var number: Int
    var path: String
    var problem: Problems.Problem
    /// The value at fault, where it may be shown.
    var value: String?

    /// The whole in a sentence, without what may not be shown.
    var sentence: String {
      var shown = problem
      shown.value = value
      return shown.sentence
    }

    /// Where it stands: `visits.jsonl line 12`.
    var place: String { problem.line.map { "\(path) line \(Wording.integer($0))" } ?? path }
  }

  static func listing(_ problems: Problems, _ context: ListContext) -> Listing {
    Listing(
      rows: rows(problems, context), columns: columns(context),
      emptyText: "Nothing is wrong with the data.",
      key: { "\($0.path):\($0.problem.line ?? 0) \($0.problem.field ?? "") \($0.problem.reason)" },
      sentence: { "\($0.problem.severity.word), \($0.place): \($0.sentence)" })
  }

  /// At most so many are listed; a directory of rubbish has one for every line.
  static let most = 2_000

  static func rows(_ problems: Problems, _ context: ListContext) -> [Row] {
    var rows: [Row] = []
    for file in problems.files where !file.problems.isEmpty {
      let path = ProblemsScreen.name(file)
      for problem in file.problems.prefix(most - rows.count) {
        rows.append(row(rows.count, problem, path, file.kind, context))
      }
    }
    return rows
  }

  /// One row by its number; `nil` when there are not so many.
  static func row(_ number: Int, of problems: Problems, _ context: ListContext) -> Row? {
    var before = 0
    for file in problems.files {
      let place = number - before
      if file.problems.indices.contains(place) {
        let path = ProblemsScreen.name(file)
        return row(number, file.problems[place], path, file.kind, context)
      }
      before += file.problems.count
    }
    return nil
  }

  private static func row(
    _ number: Int, _ problem: Problems.Problem, _ path: String, _ kind: Kind?,
    _ context: ListContext
  ) -> Row {
    let isHidden = !context.privacy.showsChildren && mayName(problem, kind)
    return Row(
      number: number, path: path, problem: problem, value: isHidden ? nil : problem.value)
  }

  /// Whether the value at fault may be a name, or tell as much as one.
  ///
  /// A wrong word in a list of words has to be seen to be put right, and so have digits.
  private static func mayName(_ problem: Problems.Problem, _ kind: Kind?) -> Bool {
    guard let name = problem.field, let value = problem.value else { return false }
    guard let field = kind?.fields.first(where: { $0.name == name }) else { return true }
    if kind == .children, name == "born" { return true }
    switch field.type {
    case .text: return true
    case .choice, .recordID, .reference, .references: return false
    default:
      let known = ["yes", "no", "true", "false", "y", "n", "null", "a list", "an object"]
      let word = value.lowercased().filter { $0 != "\"" }
      return !known.contains(word) && word.contains(where: \.isLetter)
        && !word.contains(where: \.isNumber)
    }
  }

  private static func columns(_ context: ListContext) -> [TypedColumn<Row>] {
    [
      context.symbolColumn { Rating($0.problem.severity) },
      TypedColumn(
        ListColumn(name: "severity", title: "Is", minimum: 9, ideal: 9, rank: 3),
        value: { .text($0.problem.severity.word) },
        text: {
          StyledText($0.problem.severity.word, Rating($0.problem.severity).role)
        }),
      TypedColumn(
        ListColumn(name: "file", title: "File", minimum: 18, ideal: 28, rank: 2),
        value: { .text($0.path) }, text: { StyledText($0.path) }),
      TypedColumn(
        ListColumn(name: "line", title: "Line", minimum: 5, ideal: 8, isTrailing: true, rank: 4),
        value: { .number($0.problem.line.map(Double.init)) },
        text: { StyledText($0.problem.line.map(Wording.integer) ?? "", .textMuted) }),
      TypedColumn(
        ListColumn(name: "field", title: "Field", minimum: 6, ideal: 12, rank: 5),
        value: { .text($0.problem.field) },
        text: { StyledText($0.problem.field ?? "", .recordKey) }),
      TypedColumn(
        ListColumn(name: "reason", title: "What is wrong", minimum: 30, ideal: 70, rank: 1),
        value: { .text($0.problem.reason) },
        text: { row in
          StyledText((row.value.map { "\($0) is " } ?? "") + row.problem.reason)
        }),
      TypedColumn(
        ListColumn(name: "remedy", title: "What to do", minimum: 50, ideal: 60, rank: 6),
        value: { .text($0.problem.remedy) },
        text: { StyledText($0.problem.remedy, .textMuted) }),
    ]
  }
}

extension Problems.Severity {
  /// What has become of the thing, in a word.
  var word: String {
    switch self {
    case .skipped: "not read"
    case .rejected: "rejected"
    case .warning: "warning"
    case .reference: "reference"
    }
  }
}

extension Rating {
  /// How much a problem weighs.
  init(_ severity: Problems.Severity) {
    switch severity {
    case .skipped, .rejected: self = .over
    case .warning, .reference: self = .near
    }
  }
}

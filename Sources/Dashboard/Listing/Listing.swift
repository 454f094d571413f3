import CaseloadCore
import DisplayText
import TerminalUI

/// The rows of a list as they stand in the report, and what can be asked of them.
///
/// Which of them are shown, and in which order, is a ``ListOrder``.
struct Listing: Sendable {
  /// Its columns, from left to right.
  let columns: [ListColumn]
  /// How many rows there are.
  let count: Int
  /// What is said when there is no row.
  let emptyText: String
  /// What names a row as long as it is there.
  let key: @Sendable (Int) -> String
  /// What a row says in a column.
  let value: @Sendable (Int, Int) -> FieldValue
  /// What a row shows in a column.
  let cell: @Sendable (Int, Int) -> TableCell
  /// What opening a row leads to.
  let target: @Sendable (Int) -> Screen?
  /// The figure that a row shows.
  let figure: @Sendable (Int) -> Figure?
  /// Whom a row is about.
  let subject: @Sendable (Int) -> Screen.Subject?
  /// The team that a row names.
  private let team: @Sendable (Int) -> Identifier?
  /// What a row says, in words, where it says it better than column by column.
  private let wording: @Sendable (Int) -> String?

  init<Row: Sendable>(
    rows: [Row], columns: [TypedColumn<Row>], emptyText: String,
    key: @escaping @Sendable (Row) -> String,
    target: @escaping @Sendable (Row) -> Screen? = { _ in nil },
    figure: @escaping @Sendable (Row) -> Figure? = { _ in nil },
    subject: @escaping @Sendable (Row) -> Screen.Subject? = { _ in nil },
    team: @escaping @Sendable (Row) -> Identifier? = { _ in nil },
    sentence: @escaping @Sendable (Row) -> String? = { _ in nil }
  ) {
    self.columns = columns.map(\.column)
    count = rows.count
    self.emptyText = emptyText
    self.key = { key(rows[$0]) }
    value = { columns[$1].value(rows[$0]) }
    cell = { columns[$1].cell(rows[$0]) }
    self.target = { target(rows[$0]) }
    self.figure = { figure(rows[$0]) }
    self.subject = { subject(rows[$0]) }
    self.team = { team(rows[$0]) }
    wording = { sentence(rows[$0]) }
  }

  /// A list without rows.
  static func empty(_ text: String) -> Listing {
    Listing(rows: [Int](), columns: [], emptyText: text) { _ in "" }
  }

  /// The names of the columns that a filter can ask for.
  var fieldNames: [String] { columns.map(\.name) }

  /// The rows that a person wants to see, in the order in which they want them.
  ///
  /// - Parameters:
  ///   - filter: Which rows.
  ///   - sortColumn: The column to sort by; `nil` for the order of the report.
  ///   - isReversed: Whether to turn the order round.
  /// - Returns: Places of rows.
  /// - Complexity: O(n log n) when sorted, else O(n).
  func order(filter: Filter, sortColumn: String?, isReversed: Bool) -> [Int] {
    var shown = Array(0..<count)
    if !filter.isEmpty { shown = shown.filter { isShown($0, by: filter) } }
    if let sortColumn, let index = columns.firstIndex(where: { $0.name == sortColumn }) {
      let isDescending = columns[index].isLargestFirst != isReversed
      let values = shown.map { (row: $0, value: value($0, index)) }
      // What is not known stays last whichever way round; equal rows keep the report's order.
      shown = values.sorted { first, second in
        if first.value.isAbsent != second.value.isAbsent { return second.value.isAbsent }
        if first.value.isBefore(second.value) { return !isDescending }
        if second.value.isBefore(first.value) { return isDescending }
        return first.row < second.row
      }.map(\.row)
    } else if isReversed {
      shown.reverse()
    }
    return shown
  }

  private func isShown(_ row: Int, by filter: Filter) -> Bool {
    var words = ""
    for column in columns.indices {
      guard case .text(let text) = cell(row, column) else { continue }
      words += text.plain
      words += " "
    }
    let ids = ids(row)
    words += ids.values.joined(separator: " ")
    return filter.matches(words: LatinLetters.folded(words), names: fieldNames, ids: ids) { name in
      columns.firstIndex { $0.name == name }.map { value(row, $0) } ?? .absent
    }
  }

  /// The ids of whom a row shows by name, by the field that does.
  private func ids(_ row: Int) -> [String: String] {
    var ids: [String: String] = [:]
    ids["team"] = team(row)?.text
    switch subject(row) {
    case .child(let id): ids["child"] = id.text
    case .worker(let id): ids["worker"] = id.text
    case .team(let id): ids["team"] = id.text
    case nil: break
    }
    return ids
  }

  /// A row in words: `J. Okafor: over limit, 22 cases of 16, 137.5 %`.
  func sentence(_ row: Int) -> String {
    if let words = wording(row) { return words }
    var subject = ""
    var parts: [String] = []
    for (index, column) in columns.enumerated() {
      guard case .text(let text) = cell(row, index) else { continue }
      let words = Sentences.spoken(text)
      switch column.name {
      case "rating":
        guard case .text(let name) = value(row, index), let rating = Rating(rawValue: name)
        else { continue }
        parts.append(rating.words)
      case "sign": continue
      default:
        guard !words.isEmpty else { continue }
        let title = column.layout.title.lowercased()
        if column.layout.priority == Listing.subjectPriority, subject.isEmpty {
          subject = words
        } else {
          parts.append(title.isEmpty ? words : "\(title) \(words)")
        }
      }
    }
    let rest = parts.joined(separator: ", ")
    return subject.isEmpty ? rest : rest.isEmpty ? subject : "\(subject): \(rest)"
  }

  /// The priority of the column that says what a row is about.
  static let subjectPriority = -1
}

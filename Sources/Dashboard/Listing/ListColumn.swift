import DisplayText
import TerminalUI

/// A column of a list: its name for filters and sorting, and how it is laid out.
struct ListColumn: Hashable, Sendable {
  /// What filters and sorting call it.
  var name: String
  /// How it is laid out.
  var layout: TableColumn
  /// Whether the person can sort by it.
  var isSortable: Bool
  /// Whether what is largest comes first when it is sorted by.
  var isLargestFirst: Bool

  /// A column.
  ///
  /// - Parameters:
  ///   - name: What filters and sorting call it.
  ///   - title: What stands above it; empty for symbols.
  ///   - minimum: The fewest columns of the screen that it needs.
  ///   - ideal: The columns of the screen that it takes where there is room.
  ///   - isTrailing: Whether it holds numbers, which end at its right.
  ///   - rank: Columns with the lowest rank are the last to go on a narrow screen.
  ///   - isSortable: Whether the person can sort by it.
  ///   - isLargestFirst: Whether what is largest comes first when it is sorted by.
  init(
    name: String, title: String, minimum: Int, ideal: Int, isTrailing: Bool = false, rank: Int,
    isSortable: Bool = true, isLargestFirst: Bool = false
  ) {
    self.name = name
    layout = TableColumn(
      title, minimum: minimum, ideal: ideal,
      // Names and words use room that is left, numbers do not.
      maximum: isTrailing || ideal < 16 ? ideal : ideal + ideal / 2,
      alignment: isTrailing ? .trailing : .leading,
      priority: -rank)
    self.isSortable = isSortable
    self.isLargestFirst = isLargestFirst
  }
}

/// A column with what rows say in it.
struct TypedColumn<Row: Sendable>: Sendable {
  var column: ListColumn
  /// What a row says, for sorting and filtering.
  var value: @Sendable (Row) -> FieldValue
  /// What a row shows.
  var cell: @Sendable (Row) -> TableCell

  init(
    _ column: ListColumn, value: @escaping @Sendable (Row) -> FieldValue,
    cell: @escaping @Sendable (Row) -> TableCell
  ) {
    self.column = column
    self.value = value
    self.cell = cell
  }

  /// A column of text.
  init(
    _ column: ListColumn, value: @escaping @Sendable (Row) -> FieldValue,
    text: @escaping @Sendable (Row) -> StyledText
  ) {
    self.init(column, value: value) { .text(text($0)) }
  }
}

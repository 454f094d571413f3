/// What stands in one cell of a table.
public enum TableCell: Hashable, Sendable {
  /// Text; without a style of its own it looks as its column does.
  case text(StyledText)
  /// A value against its limit.
  case bar(Bar)
  /// Values over time.
  case sparkline(Sparkline)

  /// Text that means the same throughout.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - role: What it means; as its column says when `nil`.
  /// - Returns: A cell.
  public static func text(_ text: String, _ role: Role? = nil) -> TableCell {
    .text(StyledText(text, role.map { Style($0) }))
  }
}

extension TableCell: ExpressibleByStringInterpolation {
  /// Text that looks as its column does.
  public init(stringLiteral text: String) {
    self = .text(StyledText(text, nil as Style?))
  }
}

/// One row of a table.
public struct TableRow: Hashable, Sendable {
  /// A cell for each column of the table; a missing one is empty.
  public var cells: [TableCell]
  /// Whether it changed since one last looked.
  public var isChanged: Bool

  /// A row.
  ///
  /// - Parameters:
  ///   - cells: A cell for each column of the table.
  ///   - isChanged: Whether it changed since one last looked.
  public init(_ cells: [TableCell], isChanged: Bool = false) {
    self.cells = cells
    self.isChanged = isChanged
  }
}

/// The rows of a table, of which only those are made that are seen.
public struct TableRows: Sendable {
  /// How many there are.
  public let count: Int
  /// Makes a row.
  let row: @Sendable (Int) -> TableRow

  /// Rows that are made when they are seen.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - row: Makes a row, from 0 on.
  public init(count: Int, row: @escaping @Sendable (Int) -> TableRow) {
    self.count = max(0, count)
    self.row = row
  }

  /// Rows that are there already.
  public init(_ rows: [TableRow]) {
    self.init(count: rows.count) { rows[$0] }
  }
}

/// A rectangle of cells; an empty one has no column or no row.
public struct Rect: Hashable, Sendable {
  /// The left column.
  public var column: Int
  /// The top row.
  public var row: Int
  /// Columns, 0 or more.
  public var columns: Int
  /// Rows, 0 or more.
  public var rows: Int

  /// A rectangle; a negative extent counts as 0.
  ///
  /// - Parameters:
  ///   - column: The left column.
  ///   - row: The top row.
  ///   - columns: Columns.
  ///   - rows: Rows.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a surface of that size.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The column after the last.
  public var endColumn: Int { column + columns }

  /// The row after the last.
  public var endRow: Int { row + rows }

  /// Its extent.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// Whether it holds no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Its top left cell.
  public var origin: Point { Point(column: column, row: row) }

  /// Whether a cell lies in it.
  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The cells that are in both.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }
}

extension Rect {
  /// What is left after taking cells off each side.
  ///
  /// - Parameters:
  ///   - columns: Columns off the left and off the right.
  ///   - rows: Rows off the top and off the bottom.
  /// - Returns: The inner rectangle, empty if nothing is left.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(
      column: column + columns, row: row + rows, columns: self.columns - 2 * columns,
      rows: self.rows - 2 * rows)
  }

  /// The first rows, at most those that there are.
  public func top(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: columns, rows: min(rows, max(0, count)))
  }

  /// The last rows, at most those that there are.
  public func bottom(_ count: Int) -> Rect {
    let kept = min(rows, max(0, count))
    return Rect(column: column, row: endRow - kept, columns: columns, rows: kept)
  }

  /// All but the first rows.
  public func droppingTop(_ count: Int) -> Rect { bottom(rows - min(rows, max(0, count))) }

  /// All but the last rows.
  public func droppingBottom(_ count: Int) -> Rect { top(rows - min(rows, max(0, count))) }

  /// The first columns, at most those that there are.
  public func leading(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: min(columns, max(0, count)), rows: rows)
  }

  /// The last columns, at most those that there are.
  public func trailing(_ count: Int) -> Rect {
    let kept = min(columns, max(0, count))
    return Rect(column: endColumn - kept, row: row, columns: kept, rows: rows)
  }

  /// All but the first columns.
  public func droppingLeading(_ count: Int) -> Rect {
    trailing(columns - min(columns, max(0, count)))
  }

  /// All but the last columns.
  public func droppingTrailing(_ count: Int) -> Rect {
    leading(columns - min(columns, max(0, count)))
  }

  /// A rectangle of at most that size in the middle of this one.
  public func centred(_ size: Size) -> Rect {
    let columns = min(self.columns, size.columns)
    let rows = min(self.rows, size.rows)
    return Rect(
      column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}

/// How large a surface is, in cells.
public struct Size: Hashable, Sendable {
  /// Columns, 0 or more.
  public var columns: Int
  /// Rows, 0 or more.
  public var rows: Int

  /// A size; what is below 0 counts as 0.
  ///
  /// - Parameters:
  ///   - columns: Columns.
  ///   - rows: Rows.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

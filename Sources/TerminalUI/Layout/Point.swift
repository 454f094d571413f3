/// A place on a surface, in cells from its top left corner.
public struct Point: Hashable, Sendable {
  /// Columns from the left edge.
  public var column: Int
  /// Rows from the top edge.
  public var row: Int

  /// A place on a surface.
  ///
  /// - Parameters:
  ///   - column: Columns from the left edge.
  ///   - row: Rows from the top edge.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// Figures in rows and columns whose background says how bad they are; the figure is always printed.
public struct HeatTable: Hashable, Sendable {
  /// A figure.
  public struct Value: Hashable, Sendable {
    /// The figure as it is read.
    public var text: String
    /// How bad it is, from 0 to ``Style/mostShade``; `nil` where that is not known.
    public var shade: UInt8?
    /// What stands before it, such as the symbol of a rating, so that not colour alone tells.
    public var symbol: String

    /// A figure.
    ///
    /// - Parameters:
    ///   - text: The figure as it is read.
    ///   - shade: How bad it is; `nil` where that is not known.
    ///   - symbol: What stands before it.
    public init(_ text: String, shade: UInt8? = nil, symbol: String = "") {
      self.text = text
      self.shade = shade
      self.symbol = symbol
    }
  }

  /// A row of figures.
  public struct Row: Hashable, Sendable {
    /// What they are about.
    public var title: String
    /// One a column.
    public var values: [Value]

    /// A row of figures.
    ///
    /// - Parameters:
    ///   - title: What they are about.
    ///   - values: One a column.
    public init(_ title: String, _ values: [Value]) {
      self.title = title
      self.values = values
    }
  }

  /// What stands at the heads of the columns.
  public var columns: [String]
  /// The rows.
  public var rows: [Row]
  /// The row that is selected, if any; it is kept in view.
  public var selection: Int?
  /// The column that is selected, if any; it is kept in view.
  public var selectedColumn: Int?
  /// The first row to show.
  public var offset: Int
  /// The first column to show.
  public var columnOffset: Int
  /// Whether keys go to this table.
  public var isFocused: Bool

  /// A heat table.
  ///
  /// - Parameters:
  ///   - columns: What stands at the heads of the columns.
  ///   - rows: The rows.
  ///   - selection: The row that is selected, if any.
  ///   - selectedColumn: The column that is selected, if any.
  ///   - offset: The first row to show.
  ///   - columnOffset: The first column to show.
  ///   - isFocused: Whether keys go to this table.
  public init(
    columns: [String], rows: [Row], selection: Int? = nil, selectedColumn: Int? = nil,
    offset: Int = 0, columnOffset: Int = 0, isFocused: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    self.selection = selection
    self.selectedColumn = selectedColumn
    self.offset = offset
    self.columnOffset = columnOffset
    self.isFocused = isFocused
  }
}

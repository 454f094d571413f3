/// Rows in columns, with a head, a selection, a total and a scroll bar.
public struct Table: Sendable {
  /// By which column the rows are sorted, and how.
  public struct Sort: Hashable, Sendable {
    /// The column.
    public var column: Int
    /// Whether the smallest comes first.
    public var isAscending: Bool

    /// An order.
    ///
    /// - Parameters:
    ///   - column: The column.
    ///   - isAscending: Whether the smallest comes first.
    public init(column: Int, isAscending: Bool) {
      self.column = column
      self.isAscending = isAscending
    }
  }

  /// The columns.
  public var columns: [TableColumn]
  /// The rows.
  public var rows: TableRows
  /// The row that is selected, if any; it is kept in view.
  public var selection: Int?
  /// The first row to show; another is shown where the selection would be out of view.
  public var offset: Int
  /// By which column the rows are sorted.
  public var sort: Sort?
  /// Whether keys go to this table.
  public var isFocused: Bool
  /// Whether there is a head, where there is room for one.
  public var showsHeader: Bool
  /// Whether a column at the left marks rows that changed.
  public var showsChanges: Bool
  /// What stands below all rows, where there is room for it.
  public var total: TableRow?
  /// What stands there when there is no row.
  public var empty: String

  /// A table.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - rows: The rows.
  ///   - selection: The row that is selected, if any.
  ///   - offset: The first row to show.
  ///   - sort: By which column the rows are sorted.
  ///   - isFocused: Whether keys go to this table.
  ///   - showsHeader: Whether there is a head.
  ///   - showsChanges: Whether a column at the left marks rows that changed.
  ///   - total: What stands below all rows.
  ///   - empty: What stands there when there is no row.
  public init(
    columns: [TableColumn], rows: TableRows, selection: Int? = nil, offset: Int = 0,
    sort: Sort? = nil, isFocused: Bool = false, showsHeader: Bool = true,
    showsChanges: Bool = false, total: TableRow? = nil, empty: String = ""
  ) {
    self.columns = columns
    self.rows = rows
    self.selection = selection
    self.offset = offset
    self.sort = sort
    self.isFocused = isFocused
    self.showsHeader = showsHeader
    self.showsChanges = showsChanges
    self.total = total
    self.empty = empty
  }
}

extension Table {
  /// Where things are in a table that was drawn.
  public struct Drawn: Sendable {
    /// The heads, each with its column.
    public var headers: [Region<Int>] = []
    /// The rows, each with its number.
    public var rows: [Region<Int>] = []
    /// The row that is selected.
    public var selection: Rect?
    /// The scroll bar, if there is one.
    public var scrollBar: Rect?
    /// What the scroll bar shows: which rows are in view.
    public var scroll = ScrollBar(total: 0, shown: 0, offset: 0)
  }

  /// The parts of a table's rectangle.
  struct Parts {
    var header: Rect
    var body: Rect
    var total: Rect
    var scrollBar: Rect
  }

  /// How many rows are shown at once.
  ///
  /// - Parameter rect: The table's place.
  /// - Returns: The rows without head and total.
  public func rowsShown(in rect: Rect) -> Int { parts(of: rect).body.rows }

  func parts(of rect: Rect) -> Parts {
    var body = rect
    var header = rect.top(0)
    var total = rect.bottom(0)
    if showsHeader, rect.rows > 1 {
      header = rect.top(1)
      body = body.droppingTop(1)
    }
    if self.total != nil, body.rows > 1, rows.count > 0 {
      // Right below the last row where all are seen, at the very end otherwise.
      let shown = min(rows.count, body.rows - 1)
      total = body.droppingTop(shown).top(1)
      body = body.top(shown)
    }
    var scrollBar = rect.trailing(0)
    if rows.count > body.rows, rect.columns > 4 {
      scrollBar = Rect(
        column: rect.endColumn - 1, row: body.row, columns: 1, rows: body.rows)
      header = header.droppingTrailing(2)
      body = body.droppingTrailing(2)
      total = total.droppingTrailing(2)
    }
    return Parts(header: header, body: body, total: total, scrollBar: scrollBar)
  }
}

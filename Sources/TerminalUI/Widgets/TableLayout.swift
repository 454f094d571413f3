/// Which columns of a table are shown, where and how wide.
public struct TableLayout: Hashable, Sendable {
  /// A column that is shown.
  public struct Place: Hashable, Sendable {
    /// Which column it is.
    public let index: Int
    /// Columns of cells from the left edge of the table.
    public let offset: Int
    /// Columns of cells that it takes.
    public let width: Int
  }

  /// The columns that are shown, from left to right.
  public let places: [Place]

  /// Lays columns out.
  ///
  /// Columns go, the lowest priority first, until the minimum widths of the others fit; what is left
  /// brings them to their ideal widths, the highest priority first, and then towards their maximum. The last column stays, however
  /// narrow the table.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - width: The columns of cells that there are.
  public init(columns: [TableColumn], width: Int) {
    var shown = Array(columns.indices)
    func needed(_ gap: Int, _ width: (TableColumn) -> Int) -> Int {
      shown.reduce(gap * max(0, shown.count - 1)) { $0 + width(columns[$1]) }
    }
    while shown.count > 1, needed(1, { $0.minimum }) > width {
      let first = shown.indices.min {
        (columns[shown[$0]].priority, -$0) < (columns[shown[$1]].priority, -$1)
      }
      shown.remove(at: first ?? 0)
    }
    let gap = needed(2, { $0.ideal }) <= width ? 2 : 1
    let shownColumns = shown.map { columns[$0] }
    var widths = shownColumns.map { min($0.minimum, max(0, width)) }
    var free = width - gap * max(0, shown.count - 1) - widths.reduce(0, +)
    func widen(towards aim: (TableColumn) -> Int) {
      let wanted = zip(shownColumns, widths).map { min(aim($0), max(0, width)) - $1 }
      let total = wanted.reduce(0, +)
      let given = free >= total ? wanted : Division.shares(of: free, weights: wanted)
      for (index, extra) in given.enumerated() where extra > 0 {
        widths[index] += extra
        free -= extra
      }
    }
    let byPriority = shownColumns.indices.sorted {
      (shownColumns[$0].priority, -$0) > (shownColumns[$1].priority, -$1)
    }
    for index in byPriority where free > 0 {
      let extra = min(free, max(0, min(shownColumns[index].ideal, width) - widths[index]))
      widths[index] += extra
      free -= extra
    }
    widen { $0.maximum }
    var offset = 0
    var places: [Place] = []
    for (index, columnWidth) in zip(shown, widths) where columnWidth > 0 {
      places.append(Place(index: index, offset: offset, width: columnWidth))
      offset += columnWidth + gap
    }
    self.places = places
  }
}

extension HeatTable {
  /// Where things are in a heat table that was drawn.
  public struct Drawn: Sendable {
    /// The heads, each with its column.
    public var headers: [Region<Int>] = []
    /// The rows, each with its number.
    public var rows: [Region<Int>] = []
    /// The row that is selected.
    public var selection: Rect?
    /// Which rows are in view.
    public var scroll = ScrollBar(total: 0, shown: 0, offset: 0)
    /// The scroll bar, if there is one.
    public var scrollBar: Rect?
  }

  /// Narrower than this, only titles are shown.
  static let leastForFigures = 12

  /// Draws the table; columns that do not fit are reached by scrolling sideways.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Where things are.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Drawn {
    var drawn = Drawn()
    guard !rect.isEmpty else { return drawn }
    var body = rect.rows > 1 ? rect.droppingTop(1) : rect
    if rows.count > body.rows, rect.columns > 4 {
      drawn.scrollBar = body.trailing(1)
      body = body.droppingTrailing(2)
    }
    let titles = rows.map { surface.columns(of: $0.title) }.max() ?? 0
    // Where there is no room for a figure beside them, titles stand alone.
    let isNarrow = body.columns < HeatTable.leastForFigures
    let titleColumns = isNarrow ? body.columns : min(titles, body.columns / 3)
    let widths = columnWidths(on: surface, most: body.columns - titleColumns - 1)
    let shown = shownColumns(widths, room: body.columns - titleColumns - 1)
    var places: [(index: Int, rect: Rect)] = []
    var column = body.column + titleColumns + 1
    for index in shown {
      places.append((index, Rect(column: column, row: body.row, columns: widths[index], rows: 1)))
      column += widths[index] + 1
    }
    let first = Scrolling.offset(
      keeping: selection, from: offset, shown: body.rows, of: rows.count)
    drawn.scroll = ScrollBar(total: rows.count, shown: body.rows, offset: first)
    surface.within(rect) { surface in
      if body.row > rect.row {
        drawHeads(places, hasMore: shown, on: &surface, row: rect.row, &drawn)
      }
      for line in 0..<min(body.rows, max(0, rows.count - first)) {
        let place = body.droppingTop(line).top(1)
        draw(
          rows[first + line], places, titleColumns: titleColumns,
          isSelected: first + line == selection, on: &surface, in: place)
        drawn.rows.append(Region(place, first + line))
        if first + line == selection { drawn.selection = place }
      }
      if let place = drawn.scrollBar { drawn.scroll.draw(on: &surface, in: place) }
    }
    return drawn
  }

  /// How wide each column is: as wide as the widest of its head and figures, and a space either side.
  private func columnWidths(on surface: Surface, most: Int) -> [Int] {
    columns.indices.map { index in
      let figures = rows.map { row -> Int in
        guard index < row.values.count else { return 0 }
        let value = row.values[index]
        let symbol = value.symbol.isEmpty ? 0 : surface.columns(of: value.symbol) + 1
        return surface.columns(of: value.text) + symbol
      }
      let widest = max(surface.columns(of: columns[index]), figures.max() ?? 0)
      return min(max(0, most), widest + 2)
    }
  }

  /// The columns that fit, from the offset on, with the selected one among them.
  private func shownColumns(_ widths: [Int], room: Int) -> Range<Int> {
    guard room > 0, !widths.isEmpty else { return 0..<0 }
    func end(from start: Int) -> Int {
      var used = -1
      var end = start
      while end < widths.count, used + widths[end] + 1 <= room {
        used += widths[end] + 1
        end += 1
      }
      return end
    }
    let selected = min(selectedColumn ?? columnOffset, widths.count - 1)
    var start = min(max(0, columnOffset), widths.count - 1)
    if let selectedColumn { start = min(start, max(0, selectedColumn)) }
    while start < selected, end(from: start) <= selected { start += 1 }
    while start > 0, end(from: start - 1) == widths.count { start -= 1 }
    return start..<max(start, end(from: start))
  }

  private func drawHeads(
    _ places: [(index: Int, rect: Rect)], hasMore shown: Range<Int>, on surface: inout Surface,
    row: Int, _ drawn: inout Drawn
  ) {
    for (index, rect) in places {
      let style = Style(index == selectedColumn ? .tableSort : .tableHeader)
      surface.putTrailing(
        columns[index], endColumn: rect.endColumn - 1, row: row, width: rect.columns - 1, style)
      drawn.headers.append(
        Region(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), index))
    }
    guard let first = places.first, let last = places.last else { return }
    if shown.lowerBound > 0 {
      surface.stamp(surface.glyphs.moreBefore, column: first.rect.column, row: row, Style(.accent))
    }
    if shown.upperBound < columns.count {
      surface.stamp(
        surface.glyphs.moreAfter, column: last.rect.endColumn, row: row, Style(.accent))
    }
  }

  private func draw(
    _ row: Row, _ places: [(index: Int, rect: Rect)], titleColumns: Int, isSelected: Bool,
    on surface: inout Surface, in rect: Rect
  ) {
    let title = Rect(column: rect.column, row: rect.row, columns: titleColumns, rows: 1)
      .intersection(rect)
    surface.put(
      row.title, column: title.column, row: rect.row, width: title.columns, Style(.text))
    if isSelected { surface.lay(title, on: isFocused ? .selection : .selectionInactive) }
    for (index, place) in places where index < row.values.count {
      let value = row.values[index]
      let cell = Rect(column: place.column, row: rect.row, columns: place.columns, rows: 1)
      let emphasis: Emphasis = isSelected && index == selectedColumn ? .bold : []
      var style = Style(.textMuted)
      if let shade = value.shade {
        style = Style(.heat, emphasis, shade: shade)
        surface.fill(cell, style)
      }
      let text = value.symbol.isEmpty ? value.text : value.symbol + " " + value.text
      surface.putTrailing(
        text, endColumn: cell.endColumn - 1, row: rect.row, width: cell.columns - 1, style)
    }
  }
}

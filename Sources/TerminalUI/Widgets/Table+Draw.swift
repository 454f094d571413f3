import DisplayText

extension Table {
  /// Draws the table.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Where things are.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Drawn {
    var drawn = Drawn()
    guard !rect.isEmpty else { return drawn }
    let parts = parts(of: rect)
    let margin = showsChanges && parts.body.columns > 8 ? 2 : 0
    let layout = TableLayout(columns: columns, width: parts.body.columns - margin)
    surface.within(rect) { surface in
      drawHeader(layout, margin: margin, on: &surface, in: parts.header, &drawn)
      if rows.count == 0 {
        drawEmpty(on: &surface, in: parts.body)
        return
      }
      drawRows(layout, margin: margin, on: &surface, in: parts.body, &drawn)
      if let total, !parts.total.isEmpty {
        draw(
          total, layout, margin: margin, on: &surface, in: parts.total, Style(.tableTotal))
      }
      if !parts.scrollBar.isEmpty {
        drawn.scrollBar = parts.scrollBar
        drawn.scroll.draw(on: &surface, in: parts.scrollBar)
      }
    }
    return drawn
  }

  private func drawHeader(
    _ layout: TableLayout, margin: Int, on surface: inout Surface, in rect: Rect,
    _ drawn: inout Drawn
  ) {
    guard !rect.isEmpty else { return }
    for place in layout.places {
      let column = columns[place.index]
      let start = rect.column + margin + place.offset
      var mark = ""
      if let sort, sort.column == place.index {
        let glyphs = surface.glyphs
        mark = sort.isAscending ? glyphs.ascending : glyphs.descending
      }
      let style = Style(mark.isEmpty ? .tableHeader : .tableSort)
      let room = mark.isEmpty ? place.width : max(0, place.width - 2)
      var text = StyledText(surface.shortened(column.title, to: room), style)
      if !mark.isEmpty { text += StyledText((text.isEmpty ? "" : " ") + mark, style) }
      put(
        text, alignment: column.alignment, on: &surface, column: start, row: rect.row,
        place.width)
      drawn.headers.append(
        Region(Rect(column: start, row: rect.row, columns: place.width, rows: 1), place.index))
    }
  }

  private func drawRows(
    _ layout: TableLayout, margin: Int, on surface: inout Surface, in rect: Rect,
    _ drawn: inout Drawn
  ) {
    let first = Scrolling.offset(
      keeping: selection, from: offset, shown: rect.rows, of: rows.count)
    drawn.scroll = ScrollBar(total: rows.count, shown: rect.rows, offset: first)
    for line in 0..<min(rect.rows, rows.count - first) {
      let index = first + line
      let place = Rect(column: rect.column, row: rect.row + line, columns: rect.columns, rows: 1)
      draw(rows.row(index), layout, margin: margin, on: &surface, in: place, nil)
      drawn.rows.append(Region(place, index))
      if index == selection {
        surface.lay(place, on: isFocused ? .selection : .selectionInactive)
        drawn.selection = place
      }
    }
  }

  private func draw(
    _ row: TableRow, _ layout: TableLayout, margin: Int, on surface: inout Surface, in rect: Rect,
    _ style: Style?
  ) {
    if margin > 0, row.isChanged {
      surface.stamp(surface.glyphs.changed, column: rect.column, row: rect.row, Style(.changed))
    }
    for place in layout.places where place.index < row.cells.count {
      let column = columns[place.index]
      let start = rect.column + margin + place.offset
      switch row.cells[place.index] {
      case .text(let text):
        put(
          text, alignment: column.alignment, on: &surface, column: start, row: rect.row,
          place.width, style ?? Style(column.role))
      case .bar(let bar):
        bar.draw(
          on: &surface, in: Rect(column: start, row: rect.row, columns: place.width, rows: 1))
      case .sparkline(let line):
        line.draw(
          on: &surface, in: Rect(column: start, row: rect.row, columns: place.width, rows: 1))
      }
    }
  }

  private func put(
    _ text: StyledText, alignment: DisplayWidth.Alignment, on surface: inout Surface, column: Int,
    row: Int, _ width: Int, _ style: Style = Style(.text)
  ) {
    switch alignment {
    case .leading: surface.put(text, column: column, row: row, width: width, style)
    case .trailing:
      surface.putTrailing(text, endColumn: column + width, row: row, width: width, style)
    }
  }

  private func drawEmpty(on surface: inout Surface, in rect: Rect) {
    Paragraph([StyledText(empty, .textMuted)]).draw(on: &surface, in: rect)
  }
}

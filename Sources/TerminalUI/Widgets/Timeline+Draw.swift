extension Timeline {
  /// Where things are in a timeline that was drawn.
  public struct Drawn: Sendable {
    /// The lanes, each with its number.
    public var lanes: [Region<Int>] = []
    /// The lane that is selected.
    public var selection: Rect?
    /// Where days are, without labels.
    public var plot = Rect(column: 0, row: 0, columns: 0, rows: 0)
    /// Which lanes are in view.
    public var scroll = ScrollBar(total: 0, shown: 0, offset: 0)
  }

  /// Draws the timeline: lanes with their labels at the left, and below them the axis.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Where things are.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Drawn {
    var drawn = Drawn()
    guard !rect.isEmpty else { return drawn }
    let labels = lanes.map { surface.columns(of: $0.label) }.max() ?? 0
    let labelColumns = rect.columns < 24 ? 0 : min(labels, rect.columns / 3)
    var plot = labelColumns > 0 ? rect.droppingLeading(labelColumns + 1) : rect
    if rect.rows > 2 || rect.rows > lanes.count { plot = plot.droppingBottom(1) }
    drawn.plot = plot
    let first = Scrolling.offset(
      keeping: selection, from: offset, shown: plot.rows, of: lanes.count)
    drawn.scroll = ScrollBar(total: lanes.count, shown: plot.rows, offset: first)
    surface.within(rect) { surface in
      if plot.rows < rect.rows { drawAxis(on: &surface, plot: plot) }
      for (line, lane) in lanes.dropFirst(first).prefix(plot.rows).enumerated() {
        let row = plot.row + line
        if labelColumns > 0 {
          surface.put(
            lane.label, column: rect.column, row: row, width: labelColumns, Style(.textMuted))
        }
        surface.within(plot) { draw(lane, on: &$0, row: row, plot: plot) }
        let place = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        drawn.lanes.append(Region(place, first + line))
        if first + line == selection {
          surface.lay(place, on: isFocused ? .selection : .selectionInactive)
          drawn.selection = place
        }
      }
    }
    return drawn
  }

  /// The column of a day, which may lie outside of the plot.
  func column(of day: Int, plot: Rect) -> Int {
    let count = days.upperBound - days.lowerBound + 1
    if day < days.lowerBound { return plot.column - 1 }
    if day > days.upperBound { return plot.endColumn }
    return plot.column + (day - days.lowerBound) * plot.columns / count
  }

  /// The first of the days that a column stands for, for a click.
  ///
  /// - Parameters:
  ///   - column: A column of the surface.
  ///   - plot: Where days are, as ``Drawn/plot`` says.
  /// - Returns: The day, or `nil` beside the plot.
  public func day(at column: Int, in plot: Rect) -> Int? {
    guard column >= plot.column, column < plot.endColumn else { return nil }
    let count = days.upperBound - days.lowerBound + 1
    // Rounded up: the days of a column are those that are drawn there.
    let place = ((column - plot.column) * count + plot.columns - 1) / plot.columns
    return min(days.lowerBound + place, days.upperBound)
  }

  private func draw(_ lane: Lane, on surface: inout Surface, row: Int, plot: Rect) {
    if let today {
      surface.stamp(
        surface.glyphs.today, column: column(of: today, plot: plot), row: row, Style(.chartAxis))
    }
    for span in lane.spans { draw(span, on: &surface, row: row, plot: plot) }
    for event in lane.events {
      let column = column(of: event.day, plot: plot)
      surface.stamp(event.glyph, column: column, row: row, Style(event.role))
    }
  }

  private func draw(_ span: Span, on surface: inout Surface, row: Int, plot: Rect) {
    let last = span.last ?? max(today ?? days.upperBound, span.first)
    guard span.first <= last, span.first <= days.upperBound, last >= days.lowerBound else { return }
    let glyphs = surface.glyphs
    let start = column(of: span.first, plot: plot)
    let end = column(of: last, plot: plot)
    let style = Style(span.role)
    let isGap = span.role == .eventGap
    surface.stamp(
      isGap ? glyphs.gap : glyphs.span, column: start, row: row, count: end - start + 1, style)
    if !isGap, end > start {
      surface.stamp(glyphs.spanStart, column: start, row: row, style)
      surface.stamp(
        span.last == nil ? glyphs.spanOpen : glyphs.spanEnd, column: end, row: row, style)
    }
    let from = max(start, plot.column)
    let room = min(end, plot.endColumn - 1) - from - 3
    guard room >= 4, !span.label.isEmpty else { return }
    // A number that is cut would be another number.
    let isNumber = span.label.first.map(\.isNumber) ?? false
    guard !isNumber || surface.columns(of: span.label) < room else { return }
    let label = surface.shortened(span.label, to: room - 1)
    surface.put(" " + label + " ", column: from + 2, row: row, width: room + 1, style)
  }

  private func drawAxis(on surface: inout Surface, plot: Rect) {
    let row = plot.endRow
    var taken: [Range<Int>] = []
    func put(_ day: Int, _ label: String, _ style: Style) {
      let columns = surface.columns(of: label)
      guard days.contains(day), columns <= plot.columns else { return }
      let start = min(column(of: day, plot: plot), plot.endColumn - columns)
      let range = (start - 1)..<(start + columns + 1)
      guard !taken.contains(where: { $0.overlaps(range) }) else { return }
      taken.append(range)
      surface.put(label, column: start, row: row, style)
    }
    if let today { put(today, "today", Style(.accent)) }
    for mark in marks { put(mark.day, mark.label, Style(.chartAxis)) }
  }
}

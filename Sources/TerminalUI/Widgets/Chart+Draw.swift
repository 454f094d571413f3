extension Chart {
  /// Draws the chart; labels give way to the lines when room is short.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Where the lines are, without labels.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Rect {
    guard !rect.isEmpty else { return rect }
    var plot = rect
    if !moments.isEmpty, rect.rows > 2 { plot = plot.droppingBottom(1) }
    let labelColumns = ticks.map { surface.columns(of: $0.label) }.max() ?? 0
    let hasLabels = labelColumns > 0 && plot.columns >= labelColumns * 2 + 4 && plot.rows > 1
    if hasLabels { plot = plot.droppingLeading(labelColumns + 1) }
    surface.within(rect) { surface in
      if hasLabels { drawTicks(on: &surface, plot: plot, labelColumns: labelColumns) }
      if plot.rows < rect.rows { drawMoments(on: &surface, plot: plot) }
      surface.within(plot) { surface in
        drawThreshold(on: &surface, plot: plot)
        guard !plot.isEmpty, count > 0 else { return }
        if surface.glyphs.level == .unicode, surface.glyphs.graph == .braille {
          for one in series.reversed() { drawBraille(one, on: &surface, plot: plot) }
        } else {
          if let first = series.first { drawBlocks(first, on: &surface, plot: plot) }
          for one in series.dropFirst() { drawPoints(one, on: &surface, plot: plot) }
        }
      }
    }
    return plot
  }

  /// The row of a value.
  private func row(of value: Double, _ range: ValueRange, plot: Rect) -> Int {
    let fromBottom = Int(range.share(of: value) * Double(plot.rows * 4 - 1) + 0.5) / 4
    return plot.endRow - 1 - fromBottom
  }

  private func drawTicks(on surface: inout Surface, plot: Rect, labelColumns: Int) {
    var used: Set<Int> = []
    let range = range
    for tick in ticks where tick.value >= range.minimum && tick.value <= range.maximum {
      let row = row(of: tick.value, range, plot: plot)
      guard used.insert(row).inserted else { continue }
      let style = Style(tick.value == threshold ? .threshold : .chartAxis)
      surface.putTrailing(
        tick.label, endColumn: plot.column - 1, row: row, width: labelColumns, style)
    }
  }

  private func drawMoments(on surface: inout Surface, plot: Rect) {
    let row = plot.endRow
    var taken: [Range<Int>] = []
    for moment in moments where moment.index >= 0 && moment.index < count {
      let columns = surface.columns(of: moment.label)
      guard columns <= plot.columns else { continue }
      let middle = plot.column + column(of: moment.index, in: plot.columns)
      let start = min(max(plot.column, middle - columns / 2), plot.endColumn - columns)
      let range = (start - 1)..<(start + columns + 1)
      guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
      taken.append(range)
      surface.put(moment.label, column: start, row: row, Style(.chartAxis))
    }
  }

  /// The column of a moment, from 0.
  private func column(of index: Int, in columns: Int) -> Int {
    count > 1 ? index * (columns - 1) / (count - 1) : 0
  }

  private func drawThreshold(on surface: inout Surface, plot: Rect) {
    let range = range
    guard let threshold, threshold >= range.minimum, threshold <= range.maximum else { return }
    let row = row(of: threshold, range, plot: plot)
    surface.stamp(
      surface.glyphs.thresholdLine, column: plot.column, row: row, count: plot.columns,
      Style(.threshold))
  }

  private func drawBraille(_ series: Series, on surface: inout Surface, plot: Rect) {
    var dots = DotGrid(columns: plot.columns, rows: plot.rows)
    let range = range
    let count = count
    var last: (x: Int, y: Int)?
    for (index, value) in series.values.enumerated() {
      guard let value, value.isFinite else {
        last = nil
        continue
      }
      let x = count > 1 ? index * (dots.width - 1) / (count - 1) : 0
      let y = Int(range.share(of: value) * Double(dots.height - 1) + 0.5)
      dots.line(from: last ?? (x, y), to: (x, y), isArea: series.isArea)
      last = (x, y)
    }
    let style = Style(series.role)
    for row in 0..<plot.rows {
      for column in 0..<plot.columns {
        guard let scalar = dots.scalar(column: column, row: row) else { continue }
        surface.stamp(scalar, column: plot.column + column, row: plot.row + row, style)
      }
    }
  }

  /// Columns of blocks, or of ASCII; a line without area shows only its upper ends.
  private func drawBlocks(_ series: Series, on surface: inout Surface, plot: Rect) {
    let levels = surface.glyphs.eighths
    let range = range
    let steps = levels.count - 1
    let style = Style(series.role)
    for (column, value) in resampled(series.values, to: plot.columns).enumerated() {
      guard let value else { continue }
      let height = max(1, Int(range.share(of: value) * Double(plot.rows * steps) + 0.5))
      let full = height / steps
      let rest = height % steps
      let left = plot.column + column
      let top = plot.endRow - 1 - full
      if rest > 0 { surface.stamp(levels[rest], column: left, row: top, style) }
      let isWhole = series.isArea || surface.glyphs.level == .unicode
      let count = isWhole ? full : (rest > 0 ? 0 : min(1, full))
      surface.stampDown(levels[steps], column: left, row: top + 1, count: count, style)
    }
  }

  /// A point a column, for what lies before columns of blocks.
  private func drawPoints(_ series: Series, on surface: inout Surface, plot: Rect) {
    let point = surface.glyphs.chartPoint
    let range = range
    for (column, value) in resampled(series.values, to: plot.columns).enumerated() {
      guard let value else { continue }
      surface.stamp(
        point, column: plot.column + column, row: row(of: value, range, plot: plot),
        Style(series.role))
    }
  }

  /// One value a column: the latest of those that fall on it, between them the one before.
  private func resampled(_ values: [Double?], to columns: Int) -> [Double?] {
    let count = count
    return (0..<columns).map { column in
      let index = columns > 1 ? column * (count - 1) / (columns - 1) : count - 1
      guard index < values.count, let value = values[index], value.isFinite else { return nil }
      return value
    }
  }
}

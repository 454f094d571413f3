/// Shows which part of something long is seen, down one column.
public struct ScrollBar: Hashable, Sendable {
  /// How many rows there are.
  public var total: Int
  /// How many of them are shown.
  public var shown: Int
  /// The first that is shown.
  public var offset: Int

  /// A scroll bar.
  ///
  /// - Parameters:
  ///   - total: How many rows there are.
  ///   - shown: How many of them are shown.
  ///   - offset: The first that is shown.
  public init(total: Int, shown: Int, offset: Int) {
    self.total = total
    self.shown = shown
    self.offset = offset
  }

  /// Whether there is more than is shown.
  public var isNeeded: Bool { total > shown && shown > 0 }

  /// The rows of the track that say where one is.
  ///
  /// It touches an end of the track only where one is at that end, as far as the track allows.
  ///
  /// - Parameter length: The rows of the track.
  /// - Returns: At least one row when the track has any.
  public func thumb(length: Int) -> Range<Int> {
    guard length > 0 else { return 0..<0 }
    guard isNeeded else { return 0..<length }
    let size = min(length, max(1, length * shown / total))
    let furthest = total - shown
    let offset = min(max(0, self.offset), furthest)
    let free = length - size
    var start = (free * offset + furthest / 2) / furthest
    if free > 1 {
      if offset > 0 { start = max(1, start) }
      if offset < furthest { start = min(free - 1, start) }
    }
    return start..<(start + size)
  }

  /// The offset that a click on the track, or dragging to it, leads to.
  ///
  /// - Parameters:
  ///   - row: The row of the track.
  ///   - length: The rows of the track.
  /// - Returns: The first row to show.
  public func offset(at row: Int, length: Int) -> Int {
    guard isNeeded, length > 1 else { return 0 }
    let row = min(max(0, row), length - 1)
    return ((total - shown) * row + (length - 1) / 2) / (length - 1)
  }

  /// Draws the bar in the first column of a rectangle.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let thumb = thumb(length: rect.rows)
    surface.within(rect) { surface in
      surface.stampDown(
        surface.glyphs.scrollTrack, column: rect.column, row: rect.row, count: rect.rows,
        Style(.scrollbar))
      surface.stampDown(
        surface.glyphs.scrollThumb, column: rect.column, row: rect.row + thumb.lowerBound,
        count: thumb.count, Style(.scrollbarThumb))
    }
  }
}

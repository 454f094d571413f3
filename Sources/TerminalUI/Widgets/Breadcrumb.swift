/// Where one is: the path from the whole to the part that is seen.
public struct Breadcrumb: Hashable, Sendable {
  /// The parts, from the whole on.
  public var parts: [String]

  /// A path.
  public init(_ parts: [String]) {
    self.parts = parts
  }

  /// Draws the path; when it does not fit, parts before the last go, then the first.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place; the first row is used.
  /// - Returns: The parts that are seen, each with its number.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> [Region<Int>] {
    guard !rect.isEmpty, !parts.isEmpty else { return [] }
    let separator = " \(surface.glyphs.crumb) "
    let widths = parts.map { surface.columns(of: $0) }
    let last = parts.count - 1
    let ellipsis = surface.columns(of: surface.glyphs.ellipsis)
    var shown = Array(parts.indices)
    func needed() -> Int {
      let gaps = shown.count - 1 + (shown.count < parts.count ? 1 : 0)
      let extra = shown.count < parts.count ? ellipsis : 0
      return shown.reduce(0) { $0 + widths[$1] } + gaps * 3 + extra
    }
    while needed() > rect.columns, shown.count > 1 {
      // The first part stays as long as there is another to drop: it says what all this is.
      shown.remove(at: shown.count > 2 ? 1 : 0)
    }
    var regions: [Region<Int>] = []
    surface.within(rect) { surface in
      var column = rect.column
      var previous = -1
      for index in shown {
        if index > previous + 1, needed() <= rect.columns {
          column = surface.put(
            surface.glyphs.ellipsis + separator, column: column, row: rect.row, Style(.breadcrumb))
        }
        let start = column
        let style = Style(index == last ? .breadcrumbActive : .breadcrumb)
        column = surface.put(
          parts[index], column: column, row: rect.row, width: rect.endColumn - column, style)
        regions.append(
          Region(
            Rect(column: start, row: rect.row, columns: column - start, rows: 1), index))
        if index != last {
          column = surface.put(separator, column: column, row: rect.row, Style(.breadcrumb))
        }
        previous = index
      }
    }
    return regions
  }
}

import Testing

@testable import TerminalUI

/// The text of what something draws onto a surface of that size.
func picture(
  _ columns: Int, _ rows: Int, _ glyphs: GlyphSet = .unicode,
  draw: (inout Surface, Rect) -> Void
) -> String {
  drawn(columns, rows, glyphs, draw: draw).text
}

/// A surface of that size with something drawn onto it.
func drawn(
  _ columns: Int, _ rows: Int, _ glyphs: GlyphSet = .unicode,
  draw: (inout Surface, Rect) -> Void
) -> Surface {
  var surface = Surface(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  draw(&surface, Rect(surface.size))
  return surface
}

/// Draws something into rectangles of every small size and some large ones, with both sets of glyphs
/// and every way of graphs, and expects that nothing outside of the rectangle changes.
func expectStaysInside(
  sourceLocation: SourceLocation = #_sourceLocation, draw: (inout Surface, Rect) -> Void
) {
  let small = (0...12).flatMap { columns in (0...6).map { Size(columns: columns, rows: $0) } }
  let large = [(17, 3), (23, 9), (38, 12), (61, 5), (80, 24), (120, 2), (3, 40)]
    .map { Size(columns: $0, rows: $1) }
  let sets: [GlyphSet] = [.unicode, .ascii, GlyphSet(.unicode, border: .heavy, graph: .block)]
  for glyphs in sets {
    for size in small + large {
      var surface = Surface(
        size: Size(columns: size.columns + 4, rows: size.rows + 3), glyphs: glyphs,
        style: Style(.accent))
      let whole = Rect(surface.size)
      for row in 0..<whole.rows {
        surface.stamp("~", column: 0, row: row, count: whole.columns, Style(.accent))
      }
      let before = surface
      let rect = Rect(column: 3, row: 2, columns: size.columns, rows: size.rows)
      draw(&surface, rect)
      for row in 0..<whole.rows {
        for column in 0..<whole.columns {
          let point = Point(column: column, row: row)
          guard !rect.contains(point), surface[point] != before[point] else { continue }
          Issue.record("\(size): drew at \(point)", sourceLocation: sourceLocation)
          return
        }
      }
    }
  }
}

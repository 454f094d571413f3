/// A surface as a picture: what a terminal would show, without a terminal.
///
/// Boxes, blocks, braille and symbols are drawn as shapes, so that they join whatever the font of the
/// viewer; all other text is text, put in its columns by its length.
public enum SurfaceSVG {
  /// A cell in user units; text of this size is six tenths as wide as high.
  static let cellWidth = 9
  static let cellHeight = 18
  static let fontSize = 15
  /// From the top of a cell to the line on which text stands.
  static let baseline = 14
  /// Around the whole.
  static let margin = 9

  /// What the terminal's own colours are taken to be.
  static let terminalForeground = "#d8dee9"
  static let terminalBackground = "#16191d"

  /// The picture as a document.
  ///
  /// - Parameters:
  ///   - surface: What is shown.
  ///   - looks: What a style comes to.
  ///   - title: What the picture is called; it must hold nothing that should not be seen.
  /// - Returns: SVG, the same for the same surface and looks.
  public static func text(
    of surface: Surface, looks: (Style) -> Look, title: String
  ) -> String {
    var painter = SVGPainter()
    var known: [Style: SVGLook] = [:]
    for row in 0..<surface.size.rows {
      painter.startRow(row)
      var column = 0
      for cell in surface.row(row) {
        let look = known[cell.style] ?? SVGLook(looks(cell.style))
        known[cell.style] = look
        let columns = isWide(column, row, on: surface) ? 2 : 1
        if !cell.isContinuation {
          painter.put(surface.scalars(of: cell), columns: columns, column: column, look)
        }
        column += 1
      }
      painter.endRow()
    }
    let width = surface.size.columns * cellWidth + 2 * margin
    let height = surface.size.rows * cellHeight + 2 * margin
    let ground = SVGLook(looks(Style(.background)))
    let name = SVGText.escaped(title)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-label="\(name)">
      <title>\(name)</title>
      <rect width="\(width)" height="\(height)" fill="\(ground.background)"/>
      <g transform="translate(\(margin) \(margin))">
      \(painter.content)</g>
      </svg>

      """
  }

  private static func isWide(_ column: Int, _ row: Int, on surface: Surface) -> Bool {
    guard column + 1 < surface.size.columns else { return false }
    return surface[Point(column: column + 1, row: row)].isContinuation
  }
}

/// A look as SVG says it.
struct SVGLook: Hashable {
  let foreground: String
  let background: String
  let emphasis: Emphasis

  init(_ look: Look) {
    let front = SVGLook.hexadecimal(look.foreground, else: SurfaceSVG.terminalForeground)
    let back = SVGLook.hexadecimal(look.background, else: SurfaceSVG.terminalBackground)
    let isReversed = look.emphasis.contains(.reverse)
    foreground = isReversed ? back : front
    background = isReversed ? front : back
    emphasis = look.emphasis.subtracting(.reverse)
  }

  private static func hexadecimal(_ colour: Colour, else usual: String) -> String {
    colour.nominalRGB?.description ?? usual
  }
}

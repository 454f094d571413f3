/// Collects a row of cells into as few elements as possible.
struct SVGPainter {
  /// All rows so far.
  private(set) var content = ""

  private var row = 0
  private var ground = Run()
  private var text = Run()
  private var backgrounds = ""
  private var texts = ""
  /// Shapes of one colour, in the order in which their colours occur.
  private var shapes: [(colour: String, shape: CellShape)] = []

  /// Neighbouring cells that look the same.
  private struct Run {
    var look: SVGLook?
    var column = 0
    var columns = 0
    var text = ""
  }

  mutating func startRow(_ row: Int) {
    self.row = row
    ground = Run()
    text = Run()
    backgrounds = ""
    texts = ""
    shapes = []
  }

  /// Adds a character at a column.
  mutating func put(
    _ scalars: [Unicode.Scalar], columns: Int, column: Int, _ look: SVGLook
  ) {
    if ground.look?.background != look.background { endGround() }
    if ground.look == nil { ground = Run(look: look, column: column) }
    ground.columns += columns

    if let only = scalars.first, scalars.count == 1,
      let shape = CellShape(only, column: column, row: row)
    {
      endText()
      add(shape, look.foreground)
      return
    }
    let isBlank = scalars == [" "] && !look.emphasis.contains(.underline)
    if isBlank, text.text.isEmpty || text.text.last == " " {
      endText()
      return
    }
    // A wide character or one with marks stands alone: its advance is the font's affair.
    let isPlain = columns == 1 && scalars.count == 1
    if !isPlain || text.look.map({ !$0.isSameText(as: look) }) ?? false { endText() }
    if text.look == nil { text = Run(look: look, column: column) }
    for scalar in scalars { text.text.unicodeScalars.append(scalar) }
    text.columns += columns
    if !isPlain { endText() }
  }

  mutating func endRow() {
    endGround()
    endText()
    content += backgrounds
    for (colour, shape) in shapes { content += shape.element(colour) }
    content += texts
  }

  private mutating func add(_ shape: CellShape, _ colour: String) {
    if let place = shapes.firstIndex(where: { $0.colour == colour && $0.shape.joins(shape) }) {
      shapes[place].shape.path += shape.path
    } else {
      shapes.append((colour, shape))
    }
  }

  private mutating func endGround() {
    defer { ground = Run() }
    guard let look = ground.look else { return }
    let x = ground.column * SurfaceSVG.cellWidth
    let y = row * SurfaceSVG.cellHeight
    backgrounds += """
      <rect x="\(x)" y="\(y)" width="\(ground.columns * SurfaceSVG.cellWidth)" \
      height="\(SurfaceSVG.cellHeight)" fill="\(look.background)" shape-rendering="crispEdges"/>

      """
  }

  private mutating func endText() {
    defer { text = Run() }
    guard let look = text.look else { return }
    if !look.emphasis.contains(.underline) {
      while text.text.last == " " {
        text.text.removeLast()
        text.columns -= 1
      }
    }
    guard !text.text.isEmpty else { return }
    let x = text.column * SurfaceSVG.cellWidth
    let y = row * SurfaceSVG.cellHeight + SurfaceSVG.baseline
    let attributes = look.attributes
    texts += """
      <text x="\(x)" y="\(y)" textLength="\(text.columns * SurfaceSVG.cellWidth)" \
      lengthAdjust="spacingAndGlyphs" xml:space="preserve" font-size="\(SurfaceSVG.fontSize)" \
      font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" \
      fill="\(look.foreground)"\(attributes)>\(SVGText.escaped(text.text))</text>

      """
  }
}

extension SVGLook {
  /// Whether text in both can be one element.
  func isSameText(as other: SVGLook) -> Bool {
    foreground == other.foreground && emphasis == other.emphasis
  }

  /// The attributes of its emphasis.
  var attributes: String {
    var result = ""
    if emphasis.contains(.bold) { result += " font-weight=\"bold\"" }
    if emphasis.contains(.italic) { result += " font-style=\"italic\"" }
    if emphasis.contains(.underline) { result += " text-decoration=\"underline\"" }
    if emphasis.contains(.dim) { result += " opacity=\"0.6\"" }
    return result
  }
}

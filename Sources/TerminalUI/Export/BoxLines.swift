/// A character of lines from the middle of its cell to some of its sides.
struct BoxLines {
  /// A side of a cell.
  enum Side: Hashable {
    case left
    case right
    case up
    case down
  }

  /// How lines are drawn.
  enum Weight {
    case light
    case heavy
    case double
    case dashed
    case round
  }

  let sides: [Side]
  let weight: Weight

  private init(_ weight: Weight, _ sides: Side...) {
    self.weight = weight
    self.sides = sides
  }

  /// Each character that is drawn by its lines.
  static let all: [Unicode.Scalar: BoxLines] = [
    "─": BoxLines(.light, .left, .right), "│": BoxLines(.light, .up, .down),
    "┌": BoxLines(.light, .right, .down), "┐": BoxLines(.light, .left, .down),
    "└": BoxLines(.light, .right, .up), "┘": BoxLines(.light, .left, .up),
    "├": BoxLines(.light, .up, .down, .right), "┤": BoxLines(.light, .up, .down, .left),
    "┬": BoxLines(.light, .left, .right, .down), "┴": BoxLines(.light, .left, .right, .up),
    "┼": BoxLines(.light, .left, .right, .up, .down),
    "╭": BoxLines(.round, .right, .down), "╮": BoxLines(.round, .left, .down),
    "╰": BoxLines(.round, .right, .up), "╯": BoxLines(.round, .left, .up),
    "━": BoxLines(.heavy, .left, .right), "┃": BoxLines(.heavy, .up, .down),
    "┏": BoxLines(.heavy, .right, .down), "┓": BoxLines(.heavy, .left, .down),
    "┗": BoxLines(.heavy, .right, .up), "┛": BoxLines(.heavy, .left, .up),
    "┣": BoxLines(.heavy, .up, .down, .right), "┫": BoxLines(.heavy, .up, .down, .left),
    "═": BoxLines(.double, .left, .right), "║": BoxLines(.double, .up, .down),
    "╔": BoxLines(.double, .right, .down), "╗": BoxLines(.double, .left, .down),
    "╚": BoxLines(.double, .right, .up), "╝": BoxLines(.double, .left, .up),
    "┆": BoxLines(.dashed, .up, .down), "┄": BoxLines(.dashed, .left, .right),
    "╌": BoxLines(.dashed, .left, .right),
  ]

  /// Path data and how it is drawn.
  func draw(_ pen: ShapePen) -> (CellShape.Kind, String) {
    switch weight {
    case .light: (.stroke(12), sides.map { line(pen, $0) }.joined())
    case .heavy: (.stroke(26), sides.map { line(pen, $0) }.joined())
    case .dashed: (.dashes(12), dashes(pen))
    case .round: (.stroke(12), arc(pen))
    case .double: (.stroke(10), double(pen))
    }
  }

  /// The middle of a side.
  private func end(_ pen: ShapePen, _ side: Side) -> (x: Int, y: Int) {
    switch side {
    case .left: (0, pen.middleY)
    case .right: (pen.width * 100, pen.middleY)
    case .up: (pen.middleX, 0)
    case .down: (pen.middleX, pen.height * 100)
    }
  }

  private func line(_ pen: ShapePen, _ side: Side) -> String {
    let end = end(pen, side)
    return "M\(pen.point(pen.middleX, pen.middleY))L\(pen.point(end.x, end.y))"
  }

  private func arc(_ pen: ShapePen) -> String {
    let (first, second) = (end(pen, sides[0]), end(pen, sides[1]))
    let radius = pen.middleX
    let towards = sides[1] == .down ? pen.middleY + radius : pen.middleY - radius
    return "M\(pen.point(first.x, first.y))"
      + "Q\(pen.point(pen.middleX, pen.middleY)) \(pen.point(pen.middleX, towards))"
      + "L\(pen.point(second.x, second.y))"
  }

  private func dashes(_ pen: ShapePen) -> String {
    let isDown = sides[0] == .up
    let step = (isDown ? pen.height : pen.width) * 100 / 3
    return (0..<3).map { number in
      let start = number * step + step / 5
      let end = start + step * 3 / 5
      return isDown
        ? "M\(pen.point(pen.middleX, start))L\(pen.point(pen.middleX, end))"
        : "M\(pen.point(start, pen.middleY))L\(pen.point(end, pen.middleY))"
    }.joined()
  }

  /// Two lines side by side, each with its own corner.
  private func double(_ pen: ShapePen) -> String {
    let apart = 150
    return [-apart, apart].map { shift in
      let corner: (x: Int, y: Int)
      switch (sides[0], sides[1]) {
      case (.left, .right):
        return "M\(pen.point(0, pen.middleY + shift))h\(pen.width)"
      case (.up, .down):
        return "M\(pen.point(pen.middleX + shift, 0))v\(pen.height)"
      case (.right, .down), (.left, .up): corner = (pen.middleX + shift, pen.middleY + shift)
      default: corner = (pen.middleX + shift, pen.middleY - shift)
      }
      let (first, second) = (end(pen, sides[0]), end(pen, sides[1]))
      return "M\(pen.point(first.x, corner.y))L\(pen.point(corner.x, corner.y))"
        + "L\(pen.point(corner.x, second.y))"
    }.joined()
  }
}

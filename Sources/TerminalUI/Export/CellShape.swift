/// A character that is drawn as a shape, since fonts do not agree on it.
struct CellShape {
  /// How a shape is drawn.
  enum Kind: Hashable {
    /// Filled.
    case fill
    /// Filled to the edges of cells, without a seam between neighbours.
    case block
    /// Filled, with so many hundredths of it seen.
    case shade(Int)
    /// A line of so many tenths of a unit that joins those of neighbouring cells.
    case stroke(Int)
    /// Short lines of so many tenths of a unit.
    case dashes(Int)
  }

  let kind: Kind
  /// Path data.
  var path: String

  /// The shape of a character in a cell, or `nil` when it is drawn as text.
  init?(_ scalar: Unicode.Scalar, column: Int, row: Int) {
    let pen = ShapePen(column: column, row: row)
    guard let (kind, path) = CellShape.draw(scalar, pen) else { return nil }
    self.kind = kind
    self.path = path
  }

  /// Whether two shapes of one colour can be one element.
  func joins(_ other: CellShape) -> Bool { kind == other.kind }

  /// The element.
  func element(_ colour: String) -> String {
    switch kind {
    case .fill: "<path fill=\"\(colour)\" d=\"\(path)\"/>\n"
    case .block:
      "<path fill=\"\(colour)\" shape-rendering=\"crispEdges\" d=\"\(path)\"/>\n"
    case .shade(let part): "<path fill=\"\(colour)\" opacity=\"0.\(part)\" d=\"\(path)\"/>\n"
    case .stroke(let width):
      CellShape.line(colour, width, " stroke-linecap=\"square\"", path)
    case .dashes(let width): CellShape.line(colour, width, "", path)
    }
  }

  private static func line(
    _ colour: String, _ width: Int, _ ends: String, _ path: String
  ) -> String {
    let width = "\(width / 10).\(width % 10)"
    return "<path fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(width)\"\(ends)"
      + " d=\"\(path)\"/>\n"
  }

  private static func draw(_ scalar: Unicode.Scalar, _ pen: ShapePen) -> (Kind, String)? {
    switch scalar.value {
    case 0x2800...0x28FF: return (.fill, pen.braille(UInt8(scalar.value - 0x2800)))
    case 0x2581...0x2588:
      return (.block, pen.block(rows: 24 - 3 * Int(scalar.value - 0x2580)..<24))
    case 0x2580: return (.block, pen.block(rows: 0..<12))
    case 0x2589...0x258F:
      return (.block, pen.block(columns: 0..<(8 - Int(scalar.value - 0x2588))))
    case 0x2591: return (.shade(25), pen.block())
    case 0x2592: return (.shade(50), pen.block())
    case 0x2593: return (.fill, pen.hatch())
    default: break
    }
    if let lines = BoxLines.all[scalar] { return lines.draw(pen) }
    return SymbolShape.draw(scalar, pen).map { (.fill, $0) }
  }
}

/// Path data within one cell.
struct ShapePen {
  let left: Int
  let top: Int
  let width = SurfaceSVG.cellWidth
  let height = SurfaceSVG.cellHeight

  init(column: Int, row: Int) {
    left = column * SurfaceSVG.cellWidth
    top = row * SurfaceSVG.cellHeight
  }

  /// A point, in hundredths of a unit from the cell's top left corner.
  func point(_ x: Int, _ y: Int) -> String {
    "\(ShapePen.number(left * 100 + x)) \(ShapePen.number(top * 100 + y))"
  }

  /// The middle of the cell in hundredths.
  var middleX: Int { width * 50 }
  var middleY: Int { height * 50 }

  /// A number of hundredths as SVG writes it.
  static func number(_ hundredths: Int) -> String {
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return sign + "\(whole)" }
    if rest % 10 == 0 { return sign + "\(whole).\(rest / 10)" }
    return sign + "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// A rectangle, in hundredths.
  func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    "M\(point(x, y))h\(ShapePen.number(width))v\(ShapePen.number(height))"
      + "h\(ShapePen.number(-width))z"
  }

  /// Part of the cell, in eighths across and twenty-fourths down.
  func block(columns: Range<Int> = 0..<8, rows: Range<Int> = 0..<24) -> String {
    // Multiplied first, so that neighbouring cells leave no seam.
    func across(_ eighths: Int) -> Int { eighths * width * 100 / 8 }
    func down(_ parts: Int) -> Int { parts * height * 100 / 24 }
    return rectangle(
      across(columns.lowerBound), down(rows.lowerBound),
      across(columns.upperBound) - across(columns.lowerBound),
      down(rows.upperBound) - down(rows.lowerBound))
  }

  /// Slanted stripes: the texture of what is past a limit.
  func hatch() -> String {
    let step = height * 100 / 6
    return (0..<6).map { number in
      let y = number * step
      return "M\(point(0, y + step))L\(point(width * 100, y))"
        + "v\(ShapePen.number(step * 7 / 10))L\(point(0, y + step * 17 / 10))z"
    }.joined()
  }

  /// A disc, in hundredths.
  func disc(_ x: Int, _ y: Int, radius: Int) -> String {
    let size = ShapePen.number(radius)
    let across = ShapePen.number(2 * radius)
    let back = ShapePen.number(-2 * radius)
    return "M\(point(x - radius, y))a\(size) \(size) 0 1 0 \(across) 0"
      + "a\(size) \(size) 0 1 0 \(back) 0z"
  }

  /// The dots of a braille character.
  func braille(_ bits: UInt8) -> String {
    let places: [(bit: UInt8, column: Int, row: Int)] = [
      (0x01, 0, 0), (0x02, 0, 1), (0x04, 0, 2), (0x40, 0, 3), (0x08, 1, 0), (0x10, 1, 1),
      (0x20, 1, 2), (0x80, 1, 3),
    ]
    return places.filter { bits & $0.bit != 0 }.map { place in
      disc(
        width * 25 + place.column * width * 50, height * 100 / 8 + place.row * height * 25,
        radius: 140)
    }.joined()
  }

  /// A polygon, in hundredths.
  func polygon(_ points: [(x: Int, y: Int)]) -> String {
    "M" + points.map { point($0.x, $0.y) }.joined(separator: "L") + "z"
  }
}

/// Dots that are drawn in braille: two columns and four rows of them a cell.
struct DotGrid {
  private let columns: Int
  private let rows: Int
  private var cells: [UInt8]

  /// How many dots there are across.
  var width: Int { columns * 2 }
  /// How many dots there are from the bottom to the top.
  var height: Int { rows * 4 }

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: 0, count: columns * rows)
  }

  /// The bit of a dot within its cell, its row counted from the top.
  private static func bit(column: Int, row: Int) -> UInt8 {
    // Unicode added the lowest row to the upper three later, hence its odd place.
    if row == 3 { return column == 0 ? 0x40 : 0x80 }
    return 1 << UInt8(column * 3 + row)
  }

  /// Sets a dot, unless it lies outside.
  ///
  /// - Parameters:
  ///   - x: Dots from the left.
  ///   - y: Dots from the bottom.
  mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let fromTop = height - 1 - y
    cells[fromTop / 4 * columns + x / 2] |= DotGrid.bit(column: x % 2, row: fromTop % 4)
  }

  /// Draws a line, with everything below it if it bounds an area.
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), isArea: Bool) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for step in 0...steps {
      let x = start.x + (end.x - start.x) * step / steps
      let y = start.y + (end.y - start.y) * step / steps
      set(x, y)
      guard isArea else { continue }
      for below in 0..<max(0, y) { set(x, below) }
    }
  }

  /// The braille scalar of a cell, or `nil` when it has no dot.
  func scalar(column: Int, row: Int) -> Unicode.Scalar? {
    let bits = cells[row * columns + column]
    return bits == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(bits))
  }
}

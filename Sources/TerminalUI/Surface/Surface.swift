/// A grid of cells: the only way to the screen.
///
/// Text becomes cells in one function (`Surface+Text.swift`), which makes it safe; so nothing that
/// drives a terminal can be in a cell. Drawing outside the surface or its clip does nothing.
public struct Surface: Sendable {
  /// How large it is.
  public let size: Size
  /// What the terminal can draw.
  public let glyphs: GlyphSet
  /// Drawing outside of this does nothing.
  public private(set) var clip: Rect

  var cells: [Cell]
  /// Characters of more than one scalar, as cells refer to them.
  var clusters: [[Unicode.Scalar]] = []

  /// An empty surface.
  ///
  /// - Parameters:
  ///   - size: How large it is.
  ///   - glyphs: What the terminal can draw.
  ///   - style: How its cells look.
  public init(size: Size, glyphs: GlyphSet = .unicode, style: Style = Style(.text)) {
    self.size = size
    self.glyphs = glyphs
    clip = Rect(size)
    cells = Array(
      repeating: Cell(code: Cell.space, style: style), count: size.columns * size.rows)
  }

  /// Draws with everything outside of a rectangle left as it is.
  ///
  /// - Parameters:
  ///   - rect: The rectangle; what was outside of the clip before stays outside.
  ///   - draw: What draws.
  /// - Returns: What `draw` returns.
  /// - Throws: What `draw` throws.
  public mutating func within<Result>(
    _ rect: Rect, _ draw: (inout Surface) throws -> Result
  ) rethrows -> Result {
    let outer = clip
    clip = outer.intersection(rect)
    defer { clip = outer }
    return try draw(&self)
  }

  /// The cell at a place on the surface.
  public subscript(point: Point) -> Cell {
    cells[point.row * size.columns + point.column]
  }

  /// The cells of a row.
  ///
  /// - Parameter row: A row of the surface.
  /// - Returns: One cell a column.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// The scalars of a cell's character: the base first, then its marks; none for the right half of a
  /// wide character.
  public func scalars(of cell: Cell) -> [Unicode.Scalar] {
    if cell.isContinuation { return [] }
    if cell.code >= Cell.firstCluster { return clusters[Int(cell.code - Cell.firstCluster)] }
    return Unicode.Scalar(cell.code).map { [$0] } ?? []
  }

  /// The one scalar of a cell's character, or `nil` when it has several or is a right half.
  public func scalar(of cell: Cell) -> Unicode.Scalar? {
    cell.isContinuation || cell.code >= Cell.firstCluster ? nil : Unicode.Scalar(cell.code)
  }

  /// Whether two cells of two surfaces look the same.
  public func isSame(_ cell: Cell, as other: Cell, of surface: Surface) -> Bool {
    if cell.code < Cell.firstCluster || other.code < Cell.firstCluster { return cell == other }
    return cell.style == other.style && scalars(of: cell) == surface.scalars(of: other)
  }
}

extension Surface {
  /// Fills a rectangle with spaces.
  ///
  /// - Parameters:
  ///   - rect: The rectangle.
  ///   - style: How its cells look.
  public mutating func fill(_ rect: Rect, _ style: Style) {
    let rect = rect.intersection(clip)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      partWideCharacters(row: row, from: rect.column, to: rect.endColumn)
      let start = row * size.columns
      for index in (start + rect.column)..<(start + rect.endColumn) {
        cells[index] = Cell(code: Cell.space, style: style)
      }
    }
  }

  /// Gives cells another background and leaves their text as it is.
  ///
  /// - Parameters:
  ///   - rect: The cells.
  ///   - background: Whose background they get.
  ///   - emphasis: How they stand out besides.
  public mutating func lay(_ rect: Rect, on background: Role, _ emphasis: Emphasis = []) {
    let rect = rect.intersection(clip)
    for row in rect.row..<rect.endRow {
      let start = row * size.columns
      for index in (start + rect.column)..<(start + rect.endColumn) {
        cells[index].style.background = background
        cells[index].style.emphasis.formUnion(emphasis)
      }
    }
  }

  /// Gives everything that means one thing the looks of another.
  ///
  /// - Parameters:
  ///   - roles: What it means.
  ///   - role: What it is to look like.
  public mutating func recolour(_ roles: Set<Role>, as role: Role) {
    for index in cells.indices where roles.contains(cells[index].style.role) {
      cells[index].style.role = role
    }
  }

  /// Blanks the other half of a wide character that a write from one column to another cuts in two.
  mutating func partWideCharacters(row: Int, from column: Int, to endColumn: Int) {
    let start = row * size.columns
    if column > 0, cells[start + column].isContinuation {
      cells[start + column - 1].code = Cell.space
    }
    if endColumn < size.columns, cells[start + endColumn].isContinuation {
      cells[start + endColumn].code = Cell.space
    }
  }
}

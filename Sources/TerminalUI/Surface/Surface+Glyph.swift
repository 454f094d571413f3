import DisplayText

extension Surface {
  /// Writes a glyph of one column several times over, without the detour by way of text.
  ///
  /// - Parameters:
  ///   - glyph: One of the ``GlyphSet``, or a letter; its first scalar counts.
  ///   - column: The first column.
  ///   - row: The row.
  ///   - count: How many columns.
  ///   - style: How they look.
  public mutating func stamp(
    _ glyph: String, column: Int, row: Int, count: Int = 1, _ style: Style
  ) {
    guard let scalar = glyph.unicodeScalars.first else { return }
    stamp(scalar, column: column, row: row, count: count, style)
  }

  /// Writes a scalar of one column several times over.
  ///
  /// A scalar that is not plainly visible, or that the terminal cannot draw, becomes `?`.
  ///
  /// - Parameters:
  ///   - scalar: What to write.
  ///   - column: The first column.
  ///   - row: The row.
  ///   - count: How many columns.
  ///   - style: How they look.
  public mutating func stamp(
    _ scalar: Unicode.Scalar, column: Int, row: Int, count: Int = 1, _ style: Style
  ) {
    let first = max(column, clip.column)
    let end = min(column + count, clip.endColumn)
    guard row >= clip.row, row < clip.endRow, first < end else { return }
    let isKnown = scalar.isASCII || glyphs.level == .unicode
    let isSafe =
      isKnown
      && (scalar.isPlainCell
        || (DisplayWidth.columns(of: scalar) == 1 && !SafeText.isHidden(scalar)))
    let cell = Cell(code: isSafe ? scalar.value : 0x3F, style: style)
    partWideCharacters(row: row, from: first, to: end)
    let start = row * size.columns
    for index in (start + first)..<(start + end) { cells[index] = cell }
  }

  /// Writes a glyph of one column down a column.
  ///
  /// - Parameters:
  ///   - glyph: One of the ``GlyphSet``.
  ///   - column: The column.
  ///   - row: The first row.
  ///   - count: How many rows.
  ///   - style: How they look.
  public mutating func stampDown(
    _ glyph: String, column: Int, row: Int, count: Int, _ style: Style
  ) {
    let first = max(row, clip.row)
    for row in first..<max(first, min(row + count, clip.endRow)) {
      stamp(glyph, column: column, row: row, style)
    }
  }

  /// Gives cells a background that have none of their own.
  ///
  /// Whoever draws into a pane need not know what lies behind it: this is laid under it afterwards.
  ///
  /// - Parameters:
  ///   - rect: The cells.
  ///   - background: Whose background they get.
  public mutating func underlay(_ rect: Rect, _ background: Role) {
    let rect = rect.intersection(clip)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      let start = row * size.columns
      for index in (start + rect.column)..<(start + rect.endColumn)
      where cells[index].style.background == nil {
        cells[index].style.background = background
      }
    }
  }
}

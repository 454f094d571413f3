import DisplayText

extension Surface {
  /// What happens to text that is wider than its room.
  public enum Overflow: Sendable {
    /// The rest is not shown.
    case cut
    /// An ellipsis says that there is more.
    case ellipsis
  }

  /// Writes text, made safe by ``SafeText``: the one place where text becomes cells.
  ///
  /// - Parameters:
  ///   - text: Any text, also one that somebody else wrote.
  ///   - column: The column of its first character.
  ///   - row: Its row.
  ///   - width: How many columns it may take; to the end of the clip when `nil`.
  ///   - style: How it looks.
  ///   - overflow: What happens when it is wider.
  /// - Returns: The column after its last character, whether or not that is on the surface.
  @discardableResult
  public mutating func put(
    _ text: String, column: Int, row: Int, width: Int? = nil, _ style: Style,
    overflow: Overflow = .ellipsis
  ) -> Int {
    let room = min(width ?? .max, clip.endColumn - column)
    guard room > 0 else { return column }
    if let columns = plainColumns(of: text), columns <= room {
      writePlain(text, columns: columns, column: column, row: row, style)
      return column + columns
    }
    let safe = safeText(text)
    let columns = DisplayWidth.columns(of: safe)
    var shown = safe
    if columns > room {
      shown =
        overflow == .ellipsis
        ? DisplayWidth.truncated(safe, to: room, ellipsis: glyphs.ellipsis)
        : DisplayWidth.beginning(of: safe, within: room)
    }
    guard row >= clip.row, row < clip.endRow else {
      return column + min(columns, room)
    }
    return write(shown, column: column, row: row, style)
  }

  /// Writes text so that it ends at a column: for numbers.
  ///
  /// - Parameters:
  ///   - text: Any text, also one that somebody else wrote.
  ///   - endColumn: The column after its last character.
  ///   - row: Its row.
  ///   - width: How many columns it may take; as many as it needs when `nil`.
  ///   - style: How it looks.
  public mutating func putTrailing(
    _ text: String, endColumn: Int, row: Int, width: Int? = nil, _ style: Style
  ) {
    let columns = columns(of: text)
    let room = min(columns, width ?? .max)
    put(text, column: endColumn - room, row: row, width: room, style)
  }

  /// How many columns a text takes once it is safe.
  public func columns(of text: String) -> Int {
    plainColumns(of: text) ?? DisplayWidth.columns(of: safeText(text))
  }

  /// The longest beginning of a text that fits, with an ellipsis if it is not the whole.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - width: The columns there are.
  /// - Returns: Text that is safe; empty if not even the ellipsis fits.
  public func shortened(_ text: String, to width: Int) -> String {
    DisplayWidth.truncated(safeText(text), to: width, ellipsis: glyphs.ellipsis)
  }

  /// No line has room for more of a text than this.
  static let mostScalars = 4_096

  /// Text in which nothing drives a terminal, with the characters that it can draw.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - most: How many scalars of it count; of a longer one only the beginning, with an ellipsis.
  /// - Returns: Text that is safe.
  func safeText(_ text: String, most: Int = mostScalars) -> String {
    if text.utf8.count > most {
      let scalars = text.unicodeScalars
      if let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
        end < scalars.endIndex
      {
        return safeText(String(scalars[..<end]) + glyphs.ellipsis, most: .max)
      }
    }
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    let isPlain = glyphs.level == .ascii
    var shown = ""
    for scalar in text.unicodeScalars {
      // A space that no line is broken at is a space like any other in a cell.
      let scalar = scalar == "\u{a0}" ? " " : scalar
      shown.unicodeScalars.append(isPlain ? LatinLetters.plain(scalar) ?? scalar : scalar)
    }
    return SafeText.escaped(shown, repertoire: isPlain ? .ascii : .unicode)
  }

  /// The columns of a text of which every scalar is a cell as it stands, as in nearly all text;
  /// `nil` for any other.
  private func plainColumns(of text: String) -> Int? {
    guard text.utf8.count <= Surface.mostScalars else { return nil }
    var columns = 0
    for scalar in text.unicodeScalars {
      guard scalar.isPlainCell, scalar.isASCII || glyphs.level == .unicode else { return nil }
      columns += 1
    }
    return columns
  }

  /// Writes text of plain scalars, each a cell.
  private mutating func writePlain(
    _ text: String, columns: Int, column: Int, row: Int, _ style: Style
  ) {
    let first = max(column, clip.column)
    let end = min(column + columns, clip.endColumn)
    guard row >= clip.row, row < clip.endRow, first < end else { return }
    partWideCharacters(row: row, from: first, to: end)
    var index = row * size.columns + column
    let last = row * size.columns + end
    let start = row * size.columns + first
    for scalar in text.unicodeScalars {
      guard index < last else { return }
      // A space that no line is broken at is a space like any other in a cell.
      let code = scalar == "\u{a0}" ? Cell.space : scalar.value
      if index >= start { cells[index] = Cell(code: code, style: style) }
      index += 1
    }
  }

  /// Writes safe text into a row of the clip.
  private mutating func write(_ text: String, column: Int, row: Int, _ style: Style) -> Int {
    var column = column
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 {
        set(UInt32(byte), columns: 1, column: column, row: row, style)
        column += 1
      }
      return column
    }
    for character in text {
      let scalars = character.unicodeScalars
      let columns = DisplayWidth.columns(of: String(character))
      guard columns > 0, let first = scalars.first else { continue }
      if columns > 2 || (columns == 2 && DisplayWidth.columns(of: first) == 1) {
        // A cluster whose width terminals disagree about keeps its base only.
        let base = DisplayWidth.columns(of: first)
        set(first.value, columns: base, column: column, row: row, style)
        for extra in 0..<(columns - base) {
          set(Cell.space, columns: 1, column: column + base + extra, row: row, style)
        }
      } else {
        let marks = scalars.dropFirst().filter { DisplayWidth.columns(of: $0) == 0 }
        let code = marks.isEmpty ? first.value : cluster([first] + marks)
        set(code, columns: columns, column: column, row: row, style)
      }
      column += columns
    }
    return column
  }

  private mutating func set(_ code: UInt32, columns: Int, column: Int, row: Int, _ style: Style) {
    guard columns > 0, column >= clip.column, column + columns <= clip.endColumn else { return }
    partWideCharacters(row: row, from: column, to: column + columns)
    let index = row * size.columns + column
    cells[index] = Cell(code: code, style: style)
    if columns == 2 { cells[index + 1] = Cell(code: Cell.continuation, style: style) }
  }

  /// The code of a character of several scalars.
  private mutating func cluster(_ scalars: [Unicode.Scalar]) -> UInt32 {
    if let known = clusters.firstIndex(of: scalars) { return Cell.firstCluster + UInt32(known) }
    clusters.append(scalars)
    return Cell.firstCluster + UInt32(clusters.count - 1)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one column wide, visible, and joins no neighbour: known without a look
  /// into the tables of Unicode.
  var isPlainCell: Bool {
    switch value {
    case 0x20...0x7E: true
    case 0xA0...0x2FF: value != 0xAD  // Latin letters and signs, but for the soft hyphen
    case 0x2010...0x2027: true  // dashes, quotation marks, the ellipsis
    case 0x2190...0x21FF: true  // arrows
    case 0x2500...0x25FC: true  // lines, blocks, geometric shapes up to the first that are wide
    case 0x2800...0x28FF: true  // braille
    default: false
    }
  }
}

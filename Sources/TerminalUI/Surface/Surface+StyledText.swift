extension Surface {
  /// How many columns a line takes once it is safe.
  public func columns(of text: StyledText) -> Int {
    text.runs.reduce(0) { $0 + columns(of: $1.text) }
  }

  /// Writes a line whose parts may look different.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - column: The column of its first character.
  ///   - row: Its row.
  ///   - width: How many columns it may take; to the end of the clip when `nil`.
  ///   - style: How parts look that have no style of their own.
  ///   - overflow: What happens when it is wider.
  /// - Returns: The column after its last character.
  @discardableResult
  public mutating func put(
    _ text: StyledText, column: Int, row: Int, width: Int? = nil, _ style: Style = Style(.text),
    overflow: Overflow = .ellipsis
  ) -> Int {
    if text.runs.count == 1 {
      let run = text.runs[0]
      return put(
        run.text, column: column, row: row, width: width, run.style ?? style, overflow: overflow)
    }
    var column = column
    var room = min(width ?? .max, clip.endColumn - column)
    var rest = columns(of: text)
    for run in text.runs where !run.text.isEmpty {
      guard room > 0 else { break }
      let columns = columns(of: run.text)
      rest -= columns
      // A run that just fits, with another to follow, has to show that it is not the end.
      let shown = columns == room && rest > 0 && overflow == .ellipsis ? run.text + " " : run.text
      column = put(
        shown, column: column, row: row, width: room, run.style ?? style, overflow: overflow)
      guard columns < room else { break }
      room -= columns
    }
    return column
  }

  /// Writes a line so that it ends at a column.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - endColumn: The column after its last character.
  ///   - row: Its row.
  ///   - width: How many columns it may take; as many as it needs when `nil`.
  ///   - style: How parts look that have no style of their own.
  /// - Returns: The column of its first character.
  @discardableResult
  public mutating func putTrailing(
    _ text: StyledText, endColumn: Int, row: Int, width: Int? = nil, _ style: Style = Style(.text)
  ) -> Int {
    let room = min(columns(of: text), width ?? .max)
    put(text, column: endColumn - room, row: row, width: room, style)
    return endColumn - room
  }
}

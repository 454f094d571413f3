import CTerminal
public import TerminalUI

extension TerminalScreen {
  /// Shows a surface: writes what differs from what the terminal shows, and nothing when nothing does.
  ///
  /// - Parameters:
  ///   - surface: What is to be seen; what is outside of the screen is not.
  ///   - cursor: Where the terminal's own cursor stands, for magnifiers and screen readers.
  ///   - isCursorVisible: Whether it is seen.
  /// - Complexity: O(*n*) where *n* is the number of cells.
  public mutating func show(
    _ surface: Surface, cursor: Point? = nil, isCursorVisible: Bool = false
  ) {
    guard isUp, !isLost else { return }
    var hasChanged = place(cursor, isVisible: isCursorVisible && cursor != nil)
    if shown?.size != surface.size {
      cterminal_erase()
      shown = nil
      hasChanged = true
    }
    for row in 0..<min(surface.size.rows, size.rows) {
      let whole = 0..<surface.size.columns
      let columns = shown.map { RowChange.columns(row: row, from: $0, to: surface) } ?? whole
      guard let columns else { continue }
      hasChanged = true
      CellRun.fill(&cells, from: surface, row: row, columns: columns, looks: &looks)
      cterminal_put(Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
    }
    shown = surface
    if hasChanged { flush() }
  }

  /// Writes every cell anew, for when something else wrote over the screen.
  public mutating func repaint() {
    guard isUp, !isLost else { return }
    cterminal_forget()
    flush()
  }

  /// Takes another theme; the next surface is shown in it.
  ///
  /// - Parameter looks: What styles look like from now on.
  public mutating func setLooks(_ looks: @escaping (Style) -> Look) {
    self.looks.setLooks(looks)
    shown = nil
  }

  /// Switches the mouse on or off; without it the terminal's own selecting of text works.
  ///
  /// - Parameter isOn: Whether the mouse is used.
  public mutating func setMouse(_ isOn: Bool) {
    guard !isLost else { return }
    cterminal_set_mouse(isOn)
  }

  /// Puts the cursor somewhere with the next flush, and says whether that is another place.
  private mutating func place(_ point: Point?, isVisible: Bool) -> Bool {
    let wanted = point ?? Point(column: 0, row: 0)
    let place = Point(
      column: max(0, min(wanted.column, size.columns - 1)),
      row: max(0, min(wanted.row, size.rows - 1)))
    guard place != cursor || isVisible != isCursorVisible else { return false }
    cursor = place
    isCursorVisible = isVisible
    return true
  }

  private func flush() {
    cterminal_flush(Int32(cursor.row), Int32(cursor.column), isCursorVisible)
  }
}

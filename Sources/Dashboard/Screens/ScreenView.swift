import CaseloadCore
import TerminalUI

/// Draws a screen above the panes.
struct ScreenView {
  let screen: Screen
  let state: State
  let board: Board

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    let inner = PaneBorder(state.title(of: screen), isFocused: true)
      .draw(on: &frame.surface, in: rect)
    guard state.answer(of: screen) != nil else {
      frame.surface.put(
        StyledText("One moment…", .textMuted), column: inner.column, row: inner.row,
        width: inner.columns)
      return
    }
    if let list = state.currentList {
      ListView(list: list, state: state, isFocused: true, isCompact: false)
        .draw(on: &frame, in: inner)
    }
    frame.surface.underlay(inner, .surface)
  }
}

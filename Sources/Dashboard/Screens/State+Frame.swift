import CaseloadCore
public import TerminalUI

extension State {
  /// What the screen shows now: a pure function of the state.
  public func frame() -> Frame<Click> {
    var frame = Frame<Click>(size: size, glyphs: glyphs)
    let whole = Rect(size)
    frame.surface.fill(whole, Style(.text, on: .background))
    guard !whole.isEmpty else { return frame }
    guard !isBlank else {
      BlankView(state: self).draw(on: &frame, in: whole)
      return frame
    }
    let isTiny = TinyView.isMeant(for: size)
    let body = isTiny ? whole : Overview.body(of: size)
    if isTiny {
      TinyView(state: self).draw(on: &frame, in: whole)
    } else {
      Header(state: self).draw(on: &frame, in: whole.top(1))
      if let board {
        drawScreen(board, on: &frame, in: body)
      } else {
        LoadingView(state: self).draw(on: &frame, in: body)
      }
      FooterLine(state: self).draw(on: &frame, in: whole.bottom(1))
    }
    // In the past the frame itself says so, wherever one looks.
    if isPastShown { frame.surface.recolour([.border, .borderFocused], as: .borderPast) }
    OverlayView(state: self).draw(on: &frame, in: body)
    let toasts = notices.map { Toasts.Toast($0.notice.text, isError: $0.notice.isError) }
    Toasts(toasts).draw(on: &frame.surface, in: body.inset(columns: 1, rows: 1))
    frame.sentences = Sentences(state: self).all
    return frame
  }

  private func drawScreen(_ board: Board, on frame: inout Frame<Click>, in body: Rect) {
    switch screen {
    case nil:
      for (pane, rect) in Overview.places(preset, body) {
        PaneView(
          pane: pane, state: self, board: board, isFocused: pane == focus, isZoomed: false
        ).draw(on: &frame, in: rect)
      }
    case .pane(let pane):
      PaneView(pane: pane, state: self, board: board, isFocused: true, isZoomed: true)
        .draw(on: &frame, in: body)
    case .some(let screen):
      ScreenView(screen: screen, state: self, board: board).draw(on: &frame, in: body)
    }
  }
}

import TerminalUI

/// What a screen of a few cells can say: how things stand, the most important first.
struct TinyView {
  let state: State

  /// Whether a screen is too small for borders, headers and lists.
  static func isMeant(for size: Size) -> Bool { size.columns < 12 || size.rows < 4 }

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    for (row, line) in lines(frame.surface.glyphs, rect.size).prefix(rect.rows).enumerated() {
      frame.surface.put(
        line, column: rect.column, row: rect.row + row, width: rect.columns,
        overflow: rect.columns < 4 ? .cut : .ellipsis)
    }
    frame.surface.underlay(rect, .background)
  }

  private func lines(_ glyphs: GlyphSet, _ size: Size) -> [StyledText] {
    guard let board = state.board else { return [Header(state: state).freshness(glyphs)] }
    let words = PaneWords(board: board, glyphs: glyphs)
    var lines: [StyledText] = []
    switch state.screen {
    case .pane(let pane):
      let summary = PaneSummary.of(pane, words)
      lines = [summary.detail, StyledText(pane.title, .title)] + summary.headline
    case nil:
      let others = PaneID.allCases.filter { $0 != state.focus }
      lines = ([state.focus] + others).map { PaneSummary.of($0, words).detail }
    case .some(let screen):
      let content = ScreenView(screen: screen, state: state, board: board).content
      if let detail = content?.detail, !detail.isEmpty { lines.append(detail) }
      lines.append(StyledText(state.title(of: screen), .title))
    }
    // What is stale or past must be told before anything else, however little room there is.
    let freshness = FreshnessText(state: state, glyphs: glyphs)
    guard let sign = freshness.sign, let figure = lines.first else { return lines }
    guard size.rows > 2 else {
      lines[0] =
        (size.columns < 10 ? StyledText("! ", sign.runs.first?.style) : sign + " ") + figure
      return lines
    }
    let fitting = freshness.variants.first { $0.plain.count <= size.columns } ?? sign
    lines.insert(fitting, at: 1)
    lines.insert(
      contentsOf: freshness.others.map { StyledText("! \($0.short)", .stale) }, at: 2)
    return lines
  }
}

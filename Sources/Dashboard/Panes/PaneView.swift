import CaseloadCore
import TerminalUI

/// Draws one pane: headline, trend and list, as much as fits.
struct PaneView {
  let pane: PaneID
  let state: State
  let board: Board
  let isFocused: Bool
  let isZoomed: Bool

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    let list = ListID.pane(pane)
    let words = PaneWords(board: board, glyphs: frame.surface.glyphs)
    let summary = PaneSummary.of(pane, words)
    frame.regions.append(Region(rect, .focus(pane)))
    let inner = border(summary, words, columns: rect.columns).draw(on: &frame.surface, in: rect)
    guard !inner.isEmpty else { return }
    var content = inner
    if isZoomed {
      content = drawHead(summary, words, on: &frame.surface, in: content)
    } else {
      content = drawHeadline(summary, on: &frame.surface, in: content)
    }
    if isZoomed, pane == .teams {
      TeamsHeat(state: state, board: board).draw(on: &frame, in: content)
    } else {
      ListView(list: list, state: state, isFocused: isFocused, isCompact: !isZoomed)
        .draw(on: &frame, in: content)
    }
    frame.surface.underlay(inner, .surface)
  }

  private func border(
    _ summary: PaneSummary, _ words: PaneWords, columns: Int
  ) -> PaneBorder {
    let list = ListID.pane(pane)
    var news = StyledText()
    if let unseen = state.unseen[pane], unseen > 0, let glance = state.glances[pane] {
      let time = ClockText.stamp(state.moment(of: glance.at), at: state.now)
      news = StyledText(
        "  \(words.glyphs.changed) \(Wording.integer(unseen)) since \(time)", .changed)
    }
    var footer = summary.footer
    if let filter = state.lists[list]?.filter, !filter.isEmpty {
      footer.insert(StyledText("/" + filter.text, .filter), at: 0)
    }
    let shown = state.order(list).count
    let all = state.listing(list).count
    let position =
      shown == all
      ? StyledText() : StyledText("\(Wording.integer(shown)) of \(Wording.integer(all))", .filter)
    return PaneBorder(
      columns < 48 ? pane.shortTitle : pane.title, key: String(pane.rawValue),
      detail: summary.detail, news: news, footer: footer, position: position,
      isFocused: isFocused)
  }

  /// How many lines of the headline the overview shows: the list of most panes matters more.
  private func headlineRows(in rect: Rect) -> Int {
    switch pane {
    case .agency: min(rect.rows, rect.rows >= 12 ? 5 : 3)
    case .supervision: rect.rows >= 5 ? 2 : 1
    case .caseload, .visits, .unallocated, .teams: 0
    }
  }

  private func drawHeadline(
    _ summary: PaneSummary, on surface: inout Surface, in rect: Rect
  ) -> Rect {
    let count = min(headlineRows(in: rect), summary.headline.count)
    for (row, line) in summary.headline.prefix(count).enumerated() {
      surface.put(
        line.shortened(to: rect.columns, on: surface), column: rect.column, row: rect.row + row,
        width: rect.columns)
    }
    var rest = rect.droppingTop(count)
    if pane == .agency, let trend = summary.trend, rest.rows >= 2, trend.values.count > 1 {
      let rows = rest.rows >= 10 ? 3 : 1
      Sparkline(trend.values).draw(on: &surface, in: rest.top(rows))
      rest = rest.droppingTop(rows)
    }
    return rest
  }

  /// Headline and trend beside each other above the list.
  private func drawHead(
    _ summary: PaneSummary, _ words: PaneWords, on surface: inout Surface, in rect: Rect
  ) -> Rect {
    let rows = min(rect.rows / 3, 12)
    guard rows >= 3, !summary.headline.isEmpty else { return rect }
    let head = rect.top(rows)
    let isWide = rect.columns >= 90
    let facts = isWide ? head.leading(head.columns * 2 / 5) : head
    Paragraph(summary.headline).draw(on: &surface, in: facts.droppingBottom(1))
    if isWide, let trend = summary.trend, trend.values.count > 1 {
      let place = head.droppingLeading(facts.columns + 2).droppingBottom(1)
      surface.put(
        StyledText(trend.title, .textMuted), column: place.column, row: place.row,
        width: place.columns)
      TrendChart(trend).chart.draw(on: &surface, in: place.droppingTop(1))
    }
    return rect.droppingTop(rows)
  }
}

extension StyledText {
  /// The text without its last parts, as many as have to go for it to fit; the first always stays.
  func shortened(to width: Int, on surface: Surface) -> StyledText {
    var text = self
    while text.runs.count > 1, surface.columns(of: text) > width { text.runs.removeLast() }
    return text
  }
}

import CaseloadCore
import TerminalUI

/// The teams by every indicator as a heat table: the darker, the worse, and the figure in every cell.
struct TeamsHeat {
  let state: State
  let board: Board

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    let list = ListID.pane(.teams)
    guard let context = state.listContext else { return }
    let rows = TeamsList.sorted(board.teamTable, context.policy)
    let shown = state.order(list).compactMap { rows.indices.contains($0) ? rows[$0] : nil }
    let columns = fitting(TeamsList.figures(context.policy), rows, on: frame.surface, rect.columns)
    let listState = state.lists[list] ?? ListState()
    let sorted = columns.firstIndex { $0.name == listState.sortColumn }
    var titles = columns.map(\.title)
    if let sorted {
      let glyphs = frame.surface.glyphs
      titles[sorted] += " " + (listState.isReversed ? glyphs.ascending : glyphs.descending)
    }
    let most = columns.map { column in
      rows.compactMap { column.share($0.figures) }.max() ?? 0
    }
    let glyphs = frame.surface.glyphs
    let table = HeatTable(
      columns: titles,
      rows: shown.map { row in
        let symbol = glyphs.symbol(TeamsList.rating(row.figures, context.policy))
        return HeatTable.Row(
          symbol + " " + context.names.label(team: row.entry.team.id),
          zip(columns, most).map { value($0, row.figures, most: $1, glyphs) })
      }, selection: listState.selected, offset: listState.offset)
    let drawn = table.draw(on: &frame.surface, in: rect)
    for header in drawn.headers {
      frame.regions.append(Region(header.rect, .column(list, columns[header.action].name)))
    }
    for row in drawn.rows { frame.regions.append(Region(row.rect, .row(list, row.action))) }
    frame.cursor = drawn.selection?.origin
    if shown.isEmpty {
      let text =
        rows.isEmpty ? "No record names a team." : "No row matches the filter; Esc clears it."
      Paragraph([StyledText(text, .textMuted)]).draw(on: &frame.surface, in: rect.droppingTop(1))
    }
  }

  /// Narrower than this, teams could not be told apart.
  private static let leastForTeam = 18

  /// The columns that fit beside the teams' names: those without a limit go first.
  private func fitting(
    _ all: [TeamsList.FigureColumn], _ rows: [TeamTable.Row], on surface: Surface, _ width: Int
  ) -> [TeamsList.FigureColumn] {
    let symbol = surface.columns(of: surface.glyphs.symbol(.over)) + 1
    let widths = all.map { column in
      let figures = rows.map { row in
        let cell = column.cell(row.figures)
        return surface.columns(of: cell.text) + (cell.rating == nil ? 0 : symbol)
      }
      return max(surface.columns(of: column.title) + 2, figures.max() ?? 0) + 3
    }
    var shown = Array(all.indices)
    while shown.count > 1,
      shown.reduce(0, { $0 + widths[$1] }) > width - TeamsHeat.leastForTeam,
      let last = shown.indices.max(by: { all[shown[$0]].rank < all[shown[$1]].rank })
    {
      shown.remove(at: last)
    }
    return shown.map { all[$0] }
  }

  private func value(
    _ column: TeamsList.FigureColumn, _ figures: TeamTable.Figures, most: Double, _ glyphs: GlyphSet
  ) -> HeatTable.Value {
    let cell = column.cell(figures)
    let shade = column.share(figures).map { share in
      most > 0 ? UInt8(min(1, max(0, share / most)) * Double(Style.mostShade)) : 0
    }
    return HeatTable.Value(
      cell.text, shade: shade, symbol: cell.rating.map { glyphs.symbol($0) } ?? "")
  }
}

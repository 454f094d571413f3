import TerminalUI

/// Draws a list of the state, with what can be clicked in it.
struct ListView {
  let list: ListID
  let state: State
  let isFocused: Bool
  /// Whether there is room for the rows only where there is little.
  let isCompact: Bool

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let listing = state.listing(list)
    let order = state.order(list)
    let listState = state.lists[list] ?? ListState()
    let marks = state.marks[list] ?? [:]
    // Where there is room their column is there before the first mark is, so that no row moves then.
    let isPane = if case .pane = list { !state.isPastShown } else { false }
    let isMarked = isPane && rect.columns >= 60 || !marks.isEmpty
    let columns = listing.columns.indices
    let rows = TableRows(count: order.count) { place in
      let row = order[place]
      return TableRow(
        columns.map { listing.cell(row, $0) }, isChanged: marks[listing.key(row)] != nil)
    }
    let table = Table(
      columns: layouts(listing, in: rect.columns), rows: rows, selection: listState.selected,
      offset: listState.offset, sort: sort(listing, listState), isFocused: isFocused,
      showsHeader: !isCompact || rect.rows > 8, showsChanges: isMarked,
      empty: emptyText(listing, listState))
    let drawn = table.draw(on: &frame.surface, in: rect)
    for header in drawn.headers {
      let column = listing.columns[header.action]
      guard column.isSortable else { continue }
      frame.regions.append(Region(header.rect, .column(list, column.name)))
    }
    for row in drawn.rows { frame.regions.append(Region(row.rect, .row(list, row.action))) }
    if let bar = drawn.scrollBar {
      for row in 0..<bar.rows {
        frame.regions.append(
          Region(
            Rect(column: bar.column, row: bar.row + row, columns: 1, rows: 1),
            .scroll(list, row * 1_000 / max(1, bar.rows - 1))))
      }
    }
    if isFocused, let selection = drawn.selection { frame.cursor = selection.origin }
  }

  /// The columns; what a row is about stays on the narrowest screen, shortened.
  private func layouts(_ listing: Listing, in width: Int) -> [TableColumn] {
    let symbols = listing.columns.first { $0.name == "rating" }.map { $0.layout.minimum + 1 } ?? 0
    return listing.columns.map { column in
      var layout = column.layout
      guard layout.priority == Listing.subjectPriority else { return layout }
      layout.minimum = min(layout.minimum, max(3, width - symbols - 2))
      return layout
    }
  }

  private func sort(_ listing: Listing, _ listState: ListState) -> Table.Sort? {
    guard let name = listState.sortColumn,
      let column = listing.columns.firstIndex(where: { $0.name == name })
    else { return nil }
    return Table.Sort(
      column: column,
      isAscending: listing.columns[column].isLargestFirst == listState.isReversed)
  }

  private func emptyText(_ listing: Listing, _ listState: ListState) -> String {
    listing.count > 0 && !listState.filter.isEmpty
      ? "No row matches the filter; Esc clears it." : listing.emptyText
  }
}

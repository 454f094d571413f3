import CaseloadCore

extension State {
  /// The rows of a list.
  func listing(_ list: ListID) -> Listing {
    guard let board, let context = listContext else { return .empty("") }
    switch list {
    case .pane(.caseload): return CaseloadList.listing(board.report.caseload.workers, context)
    case .pane(.agency): return AgencyList.listing(board.report.agency.teams, context)
    case .pane(.supervision):
      return SupervisionList.listing(board.report.supervision.workers, context)
    case .pane(.visits): return VisitList.listing(board.report.visits.children, context)
    case .pane(.unallocated):
      return UnallocatedList.listing(board.report.caseload.unallocated.list, context)
    case .pane(.teams): return TeamsList.listing(board.teamTable, context)
    case .children, .events, .records, .problems, .record:
      guard let screen, let answer = answer(of: screen) else { return .empty("") }
      return ScreenLists.listing(list, answer, context)
    }
  }

  /// The rows of a list that are shown, in their order.
  func order(_ list: ListID) -> [Int] { orders[list] ?? [] }

  /// The row that is selected, by its place in the listing.
  func selectedRow(_ list: ListID) -> Int? {
    let order = order(list)
    let selected = lists[list]?.selected ?? 0
    return order.indices.contains(selected) ? order[selected] : nil
  }

  /// Sorts and filters all lists anew, with the selection on the same rows.
  mutating func refreshOrders() {
    for pane in PaneID.allCases { refreshOrder(.pane(pane)) }
    if let currentList, case .pane = currentList { return }
    if let currentList { refreshOrder(currentList) }
  }

  /// Sorts and filters a list anew, with the selection on the same row if it is still there.
  mutating func refreshOrder(_ list: ListID) {
    let listing = listing(list)
    var state = lists[list] ?? ListState()
    let order = listing.order(
      filter: state.filter, sortColumn: state.sortColumn, isReversed: state.isReversed)
    orders[list] = order
    // At the top one looks at what is worst, whoever that is; further down, at a row.
    if state.selected > 0, let key = state.selectedKey,
      let place = order.firstIndex(where: { listing.key($0) == key })
    {
      state.selected = place
    }
    state.selected = min(max(0, state.selected), max(0, order.count - 1))
    state.selectedKey = order.isEmpty ? nil : listing.key(order[state.selected])
    lists[list] = state
  }

  /// Selects a row of a list, by its place among those shown.
  mutating func select(_ place: Int, in list: ListID) {
    let order = order(list)
    guard !order.isEmpty else { return }
    var state = lists[list] ?? ListState()
    state.selected = min(max(0, place), order.count - 1)
    state.selectedKey = listing(list).key(order[state.selected])
    lists[list] = state
  }

  /// Moves the selection.
  mutating func move(by rows: Int, in list: ListID) {
    select((lists[list]?.selected ?? 0) + rows, in: list)
  }

  /// Sorts by a column, or the other way round if it is sorted by it already.
  mutating func sort(_ list: ListID, by column: String) {
    var state = lists[list] ?? ListState()
    if state.sortColumn == column {
      state.isReversed.toggle()
    } else {
      state.sortColumn = column
      state.isReversed = false
    }
    lists[list] = state
    refreshOrder(list)
  }

  /// Sorts by the next column, after the last by the order of the report.
  mutating func sortByNextColumn(_ list: ListID) {
    let names = listing(list).columns.filter(\.isSortable).map(\.name)
    var state = lists[list] ?? ListState()
    let current = state.sortColumn.flatMap { names.firstIndex(of: $0) }
    let next = current.map { $0 + 1 } ?? 0
    state.sortColumn = names.indices.contains(next) ? names[next] : nil
    state.isReversed = false
    lists[list] = state
    refreshOrder(list)
  }

  /// Shows all rows of all lists.
  ///
  /// - Returns: Whether any were not shown.
  @discardableResult
  mutating func clearFilters() -> Bool {
    var isAny = false
    for list in lists.keys where !(lists[list]?.filter.isEmpty ?? true) {
      lists[list]?.filter = Filter("")
      isAny = true
    }
    for screen in covered.keys { covered[screen]?.filter = Filter("") }
    return isAny
  }

  /// Shows only the rows that match.
  mutating func filter(_ list: ListID, by text: String) {
    lists[list, default: ListState()].filter = Filter(text)
    refreshOrder(list)
  }
}

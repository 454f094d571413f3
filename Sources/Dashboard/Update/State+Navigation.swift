import CaseloadCore

extension State {
  /// Puts a screen on top.
  mutating func open(_ screen: Screen) -> [Effect] {
    guard self.screen != screen else { return [] }
    if case .pane(let pane) = screen {
      changeFocus(to: pane)
      screens = [screen]
      return []
    }
    if let covering = self.screen, let list = currentList { covered[covering] = lists[list] }
    covered[screen] = nil
    screens.append(screen)
    if let list = currentList {
      lists[list] = nil
      orders[list] = nil
    }
    guard let question = question(of: screen) else { return [] }
    return [.ask(question)] + accesses(opening: screen)
  }

  /// Opens what the selected row is about.
  mutating func openSelection() -> [Effect] {
    guard let list = currentList, let row = selectedRow(list) else { return [] }
    let listing = listing(list)
    if case .team(let team) = listing.subject(row) { return show(scope: team) }
    guard let target = listing.target(row) else { return [] }
    return open(target)
  }

  /// Shows the figures of a team, or of the whole authority.
  mutating func show(scope: Identifier?) -> [Effect] {
    request.scope = scope
    if case .pane = screen {} else { screens = [] }
    if let pane = currentPane, pane == .teams || pane == .agency {
      screens = []
    }
    return [.show(request), .saveView]
  }

  /// Leaves what is open: a filter, a screen, the past, a scope.
  mutating func goBack() -> [Effect] {
    if let list = currentList, let state = lists[list], !state.filter.isEmpty {
      filter(list, by: "")
      return [.saveView]
    }
    if !screens.isEmpty { return leaveScreen() }
    if isPast { return travel(.goLive) }
    if let scope = request.scope {
      return show(scope: board?.teams.teams.first { $0.team.id == scope }?.parent)
    }
    return []
  }

  /// Leaves the screen on top.
  mutating func leaveScreen() -> [Effect] {
    guard screens.popLast() != nil else { return [] }
    if let currentList {
      if let screen, let list = covered.removeValue(forKey: screen) { lists[currentList] = list }
      refreshOrder(currentList)
    }
    return [.saveView]
  }

  /// Opens why the selected figure is what it is.
  mutating func openWhy() -> [Effect] {
    guard let figure = selectedFigure else { return [] }
    return open(.why(figure))
  }

  /// The figure that is selected, or the headline of the pane.
  var selectedFigure: Figure? {
    if let list = currentList, let row = selectedRow(list), let figure = listing(list).figure(row) {
      return figure
    }
    switch screen {
    case .worker(let worker): return .workerLoad(worker)
    case .child(let child): return .childVisit(child)
    default: return currentPane?.headline
    }
  }

  /// Opens the records behind what is selected, or the line of the selected record.
  mutating func openRecord() -> [Effect] {
    if let list = currentList, let row = selectedRow(list) {
      let listing = listing(list)
      if case .record = listing.target(row), let target = listing.target(row) {
        return open(target)
      }
      if let subject = listing.subject(row) { return open(.records(subject)) }
    }
    switch screen {
    case .worker(let worker): return open(.records(.worker(worker)))
    case .child(let child): return open(.records(.child(child)))
    default: return []
    }
  }
}

extension PaneID {
  /// The figure that the pane's title is about.
  var headline: Figure? {
    switch self {
    case .caseload: .averageCaseload
    case .agency: .agencyRatio
    case .supervision: .supervisionInTime
    case .visits: .visitsOverdue
    case .unallocated: .unallocated
    case .teams: nil
    }
  }
}

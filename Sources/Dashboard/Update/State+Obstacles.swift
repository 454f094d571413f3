import CaseloadCore

extension State {
  /// Why an action cannot act now; `nil` when it can.
  ///
  /// Help, hints and palette show it beside the key.
  func obstacle(to action: Action) -> String? {
    switch action {
    case .quit, .close, .help, .palette, .toggleMouse, .repaint, .suspend, .toggleNames,
      .nextPreset:
      return nil
    case .chooseTheme: return appearance.themes.isEmpty ? "There is one theme only." : nil
    case .back:
      return isAnythingOpen ? nil : "Nothing is open; leave the program with the key for that."
    case .moveLeft, .moveRight, .nextPane, .previousPane:
      guard screens.isEmpty else { return "There is one pane only here; leave it with Esc first." }
      return Overview.panes(preset, size).count > 1
        ? nil : "There is room for one pane only; its number brings another."
    case .pane1, .pane2, .pane3, .pane4, .pane5, .pane6, .showTeams: return paneObstacle(action)
    case .showProblems:
      return screen == .problems ? "You are looking at the problems already." : needsBoard
    case .zoom:
      return currentPane == nil ? "Only a pane can be given the whole screen." : needsBoard
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveToFirst, .moveToLast:
      return currentList.map { order($0).isEmpty } ?? true ? "There is no row to go to." : nil
    case .open: return openObstacle
    case .why:
      return needsBoard
        ?? (selectedFigure == nil ? "Nothing here is a figure; select a row with one." : nil)
    case .chooseFigure:
      return needsBoard ?? (figuresHere.isEmpty ? "Nothing here is a figure." : nil)
    case .rawRecord: return recordObstacle
    case .sort, .reverseSort, .filter, .export: return needsBoard ?? listObstacle(action)
    case .chooseTeam, .chooseTime, .goToDate, .previousDay, .previousWeek: return needsBoard
    case .nextDay, .nextWeek:
      return isPast ? nil : "Today is the last day that there are figures of."
    case .goLive: return isFrozen ? nil : "You are looking at today already."
    case .pause:
      return isPast ? "Nothing moves in the past; come back to today with Esc first." : needsBoard
    case .acknowledge:
      return isPast ? "Nothing changes in the past; come back to today with Esc first." : needsBoard
    }
  }

  /// Whether there is something that Esc would leave.
  private var isAnythingOpen: Bool {
    let hasFilter = currentList.flatMap { lists[$0] }.map { !$0.filter.isEmpty } ?? false
    return hasFilter || !screens.isEmpty || isPast || request.scope != nil
  }

  private func paneObstacle(_ action: Action) -> String? {
    if action == .showTeams {
      return screen == .pane(.teams) ? "You are looking at the teams already." : needsBoard
    }
    guard let currentPane, currentPane.action == action else { return needsBoard }
    return needsBoard ?? "\(currentPane.title) is where you are."
  }

  private var needsBoard: String? {
    board == nil ? "The figures are not there yet; wait until all files are read." : nil
  }

  private var openObstacle: String? {
    guard let list = currentList, let row = selectedRow(list) else {
      return needsBoard ?? "There is no row to open."
    }
    let listing = listing(list)
    if case .team = listing.subject(row) { return nil }
    guard listing.target(row) == nil else { return nil }
    switch list {
    case .problems: return "The problem is told in full below the list."
    case .events: return "The records say nothing of who did it; r lists them."
    case .record: return "The field names nobody."
    default: return "There is nothing behind this row."
    }
  }

  private var recordObstacle: String? {
    switch screen {
    case .worker, .child: return nil
    default: break
    }
    guard let list = currentList, let row = selectedRow(list) else {
      return needsBoard ?? "Select a row first, to see its record."
    }
    let listing = listing(list)
    if case .record = listing.target(row) { return nil }
    return listing.subject(row) == nil ? "No single record stands behind this row." : nil
  }

  private func listObstacle(_ action: Action) -> String? {
    guard action != .export else { return nil }
    guard let list = currentList, !listing(list).columns.isEmpty else {
      return "There is no list here."
    }
    return nil
  }
}

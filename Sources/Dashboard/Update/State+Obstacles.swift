import CaseloadCore

extension State {
  /// Why an action cannot act now; `nil` when it can.
  ///
  /// Help, hints and palette show it beside the key.
  func obstacle(to action: Action) -> String? {
    switch action {
    case .quit, .close, .help, .palette, .chooseTheme, .toggleMouse, .repaint, .suspend, .back,
      .toggleNames, .showProblems, .nextPreset:
      return nil
    case .moveLeft, .moveRight, .nextPane, .previousPane:
      return screens.isEmpty ? nil : "There is one pane only here; leave it with Esc first."
    case .pane1, .pane2, .pane3, .pane4, .pane5, .pane6, .showTeams: return needsBoard
    case .zoom:
      return currentPane == nil ? "Only a pane can be given the whole screen." : needsBoard
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveToFirst, .moveToLast:
      return currentList == nil ? "There is no list here." : nil
    case .open: return openObstacle
    case .why:
      return needsBoard
        ?? (selectedFigure == nil ? "Nothing here is a figure; select a row with one." : nil)
    case .rawRecord: return recordObstacle
    case .sort, .reverseSort, .filter, .export: return needsBoard ?? listObstacle(action)
    case .chooseTeam, .chooseTime, .goToDate, .previousDay, .previousWeek: return needsBoard
    case .nextDay, .nextWeek:
      return isPast ? nil : "Today is the last day that there are figures of."
    case .goLive: return isPast ? nil : "You are looking at today already."
    case .pause:
      return isPast ? "Nothing moves in the past; come back to today with Esc first." : needsBoard
    case .acknowledge:
      return isPast ? "Nothing changes in the past; come back to today with Esc first." : needsBoard
    }
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
    return listing.target(row) == nil ? "There is nothing behind this row." : nil
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
    guard let list = currentList, list != .record else { return "There is no list here." }
    return nil
  }
}

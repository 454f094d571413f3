import CaseloadCore
import TerminalUI

extension State {
  /// Does what a key, a hint or the palette asks for; says why where it cannot.
  mutating func perform(_ action: Action) -> [Effect] {
    if let reason = obstacle(to: action) { return tell(Notice(reason, topic: .obstacle)) }
    switch action {
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveToFirst, .moveToLast:
      moveSelection(action)
      return []
    case .moveLeft, .moveRight, .nextPane, .previousPane:
      stepFocus(action)
      return []
    case .pane1, .pane2, .pane3, .pane4, .pane5, .pane6:
      goToPane(action)
      return []
    case .open: return openSelection()
    case .back: return goBack()
    case .close: return screens.isEmpty ? [.saveView, .quit] : leaveScreen()
    case .quit: return [.saveView, .quit]
    case .zoom, .nextPreset: return arrange(action)
    case .showTeams: return open(.pane(.teams))
    case .showProblems: return open(.problems)
    case .why: return openWhy()
    case .rawRecord: return openRecord()
    case .chooseTeam, .chooseTime, .chooseTheme, .chooseFigure, .goToDate, .export, .palette, .help,
      .filter:
      openOverlay(action)
      return []
    case .sort, .reverseSort: return sortList(action)
    case .previousDay, .nextDay, .previousWeek, .nextWeek: return travel(action)
    case .goLive: return (pausedSince == nil ? [] : togglePause()) + travel(action)
    case .pause: return togglePause()
    case .toggleNames: return toggleNames()
    case .toggleMouse:
      isMouseUsed.toggle()
      return [.useMouse(isMouseUsed)]
        + tell(
          Notice(
            isMouseUsed
              ? "The mouse works in the dashboard; hold Shift to select text."
              : "The mouse is the terminal's again: select text as usual.", topic: .mouse))
    case .acknowledge:
      for pane in PaneID.allCases { acknowledge(pane) }
      troubles.acknowledge()
      return tell(Notice("Changes are counted from now on."))
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    }
  }

  private mutating func moveSelection(_ action: Action) {
    guard let list = currentList else { return }
    let page = max(1, size.rows - 8)
    switch action {
    case .moveUp: move(by: -1, in: list)
    case .moveDown: move(by: 1, in: list)
    case .pageUp: move(by: -page, in: list)
    case .pageDown: move(by: page, in: list)
    case .moveToFirst: select(0, in: list)
    default: select(.max, in: list)
    }
  }

  private mutating func stepFocus(_ action: Action) {
    guard screens.isEmpty else { return }
    let shown = Overview.panes(preset, size)
    guard let position = shown.firstIndex(of: focus), !shown.isEmpty else {
      focus = shown.first ?? focus
      return
    }
    let step = action == .nextPane || action == .moveRight ? 1 : shown.count - 1
    changeFocus(to: shown[(position + step) % shown.count])
  }

  /// Sees to it that keys go to a pane that is shown: a smaller screen shows fewer.
  mutating func settleFocus() {
    guard screens.isEmpty else { return }
    let shown = Overview.panes(preset, size)
    guard !shown.contains(focus), let first = shown.first else { return }
    focus = first
  }

  /// Gives a pane the keys; what the one before shows has been seen.
  mutating func changeFocus(to pane: PaneID) {
    guard pane != focus else { return }
    acknowledge(focus)
    focus = pane
  }

  private mutating func goToPane(_ action: Action) {
    guard let pane = PaneID.allCases.first(where: { $0.action == action }) else { return }
    let isZoomed = if case .pane = screen { true } else { false }
    changeFocus(to: pane)
    screens = isZoomed || !Overview.panes(preset, size).contains(pane) ? [.pane(pane)] : []
  }

  private mutating func arrange(_ action: Action) -> [Effect] {
    if action == .nextPreset {
      preset = preset.next
      screens = []
      if !Overview.panes(preset, size).contains(focus) {
        changeFocus(to: Overview.panes(preset, size).first ?? focus)
      }
      return tell(Notice("Layout: \(preset.title).", topic: .layout)) + [.saveView]
    }
    if case .pane = screen {
      screens.removeLast()
    } else {
      screens.append(.pane(focus))
    }
    return [.saveView]
  }

  private mutating func sortList(_ action: Action) -> [Effect] {
    guard let list = currentList else { return [] }
    if action == .sort {
      sortByNextColumn(list)
    } else {
      lists[list, default: ListState()].isReversed.toggle()
      refreshOrder(list)
    }
    return [.saveView]
  }

  private mutating func togglePause() -> [Effect] {
    guard pausedSince == nil else {
      pausedSince = nil
      let newDay = renewToday()
      guard newDay.isEmpty else {
        return newDay + tell(Notice("Live again, with the figures of today.", topic: .pause))
      }
      guard let waiting else {
        return tell(Notice("Live again; nothing changed meanwhile.", topic: .pause))
      }
      let records = Wording.count(waitingRecords, "new record", "new records")
      return show(waiting) + tell(Notice("Live again, with \(records).", topic: .pause))
    }
    pausedSince = steady
    return tell(
      Notice("Frozen: what is shown stays until you press the key again.", topic: .pause))
  }

  private mutating func toggleNames() -> [Effect] {
    var notice: String
    var effects: [Effect] = []
    switch privacy {
    case .childrenHidden:
      privacy = .allHidden
      notice = "Workers' names are hidden too."
    case .allHidden:
      privacy = .shown
      notice = "Names are shown: mind who sees this screen."
      effects.append(.log(access(.revealedNames)))
    case .shown:
      privacy = .childrenHidden
      notice = "Children's names are hidden."
      if clearFilters() { notice += " Filters are off, for they may hold one." }
      // What was kept while names were shown may hold one too.
      effects += [.log(access(.hidNames)), .saveView]
    }
    refreshOrders()
    return effects + tell(Notice(notice, topic: .names))
  }
}

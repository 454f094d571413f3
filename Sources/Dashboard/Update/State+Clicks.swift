import TerminalUI

extension State {
  mutating func update(_ click: Click) -> [Effect] {
    if let overlay {
      guard case .choice(let row) = click else { return [] }
      switch overlay {
      case .palette(let input, _): self.overlay = .palette(input, selected: row)
      case .picker(let picking, let input, _):
        self.overlay = .picker(picking, input, selected: row)
      default: return []
      }
      return acceptOverlay()
    }
    switch click {
    case .action(let action): return perform(action)
    case .focus(let pane):
      if screens.isEmpty { changeFocus(to: pane) }
      return []
    case .row(let list, let place):
      let isOnFocus = currentList == list
      if screens.isEmpty, case .pane(let pane) = list { changeFocus(to: pane) }
      if isOnFocus, lists[list]?.selected == place { return perform(.open) }
      select(place, in: list)
      return []
    case .column(let list, let column):
      sort(list, by: column)
      return [.saveView]
    case .crumb(let depth): return goUp(to: depth)
    case .choice: return []
    case .scroll(let list, let thousandth):
      select(order(list).count * thousandth / 1_000, in: list)
      return []
    }
  }

  mutating func wheel(_ click: Click?, _ rows: Int) -> [Effect] {
    if overlay != nil {
      return overlayKey(KeyPress(rows < 0 ? .up : .down))
    }
    let list: ListID?
    switch click {
    case .row(let over, _), .column(let over, _), .scroll(let over, _): list = over
    case .focus(let pane): list = .pane(pane)
    default: list = currentList
    }
    if let list { move(by: rows, in: list) }
    return []
  }

  /// Goes back to a part of the path at the top: 0 is the whole authority.
  private mutating func goUp(to depth: Int) -> [Effect] {
    let crumbs = crumbs
    guard crumbs.indices.contains(depth) else { return [] }
    switch crumbs[depth].target {
    case .scope(let scope):
      screens = []
      return request.scope == scope ? [] : show(scope: scope)
    case .screen(let count):
      var effects: [Effect] = []
      while screens.count > count { effects += leaveScreen() }
      return effects
    }
  }
}

import TerminalUI

/// Where the panes of the overview are.
enum Overview {
  /// The panes that are shown, in reading order.
  static func panes(_ preset: Preset, _ size: Size) -> [PaneID] {
    places(preset, body(of: size)).map(\.pane)
  }

  /// The screen without the lines at its top and bottom.
  static func body(of size: Size) -> Rect {
    Rect(size).droppingTop(1).droppingBottom(size.rows > 2 ? 1 : 0)
  }

  /// Where each pane is; a screen too small for all shows those that matter most.
  static func places(_ preset: Preset, _ rect: Rect) -> [(pane: PaneID, rect: Rect)] {
    if rect.columns < 64 || rect.rows < 9 { return stacked(order(preset), rect) }
    switch preset {
    case .board: return board(rect)
    case .duty:
      return split(
        rect, top: [(.visits, 1)], bottom: [(.unallocated, 3), (.supervision, 2)], topShare: 60)
    case .workers:
      return split(
        rect, top: [(.caseload, 3), (.supervision, 2)], bottom: [(.visits, 1)], topShare: 65)
    case .service:
      return split(
        rect, top: [(.teams, 1)], bottom: [(.agency, 1), (.caseload, 1)], topShare: 55)
    }
  }

  private static func order(_ preset: Preset) -> [PaneID] {
    switch preset {
    case .board: [.caseload, .visits, .supervision, .agency]
    case .duty: [.visits, .unallocated, .supervision]
    case .workers: [.caseload, .supervision, .visits]
    case .service: [.teams, .agency, .caseload]
    }
  }

  private static func board(_ rect: Rect) -> [(pane: PaneID, rect: Rect)] {
    if rect.columns >= 170, rect.rows >= 40 { return wall(rect) }
    if rect.columns >= 104 {
      return split(
        rect, top: [(.caseload, 43), (.agency, 29), (.supervision, 32)], bottom: [(.visits, 1)],
        topShare: 55)
    }
    // Too narrow for three beside each other: agency and supervision share a side.
    let top = rect.top(max(6, rect.rows * 55 / 100))
    let sides = top.columns(weighted: [42, 38])
    let agencyRows = max(3, min(6, top.rows / 2))
    return present([
      (.caseload, sides[0]), (.agency, sides[1].top(agencyRows)),
      (.supervision, sides[1].droppingTop(agencyRows)), (.visits, rect.droppingTop(top.rows)),
    ])
  }

  /// A large screen shows everything.
  private static func wall(_ rect: Rect) -> [(pane: PaneID, rect: Rect)] {
    let rows = rect.rows(weighted: [40, 34, 26])
    let top = rows[0].columns(weighted: [42, 28, 30])
    let middle = rows[1].columns(weighted: [62, 38])
    return [
      (.caseload, top[0]), (.agency, top[1]), (.supervision, top[2]), (.visits, middle[0]),
      (.unallocated, middle[1]), (.teams, rows[2]),
    ]
  }

  private static func split(
    _ rect: Rect, top: [(PaneID, Int)], bottom: [(PaneID, Int)], topShare: Int
  ) -> [(pane: PaneID, rect: Rect)] {
    let upper = rect.top(max(min(rect.rows, 3), rect.rows * topShare / 100))
    let lower = rect.droppingTop(upper.rows)
    return present(
      zip(top.map(\.0), upper.columns(weighted: top.map(\.1))).map { ($0, $1) }
        + zip(bottom.map(\.0), lower.columns(weighted: bottom.map(\.1))).map { ($0, $1) })
  }

  private static func stacked(_ panes: [PaneID], _ rect: Rect) -> [(pane: PaneID, rect: Rect)] {
    // Fewer than three rows each would show titles only: then the first ones show more.
    let count = max(1, min(panes.count, rect.rows / 3))
    let shown = Array(panes.prefix(count))
    return present(
      zip(shown, rect.rows(weighted: shown.map { $0 == .agency ? 2 : 3 })).map { ($0, $1) })
  }

  private static func present(
    _ places: [(PaneID, Rect)]
  ) -> [(pane: PaneID, rect: Rect)] {
    places.filter { !$0.1.isEmpty }.map { (pane: $0.0, rect: $0.1) }
  }
}

import CaseloadCore
import TerminalUI

/// What the accessible mode says of a state: where one is, how it stands, and what can be chosen by number.
struct Spoken {
  let state: State

  var lines: [String] {
    guard let board = state.board else { return [state.failure ?? "Reading the data."] }
    let lines =
      switch state.overlay {
      case .filter, .help, nil: place + screen(board)
      case .some(let overlay): Sentences(state: state).told(overlay) ?? []
      }
    return lines.map(Sentences.plain).map(Spoken.sentence).filter { !$0.isEmpty }
  }

  /// A line as it is best read out: a further line of a fact has no empty name before it, and an end is one
  /// full stop.
  private static func sentence(_ line: String) -> String {
    var line = line
    if line.hasPrefix(": ") { line = Sentences.capitalised(String(line.dropFirst(2))) }
    while line.hasSuffix("..") { line.removeLast() }
    return line
  }

  /// Where one is and how fresh the figures are.
  private var place: [String] {
    let path = state.crumbs.map(\.title).joined(separator: ", ")
    let freshness = Sentences.spoken(Header(state: state).freshness(state.glyphs))
    let others = FreshnessText(state: state, glyphs: state.glyphs).others
    return ["\(path). \(Sentences.capitalised(freshness)). \(privacy)."]
      + others.map { "\($0.sentence)." }
  }

  private var privacy: String {
    switch state.privacy {
    case .childrenHidden: "Names of children are hidden"
    case .allHidden: "All names are hidden"
    case .shown: "Names are shown"
    }
  }

  private func screen(_ board: Board) -> [String] {
    let sentences = Sentences(state: state)
    switch state.screen {
    case nil: return PaneID.allCases.map { sentences.pane($0, board) }
    case .pane(let pane):
      let summary = PaneSummary.of(pane, PaneWords(board: board, glyphs: state.glyphs))
      let facts = (summary.headline + summary.footer).map { Sentences.spoken($0) }
      let detail = Sentences.spoken(summary.detail)
      let isSaidTwice = facts.contains { $0.hasPrefix(detail) }
      return ((isSaidTwice ? [] : [detail]) + facts).filter { !$0.isEmpty }
        .map { Sentences.capitalised($0) + "." } + rows
    case .some(let screen):
      let view = ScreenView(screen: screen, state: state, board: board)
      guard let content = view.content else { return [] }
      return content.sentences + rows
    }
  }

  /// The page of the list that one is at, each row with its number.
  private var rows: [String] {
    guard let list = state.currentList else { return [] }
    let listing = state.listing(list)
    let order = state.order(list)
    guard !order.isEmpty else {
      return [listing.count > 0 ? "No row matches the filter; b clears it." : listing.emptyText]
    }
    let size = Sentences.rowsAtOnce
    let first = (state.lists[list]?.selected ?? 0) / size * size
    let end = min(order.count, first + size)
    guard first < end else { return [] }
    let rows = (first..<end).map { place in
      "\(place + 1). \(Sentences.capitalised(listing.sentence(order[place])))."
    }
    guard order.count > size else { return rows }
    let total = "Rows \(first + 1) to \(end) of \(Wording.integer(order.count))."
    return rows + [end < order.count ? total + " Type n for the next." : total]
  }
}

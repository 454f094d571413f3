import CaseloadCore
import TerminalUI

/// What the screen shows, in plain sentences: for the accessible mode.
struct Sentences {
  let state: State

  var all: [String] {
    guard let board = state.board else { return [state.failure ?? "Reading the data."] }
    let words = PaneWords(board: board, glyphs: state.glyphs)
    return PaneID.allCases.map { pane in
      let summary = PaneSummary.of(pane, words)
      return "\(pane.rawValue). \(pane.title): \(summary.detail.plain)."
    }
  }
}

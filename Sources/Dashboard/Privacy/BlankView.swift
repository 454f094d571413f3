import CaseloadCore
import TerminalUI

/// What is shown while nobody is there: nothing of the data, not even whose it is.
struct BlankView {
  let state: State

  /// What is said in place of all else.
  var sentence: String {
    let minutes = Wording.count(state.blankMinutes, "minute", "minutes")
    return "Hidden after \(minutes) without a key. Any key brings it back."
  }

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    let width = min(rect.columns, frame.surface.columns(of: sentence))
    let place = rect.centred(Size(columns: width, rows: 1))
    frame.surface.put(
      sentence, column: place.column, row: place.row, width: place.columns, Style(.textMuted))
    frame.surface.underlay(rect, .background)
    frame.sentences = [Sentences.plain(sentence)]
  }
}

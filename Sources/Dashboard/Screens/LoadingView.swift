import CaseloadCore
import TerminalUI

/// What is shown until there are figures: how far the reading has come, or why there are none.
struct LoadingView {
  let state: State

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    let title = state.failure == nil ? "Reading the data" : "No figures"
    let inner = PaneBorder(title).draw(on: &frame.surface, in: rect)
    guard !inner.isEmpty else { return }
    if let failure = state.failure {
      Paragraph([StyledText(failure, .statusOver)]).draw(on: &frame.surface, in: inner)
      return
    }
    guard let progress = state.progress else {
      frame.surface.put(
        StyledText("Looking at what is there…", .textMuted), column: inner.column, row: inner.row,
        width: inner.columns)
      return
    }
    let line = inner.centred(Size(columns: 72, rows: 3))
    Progress(progress.files, of: progress.allFiles, unit: "files").draw(
      on: &frame.surface, in: line)
    let megabytes = { (bytes: Int) in Wording.number(Double(bytes) / 1_000_000) }
    frame.surface.put(
      StyledText(
        "\(megabytes(progress.bytes)) of \(megabytes(progress.allBytes)) MB", .textMuted),
      column: line.column, row: line.row + 1, width: line.columns)
    frame.surface.underlay(inner, .surface)
  }
}

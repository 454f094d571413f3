import CaseloadCore
import TerminalUI

/// Draws what is open over the screen.
struct OverlayView {
  let state: State

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    guard let overlay = state.overlay, !rect.isEmpty else { return }
    if case .filter = overlay { return }
    // What was below can neither be clicked nor hold the cursor.
    frame.regions.removeAll()
    frame.cursor = nil
    switch overlay {
    case .filter: return
    case .help(let input, let offset):
      let help = HelpOverlay(
        sections: HelpContent.sections(state), search: input, offset: offset)
      let drawn = help.draw(
        on: &frame.surface, in: rect.centred(Size(columns: 92, rows: rect.rows)))
      frame.cursor = drawn.cursor
      frame.isCursorVisible = true
    case .palette(let input, let selected):
      let palette = state.palette(input, selected: selected)
      let place = rect.centred(Size(columns: 76, rows: min(rect.rows, 22)))
      let drawn = palette.draw(on: &frame.surface, in: place)
      frame.cursor = drawn.cursor
      frame.isCursorVisible = true
      for row in drawn.rows { frame.regions.append(Region(row.rect, .choice(row.action))) }
    case .picker(let picking, let input, let selected):
      drawPicker(picking, input, selected, on: &frame, in: rect)
    case .prompt(let prompting, let input, let problem):
      drawPrompt(prompting, input, problem, on: &frame, in: rect)
    }
  }

  private func drawPicker(
    _ picking: Overlay.Picking, _ input: TextInput, _ selected: Int,
    on frame: inout Frame<Click>, in rect: Rect
  ) {
    let choices = state.choices(of: picking, matching: input.text)
    let items = choices.map { choice in
      StyledText(String(repeating: "  ", count: choice.depth) + choice.title)
        + StyledText(choice.detail.isEmpty ? "" : "  " + choice.detail, .textMuted)
    }
    let title = picking.title + (input.isEmpty ? "" : ": \(input.text)")
    let picker = Picker(
      title, items: items, selection: selected, current: choices.firstIndex(where: \.isCurrent))
    var size = picker.size(on: frame.surface)
    size.columns = max(size.columns, min(40, rect.columns))
    // A theme is looked at while it is chosen: the list leaves most of the board in view.
    let place =
      picking.isTheme
      ? rect.trailing(size.columns).top(min(rect.rows, size.rows)) : rect.centred(size)
    let drawn = picker.draw(on: &frame.surface, in: place)
    frame.cursor = drawn.selection?.origin
    for row in drawn.rows { frame.regions.append(Region(row.rect, .choice(row.action))) }
  }

  private func drawPrompt(
    _ prompting: Overlay.Prompting, _ input: TextInput, _ problem: String?,
    on frame: inout Frame<Click>, in rect: Rect
  ) {
    let place = rect.centred(Size(columns: 66, rows: problem == nil ? 3 : 5))
    let title: String
    let placeholder: String
    switch prompting {
    case .date:
      title = "Look at the figures of"
      placeholder = "2016-06-01, 1 Jun 2016, -14, monday"
    case .exportPath(let format):
      title = "Write \(format.rawValue.uppercased()) to"
      placeholder = "the path of a file"
    }
    frame.cursor = OverlayBox(title).draw(on: &frame.surface, in: place) { surface, inner in
      let cursor = TextField(input, placeholder: placeholder).draw(on: &surface, in: inner.top(1))
      if let problem {
        Paragraph([StyledText(problem, .statusOver)]).draw(
          on: &surface, in: inner.droppingTop(1))
      }
      return cursor
    }
    frame.isCursorVisible = true
  }
}

extension Overlay.Picking {
  var title: String {
    switch self {
    case .team: "Whose figures"
    case .time: "Which day"
    case .theme: "Theme"
    case .export: "Write what is shown as"
    case .figure: "Why is it what it is"
    }
  }

  var isTheme: Bool { if case .theme = self { true } else { false } }
}

import CaseloadCore
import TerminalUI

/// The line at the bottom: what is typed, or the keys that act here.
struct FooterLine {
  let state: State

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    frame.surface.fill(rect, Style(.text, on: .background))
    if case .filter(let list, let input) = state.overlay {
      let known = state.listing(list).fieldNames.filter { $0 != "notes" && $0 != "bar" }
      let field = TextField(
        input, prompt: " / ", placeholder: "words, or \(known.joined(separator: " ")) with : > <")
      frame.cursor = field.draw(on: &frame.surface, in: rect)
      frame.isCursorVisible = true
    } else if let footing = state.footing {
      frame.surface.put(
        StyledText(footing, .textMuted), column: rect.column + 1, row: rect.row,
        width: rect.columns - 2)
    } else {
      drawHints(on: &frame, in: rect.inset(columns: 1))
    }
    frame.surface.underlay(rect, .background)
  }

  private func drawHints(on frame: inout Frame<Click>, in rect: Rect) {
    let title = state.screen.map { state.title(of: $0) } ?? "Overview"
    let bindings = Binding.all.filter { $0.hint != nil }
      .sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
    let hints = bindings.map { binding in
      HintBar.Hint(
        state.appearance.keyMap.names(for: binding.action).first ?? "", binding.label,
        priority: -(binding.hint ?? 0), isEnabled: state.obstacle(to: binding.action) == nil)
    }
    let width = frame.surface.columns(of: title)
    let isTitled = rect.columns > 60
    if isTitled {
      frame.surface.put(title, column: rect.column, row: rect.row, Style(.textMuted))
    }
    let place = isTitled ? rect.droppingLeading(width + 3) : rect
    for region in HintBar(hints, isTrailing: true).draw(on: &frame.surface, in: place) {
      frame.regions.append(Region(region.rect, .action(bindings[region.action].action)))
    }
  }
}

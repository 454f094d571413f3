import CaseloadCore
import TerminalUI

/// What a screen above the panes shows, once what it needs is known.
protocol ScreenContent {
  /// What to make of it, in the title.
  var detail: StyledText { get }
  /// Totals and signs, the most important first.
  var footer: [StyledText] { get }
  /// What it shows besides its list, in plain sentences.
  var sentences: [String] { get }

  /// Draws it.
  func draw(on frame: inout Frame<Click>, in rect: Rect)
}

extension ScreenContent {
  var detail: StyledText { StyledText() }
  var footer: [StyledText] { [] }
}

/// Draws a screen above the panes.
struct ScreenView {
  let screen: Screen
  let state: State
  let board: Board

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    let content = content
    let border = PaneBorder(
      state.title(of: screen), detail: content?.detail ?? StyledText(),
      footer: filterPart + (content?.footer ?? []), position: position, isFocused: true)
    let inner = border.draw(on: &frame.surface, in: rect)
    guard let content else {
      frame.surface.put(
        StyledText(ScreenView.waiting, .textMuted), column: inner.column, row: inner.row,
        width: inner.columns)
      return
    }
    content.draw(on: &frame, in: inner)
    frame.surface.underlay(inner, .surface)
  }

  static let waiting = "One moment, the records are being looked through."

  /// What it shows; `nil` until the answer is there.
  var content: (any ScreenContent)? {
    guard let context = state.listContext, let answer = state.answer(of: screen) else { return nil }
    let parts = ScreenParts(state: state, board: board, context: context)
    switch answer {
    case .worker(let sheet?): return WorkerScreen(sheet: sheet, parts: parts)
    case .worker(nil):
      return MissingScreen(text: "No record that counts names this worker on this day.")
    case .child(let sheet?): return ChildScreen(sheet: sheet, parts: parts)
    case .child(nil):
      return MissingScreen(text: "No record that counts names this child on this day.")
    case .why(let explanation?, let records):
      return WhyScreen(explanation: explanation, records: records, parts: parts)
    case .why(nil, _):
      return MissingScreen(text: "No record that counts names whom this figure is of.")
    case .records(let records): return RecordsScreen(records: records, parts: parts)
    case .record(let result): return RecordScreen(result: result, parts: parts)
    case .problems(let problems): return ProblemsScreen(problems: problems, parts: parts)
    }
  }

  private var filterPart: [StyledText] {
    guard let list = state.currentList, let filter = state.lists[list]?.filter, !filter.isEmpty
    else { return [] }
    return [StyledText("/" + filter.text, .filter)]
  }

  private var position: StyledText {
    guard let list = state.currentList else { return StyledText() }
    let (shown, all) = (state.order(list).count, state.listing(list).count)
    guard shown != all else { return StyledText() }
    return StyledText("\(Wording.integer(shown)) of \(Wording.integer(all))", .filter)
  }
}

/// What screens have in common.
struct ScreenParts {
  let state: State
  let board: Board
  let context: ListContext

  var glyphs: GlyphSet { context.glyphs }

  /// A symbol with words: `■ 11 days late`.
  func rated(_ rating: Rating, _ text: String) -> StyledText {
    StyledText("\(glyphs.symbol(rating)) \(text)", rating.role)
  }

  /// A worker as it may be shown.
  func worker(_ worker: Named?) -> String {
    context.names.label(worker: worker?.id, context.privacy)
  }

  /// A child as it may be shown.
  func child(_ child: Identifier) -> String {
    context.names.title(child: child, context.privacy)
  }

  /// Draws the list that the keys act on.
  func drawList(on frame: inout Frame<Click>, in rect: Rect) {
    guard let list = state.currentList else { return }
    ListView(list: list, state: state, isFocused: true, isCompact: rect.rows < 5)
      .draw(on: &frame, in: rect)
  }

  /// A heading over a part of a screen, and what is left below it.
  func heading(_ text: String, on surface: inout Surface, in rect: Rect) -> Rect {
    surface.put(
      text, column: rect.column, row: rect.row, width: rect.columns, Style(.heading))
    return rect.droppingTop(1)
  }
}

/// A screen about somebody of whom nothing is known on the day.
struct MissingScreen: ScreenContent {
  let text: String

  var sentences: [String] { [text] }

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    Paragraph([StyledText(text, .statusUnknown)]).draw(on: &frame.surface, in: rect)
  }
}

import CaseloadCore
import TerminalUI

extension State {
  /// Does what somebody in the accessible mode asks for; says why where it cannot.
  mutating func update(_ order: Order) -> [Effect] {
    switch order {
    case .choose(let number): return choose(number)
    case .why(let number): return perform(.why, at: number)
    case .record(let number): return perform(.rawRecord, at: number)
    case .page(let step): return turnPage(by: step)
    case .filter(let words): return filterList(by: words)
    case .look(let words): return look(at: words)
    case .find(let words): return find(words)
    case .text(let text): return answer(text)
    case .action(let action): return performSpoken(action)
    }
  }

  /// Whether a text was asked for that the next line is.
  var awaitsText: Bool { if case .prompt = overlay { true } else { false } }

  private mutating func choose(_ number: Int) -> [Effect] {
    switch overlay {
    case .picker, .palette:
      let effects = update(Click.choice(number - 1))
      return overlay == nil ? effects : effects + tellMissing(number)
    default: overlay = nil
    }
    if screens.isEmpty {
      guard let pane = PaneID(rawValue: number) else { return tellMissing(number) }
      return choosePane(pane)
    }
    return perform(.open, at: number)
  }

  /// Does something with the row or, on the overview, the pane at a number.
  private mutating func perform(_ action: Action, at number: Int?) -> [Effect] {
    overlay = nil
    guard let number else { return perform(action) }
    if screens.isEmpty {
      guard let pane = PaneID(rawValue: number) else { return tellMissing(number) }
      changeFocus(to: pane)
      return perform(action)
    }
    guard let list = currentList, order(list).indices.contains(number - 1) else {
      return tellMissing(number)
    }
    select(number - 1, in: list)
    return perform(action)
  }

  private mutating func tellMissing(_ number: Int) -> [Effect] {
    tell(Notice("There is no number \(number) here."))
  }

  private mutating func turnPage(by step: Int) -> [Effect] {
    overlay = nil
    guard !screens.isEmpty, let list = currentList else {
      return tell(Notice("There is no list here; open one by its number."))
    }
    let size = Sentences.rowsAtOnce
    let page = (lists[list]?.selected ?? 0) / size + step
    guard page >= 0 else { return tell(Notice("This is the first page.")) }
    guard page * size < order(list).count else { return tell(Notice("This is the last page.")) }
    select(page * size, in: list)
    return []
  }

  private mutating func filterList(by words: String) -> [Effect] {
    overlay = nil
    guard !screens.isEmpty, let list = currentList else {
      return tell(Notice("There is no list here; open one by its number."))
    }
    if let reason = obstacle(to: .filter) { return tell(Notice(reason)) }
    filter(list, by: words)
    select(0, in: list)
    overlay = .filter(list, TextInput(words))
    return acceptOverlay()
  }

  private mutating func look(at words: String) -> [Effect] {
    if let reason = obstacle(to: .goToDate) { return tell(Notice(reason)) }
    overlay = .prompt(.date, TextInput(words), problem: nil)
    let effects = acceptOverlay()
    guard case .prompt(_, _, let problem) = overlay else { return effects }
    overlay = nil
    return effects + tell(Notice(problem ?? "Type a date behind the t."))
  }

  private mutating func find(_ words: String) -> [Effect] {
    guard !words.isEmpty else {
      return tell(Notice("Type find and a part of a name or an id."))
    }
    guard !paletteHits(words).isEmpty else { return tell(Notice("Nothing is called that.")) }
    overlay = .palette(TextInput(words), selected: 0)
    return []
  }

  private mutating func answer(_ text: String) -> [Effect] {
    guard var overlay else { return [] }
    overlay.input = TextInput(text)
    self.overlay = overlay
    return acceptOverlay()
  }

  private mutating func performSpoken(_ action: Action) -> [Effect] {
    if overlay != nil {
      let effects = overlayKey(KeyPress(.escape))
      if action == .back { return effects }
    }
    if action == .back, obstacle(to: .back) != nil {
      return tell(Notice("This is the start; type q to leave."))
    }
    if let pane = PaneID.allCases.first(where: { $0.action == action }) {
      return choosePane(pane)
    }
    return perform(action)
  }

  private mutating func choosePane(_ pane: PaneID) -> [Effect] {
    if let reason = obstacle(to: .chooseTeam) { return tell(Notice(reason)) }
    return open(.pane(pane))
  }
}

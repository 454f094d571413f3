import CaseloadCore
import TerminalUI

extension State {
  /// Opens what an action opens over the screen.
  mutating func openOverlay(_ action: Action) {
    switch action {
    case .help: overlay = .help(TextInput(), offset: 0)
    case .palette: overlay = .palette(TextInput(), selected: 0)
    case .chooseTeam: openPicker(.team)
    case .chooseTime: openPicker(.time)
    case .chooseTheme: openPicker(.theme(before: appearance.theme))
    case .export: openPicker(.export)
    case .chooseFigure: openPicker(.figure)
    case .goToDate: overlay = .prompt(.date, TextInput(), problem: nil)
    case .filter:
      guard let list = currentList else { return }
      overlay = .filter(list, TextInput(lists[list]?.filter.text ?? ""))
    default: return
    }
  }

  private mutating func openPicker(_ picking: Overlay.Picking) {
    let current = choices(of: picking).firstIndex(where: \.isCurrent) ?? 0
    overlay = .picker(picking, TextInput(), selected: current)
  }

  mutating func overlayPaste(_ text: String) -> [Effect] {
    guard var overlay else { return [] }
    overlay.input.insert(String(text.map { $0.isNewline ? " " : $0 }))
    self.overlay = overlay
    return overlayTextChanged()
  }

  mutating func overlayKey(_ key: KeyPress) -> [Effect] {
    guard var overlay else { return [] }
    switch key {
    case KeyPress(.escape), .control("c"), .control("g"): return cancelOverlay()
    case KeyPress(.enter): return acceptOverlay()
    case KeyPress(.up), .control("p"): return moveChoice(by: -1)
    case KeyPress(.down), .control("n"): return moveChoice(by: 1)
    case KeyPress(.pageUp): return moveChoice(by: -10)
    case KeyPress(.pageDown): return moveChoice(by: 10)
    case .control("z"): return [.suspend]
    // Whoever reads that slash searches types it; no text that is searched for begins with one.
    case .character("/") where isHelp && overlay.input.text.isEmpty: return []
    case .character("?") where isHelp && overlay.input.text.isEmpty: return cancelOverlay()
    default:
      var input = overlay.input
      guard input.edit(key) else { return [] }
      guard input.text != overlay.input.text else {
        overlay.replaceInput(input)
        self.overlay = overlay
        return []
      }
      overlay.input = input
      self.overlay = overlay
      return overlayTextChanged()
    }
  }

  private var isHelp: Bool { if case .help = overlay { true } else { false } }

  private mutating func overlayTextChanged() -> [Effect] {
    if case .filter(let list, let input) = overlay { filter(list, by: input.text) }
    return previewTheme()
  }

  private mutating func cancelOverlay() -> [Effect] {
    let left = overlay
    overlay = nil
    switch left {
    case .filter(let list, _):
      filter(list, by: "")
      return [.saveView]
    case .picker(.theme(let before), _, _): return [.useTheme(before)]
    default: return []
    }
  }

  private mutating func moveChoice(by rows: Int) -> [Effect] {
    switch overlay {
    case .help(let input, let offset):
      overlay = .help(input, offset: max(0, min(offset + rows, HelpContent.rows(self).count - 1)))
    case .palette(let input, let selected):
      let last = max(0, paletteHits(input.text).count - 1)
      overlay = .palette(input, selected: max(0, min(selected + rows, last)))
    case .picker(let picking, let input, let selected):
      let last = max(0, choices(of: picking, matching: input.text).count - 1)
      overlay = .picker(picking, input, selected: max(0, min(selected + rows, last)))
      return previewTheme()
    case .filter(let list, _): move(by: rows, in: list)
    case .prompt, nil: break
    }
    return []
  }

  /// Shows the board in the theme that is pointed at.
  private func previewTheme() -> [Effect] {
    guard case .picker(.theme, let input, let selected) = overlay else { return [] }
    let choices = choices(of: .theme(before: ""), matching: input.text)
    guard choices.indices.contains(selected) else { return [] }
    return [.useTheme(choices[selected].title)]
  }

  mutating func acceptOverlay() -> [Effect] {
    switch overlay {
    case .palette(let input, let selected):
      guard let target = paletteTarget(input, selected: selected) else { return [] }
      overlay = nil
      return follow(target)
    case .picker(let picking, let input, let selected):
      let choices = choices(of: picking, matching: input.text)
      guard choices.indices.contains(selected) else { return [] }
      overlay = nil
      return choose(choices[selected])
    case .prompt(let prompting, let input, _): return acceptPrompt(prompting, input)
    case .filter(let list, let input):
      overlay = nil
      let complaints = Filter(input.text).complaints(about: listing(list))
      guard let complaint = complaints.first else { return [.saveView] }
      return tell(Notice(complaint, isError: true, topic: .filter))
    case .help, nil:
      overlay = nil
      return []
    }
  }

  private mutating func choose(_ choice: PickerChoice) -> [Effect] {
    switch choice.value {
    case .team(let team): return show(scope: team)
    case .day(let day): return go(to: day)
    case .otherDay:
      overlay = .prompt(.date, TextInput(), problem: nil)
      return []
    case .theme(let name):
      return [.useTheme(name)]
        + tell(Notice("To keep it, write theme = \"\(name)\" in config.toml.", topic: .theme))
    case .figure(let figure): return open(.why(figure))
    case .export(let format):
      overlay = .prompt(.exportPath(format), TextInput(exportName(format)), problem: nil)
      return []
    }
  }

  private mutating func acceptPrompt(
    _ prompting: Overlay.Prompting, _ input: TextInput
  ) -> [Effect] {
    switch prompting {
    case .date:
      guard let day = TypedDay.read(input.text, today: now.londonDay) else {
        overlay = .prompt(
          .date, input,
          problem: "Not a date; type one such as 2016-06-01, 1 Jun 2016, -14 or monday.")
        return []
      }
      guard day <= now.londonDay else {
        overlay = .prompt(
          .date, input, problem: "That day lies ahead; there are no figures of it yet.")
        return []
      }
      overlay = nil
      return go(to: day)
    case .exportPath(let format):
      guard !input.text.isEmpty else {
        overlay = .prompt(prompting, input, problem: "Type the path of the file to write.")
        return []
      }
      overlay = nil
      return [.export(format, path: input.text)]
    }
  }

  private mutating func follow(_ target: PaletteHit.Target) -> [Effect] {
    switch target {
    case .action(let action): return perform(action)
    case .screen(let screen): return open(screen)
    case .team(let team): return show(scope: team)
    }
  }
}

extension Overlay {
  /// Takes a text over of which only the cursor moved, with the selection as it is.
  mutating func replaceInput(_ input: TextInput) {
    switch self {
    case .help(_, let offset): self = .help(input, offset: offset)
    case .palette(_, let selected): self = .palette(input, selected: selected)
    case .picker(let picking, _, let selected):
      self = .picker(picking, input, selected: selected)
    case .prompt(let prompting, _, let problem):
      self = .prompt(prompting, input, problem: problem)
    case .filter(let list, _): self = .filter(list, input)
    }
  }
}

import CaseloadCore
import DisplayText
import TerminalUI

/// What the screen shows, in plain sentences without drawing characters: for the accessible mode.
struct Sentences {
  let state: State

  /// How many rows of a list are told at once.
  static let rowsAtOnce = 20

  var all: [String] { gathered.map(Sentences.plain).filter { !$0.isEmpty } }

  private var gathered: [String] {
    var sentences = state.notices.map { Sentences.spoken(StyledText($0.notice.text)) }
    sentences.append("\(Sentences.spoken(Header(state: state).freshness(state.glyphs))).")
    guard let board = state.board else {
      return sentences + [state.failure ?? "Reading the data."]
    }
    let others = FreshnessText(state: state, glyphs: state.glyphs).others
    sentences += others.map { Sentences.spoken(StyledText($0.sentence + ".")) }
    if let overlay = state.overlay, let told = told(overlay) { return sentences + told }
    sentences.append("You are at: \(state.crumbs.map(\.title).joined(separator: ", ")).")
    switch state.screen {
    case nil:
      sentences += PaneID.allCases.map { pane($0, board) }
      sentences += list(.pane(state.focus), named: state.focus.title)
    case .pane(let pane): sentences += zoomed(pane, board)
    case .some(let screen):
      let view = ScreenView(screen: screen, state: state, board: board)
      guard let content = view.content else { return sentences + [ScreenView.waiting] }
      sentences += content.sentences
      if let current = state.currentList {
        sentences += list(current, named: state.title(of: screen))
      }
    }
    return sentences
  }

  /// A pane in a sentence: `3. Supervision: 4 late, 84.0 % in time`.
  func pane(_ pane: PaneID, _ board: Board) -> String {
    let summary = PaneSummary.of(pane, PaneWords(board: board, glyphs: state.glyphs))
    let parts = [summary.detail] + (pane == .teams ? [] : summary.footer)
    return "\(pane.rawValue). \(pane.title): "
      + "\(parts.map(Sentences.spoken).filter { !$0.isEmpty }.joined(separator: ", "))."
  }

  private func zoomed(_ pane: PaneID, _ board: Board) -> [String] {
    let summary = PaneSummary.of(pane, PaneWords(board: board, glyphs: state.glyphs))
    return [self.pane(pane, board)] + summary.headline.map { Sentences.spoken($0) + "." }
      + list(.pane(pane), named: pane.title)
  }

  /// The rows of a list, those around the one that is selected, numbered from 1.
  private func list(_ list: ListID, named title: String) -> [String] {
    let listing = state.listing(list)
    let order = state.order(list)
    guard !order.isEmpty else {
      let hasFilter = listing.count > 0
      return [hasFilter ? "No row matches the filter." : listing.emptyText].filter { !$0.isEmpty }
    }
    let selected = state.lists[list]?.selected ?? 0
    let first = selected / Sentences.rowsAtOnce * Sentences.rowsAtOnce
    let end = min(order.count, first + Sentences.rowsAtOnce)
    guard first < end else { return [] }
    var sentences = [
      "\(title), rows \(first + 1) to \(end) of \(Wording.integer(order.count))"
        + ", row \(selected + 1) selected:"
    ]
    for place in first..<end {
      sentences.append(
        "\(place + 1). \(Sentences.spoken(StyledText(listing.sentence(order[place])))).")
    }
    return sentences
  }

  /// What is open over the screen; `nil` where the screen itself says it.
  func told(_ overlay: Overlay) -> [String]? {
    switch overlay {
    case .filter: return nil
    case .help(let input, _):
      return HelpContent.sections(state).flatMap { section in
        section.entries.filter { FuzzyMatch(input.text, in: $0.label) != nil }
          .map { "\(section.title): \($0.label)" }
      }
    case .palette(let input, _):
      let hits = paletteTitles(input.text)
      return ["Commands, workers, children and teams that match:"] + hits
    case .picker(let picking, let input, let selected):
      return ["\(picking.title): \(selected + 1) is selected."]
        + state.choices(of: picking, matching: input.text).enumerated().map {
          let detail = $1.detail.isEmpty ? "" : ", \($1.detail)"
          return Sentences.spoken(
            StyledText("\($0 + 1). \($1.title)\(detail)\($1.isCurrent ? ", as it is now" : "")."))
        }
    case .prompt(let prompting, _, let problem):
      let asked =
        switch prompting {
        case .date: "Type the date to look at."
        case .exportPath(let format): "Type the path of the \(format.rawValue) file to write."
        }
      return [asked] + [problem].compactMap(\.self)
    }
  }

  private func paletteTitles(_ text: String) -> [String] {
    state.paletteHits(text).prefix(Sentences.rowsAtOnce).enumerated().map { place, hit in
      let obstacle = hit.obstacle.map { " (not now: \($0))" } ?? ""
      return Sentences.spoken(StyledText("\(place + 1). \(hit.title), \(hit.detail)\(obstacle)"))
    }
  }
}

extension Sentences {
  /// A text without the symbols that stand before words.
  static func spoken(_ text: StyledText) -> String {
    let signs = [GlyphSet.unicode, .ascii].flatMap { glyphs in
      Rating.allCases.map { glyphs.symbol($0) } + [glyphs.changed]
    }
    let runs = text.runs.map { run in
      var shown = beginning(of: run.text)
      for sign in signs where shown.hasPrefix(sign + " ") { shown.removeFirst(sign.count + 1) }
      return shown
    }
    return plain(runs.joined())
  }

  /// A text fit to be read out: without control and drawing characters, with one space between words.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in SafeText.escaped(beginning(of: text)).unicodeScalars {
      let isDrawing = 0x2500...0x28FF ~= scalar.value
      plain.unicodeScalars.append(scalar == "\u{a0}" || isDrawing ? " " : scalar)
    }
    return plain.split(separator: " ").joined(separator: " ")
  }

  /// Nobody listens to more of a text than this.
  private static let mostScalars = 4_096

  /// As much of a text as is read out, with an ellipsis where it goes on.
  private static func beginning(of text: String) -> String {
    guard text.utf8.count > mostScalars else { return text }
    let beginning = text.unicodeScalars.prefix(mostScalars)
    return beginning.endIndex == text.endIndex ? text : String(beginning) + "…"
  }

  /// A text that begins with a capital letter.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Rating {
  /// How a figure stands, in words.
  var words: String {
    switch self {
    case .within: "within limit"
    case .near: "near limit"
    case .over: "over limit"
    case .unknown: "not known"
    }
  }
}

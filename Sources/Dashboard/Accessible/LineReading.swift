import CaseloadCore

/// What a typed line means.
enum LineReading: Hashable, Sendable {
  /// Something is asked of the state.
  case order(Order)
  /// What can be typed is asked for.
  case help
  /// What was said last is asked for again.
  case again
  /// It means nothing.
  case unknown

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: What was typed.
  ///   - isAnswer: Whether something was asked that any text answers.
  init(_ line: String, isAnswer: Bool) {
    let text = line.trimmed
    let lowered = text.lowercased()
    if lowered == "b" || lowered == "back" {
      self = .order(.action(.back))
    } else if isAnswer {
      self = .order(.text(text))
    } else if text.isEmpty {
      self = .again
    } else if let number = Int(text) {
      self = .order(.choose(number))
    } else {
      self = LineReading(words: lowered, text: text)
    }
  }

  private init(words: String, text: String) {
    if let action = Self.action(named: words) {
      self = .order(.action(action))
      return
    }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmed : ""
    switch parts[0].lowercased() {
    case "h", "help", "?": self = .help
    case "q", "quit", "exit": self = .order(.action(.quit))
    case "n", "next": self = .order(.page(1))
    case "p", "previous": self = .order(.page(-1))
    case "f", "filter", "/": self = .order(.filter(rest))
    case "find", ":": self = .order(.find(rest))
    case "t", "time", "date":
      self = .order(rest.isEmpty ? .action(.chooseTime) : .look(rest))
    case "w", "why": self = rest.isEmpty ? .order(.why(nil)) : Self.numbered(rest) { .why($0) }
    case "r", "record", "raw-record":
      self = rest.isEmpty ? .order(.record(nil)) : Self.numbered(rest) { .record($0) }
    default: self = .unknown
    }
  }

  private static func numbered(_ text: String, _ order: (Int) -> Order) -> LineReading {
    Int(text).map { .order(order($0)) } ?? .unknown
  }

  /// The action of a name or label of the table of bindings.
  private static func action(named name: String) -> Action? {
    let spoken = Binding.all.filter { $0.action.isSpoken && !Self.isReadHere($0.action) }
    let found = spoken.first { $0.action.rawValue == name } ?? spoken.first { $0.label == name }
    return found?.action
  }

  /// Whether the action has a word of its own here, which may be followed by more.
  private static func isReadHere(_ action: Action) -> Bool {
    switch action {
    case .help, .why, .rawRecord, .chooseTime: true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

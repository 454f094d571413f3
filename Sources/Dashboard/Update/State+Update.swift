import CaseloadCore
import TerminalUI

extension State {
  /// Changes the state by something that happened: the only way in which it changes.
  ///
  /// - Parameter message: What happened.
  /// - Returns: What the program has to do because of it, in order.
  public mutating func update(_ message: Message) -> [Effect] {
    guard !isBroughtBack(by: message) else { return [] }
    let before = request
    let effects = handle(message)
    forgetClosed()
    // Answers to what was asked for another day or team are none any more, and their rows with them.
    if request != before { refreshOrders() }
    notePending()
    settleFocus()
    return effects
  }

  private mutating func handle(_ message: Message) -> [Effect] {
    switch message {
    case .input(let event): update(event)
    case .click(let click): update(click)
    case .order(let order): update(order)
    case .wheel(let click, let rows): wheel(click, rows)
    case .clock(let moment, let steady): clock(moment, steady: steady)
    case .behind(let since): fallBehind(since: since)
    case .news(let news): update(news)
    case .exported(.success(let path)): tell(Notice("Written to \(path).", topic: .export))
    case .exported(.failure(let notice)), .notice(let notice): tell(notice)
    case .settingsRead(let problems): tell(settingsProblems: problems)
    case .configured(let appearance): configure(appearance)
    case .idle(let minutes): blank(after: minutes)
    case .resumed: [.repaint]
    }
  }

  /// Drops the answers that no open screen asks for: a screen that is opened again must not show, however
  /// briefly, what was so when it was open before.
  private mutating func forgetClosed() {
    guard !answers.isEmpty else { return }
    let open = openQuestions
    for question in answers.keys where !open.contains(question) { answers[question] = nil }
  }

  /// Shows a sentence for a while.
  mutating func tell(_ notice: Notice) -> [Effect] {
    let seconds: Int64 = notice.isError ? 12 : 6
    notices.removeAll { $0.notice.topic == notice.topic }
    return append(notice, for: seconds)
  }

  /// Shows what is wrong with the person's files, in two lines at most, in place of what was before.
  private mutating func tell(settingsProblems problems: [String]) -> [Effect] {
    notices.removeAll { $0.notice.topic == .settings }
    var lines = problems
    if lines.count > 2 {
      let rest = Wording.count(lines.count - 1, "more problem", "more problems")
      lines = [lines[0], "\(rest) in your files; mend the first to see the next."]
    }
    return lines.flatMap { append(Notice($0, isError: true, topic: .settings), for: 12) }
  }

  /// Takes note of something that stays wrong, and tells it in full when it is new.
  mutating func note(_ concern: Concern, _ text: String?) -> [Effect] {
    guard concerns[concern] != text else { return [] }
    concerns[concern] = text
    notices.removeAll { $0.notice.topic == .concern(concern) }
    guard let text else { return [] }
    // It is long and holds a command that somebody may want to copy.
    return append(Notice(text, isError: true, topic: .concern(concern)), for: 30)
  }

  private mutating func append(_ notice: Notice, for seconds: Int64) -> [Effect] {
    notices.append(ShownNotice(notice: notice, until: steady + .seconds(seconds)))
    if notices.count > 4 { notices.removeFirst() }
    return []
  }

  private mutating func configure(_ appearance: Appearance) -> [Effect] {
    self.appearance = appearance
    if let glyphs = appearance.glyphs { self.glyphs = glyphs }
    return []
  }

  private mutating func update(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key):
      if overlay != nil { return overlayKey(key) }
      return press(key)
    case .paste(let text):
      guard overlay != nil else { return [] }
      return overlayPaste(text)
    case .resize(let size):
      self.size = size
      return []
    case .mouse, .focus: return []
    }
  }

  /// Does what a key means, alone or after those before it.
  private mutating func press(_ key: KeyPress) -> [Effect] {
    let sequence = pressed + [key]
    pressed = []
    switch appearance.keyMap.meaning(of: sequence) {
    case .action(let action): return perform(action)
    case .beginning:
      pressed = sequence
      return []
    case .nothing:
      // A key that does not go on with what was begun counts for itself.
      return sequence.count > 1 ? press(key) : []
    }
  }
}

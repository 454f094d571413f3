import CaseloadCore
import TerminalUI

/// The dashboard as a conversation: lines in, lines out, over the same state as the screens.
///
/// Nothing here reads or writes; whoever owns the input gives what is typed and what happens, prints the
/// lines and does the effects.
public struct Dialogue: Sendable {
  /// The state that is talked about.
  public private(set) var state: State
  /// Whether what was asked for is still to be told, once it is there.
  private var owesAnswer = true
  private var changes = Announcements()
  /// What was said of the notices that still stand.
  private var said: Set<State.ShownNotice> = []
  /// When it was said last how far the reading has come.
  private var progressSaid: Swift.Duration

  /// What is said, and what the program has to do.
  public struct Turn: Sendable {
    /// The lines, fit to be printed.
    public var lines: [String] = []
    /// What the program has to do, in order.
    public var effects: [Effect] = []
  }

  /// A conversation about a state.
  ///
  /// - Parameter state: The state at the start.
  public init(_ state: State) {
    self.state = state
    progressSaid = state.steady
  }

  /// What is said first, and the first effects.
  public mutating func begin() -> Turn {
    Turn(
      lines: ["Accessible mode. Type h for help, q to leave."] + newNotices(),
      effects: state.firstEffects)
  }

  /// Whether something that was asked for is not there yet; lines that are typed then wait.
  public var isWaiting: Bool {
    guard state.failure == nil else { return false }
    guard let board = state.board, board.day == state.request.day,
      board.scope == state.request.scope
    else { return true }
    guard let screen = state.screen, state.question(of: screen) != nil else { return false }
    return state.answer(of: screen) == nil
  }

  /// When, in steady time, there may be something to say though nothing happens.
  public var deadline: Swift.Duration? {
    guard !state.isBlank else { return nil }
    return [changes.deadline(state), state.lagDeadline].compactMap(\.self).min()
  }

  /// Takes something that happened.
  ///
  /// - Parameter message: What happened.
  /// - Returns: What is said of it: the answer that was waited for, or what has changed.
  public mutating func take(_ message: Message) -> Turn {
    let effects = state.update(message)
    if case .idle = message { return Turn(lines: [hidden], effects: effects) }
    guard !state.isBlank else { return Turn(effects: effects) }
    var lines = newNotices()
    if owesAnswer {
      lines += isWaiting ? progress() : tell()
    } else {
      lines += changes.lines(state)
    }
    return Turn(lines: lines, effects: effects)
  }

  /// Takes a line that was typed.
  ///
  /// - Parameter line: The line without its end.
  /// - Returns: The answer, or as much of it as is there.
  public mutating func take(line: String) -> Turn {
    if state.isBlank {
      _ = state.update(.input(.key(KeyPress(.enter))))
      owesAnswer = isWaiting
      return Turn(lines: newNotices() + (isWaiting ? [] : tell()))
    }
    switch LineReading(line, isAnswer: state.awaitsText) {
    case .help: return Turn(lines: SpokenHelp.lines(state))
    case .again: return Turn(lines: tell())
    case .unknown:
      return Turn(lines: ["I do not know \(quoted(line)). Type h for help, or find and a word."])
    case .order(let order): return take(order)
    }
  }

  private mutating func take(_ order: Order) -> Turn {
    let before = Place(state)
    let effects = state.update(.order(order))
    var lines = newNotices()
    guard !effects.contains(.quit) else { return Turn(lines: lines, effects: effects) }
    if isWaiting {
      owesAnswer = true
    } else if Place(state) != before {
      lines += tell()
    }
    return Turn(lines: lines, effects: effects)
  }

  private mutating func tell() -> [String] {
    owesAnswer = false
    if state.screens.isEmpty || !changes.isAbout(state) { changes.forget(state) }
    return Spoken(state: state).lines
  }

  /// How far a reading has come that takes long.
  private mutating func progress() -> [String] {
    guard let progress = state.progress,
      state.age(of: progressSaid) >= Announcements.pause
    else { return [] }
    progressSaid = state.steady
    let (files, all) = (Wording.integer(progress.files), Wording.integer(progress.allFiles))
    return ["Reading the data: \(files) of \(all) files."]
  }

  /// What is said when everything is hidden.
  private var hidden: String {
    let minutes = Wording.count(state.blankMinutes, "minute", "minutes")
    return Sentences.plain("Hidden after \(minutes) without a line. Press Enter to go on.")
  }

  private mutating func newNotices() -> [String] {
    let new = state.notices.filter { !said.contains($0) }
    said = Set(state.notices)
    return new.map { Sentences.plain($0.notice.text) }
  }

  private func quoted(_ line: String) -> String {
    "\"\(Sentences.plain(String(line.prefix(40))))\""
  }

  /// Where one is: when that changes, one is told what is there.
  private struct Place: Equatable {
    var screens: [Screen]
    var request: BoardRequest
    var privacy: Privacy
    var list: ListState?
    var overlay: [String]?

    init(_ state: State) {
      screens = state.screens
      request = state.request
      privacy = state.privacy
      if !state.screens.isEmpty, let id = state.currentList {
        var list = state.lists[id] ?? ListState()
        // Which row of a page was chosen last is not heard.
        list.selected /= Sentences.rowsAtOnce
        list.selectedKey = nil
        self.list = list
      }
      overlay = state.overlay.flatMap { Sentences(state: state).told($0) }
    }
  }
}

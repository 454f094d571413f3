import CaseloadCore
import Dashboard
import Glibc
import Messaging
import Terminal
import TerminalUI

/// The dashboard while it is open: owns the terminal and the state, and runs what the state asks for.
///
/// The thread that made it sleeps until a key, a signal, news from the keeper or the clock wakes it; it
/// takes all that waits, changes the state, and draws once.
struct Watching: ~Copyable {
  private var screen: TerminalScreen
  private var state: State
  private let keeper: BoardKeeper
  private let mailbox: Mailbox<News>
  private let themes: ThemeLibrary
  private var frame: Frame<Click>
  /// With which status the program ends; `nil` while it runs on.
  private var ending: Int32?
  private var isEnding = false

  /// Sees to it that there is a directory with a good policy before a screen is opened.
  static func check(_ path: String) throws {
    do throws(DataDirectoryError) {
      try DataDirectory.requireReadable(path)
    } catch {
      throw Output.fail("\(error)")
    }
    do throws(SettingsError) {
      _ = try DirectorySettings(path)
    } catch {
      throw Output.fail("\(error)")
    }
  }

  /// Opens the screen.
  ///
  /// - Parameters:
  ///   - path: The data directory.
  ///   - options: How the screen looks.
  ///   - past: The day to look back to from the start.
  ///   - scope: The team to start with.
  ///   - sample: What is watched, if it is no real data.
  /// - Throws: When there is no terminal, or no such theme.
  init(
    _ path: String, screen options: ScreenOptions, past: Day? = nil, scope: Identifier? = nil,
    sample: Sample? = nil
  ) throws {
    let library = ThemeLibrary()
    let theme = try Watching.theme(options.theme, library)
    do throws(TerminalError) {
      screen = try TerminalScreen(options.terminal) { depth in
        let looks = theme.looks(at: depth)
        return { looks.look(for: $0) }
      }
    } catch {
      throw Output.fail("\(error)")
    }
    themes = library
    let appearance = Appearance(
      theme: theme.name,
      themes: library.sources.compactMap { source in
        library.reading(source).theme.map {
          Appearance.Choice(name: $0.name, summary: $0.summary)
        }
      })
    state = State(
      size: screen.size, now: Watching.now, glyphs: theme.glyphs(screen.capabilities.glyphLevel),
      privacy: options.privacy, past: past, scope: scope, appearance: appearance)
    frame = state.frame()
    let mailbox = Mailbox<News>()
    self.mailbox = mailbox
    keeper = BoardKeeper(root: path, threads: Threads.count) { mailbox.post($0) }
    if let sample { perform(state.update(.notice(sample.notice))) }
  }

  /// Invented data that is watched.
  enum Sample {
    /// Something happens in it every few seconds.
    case live
    /// Nothing happens in it.
    case still

    /// What is said of it at the start.
    var notice: Notice {
      switch self {
      case .live:
        Notice(
          "An invented authority, gone when you leave (q). Facts are added as you watch. ? for help."
        )
      case .still: Notice("An invented authority, gone when you leave (q). Press ? for help.")
      }
    }
  }

  private static func theme(_ name: String?, _ library: ThemeLibrary) throws -> Theme {
    guard let name else { return ThemeLibrary.defaultTheme(.dark) }
    guard let theme = library.reading(named: name)?.theme else {
      let nearest = library.nearestName(to: name).map { "; did you mean \($0)?" } ?? ""
      throw Output.fail("--theme \(name): there is no such theme\(nearest)")
    }
    return theme
  }

  private static var now: Moment { Moment(seconds: Int64(time(nil))) }

  /// Runs until the person leaves or the terminal goes.
  ///
  /// - Returns: The exit status, if it is not 0.
  mutating func run() -> Int32? {
    show()
    keeper.start()
    perform(state.firstEffects)
    while !isEnding {
      let events = screen.wait(until: deadline, watching: [mailbox.descriptor])
      perform(state.update(.clock(Watching.now)))
      for event in events where !isEnding { take(event) }
      if !isEnding { show() }
    }
    keeper.stop()
    return ending
  }

  /// When the screen changes though nothing comes: the next minute, or the end of a mark or message.
  private var deadline: ContinuousClock.Instant {
    let now = Watching.now
    let minute = Moment(seconds: (now.seconds / 60 + 1) * 60)
    let next = min(minute, state.deadline ?? minute)
    return .now + .seconds(max(1, next.seconds - now.seconds))
  }

  private mutating func show() {
    frame = state.frame()
    screen.show(frame.surface, cursor: frame.cursor, isCursorVisible: frame.isCursorVisible)
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .input(.mouse(let mouse)): take(mouse)
    case .input(let input): perform(state.update(.input(input)))
    case .readable:
      for news in mailbox.take() { perform(state.update(.news(news))) }
    case .continued: perform(state.update(.input(.resize(screen.size))))
    case .leave(let reason):
      isEnding = true
      ending = reason.exitStatus
    }
  }

  private mutating func take(_ mouse: MouseEvent) {
    let click = frame.action(at: mouse.position)
    switch mouse.action {
    case .press:
      if let click { perform(state.update(.click(click))) }
    case .drag:
      if case .scroll = click, let click { perform(state.update(.click(click))) }
    case .wheelUp: perform(state.update(.wheel(click, -3)))
    case .wheelDown: perform(state.update(.wheel(click, 3)))
    case .release: return
    }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .show(let request): keeper.show(request)
      case .ask(let question): keeper.ask(question)
      case .export(let format, let path): export(format, to: path)
      case .saveView: break
      case .useTheme(let name): use(theme: name)
      case .useMouse(let isUsed): screen.setMouse(isUsed)
      case .repaint: screen.repaint()
      case .suspend: screen.suspend()
      case .quit: isEnding = true
      }
    }
  }

  private mutating func use(theme name: String) {
    guard let theme = themes.reading(named: name)?.theme else { return }
    let looks = theme.looks(at: screen.capabilities.colourDepth)
    screen.setLooks { looks.look(for: $0) }
    var appearance = state.appearance
    appearance.theme = theme.name
    perform(state.update(.configured(appearance)))
  }

  private mutating func export(_ format: ExportFormat, to path: String) {
    perform(state.update(.notice(Notice("Not written: \(path)", isError: true))))
  }
}

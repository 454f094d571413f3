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
  private var settings: PersonalSettings
  private let watcher = ConfigurationWatcher()
  private var timer = WallTimer()
  private let views: ViewStore?
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
  ///   - sample: What is watched, if it is no real data: nothing is kept of how it was looked at.
  /// - Throws: When there is no terminal, or no such theme.
  init(
    _ path: String, screen options: ScreenOptions, past: Day? = nil, scope: Identifier? = nil,
    sample: Sample? = nil
  ) throws {
    var settings = PersonalSettings()
    settings.chosenTheme = options.theme
    let problems = settings.read()
    if let name = options.theme { _ = try ThemeChoice.source(name, in: settings.library) }
    let theme = settings.theme
    do throws(TerminalError) {
      screen = try TerminalScreen(options.terminal(settings.configuration)) { depth in
        let looks = theme.looks(at: depth)
        return { looks.look(for: $0) }
      }
    } catch {
      throw Output.fail("\(error)")
    }
    views = sample == nil ? ViewStore(directory: path) : nil
    var appearance = settings.appearance
    appearance.glyphs = settings.configuration.glyphs(
      with: theme, level: screen.capabilities.glyphLevel)
    self.settings = settings
    state = State(
      size: screen.size, now: Watching.now, steady: SteadyTime.now,
      glyphs: appearance.glyphs ?? .ascii,
      privacy: options.names ? .shown : settings.configuration.privacy,
      view: views?.load() ?? ViewState(settings.configuration), past: past, scope: scope,
      appearance: appearance)
    frame = state.frame()
    let mailbox = Mailbox<News>()
    self.mailbox = mailbox
    keeper = BoardKeeper(root: path, threads: Threads.count) { mailbox.post($0) }
    perform(state.update(.settingsRead(problems: problems)))
    if let sample { perform(state.update(.notice(sample.notice(help: "? for help.")))) }
  }

  /// Invented data that is watched.
  enum Sample {
    /// Something happens in it every few seconds.
    case live
    /// Nothing happens in it.
    case still

    /// What is said of it at the start.
    ///
    /// - Parameter help: How to get help.
    /// - Returns: The sentence.
    func notice(help: String) -> Notice {
      let invented = "An invented authority, gone when you leave (q)."
      switch self {
      case .live: return Notice("\(invented) Facts are added as you watch. \(help)")
      case .still: return Notice("\(invented) \(help)")
      }
    }
  }

  /// The time, as the system's clock tells it.
  static var now: Moment { Moment(seconds: WallTimer.now) }

  /// Runs until the person leaves or the terminal goes.
  ///
  /// - Returns: The exit status, if it is not 0.
  mutating func run() -> Int32? {
    show()
    keeper.start()
    perform(state.firstEffects)
    while !isEnding {
      let events = screen.wait(
        until: deadline(),
        watching: [mailbox.descriptor, watcher.descriptor, timer.descriptor].filter { $0 >= 0 })
      // Before the clock is looked at, lest a change in between goes unseen.
      if events.contains(.readable(timer.descriptor)) { timer.drain() }
      perform(state.update(.clock(Watching.now, steady: SteadyTime.now)))
      for event in events where !isEnding { take(event) }
      perform(state.update(.behind(since: keeper.behindSince)))
      if !isEnding { show() }
    }
    keeper.stop()
    return ending
  }

  /// When the screen changes though nothing comes: the next minute, which the timer tells of too, or the end
  /// of a mark or message.
  private mutating func deadline() -> ContinuousClock.Instant {
    let now = ContinuousClock.now
    let rest = timer.untilNext(60)
    guard let next = state.deadline else { return now + rest }
    return now + min(rest, max(.zero, next - SteadyTime.now))
  }

  private mutating func show() {
    frame = state.frame()
    state.noteShown(frame)
    screen.show(frame.surface, cursor: frame.cursor, isCursorVisible: frame.isCursorVisible)
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .input(.mouse(let mouse)): take(mouse)
    case .input(let input): perform(state.update(.input(input)))
    case .readable(watcher.descriptor):
      watcher.drain()
      readSettings()
    case .readable(timer.descriptor): return
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
      case .export(let format, let path):
        let message = state.exported(format, to: path, theme: settings.theme)
        if let message { perform(state.update(message)) }
      case .saveView: views?.save(state.viewState)
      case .useTheme(let name): use(theme: name)
      case .useMouse(let isUsed): screen.setMouse(isUsed)
      case .repaint: screen.repaint()
      case .suspend: screen.suspend()
      case .quit: isEnding = true
      }
    }
  }

  /// Takes over what the person's files say now.
  private mutating func readSettings() {
    perform(state.update(.settingsRead(problems: settings.read())))
    showSettings()
  }

  private mutating func use(theme name: String) {
    settings.chosenTheme = name
    showSettings()
  }

  private mutating func showSettings() {
    let theme = settings.theme
    let looks = theme.looks(at: screen.capabilities.colourDepth)
    screen.setLooks { looks.look(for: $0) }
    var appearance = settings.appearance
    appearance.glyphs = settings.configuration.glyphs(
      with: theme, level: screen.capabilities.glyphLevel)
    perform(state.update(.configured(appearance)))
  }
}

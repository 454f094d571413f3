import CaseloadCore
import Dashboard
import DisplayText
import Glibc
import Messaging
import TerminalUI

/// The dashboard in lines of text: reads lines, prints lines, and runs what the state asks for.
///
/// Works on a terminal and through pipes. It ends with its input, once what was asked for is told.
struct AccessibleLoop: ~Copyable {
  private var dialogue: Dialogue
  private let keeper: BoardKeeper
  private let mailbox: Mailbox<News>
  private let signals: EndSignals
  private var settings: PersonalSettings
  private let watcher = ConfigurationWatcher()
  private var areSettingsOld = false
  private let views: ViewStore?
  private var timer = WallTimer()
  private let isTerminal = isatty(STDIN_FILENO) == 1
  private var input = LineInput()
  private var isEnding = false
  /// Whether the sign that a line can be typed is the last that was printed.
  private var isPrompting = false

  /// What ends the conversation from outside, held back from its usual effect; to be made before any other
  /// thread exists.
  static func claimSignals() -> EndSignals {
    signal(SIGPIPE, SIG_IGN)
    let signals = EndSignals(with: [SIGHUP])
    signals.takeOver()
    return signals
  }

  /// Prepares the conversation.
  ///
  /// - Parameters:
  ///   - path: The data directory.
  ///   - signals: What ends it from outside.
  ///   - options: How the dashboard looks.
  ///   - past: The day to look back to from the start.
  ///   - scope: The team to start with.
  ///   - sample: What is watched, if it is no real data.
  init(
    _ path: String, signals: EndSignals, screen options: ScreenOptions, past: Day? = nil,
    scope: Identifier? = nil, sample: Watching.Sample? = nil
  ) {
    self.signals = signals
    var settings = PersonalSettings()
    let problems = settings.read()
    self.settings = settings
    views = sample == nil ? ViewStore(directory: path) : nil
    // As large as a common window: what is shown beside each other does not matter here.
    var state = State(
      size: Size(columns: 120, rows: 40), now: Watching.now, steady: SteadyTime.now,
      glyphs: .unicode,
      privacy: options.names ? .shown : settings.configuration.privacy,
      view: views?.load() ?? ViewState(settings.configuration), past: past, scope: scope,
      appearance: settings.appearance)
    _ = state.update(.settingsRead(problems: problems))
    if let sample { _ = state.update(.notice(sample.notice(help: "Type h for help."))) }
    dialogue = Dialogue(state)
    let mailbox = Mailbox<News>()
    self.mailbox = mailbox
    keeper = BoardKeeper(root: path, threads: Threads.count) { mailbox.post($0) }
  }

  /// Talks until the person leaves, the input ends or the program is told to end.
  mutating func run() {
    keeper.start()
    take(dialogue.begin())
    while !isEnding {
      wait()
      guard !isEnding else { break }
      take(dialogue.take(.clock(Watching.now, steady: SteadyTime.now)))
      take(dialogue.take(.behind(since: keeper.behindSince)))
      if areSettingsOld { readSettings() }
      for news in mailbox.take() { take(dialogue.take(.news(news))) }
      while !isEnding, !dialogue.isWaiting, let line = input.next() {
        isPrompting = false
        take(dialogue.take(line: line))
      }
      prompt()
      if input.isAtEnd, !dialogue.isWaiting { isEnding = true }
    }
    keeper.stop()
  }

  /// Sleeps until a line, news or a signal comes, or the clock has something to say.
  private mutating func wait() {
    var rest = timer.untilNext(60)
    if let next = dialogue.deadline { rest = min(rest, max(.zero, next - SteadyTime.now)) }
    let events = Int16(POLLIN)
    var polled = [
      pollfd(fd: signals.descriptor, events: events, revents: 0),
      pollfd(fd: mailbox.descriptor, events: events, revents: 0),
      pollfd(fd: input.isOpen ? STDIN_FILENO : -1, events: events, revents: 0),
      pollfd(fd: timer.descriptor, events: events, revents: 0),
      pollfd(fd: watcher.descriptor, events: events, revents: 0),
    ]
    let milliseconds = Int32(clamping: Int64((rest / .milliseconds(1)).rounded(.up)))
    guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
    if polled[0].revents != 0 { isEnding = true }
    if polled[2].revents != 0 { input.read() }
    if polled[3].revents != 0 { timer.drain() }
    if polled[4].revents != 0 {
      watcher.drain()
      areSettingsOld = true
    }
  }

  /// Takes over what the person's files say now.
  private mutating func readSettings() {
    areSettingsOld = false
    take(dialogue.take(.settingsRead(problems: settings.read())))
    take(dialogue.take(.configured(settings.appearance)))
  }

  private mutating func take(_ turn: Dialogue.Turn) {
    let repertoire: SafeText.Repertoire = Output.isUTF8 ? .unicode : .ascii
    let lines = turn.lines.map { SafeText.escaped($0, repertoire: repertoire) + "\n" }
    if !lines.isEmpty {
      print((isPrompting ? "\n" : "") + lines.joined())
      isPrompting = false
    }
    for effect in turn.effects { perform(effect) }
  }

  /// Shows a person that a line can be typed; a program that writes lines needs no sign.
  private mutating func prompt() {
    guard isTerminal, !isEnding, !isPrompting, !dialogue.isWaiting else { return }
    print("> ")
    isPrompting = true
  }

  private mutating func print(_ text: String) {
    // Whoever closed the output has left.
    if (try? Output.write(text)) == nil { isEnding = true }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .show(let request): keeper.show(request)
    case .ask(let question): keeper.ask(question)
    case .export(let format, let path):
      let message = dialogue.state.exported(format, to: path, theme: settings.theme)
      if let message { take(dialogue.take(message)) }
    case .saveView: views?.save(dialogue.state.viewState)
    case .quit: isEnding = true
    case .useTheme, .useMouse, .repaint, .suspend: return
    }
  }
}

import CaseloadCore
import Dashboard
import DisplayText
import Glibc
import Messaging
import Terminal
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
  private var log: AccessLogging
  private let exposures: ExposureWatch
  private var idle: IdleWatch
  private let alarm = Alarm()
  private let isTerminal = isatty(STDIN_FILENO) == 1
  private var input = LineInput()
  private var isEnding = false
  /// Why the way in which the screen was left is not kept.
  private var viewProblem: String?
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
  ///   - isTrusted: Whether nothing is to be said of what everybody can get at.
  ///   - sample: What is watched, if it is no real data.
  init(
    _ path: String, signals: EndSignals, screen options: ScreenOptions, past: Day? = nil,
    scope: Identifier? = nil, isTrusted: Bool = false, sample: Watching.Sample? = nil
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
    log = AccessLogging(directory: sample == nil ? path : nil)
    exposures = ExposureWatch(directory: sample == nil && !isTrusted ? path : nil) {
      mailbox.post($0)
    }
    idle = IdleWatch(minutes: 0)
  }

  /// Talks until the person leaves, the input ends or the program is told to end.
  mutating func run() {
    keeper.start()
    take(dialogue.begin())
    useSettings()
    exposures.lookAtData()
    while !isEnding {
      wait()
      guard !isEnding else { break }
      hideWhenIdle()
      take(dialogue.take(.clock(Watching.now, steady: SteadyTime.now)))
      take(dialogue.take(.behind(since: keeper.behindSince)))
      exposures.lookAgain(dialogue.state)
      if areSettingsOld { readSettings() }
      for news in mailbox.take() { take(dialogue.take(.news(news))) }
      while !isEnding, !dialogue.isWaiting, let line = input.next() {
        isPrompting = false
        idle.note()
        take(dialogue.take(line: line))
        alarm.set(after: idle.rest())
      }
      prompt()
      if input.isAtEnd, !dialogue.isWaiting { isEnding = true }
    }
    keeper.stop()
    note(.accessLog, log.write(dialogue.state.access(.closed)))
  }

  /// Hides what was printed as soon as nobody has typed a line for as long as the configuration says.
  private mutating func hideWhenIdle() {
    guard !dialogue.state.isBlank else { return }
    guard idle.isOver() else { return alarm.set(after: idle.rest()) }
    alarm.set(after: nil)
    let type = TerminalEnvironment.current.type
    // The screen, and the lines that have scrolled off it.
    if TerminalFacts.lookedUp(type)?.canMoveCursor ?? false { print("\u{1b}[H\u{1b}[2J\u{1b}[3J") }
    take(dialogue.take(.idle(minutes: settings.configuration.blankAfter)))
  }

  private mutating func note(_ concern: Concern, _ sentence: String?) {
    take(dialogue.take(.news(.concern(concern, sentence))))
  }

  /// Sleeps until a line, news or a signal comes, or the clock has something to say.
  private mutating func wait() {
    // While nothing is said, only the day may change.
    var rest = timer.untilNext(dialogue.state.isBlank ? .hour : .minute)
    if let next = dialogue.deadline { rest = min(rest, max(.zero, next - SteadyTime.now)) }
    let events = Int16(POLLIN)
    var polled = [
      pollfd(fd: signals.descriptor, events: events, revents: 0),
      pollfd(fd: mailbox.descriptor, events: events, revents: 0),
      pollfd(fd: input.isOpen ? STDIN_FILENO : -1, events: events, revents: 0),
      pollfd(fd: timer.descriptor, events: events, revents: 0),
      pollfd(fd: watcher.descriptor, events: events, revents: 0),
      pollfd(fd: alarm.descriptor, events: events, revents: 0),
    ]
    let milliseconds = Int32(clamping: Int64((rest / .milliseconds(1)).rounded(.up)))
    guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
    if polled[0].revents != 0 { isEnding = true }
    if polled[2].revents != 0 { input.read() }
    if polled[3].revents != 0 { timer.drain() }
    if polled[4].revents != 0, watcher.drain() { areSettingsOld = true }
  }

  /// Takes over what the person's files say now.
  private mutating func readSettings() {
    areSettingsOld = false
    take(dialogue.take(.settingsRead(problems: settings.read())))
    take(dialogue.take(.configured(settings.appearance)))
    useSettings()
  }

  /// Goes by what the person's files say, besides how things look.
  private mutating func useSettings() {
    // What goes into a pipe stays where it goes.
    let canHide = isTerminal && isatty(STDOUT_FILENO) == 1
    idle.set(minutes: canHide ? settings.configuration.blankAfter : 0)
    alarm.set(after: dialogue.state.isBlank ? nil : idle.rest())
    let path = settings.configuration.accessLog
    if path != log.setting { note(.accessLog, log.use(path, dialogue.state)) }
    exposures.lookAtFiles(log)
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

  /// Keeps how the screen is; that it cannot be kept is said once.
  private mutating func saveView() {
    let problem = views?.save(dialogue.state.viewState)
    guard problem != viewProblem else { return }
    viewProblem = problem
    if let problem { Output.say([problem]) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .show(let request): keeper.show(request)
    case .ask(let question): keeper.ask(question)
    case .export(let format, let path):
      let message = dialogue.state.exported(format, to: path, theme: settings.theme)
      if let message { take(dialogue.take(message)) }
      if case .exported(.success) = message {
        perform(.log(dialogue.state.access(.exported, format: format)))
      }
    case .log(let access): note(.accessLog, log.write(access))
    case .saveView: saveView()
    case .quit: isEnding = true
    case .useTheme, .useMouse, .repaint, .suspend: return
    }
  }
}

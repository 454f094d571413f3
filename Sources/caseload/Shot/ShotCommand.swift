import ArgumentParser
import CaseloadCore
import Dashboard
import TOMLReading
import TerminalUI

/// Prints a screen of the dashboard.
struct ShotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shot",
    abstract: "Print a screen of the dashboard: as text, as a picture, or its list as CSV.",
    discussion: """
      It is the screen that `caseload watch` shows, without a terminal. Screens: \
      \(ShownScreen.names.joined(separator: ", ")). Figures: \
      \(Figure.headlines.map(\.nameInCommands).joined(separator: ", ")). Children's names are hidden \
      unless --names is given.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var permissions: PermissionOptions

  @Option(help: ArgumentHelp("Which screen.", valueName: "screen"))
  var screen = ShownScreen.overview

  @Option(
    help: """
      text for reading; svg for a picture; csv for the rows of the screen's list; json for the report.
      """)
  var format = ExportFormat.text

  @Option(help: ArgumentHelp("How large the screen is, in columns and rows.", valueName: "size"))
  var size = Size(columns: 120, rows: 40)

  @Option(
    help: ArgumentHelp(
      "Look back at this day, YYYY-MM-DD; the screen says that it is the past.", valueName: "date"))
  var asAt: Day?

  @Option(
    help: ArgumentHelp(
      "Take this day for today, YYYY-MM-DD.", discussion: "Without it, today in London.",
      valueName: "date"))
  var today: Day?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only this team and the teams below it.", valueName: "id"))
  var team: String?

  @Option(help: "How the panes of the overview are arranged.")
  var preset = Preset.board

  @Option(help: "The theme of a picture, by name or file; `caseload theme list` names them all.")
  var theme: String?

  @Option(help: "Which characters to draw with: unicode or ascii; the locale decides for text.")
  var glyphs: GlyphSet.Level?

  @Flag(help: "Show children's names.")
  var names = false

  func validate() throws {
    if let today, !today.isInRange {
      throw ValidationError("--today: choose a day from 1900-01-01 to 2199-12-31.")
    }
    try asAt?.requirePast(of: now.londonDay)
  }

  func run() throws {
    let path = try data.path()
    let opening = try Opening(path, permissions)
    let theme = try chosenTheme()
    let looks = theme.looks(at: .direct)
    let state = try state(theme, opening)
    guard let bytes = state.export(format, looks: { looks.look(for: $0) }) else {
      throw Output.fail("--format \(format.rawValue): this screen has no list")
    }
    writeDown(state, path)
    try Output.write(bytes)
  }

  /// Tells the access log, as it is told of a screen that is written to a file.
  private func writeDown(_ state: State, _ path: String) {
    var settings = PersonalSettings()
    _ = settings.read()
    let log = AccessLog(settings.configuration.accessLog, directory: HomePath.resolved(path))
    do throws(AccessLog.Failure) {
      try log?.write(state.access(.exported, format: format))
    } catch {
      Output.say([error.sentence])
    }
  }

  /// The dashboard with its figures and the screen that is asked for.
  private func state(_ theme: Theme, _ opening: Opening) throws -> State {
    var state = firstState(theme)
    var dashboard = StillDashboard(
      opening.data, settings: opening.settings, threads: Threads.count)
    var isThere = true
    do throws(UnknownTeam) {
      try dashboard.fill(&state)
      if let screen = screen.screen { isThere = try dashboard.open(screen, on: &state) }
    } catch {
      throw Output.fail("\(error)")
    }
    guard isThere else {
      throw Output.fail("--screen: no record tells of what it is to show; check the id and the day")
    }
    return state
  }

  private func firstState(_ theme: Theme) -> State {
    var view = ViewState()
    view.preset = preset
    let level = glyphs ?? (format == .svg || Output.isUTF8 ? .unicode : .ascii)
    return State(
      size: size, now: now, glyphs: theme.glyphs(level),
      privacy: names ? .shown : .childrenHidden, view: view, past: asAt,
      scope: team.map { Identifier($0) }, appearance: Appearance(theme: theme.name))
  }

  private func chosenTheme() throws -> Theme {
    guard let theme else { return ThemeLibrary.defaultTheme(.dark) }
    let library = ThemeLibrary(own: ConfigurationDirectory.themes())
    let reading = library.reading(try ThemeChoice.source(theme, in: library))
    guard let theme = reading.theme else {
      throw Output.fail(lines: reading.problems.map(\.description))
    }
    return theme
  }

  /// The time that the screen shows: now, or the morning of the day that is taken for today.
  private var now: Moment {
    today?.morning ?? Watching.now
  }
}

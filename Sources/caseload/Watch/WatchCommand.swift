import ArgumentParser
import CaseloadCore
import Dashboard
import DisplayText
import Glibc
import Terminal
import TerminalUI

/// Opens the dashboard.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch a data directory on a dashboard, live.",
    discussion: """
      Caseload per worker, agency staff, supervision and overdue visits, as the directory is written \
      to. Press ? for the keys and q to leave. `caseload DIR` does the same.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var permissions: PermissionOptions

  @Option(
    help: ArgumentHelp(
      "Begin in the past, with the figures of this day, YYYY-MM-DD.", valueName: "date"))
  var asAt: Day?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Begin with this team and the teams below it.", valueName: "id"))
  var team: String?

  func validate() throws {
    try asAt?.requirePast(of: Watching.now.londonDay)
  }

  func run() throws {
    // `caseload` alone, with no directory to show, is a question about what there is.
    if CommandLine.arguments.count == 1, data.pathIfGiven == nil {
      throw CleanExit.helpRequest(Caseload.self)
    }
    try refuseUnknownCommand()
    let path = try data.path()
    let scope = team.map { Identifier($0) }
    guard !screen.isAccessible else {
      let signals = AccessibleLoop.claimSignals()
      try Watching.check(path)
      var loop = AccessibleLoop(
        path, signals: signals, screen: screen, past: asAt, scope: scope,
        isTrusted: permissions.trustPermissions)
      loop.run()
      return
    }
    // Signals are waited for in one place, so no thread may exist that takes them elsewhere.
    TerminalScreen.claimSignals()
    MemoryUse.shareOnePool()
    try Watching.check(path)
    let (status, problem) = try watch(path, scope)
    // Said where it can be read: the screen is gone now.
    if let problem { Output.say([problem]) }
    if let status { throw ExitCode(status) }
  }

  /// Opens the screen until the person leaves or the terminal goes.
  ///
  /// - Returns: The exit status, if it is not 0, and why the way in which the screen was left is not kept.
  private func watch(
    _ path: String, _ scope: Identifier?
  ) throws -> (status: Int32?, problem: String?) {
    var watching = try Watching(
      path, screen: screen, past: asAt, scope: scope, isTrusted: permissions.trustPermissions)
    return (watching.run(), watching.viewProblem)
  }

  /// A word that stands where a command does and is no directory is a command that there is not.
  private func refuseUnknownCommand() throws {
    guard let word = data.directory, CommandLine.arguments.dropFirst().first == word,
      !word.contains("/"), access(word, F_OK) != 0
    else { return }
    let commands = Caseload.configuration.subcommands.compactMap { $0.configuration.commandName }
    let nearest = NearestName.nearest(to: word, among: commands).map { "; did you mean \($0)?" }
    throw ValidationError(
      "\(SafeText.escaped(word)) is neither a command nor a directory\(nearest ?? ".")")
  }
}

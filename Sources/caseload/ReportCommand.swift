import ArgumentParser
import CaseloadCore
import DisplayText

/// Prints the figures.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print the figures of a data directory, as at any day.",
    discussion: """
      Caseload per worker, agency staff ratio, supervision frequency and overdue visits, with the \
      children without a worker. The exit status is 0, or 1 with --check when something is red, or 2 \
      when there is no report.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  @OptionGroup var data: DataOptions
  @OptionGroup var permissions: PermissionOptions
  @OptionGroup var day: DayOption

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only this team and the teams below it.", valueName: "id"))
  var team: String?

  @Option(help: "text for people, json for programs, csv for one list.")
  var format = Format.text

  @Option(help: "Which list to print as CSV.")
  var list: ReportCSV.List?

  @Flag(help: "Exit with status 1 when the agency ratio or any worker's load is red.")
  var check = false

  func validate() throws {
    if list != nil, format != .csv { throw ValidationError("--list goes with --format csv.") }
    if format == .csv, list == nil {
      throw ValidationError(
        "--format csv needs --list \(ReportCSV.List.allCases.map(\.rawValue).joined(separator: "|"))."
      )
    }
  }

  func run() throws {
    let path = try data.path()
    let opening = try Opening(path, permissions)
    let policy = opening.settings.policy.policy
    let report = try report(opening)
    switch (format, list) {
    case (.json, _): try Output.write(ReportJSON.bytes(of: report))
    case (.csv, let list?): try Output.write(ReportCSV.bytes(of: report, list: list))
    default:
      try Output.write(
        ReportText.render(report, policy: policy, width: Output.width, options: options(path)))
    }
    if check, report.isAnyRed { throw ExitCode(1) }
  }

  /// The texts that only this command line knows.
  private func options(_ path: String) -> ReportText.Options {
    var options = ReportText.Options()
    if !Output.isUTF8 { options.glyphs = .ascii }
    var arguments = [ShellWord.quoted(path)]
    if let day = day.asAt { arguments.append("--as-at \(day)") }
    if let team { arguments.append("--team \(ShellWord.quoted(team))") }
    options.reportCommand = "caseload report " + arguments.joined(separator: " ")
    options.checkCommand = "caseload check " + ShellWord.quoted(path)
    return options
  }

  private func report(_ opening: Opening) throws -> Report {
    let indicators = Indicators(
      register: Register(opening.data, threads: Threads.count),
      policy: opening.settings.policy.policy, bankHolidays: opening.settings.bankHolidays)
    do throws(UnknownTeam) {
      return try indicators.report(
        asAt: day.day, team: team.map { Identifier($0) }, threads: Threads.count)
    } catch {
      throw Output.fail("\(error)")
    }
  }
}

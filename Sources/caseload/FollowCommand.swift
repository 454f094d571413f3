import ArgumentParser
import CaseloadCore
import Glibc

/// Prints the figures each time they change.
struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Print the figures, and again after each change of them, for programs.",
    discussion: """
      Each line of the output is one report, as `caseload report --format json` prints it. What is \
      wrong while it runs is said on standard error, once, and once more when it is over; until then \
      the last good figures stand. It ends with status 0 when it is sent SIGTERM or SIGINT, or when \
      nobody reads its output any more.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var permissions: PermissionOptions
  @OptionGroup var day: DayOption

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only this team and the teams below it.", valueName: "id"))
  var team: String?

  func run() throws {
    let path = try data.path()
    MemoryUse.shareOnePool()
    signal(SIGPIPE, SIG_IGN)
    let signals = EndSignals()
    var follower: DirectoryFollower
    do throws(OpeningError) {
      follower = try DirectoryFollower(path, threads: Threads.count)
    } catch {
      throw Output.fail("\(error)")
    }
    signals.takeOver()
    permissions.warn(of: path)
    var problems = FollowingProblems(path: path)
    var printed: [UInt8] = []
    var output = FollowedOutput(ending: signals.descriptor)
    var isTouched = true
    var reported: Day?
    while true {
      let today = day.day
      if isTouched || today != reported {
        if let report = try report(&follower, on: today, &problems, isFirst: reported == nil) {
          let bytes = ReportJSON.bytes(of: report, layout: .oneLine)
          if bytes != printed, try !output.write(bytes) { return }
          printed = bytes
        }
        reported = today
      }
      let mayDayEnd = day.asAt == nil
      guard output.wait(for: follower.descriptor, until: follower.deadline, isToday: mayDayEnd)
      else { return }
      isTouched = follower.poll()?.areFiguresTouched ?? false
      problems.take(follower.health)
    }
  }

  /// The report, or `nil` when no record names the team any more.
  ///
  /// - Throws: When none did at the start.
  private func report(
    _ follower: inout DirectoryFollower, on day: Day, _ problems: inout FollowingProblems,
    isFirst: Bool
  ) throws -> Report? {
    let indicators = Indicators(
      register: follower.register(), policy: follower.settings.policy.policy,
      bankHolidays: follower.settings.bankHolidays)
    do throws(UnknownTeam) {
      let report = try indicators.report(
        asAt: day, team: team.map { Identifier($0) }, threads: Threads.count)
      problems.team = nil
      return report
    } catch {
      if isFirst { throw Output.fail("\(error)") }
      problems.team = error
      return nil
    }
  }
}

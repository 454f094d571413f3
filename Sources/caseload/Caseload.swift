import ArgumentParser
import CaseloadCore

/// The command line.
@main
struct Caseload: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "What an inspector would ask and a manager must know, out of a shared data directory.",
    version: Version.number,
    subcommands: [
      WatchCommand.self, ReportCommand.self, FollowCommand.self, CheckCommand.self,
      DemoCommand.self, PolicyCommand.self, KindsCommand.self, ThemeCommand.self,
      ConfigCommand.self, KeysCommand.self, ShotCommand.self, PseudonymCommand.self,
      ManualCommand.self,
      BenchmarkCommand.self,
    ],
    defaultSubcommand: WatchCommand.self
  )

  /// Runs the program, with its memory closed to others before there is anything in it.
  static func main() {
    PrivateProcess.begin()
    main(nil)
  }
}

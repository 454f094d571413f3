import ArgumentParser

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
      ConfigCommand.self, KeysCommand.self, ShotCommand.self, ManualCommand.self,
      BenchmarkCommand.self,
    ],
    defaultSubcommand: WatchCommand.self
  )
}

import ArgumentParser
import CaseloadCore
import Glibc

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

  /// Carries out what the command line says, with the program's memory closed to others before there is
  /// anything in it.
  ///
  /// What the parser says of arguments quotes them, so it is made safe for a terminal here.
  static func main() {
    PrivateProcess.begin()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        Output.tell(message, to: status == .success ? STDOUT_FILENO : STDERR_FILENO)
      }
      Glibc.exit(status.rawValue)
    }
  }
}

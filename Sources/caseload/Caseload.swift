import ArgumentParser

/// The command line.
@main
struct Caseload: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "What an inspector would ask and a manager must know, out of a shared data directory.",
    subcommands: [ReportCommand.self, DemoCommand.self]
  )
}

import ArgumentParser
import CaseloadCore
import Glibc

/// Prints the figures.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the figures of a data directory as at a day.")

  @Argument var directory: String
  @Option var asAt: Day
  @Option var team: String?
  @Flag var noTrend = false
  @Option var format = "json"

  func run() throws {
    let data = try DataDirectory(directory, threads: 2)
    let register = Register(data, threads: 2)
    let indicators = Indicators(register: register, policy: Policy())
    let report = try indicators.report(asAt: asAt, team: team.map { Identifier($0) }, trend: !noTrend, threads: 2)
    let bytes = ReportJSON.bytes(of: report)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }
}

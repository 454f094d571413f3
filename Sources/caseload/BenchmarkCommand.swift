import ArgumentParser
import CaseloadCore

/// Measures reports from a register that is in memory; for `Tests/Benchmarks/run`.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure how long reports take once the data is in memory.",
    discussion: """
      Every report is as at another day, and computed in one thread. Each line gives, separated by \
      tabs, what was measured, and the median, the least and the greatest time in milliseconds.
      """,
    shouldDisplay: false)

  @OptionGroup var data: DataOptions
  @OptionGroup var day: DayOption

  @Option(help: ArgumentHelp("How many reports of each sort.", valueName: "count"))
  var rounds = 15

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The team to report on.", discussion: "Without it, the one with the most cases.",
      valueName: "id"))
  var team: String?

  func validate() throws {
    guard 1...1_000 ~= rounds else { throw ValidationError("--rounds: choose from 1 to 1000.") }
  }

  func run() throws {
    let opening = try Opening(data.path())
    let clock = ContinuousClock()
    let begun = clock.now
    let register = Register(opening.data, threads: Threads.count)
    let indicators = Indicators(
      register: register, policy: opening.settings.policy.policy,
      bankHolidays: opening.settings.bankHolidays)
    var lines = [line("the register, from the facts", [clock.now - begun])]
    do throws(UnknownTeam) {
      let team = if let team { Identifier(team) } else { try largestTeam(indicators) }
      for (scope, team) in [("the authority", nil), ("a team", team)] {
        for hasTrend in [false, true] {
          let times = try measure(indicators, team: team, hasTrend: hasTrend, clock)
          lines.append(line("\(scope), \(hasTrend ? "with" : "without") trend", times))
        }
      }
    } catch {
      throw Output.fail("\(error)")
    }
    try Output.write(lines.joined())
  }

  private func largestTeam(_ indicators: Indicators) throws(UnknownTeam) -> Identifier? {
    try indicators.report(asAt: day.day, trend: false).caseload.teams
      .max { $0.cases < $1.cases }?.team
  }

  private func measure(
    _ indicators: Indicators, team: Identifier?, hasTrend: Bool, _ clock: ContinuousClock
  ) throws(UnknownTeam) -> [Swift.Duration] {
    var times: [Swift.Duration] = []
    // The first warms up and is not counted.
    for round in 0...rounds {
      let begun = clock.now
      _ = try indicators.report(asAt: day.day - round, team: team, trend: hasTrend)
      if round > 0 { times.append(clock.now - begun) }
    }
    return times
  }

  private func line(_ name: String, _ times: [Swift.Duration]) -> String {
    let sorted = times.sorted()
    let numbers = [sorted[sorted.count / 2], sorted[0], sorted[sorted.count - 1]].map {
      "\(Double(Int($0 / .microseconds(1))) / 1_000)"
    }
    return ([name] + numbers).joined(separator: "\t") + "\n"
  }
}

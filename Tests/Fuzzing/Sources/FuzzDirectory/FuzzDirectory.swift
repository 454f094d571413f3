import DisplayText
import FuzzSupport

@testable import CaseloadCore

/// Fuzzes the way from a directory to every output.
@main
struct FuzzDirectory {
  private static let parent = TemporaryDirectory()

  static func main() {
    Fuzzer.run { data, count in
      FuzzDirectory.check(
        DirectoryCase(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count)))
      return 0
    }
  }

  private static func check(_ input: DirectoryCase) {
    let directory = DirectoryOnDisk(input, in: parent)
    guard let settings = settings(directory.path) else { return }
    let data: [DataDirectory]
    do throws(DataDirectoryError) {
      let one = try DataDirectory(directory.path, threads: 1)
      data = [one, try DataDirectory(directory.path, threads: 2)]
    } catch {
      OutputCheck.line("\(error)", "the error")
      return
    }
    for skipped in data[0].skipped {
      OutputCheck.text(Array(SafeText.path(skipped.path.bytes).utf8), "a path")
      OutputCheck.line(skipped.reason, "a reason for skipping")
    }
    let asked = Day(input.day)
    let day = asked.map { $0.isInRange ? $0 : Day.latest } ?? Day.earliest
    checkFindings(data, settings, asAt: day)
    checkReports(input, data, settings, asAt: day)
  }

  private static func settings(_ path: String) -> DirectorySettings? {
    do throws(SettingsError) {
      let settings = try DirectorySettings(path)
      for problem in settings.bankHolidayProblems {
        OutputCheck.line("\(problem.reason) \(problem.remedy)", "a problem of the bank holidays")
      }
      let text = settings.policy.description
      OutputCheck.text(Array(text.utf8), "the policy")
      do throws(PolicyErrors) {
        let again = try PolicyFile.read(utf8: Array(text.utf8))
        Fuzzer.require(again.policy == settings.policy.policy, "the printed policy is another one")
      } catch {
        Fuzzer.fail("the printed policy cannot be read: \(error.errors)")
      }
      return settings
    } catch {
      for line in error.lines { OutputCheck.line(line, "a line of the policy's errors") }
      OutputCheck.line("\(error)", "the policy's error")
      return nil
    }
  }

  /// The findings must not depend on how many threads read.
  private static func checkFindings(
    _ data: [DataDirectory], _ settings: DirectorySettings, asAt day: Day
  ) {
    Fuzzer.require(data[0].skipped == data[1].skipped, "what is skipped depends on the threads")
    Fuzzer.require(
      data[0].files.map(\.path) == data[1].files.map(\.path),
      "the order of the files depends on the threads")
    Fuzzer.require(
      data[0].files.map(\.findings) == data[1].files.map(\.findings),
      "the findings depend on the threads")
    let checks = data.enumerated().map { index, data in
      DirectoryCheck(data, settings: settings, asAt: day, threads: index + 1)
    }
    let json = CheckJSON.bytes(of: checks[0])
    OutputCheck.json(json, "the check's JSON")
    Fuzzer.require(json == CheckJSON.bytes(of: checks[1]), "the check depends on the threads")
    var options = CheckText.Options()
    OutputCheck.text(Array(CheckText.render(checks[0], options: options).utf8), "the check")
    options.repertoire = .ascii
    options.width = 20
    OutputCheck.ascii(Array(CheckText.render(checks[0], options: options).utf8), "the check")
  }
}

// MARK: - Reports

extension FuzzDirectory {
  private static func checkReports(
    _ input: DirectoryCase, _ data: [DataDirectory], _ settings: DirectorySettings, asAt day: Day
  ) {
    let indicators = data.enumerated().map { index, data in
      Indicators(
        register: Register(data, threads: index + 1), policy: settings.policy.policy,
        bankHolidays: settings.bankHolidays)
    }
    let team = input.team.map { Identifier($0) }
    do throws(UnknownTeam) {
      let one = try indicators[0].report(asAt: day, team: team, threads: 1)
      let other = try indicators[1].report(asAt: day, team: team, threads: 2)
      let bytes = ReportJSON.bytes(of: one)
      Fuzzer.require(
        ReportJSON.bytes(of: other) == bytes, "the report depends on the number of threads")
      checkOutputs(one, json: bytes, policy: settings.policy.policy)
      try checkTrend(of: one, by: indicators[0])
    } catch {
      OutputCheck.line("\(error)", "the unknown team")
    }
  }

  private static func checkOutputs(_ report: Report, json: [UInt8], policy: Policy) {
    OutputCheck.json(json, "the JSON")
    for list in ReportCSV.List.allCases {
      OutputCheck.csv(ReportCSV.bytes(of: report, list: list), "the CSV of \(list.rawValue)")
    }
    for width in [20, 80] {
      let text = ReportText.render(report, policy: policy, width: width)
      OutputCheck.text(Array(text.utf8), "the text")
    }
    var options = ReportText.Options()
    options.glyphs = .ascii
    let text = ReportText.render(report, policy: policy, width: 80, options: options)
    OutputCheck.ascii(Array(text.utf8), "the text in ASCII")
  }

  /// Points of the trend are the headlines of the reports as at their days.
  private static func checkTrend(
    of report: Report, by indicators: Indicators
  ) throws(UnknownTeam) {
    let days = (0...52).map { report.asAt - 7 * (52 - $0) }
    Fuzzer.require(
      report.caseload.trend.map(\.date) == days && report.agency.trend.map(\.date) == days
        && report.supervision.trend.map(\.date) == days && report.visits.trend.map(\.date) == days,
      "the trend's days are not 53 weeks")
    for index in [0, 30] {
      let point = report.caseload.trend[index]
      let before = try indicators.report(asAt: point.date, team: report.team, trend: false)
      Fuzzer.require(
        before.caseload.cases == point.cases && before.caseload.average == point.average
          && before.caseload.unallocated.children == point.unallocated
          && before.agency.ratio == report.agency.trend[index].ratio
          && before.supervision.overdue == report.supervision.trend[index].overdue
          && before.supervision.inTimeRatio == report.supervision.trend[index].inTimeRatio
          && before.visits.overdue == report.visits.trend[index].overdue
          && before.visits.inTimeRatio == report.visits.trend[index].inTimeRatio,
        "the trend's point of \(point.date) is not that day's report")
    }
  }
}

import FuzzSupport

@testable import CaseloadCore

/// Bank holidays: every day that is used is in its year, in order and in range.
enum HolidaysText {
  static func check(_ bytes: [UInt8]) {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let json = try? JSONParser.parse(isMarked ? Array(bytes.dropFirst(3)) : bytes)
    let (holidays, problems) = BankHolidays.read(json)
    for problem in problems {
      OutputCheck.message("\(problem.reason); \(problem.remedy)", "a problem")
      Fuzzer.require(
        (problem.kind == .event) == (problem.index != nil)
          && (problem.kind == .shortYear) == (problem.year != nil), "a problem has no place")
    }
    Fuzzer.require(json != nil || problems.map(\.kind) == [.form], "no JSON, and it is not said")
    if problems.contains(where: { $0.kind == .form }) {
      Fuzzer.require(
        holidays == BankHolidays() && problems.count == 1, "a file of another form is used")
    }
    for year in holidays.publishedYears { check(holidays, year: year) }
    // Making a calendar takes long.
    guard !holidays.publishedYears.isEmpty else { return }
    let calendar = WorkingCalendar(bankHolidays: holidays)
    guard let duration = Duration("10 working days") else { Fuzzer.fail("no duration") }
    for start in [Day.earliest, Day.latest - 400] {
      let due = calendar.day(duration, after: start)
      Fuzzer.require(
        due > start && calendar.isWorkingDay(due)
          && calendar.workingDays(after: start, through: due) == 10,
        "the tenth working day after \(start) is not \(due)")
    }
  }

  private static func check(_ holidays: BankHolidays, year: Int) {
    let days = holidays.days(ofYear: year)
    Fuzzer.require(!days.isEmpty, "\(year) has no days")
    Fuzzer.require(
      zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "the days of \(year) are not in order")
    Fuzzer.require(
      days.allSatisfy { $0.isInRange && $0.components.year == year && holidays.contains($0) },
      "a day of \(year) is of another year")
  }
}

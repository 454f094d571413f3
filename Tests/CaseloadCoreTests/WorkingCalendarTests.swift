import Testing

@testable import CaseloadCore

@Suite("Working calendar")
struct WorkingCalendarTests {
  private static let byRule = WorkingCalendar()
  private static let startCounts = WorkingCalendar(countStartDay: true)

  private static func day(_ date: String) throws -> Day { try #require(Day(date)) }

  private static func due(
    _ duration: String, after date: String, _ calendar: WorkingCalendar = byRule
  ) throws -> String {
    calendar.day(try #require(Duration(duration)), after: try day(date)).description
  }

  @Test("a day that the substitute rule makes a bank holiday is not worked")
  func substituteDay() throws {
    #expect(!Self.byRule.isWorkingDay(try Self.day("2026-12-28")))
    #expect(!Self.byRule.isWorkingDay(try Self.day("2022-01-03")))
    #expect(Self.byRule.isWorkingDay(try Self.day("2026-12-29")))
  }

  @Test("a weekend is not worked, and the Monday on which no early May holiday was kept in 2020 is")
  func ordinaryDays() throws {
    #expect(!Self.byRule.isWorkingDay(try Self.day("2026-11-21")))
    #expect(!Self.byRule.isWorkingDay(try Self.day("2026-11-22")))
    #expect(Self.byRule.isWorkingDay(try Self.day("2020-05-04")))
  }

  @Test(
    "the n-th working day after the start day",
    arguments: [
      ("2026-11-23", 1, "2026-11-24"), ("2026-11-27", 1, "2026-11-30"),
      ("2026-12-24", 1, "2026-12-29"), ("2026-12-24", 10, "2027-01-12"),
      ("2026-12-26", 10, "2027-01-12"), ("2026-12-21", 15, "2027-01-14"),
      ("2026-10-01", 45, "2026-12-03"), ("2026-03-02", 45, "2026-05-07"),
      // Hand-computed: no days lead nowhere, also from a Saturday; the Jubilee of 2022.
      ("2026-11-23", 0, "2026-11-23"), ("2026-11-21", 0, "2026-11-21"),
      ("2022-05-30", 4, "2022-06-07"),
    ])
  func workingDays(start: String, count: Int, due: String) throws {
    #expect(try Self.due("\(count) working days", after: start) == due)
  }

  @Test(
    "where the start day counts, it is day one when it is itself a working day",
    arguments: [
      ("2026-11-23", 1, "2026-11-23"), ("2026-11-23", 2, "2026-11-24"),
      ("2026-11-21", 1, "2026-11-23"), ("2026-12-24", 10, "2027-01-11"),
      ("2026-12-26", 10, "2027-01-12"), ("2026-11-23", 0, "2026-11-23"),
      ("2026-11-21", 0, "2026-11-21"),
    ])
  func startDayCounts(start: String, count: Int, due: String) throws {
    #expect(try Self.due("\(count) working days", after: start, Self.startCounts) == due)
  }

  @Test(
    "days, weeks, months and years are those of the calendar, hours days of 24, rounded up",
    arguments: [
      ("0 hours", "2026-01-31", "2026-01-31"), ("1 hour", "2026-01-31", "2026-02-01"),
      ("24 hours", "2026-01-31", "2026-02-01"), ("25 hours", "2026-01-31", "2026-02-02"),
      ("72 hours", "2026-01-31", "2026-02-03"), ("0 days", "2026-12-26", "2026-12-26"),
      ("7 days", "2026-12-26", "2027-01-02"), ("6 weeks", "2016-01-01", "2016-02-12"),
      ("1 month", "2026-01-31", "2026-02-28"), ("1 month", "2028-01-31", "2028-02-29"),
      ("13 months", "2026-01-31", "2027-02-28"), ("1 year", "2028-02-29", "2029-02-28"),
      ("4 years", "2028-02-29", "2032-02-29"), ("3 months", "2026-11-30", "2027-02-28"),
    ])
  func calendarUnits(duration: String, start: String, due: String) throws {
    #expect(try Self.due(duration, after: start) == due)
  }

  @Test(
    "no result is after 9999-12-31",
    arguments: [
      ("9999 years", "2026-01-01"), ("9999 months", "9990-06-01"), ("9999 weeks", "9900-01-01"),
      ("9999 days", "9999-12-31"), ("9999 hours", "9999-12-01"),
      ("9999 working days", "9999-12-01"),
    ])
  func endOfTime(duration: String, start: String) throws {
    #expect(try Self.due(duration, after: start) == "9999-12-31")
  }

  @Test("the working days after one day through another")
  func counting() throws {
    func count(_ start: String, _ end: String) throws -> Int {
      Self.byRule.workingDays(after: try Self.day(start), through: try Self.day(end))
    }
    #expect(try count("2026-12-18", "2027-01-04") == 8)
    #expect(try count("2026-11-23", "2026-11-23") == 0)
    #expect(try count("2026-11-24", "2026-11-23") == 0)
    #expect(try count("2026-11-20", "2026-11-22") == 0)
    // Across the end of the tables: 31 December 2260 is a Monday, and New Year's Day is not worked.
    #expect(try count("2260-12-30", "2261-01-02") == 2)
  }
}

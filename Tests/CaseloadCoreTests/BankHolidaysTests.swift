import Testing

@testable import CaseloadCore

@Suite("Bank holidays")
struct BankHolidaysTests {
  /// As GOV.UK published them.
  private static let published: [(year: Int, dates: String)] = [
    (2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"),
    (2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"),
    (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
    (2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
    (2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
  ]

  @Test("the rule gives the days that GOV.UK published", arguments: published)
  func publishedYears(year: Int, dates: String) {
    let days = BankHolidays().days(ofYear: year).map { String($0.description.dropFirst(5)) }
    #expect(days.joined(separator: " ") == dates)
  }

  @Test("Easter is that of the Gregorian calendar in every year from 1899 to 2260")
  func easter() {
    var sum: UInt64 = 0
    for year in 1899...2260 {
      let date = BankHolidays.easterSunday(ofYear: year).components
      #expect(date.year == year)
      sum = sum &* 31 &+ UInt64(date.month * 31 + date.day)
    }
    // The same sum over Python's dateutil.easter.
    #expect(sum == 7_544_422_464_826_870_710)
  }

  @Test("a year by rule has eight holidays, all from Monday to Friday, but for the one-off ones")
  func eightInAYear() {
    for year in 1899...2260 {
      let days = BankHolidays().days(ofYear: year)
      let count =
        switch year {
        case 2002, 2011, 2012, 2023: 9
        case 2022: 10
        default: 8
        }
      #expect(Set(days).count == count && days == days.sorted(), "\(year)")
      #expect(days.allSatisfy { $0.weekday <= 5 && $0.components.year == year }, "\(year)")
    }
  }

  @Test("published days replace the rule in their own year and in no other")
  func replacing() throws {
    let published = try ["2026-07-01", "2026-01-01", "2026-07-01"].map { try #require(Day($0)) }
    let holidays = BankHolidays(published: published)
    #expect(holidays.publishedYears == [2026])
    #expect(holidays.days(ofYear: 2026).map(\.description) == ["2026-01-01", "2026-07-01"])
    #expect(holidays.days(ofYear: 2025) == BankHolidays().days(ofYear: 2025))
    #expect(holidays.contains(try #require(Day("2026-07-01"))))
    #expect(!holidays.contains(try #require(Day("2026-12-25"))))
  }
}

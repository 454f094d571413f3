import Testing

@testable import CaseloadCore

@Suite("Day")
struct DayTests {
  @Test("a day and its date convert into each other over the whole range")
  func roundTrip() throws {
    var day = try #require(Day(year: 1899, month: 12, day: 31))
    var (year, month, dayOfMonth) = (1899, 12, 31)
    while day < Day.latest {
      day = day + 1
      dayOfMonth += 1
      if dayOfMonth > Day.daysInMonth(month, ofYear: year) { (dayOfMonth, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
      #expect(day.components == Day.Components(year: year, month: month, day: dayOfMonth))
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
    }
  }

  @Test("weekdays", arguments: [("2016-06-01", 3), ("1900-01-01", 1), ("2026-11-23", 1)])
  func weekdays(date: String, weekday: Int) throws {
    #expect(try #require(Day(date)).weekday == weekday)
  }
}

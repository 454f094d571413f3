import TestSupport
import Testing

@testable import CaseloadCore

/// The calendar against plain counting from one day to the next.
@Suite("Working calendar, day by day")
struct WorkingCalendarPropertyTests {
  /// Whether each day from 1899 on is worked, found out without the calendar's arithmetic.
  private static let isWorked: [Bool] = {
    var result: [Bool] = []
    var (weekday, year) = (7, 1899)  // 1 January 1899 was a Sunday.
    while year <= 2261 {
      let holidays = holidaysStepByStep(ofYear: year)
      for month in 1...12 {
        for day in 1...Day.daysInMonth(month, ofYear: year) {
          result.append(weekday <= 5 && !holidays.contains(month * 100 + day))
          weekday = weekday % 7 + 1
        }
      }
      year += 1
    }
    return result
  }()

  /// The holidays of a year as numbers `MMDD`, by walking as a person would with a wall calendar.
  private static func holidaysStepByStep(ofYear year: Int) -> Set<Int> {
    func weekday(_ month: Int, _ day: Int) -> Int {
      // Zeller's congruence, with Monday as 1.
      let (m, y) = month < 3 ? (month + 12, year - 1) : (month, year)
      return (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400 + 5) % 7 + 1
    }
    var days: Set<Int> = []
    func keep(_ month: Int, _ day: Int) {
      var day = day
      while weekday(month, day) > 5 || days.contains(month * 100 + day) { day += 1 }
      days.insert(month * 100 + day)
    }
    keep(1, 1)
    // A holiday that falls on a weekday is kept on it; a substitute takes the next free weekday.
    let christmas = [25, 26].sorted { weekday(12, $0) <= 5 && weekday(12, $1) > 5 }
    for day in christmas { keep(12, day) }
    let easter = BankHolidays.easterSunday(ofYear: year)
    for day in [easter - 2, easter + 1] {
      days.insert(day.components.month * 100 + day.components.day)
    }
    let mondays = (1...31).filter { weekday(5, $0) == 1 }
    days.insert(year == 2020 ? 508 : 500 + (mondays.first ?? 0))
    if ![2002, 2012, 2022].contains(year) { days.insert(500 + (mondays.last ?? 0)) }
    days.insert(800 + ((1...31).last { weekday(8, $0) == 1 } ?? 0))
    let oneOff: [Int: Set<Int>] = [
      2002: [603, 604], 2011: [429], 2012: [604, 605], 2022: [602, 603, 919], 2023: [508],
    ]
    return days.union(oneOff[year] ?? [])
  }

  private static let first = Day.number(year: 1899, month: 1, day: 1)

  @Test("every day of 1899 to 2261 is worked or not as a wall calendar has it")
  func everyDay() {
    let calendar = WorkingCalendar()
    var different = 0
    for (index, isWorked) in Self.isWorked.enumerated()
    where calendar.isWorkingDay(Day(number: Self.first + Int32(index))) != isWorked {
      different += 1
    }
    #expect(different == 0)
  }

  @Test("n working days lead where counting day by day leads", arguments: [false, true])
  func workingDays(startCounts: Bool) throws {
    let calendar = WorkingCalendar(countStartDay: startCounts)
    var generator = SeededGenerator(state: 20_160_628)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...(Bool.random(using: &generator) ? 12 : 600), using: &generator)
      let start = Int.random(in: 0..<(Self.isWorked.count - 1000), using: &generator)
      var (index, left) = (start, count)
      if startCounts && Self.isWorked[index] && left > 0 { left -= 1 }
      while left > 0 {
        index += 1
        if Self.isWorked[index] { left -= 1 }
      }
      let duration = try #require(Duration("\(count) working days"))
      let due = calendar.day(duration, after: Day(number: Self.first + Int32(start)))
      #expect(due == Day(number: Self.first + Int32(index)), "\(count) after day \(start)")
    }
  }

  @Test("the working days between two days are those that counting finds")
  func between() {
    let calendar = WorkingCalendar()
    var generator = SeededGenerator(state: 7)
    for _ in 0..<3000 {
      let start = Int.random(in: 0..<(Self.isWorked.count - 500), using: &generator)
      let end = start + Int.random(in: 0..<500, using: &generator)
      let counted = Self.isWorked[(start + 1)..<(end + 1)].count { $0 }
      #expect(
        calendar.workingDays(
          after: Day(number: Self.first + Int32(start)),
          through: Day(number: Self.first + Int32(end))) == counted)
    }
  }

  @Test("the slow way outside the tables continues the fast one without a step")
  func edges() throws {
    let calendar = WorkingCalendar()
    let ten = try #require(Duration("10 working days"))
    for start in try ["1898-12-20", "2260-12-20", "2261-01-01", "2500-12-20"].map({
      try #require(Day($0))
    }) {
      var (day, left) = (start, 10)
      while left > 0 {
        day = day + 1
        if calendar.isWorkingDay(day) { left -= 1 }
      }
      #expect(calendar.day(ten, after: start) == day)
      #expect(calendar.workingDays(after: start, through: day) == 10)
    }
  }
}

/// Which days are worked, and what day a duration leads to.
///
/// A working day is Monday to Friday and not a bank holiday. Whether the day on which a clock starts
/// counts as the first working day is the policy's to say.
///
/// Making a calendar counts through the days of 1899 to 2260 once (under a millisecond); every question
/// about those days is then answered in constant time.
public struct WorkingCalendar: Sendable {
  private let bankHolidays: BankHolidays
  /// Whether a working day on which a clock starts counts as day one.
  public let countStartDay: Bool
  /// For each day of the table and the day after the last: how many working days come before it.
  private let workingDaysBefore: [Int32]
  /// The numbers of the working days of the table, ascending.
  private let workingDayNumbers: [Int32]

  /// The days that the tables cover: more than any date in a file, with 9999 working days after it.
  private static let firstYear = 1899
  private static let lastYear = 2260
  private static let firstNumber = Day.number(year: firstYear, month: 1, day: 1)
  private static let endNumber = Day.number(year: lastYear + 1, month: 1, day: 1)

  /// A calendar with the given bank holidays.
  ///
  /// - Parameters:
  ///   - bankHolidays: by rule, unless published ones are given.
  ///   - countStartDay: whether a working day on which a clock starts counts as day one.
  public init(bankHolidays: BankHolidays = BankHolidays(), countStartDay: Bool = false) {
    self.bankHolidays = bankHolidays
    self.countStartDay = countStartDay
    let first = WorkingCalendar.firstNumber
    let count = Int(WorkingCalendar.endNumber - first)
    var isHoliday = [Bool](repeating: false, count: count)
    for year in WorkingCalendar.firstYear...WorkingCalendar.lastYear {
      for day in bankHolidays.days(ofYear: year) { isHoliday[Int(day.number - first)] = true }
    }
    var before: [Int32] = []
    var numbers: [Int32] = []
    before.reserveCapacity(count + 1)
    numbers.reserveCapacity(count)
    var weekday = Day(number: first).weekday
    for index in 0..<count {
      before.append(Int32(numbers.count))
      if weekday < 6 && !isHoliday[index] { numbers.append(first + Int32(index)) }
      weekday = weekday == 7 ? 1 : weekday + 1
    }
    before.append(Int32(numbers.count))
    self.workingDaysBefore = before
    self.workingDayNumbers = numbers
  }

  /// Whether a day is Monday to Friday and not a bank holiday.
  public func isWorkingDay(_ day: Day) -> Bool {
    guard let index = index(of: day) else {
      return day.weekday < 6 && !bankHolidays.contains(day)
    }
    return workingDaysBefore[index] != workingDaysBefore[index + 1]
  }

  /// The day a duration after another; never after 9999-12-31.
  ///
  /// Days and weeks count calendar days, and hours count as days of 24, rounded up. Months and years
  /// keep the day of the month, or take the month's last day where it has no such day. For working
  /// days it is the n-th working day after the start day. The start day itself is not counted, unless
  /// ``countStartDay`` is set and it is a working day; no working days lead to the start day.
  public func day(_ duration: Duration, after day: Day) -> Day {
    let count = Int(duration.count)
    switch duration.unit {
    case .hour: return day + (count + 23) / 24
    case .day: return day + count
    case .workingDay: return self.day(workingDays: count, after: day)
    case .week: return day + 7 * count
    case .month: return day.adding(months: count)
    case .year: return day.adding(months: 12 * count)
    }
  }

  /// The number of working days after one day, up to and including another.
  ///
  /// It is 0 when the second day is not after the first. The start day is never counted here.
  public func workingDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    if let first = index(of: start + 1), let last = index(of: end) {
      return Int(workingDaysBefore[last + 1] - workingDaysBefore[first])
    }
    var count = 0
    var day = start
    while day < end {
      day = day + 1
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }
}

// MARK: - Tables

extension WorkingCalendar {
  /// The position of a day in the table, or `nil` when it lies outside.
  @inline(__always)
  private func index(of day: Day) -> Int? {
    let index = Int(day.number) - Int(WorkingCalendar.firstNumber)
    return index >= 0 && index < workingDaysBefore.count - 1 ? index : nil
  }

  private func day(workingDays count: Int, after start: Day) -> Day {
    guard count > 0 else { return start }
    if let index = index(of: start) {
      // The first day that may count is the start day itself, or the day after it.
      let passed = Int(workingDaysBefore[countStartDay ? index : index + 1])
      let position = passed + count - 1
      if position < workingDayNumbers.count { return Day(number: workingDayNumbers[position]) }
    }
    return steppedDay(workingDays: count, after: start)
  }

  /// The slow way, for days outside the table.
  private func steppedDay(workingDays count: Int, after start: Day) -> Day {
    var day = start
    var left = countStartDay && isWorkingDay(start) ? count - 1 : count
    while left > 0 && day < Day.endOfTime {
      day = day + 1
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }
}

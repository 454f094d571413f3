import TOMLReading

extension BankHolidays {
  /// Something about `bank-holidays.json` that people should know.
  public struct Problem: Hashable, Sendable {
    /// What kind of problem it is.
    public enum Kind: Hashable, Sendable {
      /// The file is not of the form that GOV.UK publishes; none of it is used.
      case form
      /// One event has no usable date; it is not used.
      case event
      /// A year has fewer than eight bank holidays; it is used as it stands.
      case shortYear
    }

    /// What kind of problem it is.
    public let kind: Kind
    /// The position of the event among the events, from 0.
    public let index: Int?
    /// The calendar year.
    public let year: Int?
    /// What is wrong, with the value at fault.
    public let reason: String
    /// What to do.
    public let remedy: String
  }

  /// How many bank holidays a year has at least.
  static let fewestInAYear = 8

  /// The bank holidays of a `bank-holidays.json`, and what is wrong with it.
  ///
  /// In every calendar year in which the file has a usable event, its events replace the rule.
  ///
  /// - Parameter json: what the file holds; `nil` when that is no JSON.
  /// - Returns: the holidays to use, whatever is wrong, and the problems in the order of the file.
  static func read(_ json: JSONValue?) -> (holidays: BankHolidays, problems: [Problem]) {
    let events: [JSONValue]
    switch eventsOfEnglandAndWales(in: json) {
    case .success(let found): events = found
    case .failure(let misfit): return (BankHolidays(), [formProblem(misfit.reason)])
    }
    var days: Set<Day> = []
    var problems: [Problem] = []
    for (index, event) in events.enumerated() {
      switch date(ofEvent: event) {
      case .success(let day): days.insert(day)
      case .failure(let misfit): problems.append(eventProblem(index: index, misfit.reason))
      }
    }
    let holidays = BankHolidays(published: days)
    for year in holidays.publishedYears {
      let count = holidays.days(ofYear: year).count
      if count < fewestInAYear { problems.append(shortYearProblem(year: year, count: count)) }
    }
    return (holidays, problems)
  }
}

// MARK: - The form

extension BankHolidays {
  /// Why a value is not what the form asks for.
  private struct Misfit: Error {
    let reason: String
  }

  private static func eventsOfEnglandAndWales(
    in json: JSONValue?
  ) -> Result<[JSONValue], Misfit> {
    guard let json else { return .failure(Misfit(reason: "is not JSON")) }
    guard case .object(let divisions) = json else {
      return .failure(Misfit(reason: "is not an object"))
    }
    guard let division = divisions.last(where: { $0.name == divisionName })?.value else {
      return .failure(Misfit(reason: "has no \"\(divisionName)\""))
    }
    guard case .object(let members) = division else {
      return .failure(Misfit(reason: "\"\(divisionName)\" is not an object"))
    }
    if let named = members.last(where: { $0.name == "division" })?.value {
      guard case .string(divisionName) = named else {
        return .failure(Misfit(reason: "\"division\" is not \"\(divisionName)\""))
      }
    }
    guard case .array(let events) = members.last(where: { $0.name == "events" })?.value else {
      return .failure(Misfit(reason: "\"\(divisionName)\" has no array \"events\""))
    }
    return .success(events)
  }

  private static func date(ofEvent event: JSONValue) -> Result<Day, Misfit> {
    guard case .object(let members) = event else {
      return .failure(Misfit(reason: "is not an object"))
    }
    guard let value = members.last(where: { $0.name == "date" })?.value else {
      return .failure(Misfit(reason: "has no \"date\""))
    }
    guard case .string(let text) = value else {
      return .failure(Misfit(reason: "\"date\" is not text"))
    }
    guard let day = Day(text) else {
      return .failure(Misfit(reason: "\(QuotedText.quoted(text)) is not a date"))
    }
    guard day.isInRange else {
      return .failure(Misfit(reason: "\(text) is not from 1900 to 2199"))
    }
    return .success(day)
  }

  private static let divisionName = "england-and-wales"
}

// MARK: - What people are told

extension BankHolidays {
  static func formProblem(_ reason: String) -> Problem {
    Problem(
      kind: .form, index: nil, year: nil, reason: reason,
      remedy: "none of it is used; fetch https://www.gov.uk/bank-holidays.json anew")
  }

  private static func eventProblem(index: Int, _ reason: String) -> Problem {
    Problem(
      kind: .event, index: index, year: nil,
      reason: "event \(index + 1) of \(divisionName): \(reason)",
      remedy: "the event is not used; write its date as YYYY-MM-DD")
  }

  private static func shortYearProblem(year: Int, count: Int) -> Problem {
    Problem(
      kind: .shortYear, index: nil, year: year,
      reason: "\(year) has only \(count) bank \(count == 1 ? "holiday" : "holidays")",
      remedy: "it replaces the rule for that year; add the missing days, or remove the year")
  }
}

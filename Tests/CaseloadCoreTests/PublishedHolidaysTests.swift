import Testing

@testable import CaseloadCore

@Suite("Published bank holidays")
struct PublishedHolidaysTests {
  private static func event(_ date: JSONValue) -> JSONValue {
    .object([("title", .string("A holiday")), ("date", date), ("bunting", .bool(true))])
  }

  private static func file(_ dates: [String]) -> JSONValue {
    file(events: dates.map { event(.string($0)) })
  }

  private static func file(events: [JSONValue]) -> JSONValue {
    .object([
      ("scotland", .null),
      (
        "england-and-wales",
        .object([("division", .string("england-and-wales")), ("events", .array(events))])
      ),
    ])
  }

  private static let eight = [
    "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
    "2026-12-25", "2026-12-29",
  ]

  @Test("the events of a year replace the rule")
  func replacing() throws {
    let (holidays, problems) = BankHolidays.read(Self.file(Self.eight))
    #expect(problems.isEmpty)
    #expect(holidays.days(ofYear: 2026).map(\.description) == Self.eight)
    #expect(holidays.days(ofYear: 2027) == BankHolidays().days(ofYear: 2027))
  }

  @Test("a day that only the file makes a bank holiday is not worked, and one that it lacks is")
  func worked() throws {
    let calendar = WorkingCalendar(bankHolidays: BankHolidays.read(Self.file(Self.eight)).holidays)
    #expect(!calendar.isWorkingDay(try #require(Day("2026-12-29"))))
    #expect(calendar.isWorkingDay(try #require(Day("2026-12-28"))))
  }

  @Test("an event with a bad date is reported and not used; the others are")
  func badEvents() {
    let events: [JSONValue] =
      Self.eight.map { Self.event(.string($0)) } + [
        Self.event(.string("2027-02-29")), Self.event(.string("28/12/2026")),
        Self.event(.number(text: "20261228")), Self.event(.null), .string("2026-12-28"),
        .object([("title", .string("A holiday"))]), Self.event(.string("1899-12-25")),
        Self.event(.string("2026-12-28T00:00:00Z")),
      ]
    let (holidays, problems) = BankHolidays.read(Self.file(events: events))
    #expect(holidays.publishedYears == [2026])
    #expect(problems.map(\.kind) == Array(repeating: .event, count: 8))
    #expect(problems.map(\.index) == Array(8...15))
    #expect(
      problems.map(\.reason) == [
        "event 9 of england-and-wales: \"2027-02-29\" is not a date",
        "event 10 of england-and-wales: \"28/12/2026\" is not a date",
        "event 11 of england-and-wales: \"date\" is not text",
        "event 12 of england-and-wales: \"date\" is not text",
        "event 13 of england-and-wales: is not an object",
        "event 14 of england-and-wales: has no \"date\"",
        "event 15 of england-and-wales: 1899-12-25 is not from 1900 to 2199",
        "event 16 of england-and-wales: \"2026-12-28T00:00:00Z\" is not a date",
      ])
    #expect(
      problems.first?.remedy == "the event is not used; write its date as YYYY-MM-DD")
  }

  @Test("a year with fewer than eight days is used and reported")
  func shortYear() {
    let dates = Self.eight.dropLast() + ["2026-01-01", "2028-01-03"]
    let (holidays, problems) = BankHolidays.read(Self.file(Array(dates)))
    #expect(holidays.days(ofYear: 2026).count == 7)
    #expect(problems.map(\.kind) == [.shortYear, .shortYear])
    #expect(problems.map(\.year) == [2026, 2028])
    #expect(
      problems.map(\.reason) == [
        "2026 has only 7 bank holidays", "2028 has only 1 bank holiday",
      ])
  }

  @Test("a year whose every event is bad keeps the rule")
  func noUsableEvent() {
    let (holidays, problems) = BankHolidays.read(Self.file(["2026-13-01"]))
    #expect(holidays == BankHolidays())
    #expect(problems.count == 1)
  }

  @Test(
    "a file that is not of GOV.UK's form is reported and not used",
    arguments: [
      (nil, "is not JSON"),
      (.array([]), "is not an object"),
      (.object([("scotland", .null)]), "has no \"england-and-wales\""),
      (.object([("england-and-wales", .array([]))]), "\"england-and-wales\" is not an object"),
      (
        .object([("england-and-wales", .object([("division", .string("scotland"))]))]),
        "\"division\" is not \"england-and-wales\""
      ),
      (
        .object([("england-and-wales", .object([("events", .null)]))]),
        "\"england-and-wales\" has no array \"events\""
      ),
    ] as [(JSONValue?, String)])
  func form(json: JSONValue?, reason: String) {
    let (holidays, problems) = BankHolidays.read(json)
    #expect(holidays == BankHolidays())
    #expect(problems.map(\.kind) == [.form])
    #expect(problems.map(\.reason) == [reason])
  }

  @Test("of two members with the same name the last counts")
  func lastMember() {
    let json = JSONValue.object([
      ("england-and-wales", .null),
      (
        "england-and-wales",
        .object([
          ("events", .null),
          (
            "events",
            .array([.object([("date", .null), ("date", .string("2026-07-01"))])])
          ),
        ])
      ),
    ])
    let days = BankHolidays.read(json).holidays.days(ofYear: 2026)
    #expect(days.map(\.description) == ["2026-07-01"])
  }

  @Test("what a file says is cut and made harmless in a message")
  func hostileDate() {
    let (_, problems) = BankHolidays.read(
      Self.file(["\u{1B}[2J" + String(repeating: "x", count: 50)]))
    let shown = "\"\\u001B[2J" + String(repeating: "x", count: 36) + "…\""
    #expect(problems.first?.reason == "event 1 of england-and-wales: \(shown) is not a date")
  }
}

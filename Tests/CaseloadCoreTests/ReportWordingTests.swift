import DisplayText
import Testing

@testable import CaseloadCore

@Suite("Wording of a report")
struct ReportWordingTests {
  @Test(
    "numbers with one decimal, halves away from zero",
    arguments: [
      (0, "0.0"), (20.88235, "20.9"), (0.25, "0.3"), (-0.25, "-0.3"), (-0.04, "0.0"),
      (1_234_567.89, "1,234,567.9"), (999.96, "1,000.0"),
    ])
  func numbers(value: Double, text: String) {
    #expect(Wording.number(value) == text)
  }

  @Test(
    "limits as they are given",
    arguments: [(16, "16"), (14.4, "14.4"), (11.52, "11.52"), (0.1, "0.1"), (1_000, "1,000")])
  func limits(value: Double, text: String) {
    #expect(Wording.plain(value) == text)
  }

  @Test(
    "integers", arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")])
  func integers(value: Int, text: String) {
    #expect(Wording.integer(value) == text)
  }

  @Test("one is singular, everything else plural")
  func counts() {
    #expect(Wording.children(1) == "1\u{a0}child")
    #expect(Wording.children(0) == "0\u{a0}children")
    #expect(Wording.days(2) == "2\u{a0}days")
  }

  @Test("percentages keep apart from their limit")
  func percentages() {
    #expect(Wording.percent(0.22) == "22.0\u{a0}%")
    #expect(Wording.percent(0.200004, apartFrom: 0.2) == "20.0004\u{a0}%")
    #expect(Wording.percent(0.2, apartFrom: 0.2) == "20.0\u{a0}%")
  }

  @Test("dates and intervals")
  func dates() {
    #expect(Wording.date(ReportFixture.asAt) == "1\u{a0}June\u{a0}2016")
    #expect(Wording.shortDate(ReportFixture.asAt) == "1 Jun 2016")
    #expect(Wording.every(Policy.duration("1 month")) == "every month")
    #expect(Wording.every(Policy.duration("2 weeks")) == "every 2\u{a0}weeks")
    #expect(Wording.list([]) == "")
    #expect(Wording.list(["a"]) == "a")
    #expect(Wording.list(["a", "b", "c"]) == "a, b and c")
  }

  @Test("paragraphs break at spaces, never inside glued words, and only in a word that must")
  func wrapping() {
    #expect(TextWrap.lines(of: "one two three", width: 7) == ["one two", "three"])
    #expect(
      TextWrap.lines(of: "one two three", width: 8, indent: 2) == ["one two", "  three"])
    #expect(TextWrap.lines(of: "a 22.0\u{a0}% b", width: 7) == ["a", "22.0\u{a0}%", "b"])
    #expect(TextWrap.lines(of: "abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(
      TextWrap.lines(of: "x abcdefghij", width: 6, indent: 2) == ["x", "  abcd", "  efgh", "  ij"])
    #expect(TextWrap.lines(of: "", width: 4) == [])
  }

  @Test("a table narrows, then leaves out columns, then stacks")
  func tables() {
    let table = TextTable(
      columns: [
        .init(title: "Name", narrowest: 5, isLead: true),
        .init(title: "Cases", alignment: .trailing), .init(title: "Team", rank: 1),
      ], rows: [["Okafor-Smith", "22", "North"]])
    #expect(table.lines(width: 40) == ["Name          Cases  Team", "Okafor-Smith     22  North"])
    #expect(table.lines(width: 22) == ["Name      Cases  Team", "Okafor-…     22  North"])
    #expect(table.lines(width: 14) == ["Name     Cases", "Okafor…     22"])
    #expect(
      table.lines(width: 11) == ["Okafor-Smit", "  h", "  Cases:", "  22; Team:", "  North"])
  }

  @Test(
    "the England averages hold from their 30 September on",
    arguments: [
      ("2015-09-29", nil, nil), ("2016-06-01", 0.155, nil), ("2016-09-30", 0.161, 16.1),
      ("2026-11-23", 0.130, 15.2),
    ] as [(StaticString, Double?, Double?)])
  func england(date: StaticString, agency: Double?, caseload: Double?) {
    let average = EnglandAverages.latest(asAt: ReportFixture.day(date))
    #expect(average?.agencyRate == agency)
    #expect(average?.averageCaseload == caseload)
  }
}

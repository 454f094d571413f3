import Testing

@testable import CaseloadCore

@Suite("Timestamps")
struct TimestampValueTests {
  /// 2016-06-01T00:00:00Z.
  private static let june: Int64 = 1_464_739_200
  /// 09:30 on that day in UTC.
  private static let halfPastNine: Int64 = june + 9 * 3600 + 30 * 60

  private func recorded(_ value: String) -> ReadLine {
    readLine(.visits, SampleLine(.visits).with("recorded", value).text)
  }

  @Test(
    "every form of the same moment is read alike",
    arguments: [
      "2016-06-01T09:30:00Z", "2016-06-01t09:30:00z", "2016-06-01 09:30:00Z",
      "2016-06-01T09:30Z", "2016-06-01T09:30 Z", "2016-06-01T09:30:00 z",
      "2016-06-01T09:30:00.0Z", "2016-06-01T09:30:00.999999999Z", "2016-06-01T09:30:00.5 +00:00",
      "2016-06-01T09:30:00+00:00", "2016-06-01T09:30:00-00:00", "2016-06-01T10:30:00+01:00",
      "2016-06-01T10:30:00+0100", "2016-06-01T10:30:00+01", "2016-06-01T10:30+01",
      "2016-06-01 10:30 +0100", "2016-06-01T04:30:00-05:00", "2016-06-01T04:30-05",
      "2016-06-01T15:15+05:45", "2016-06-02T09:29+23:59", "2016-05-31T09:31-23:59",
      // London's own time, an hour ahead in June.
      "2016-06-01T10:30", "2016-06-01 10:30:00", "2016-06-01t10:30:00.123",
    ])
  func forms(text: String) {
    #expect(recorded("\"\(text)\"")["recorded"] == .moment(seconds: Self.halfPastNine))
  }

  @Test("a fraction may have any number of digits", arguments: [1, 9, 100, 1000])
  func longFraction(digits: Int) {
    let text = "2016-06-01T09:30:00." + String(repeating: "9", count: digits) + "Z"
    #expect(recorded("\"\(text)\"")["recorded"] == .moment(seconds: Self.halfPastNine))
    let date = readLine(.visits, SampleLine(.visits).with("date", "\"\(text)\"").text)
    #expect(date["date"] == .day("2016-06-01"))
  }

  @Test(
    "without an offset it is the time in London",
    arguments: [
      ("2016-12-01T09:30", Int64(1_480_584_600)), ("2016-06-01T00:00", 1_464_735_600),
      ("1943-07-01T12:00", -836_402_400), ("1970-01-01T00:00", -3600),
      // A repeated hour is the first, in summer time.
      ("2016-10-30T01:30", 1_477_787_400), ("2016-10-30T00:59:59", 1_477_785_599),
      ("2016-10-30T02:00", 1_477_792_800),
      // A skipped time is read with the offset before the change.
      ("2016-03-27T01:30", 1_459_042_200), ("2016-03-27T00:59:59", 1_459_040_399),
      ("2016-03-27T02:00", 1_459_040_400),
    ])
  func local(text: String, seconds: Int64) {
    #expect(recorded("\"\(text)\"")["recorded"] == .moment(seconds: seconds))
  }

  @Test(
    "a plain date is the start of that day in London",
    arguments: [
      ("2016-06-01", Int64(1_464_735_600)), ("2016-12-01", 1_480_550_400),
      ("1900-01-01", -2_208_988_800), ("2199-12-31", 7_258_032_000),
    ])
  func plainDate(text: String, seconds: Int64) {
    #expect(recorded("\"\(text)\"")["recorded"] == .moment(seconds: seconds))
  }

  @Test("hours, minutes and seconds at their limits are accepted")
  func limits() {
    #expect(
      recorded(#""2016-06-01T00:00:00Z""#)["recorded"] == .moment(seconds: Self.june))
    #expect(
      recorded(#""2016-06-01T23:59:59Z""#)["recorded"] == .moment(seconds: Self.june + 86_399))
    #expect(
      recorded(#""1900-01-01T00:00:00Z""#)["recorded"] == .moment(seconds: -2_208_988_800))
    #expect(
      recorded(#""2199-12-31T23:59:59Z""#)["recorded"] == .moment(seconds: 7_258_118_399))
    #expect(
      recorded(#""1899-12-31T23:30:00-01:00""#)["recorded"] == .moment(seconds: -2_208_987_000))
  }

  @Test(
    "any other form is a wrong value",
    arguments: [
      // Numbers out of range.
      "2016-06-01T24:00:00Z", "2016-06-01T23:60:00Z", "2016-06-01T23:59:60Z",
      "2016-02-30T09:30:00Z", "2016-06-01T09:30+24:00", "2016-06-01T09:30+23:60",
      "2016-06-01T09:30-24", "2016-06-01T09:30+2400", "2016-06-01T09:30+0160",
      // Digits too few or too many.
      "2016-06-01T", "2016-06-01T09", "2016-06-01T0930", "2016-06-01T09Z", "2016-06-01T9:30Z",
      "2016-06-01T09:3Z", "2016-06-01T09:30:Z", "2016-06-01T09:30:0Z", "2016-06-01T09:30:000Z",
      "2016-06-01T09:30:00.Z", "2016-06-01T09:30+1", "2016-06-01T09:30+1:00",
      "2016-06-01T09:30+01:", "2016-06-01T09:30+01:0", "2016-06-01T09:30+010",
      "2016-06-01T09:30+01:000", "2016-06-01T09:30+01:00:00", "2016-06-01T09:30+",
      // Separators and spaces.
      "2016-06-01_09:30:00Z", "2016-06-01  09:30:00Z", "2016-06-01T 09:30:00Z",
      "2016-06-01T09.30.00Z", "2016-06-01T09:30:00,5Z", "2016-06-01T09:30.5Z",
      "2016-06-01T09:30:00  Z", "2016-06-01T09:30:00Z ", "2016-06-01T09:30:00 ",
      " 2016-06-01T09:30:00Z", "2016-06-01T09:30:00ZZ", "2016-06-01T09:30:00 + 01:00",
      "2016-06-01T09:30:00UTC", "2016-06-01T09:30:00 BST", "2016-06-01T09:30:00\u{2212}01:00",
      "2016-06-01\u{A0}09:30:00Z", "2016-06-01T09:30:00.५Z", "2016-06-01T09:30 am",
      "2016-06-01T09:30:00[Europe/London]",
      // Out of range in London.
      "1899-12-31T23:59:59Z", "1900-01-01T00:30:00+01:00", "2200-01-01T00:00:00Z",
      "2199-12-31T23:30:00-01:00", "2200-01-01", "1899-12-31", "9999-12-31T00:00:00Z",
      "2199-13-01T00:00:00Z", "0000-00-00T00:00:00Z",
    ])
  func refused(text: String) {
    #expect(recorded("\"\(text)\"") == .rejected(field: "recorded"))
  }

  @Test(
    "a value of another type is a wrong value",
    arguments: ["1464739200", "1.5", "true", "[]", "{}", #""""#, #"["2016-06-01T09:30:00Z"]"#])
  func types(value: String) {
    #expect(recorded(value) == .rejected(field: "recorded"))
  }

  @Test("a tab does not stand for the space between date and time")
  func tab() {
    #expect(recorded(#""2016-06-01\u000909:30:00Z""#) == .rejected(field: "recorded"))
    #expect(
      recorded(#""2016-06-01\u002009:30:00Z""#)["recorded"]
        == .moment(seconds: Self.halfPastNine))
  }
}

import Testing

@testable import CaseloadCore

@Suite("Flags, numbers, texts and durations")
struct OtherValueTests {
  private func worker(_ field: String, _ value: String) -> ReadLine {
    readLine(.workers, SampleLine(.workers).with(field, value).text)
  }

  @Test("a flag is true or false, and nothing else")
  func flags() {
    #expect(worker("registered", "true")["registered"] == .flag(true))
    #expect(worker("registered", "false")["registered"] == .flag(false))
    for value in [#""true""#, "1", "0", #""yes""#, #""""#, "[]", "[true]", "{}"] {
      #expect(worker("registered", value).warnings == ["registered"])
      let seen = readLine(.visits, SampleLine(.visits).with("seen", value).text)
      #expect(seen == .rejected(field: "seen"))
    }
  }

  @Test(
    "words that are not JSON's reject the line",
    arguments: ["True", "FALSE", "tru", "truee", "nul", "None", "yes", "falsey"])
  func words(value: String) {
    #expect(worker("registered", value) == .rejected(field: nil))
  }

  @Test(
    "full-time equivalents are from 0 to 1.5, as the nearest double",
    arguments: [
      ("0", 0.0), ("1", 1), ("1.5", 1.5), ("0.6", 0.6), ("0.1", 0.1), ("1.0", 1), ("0.30", 0.3),
      ("15e-1", 1.5), ("1E0", 1), ("1e+0", 1), ("0.0000000000000001", 1e-16), ("-0", -0.0),
      ("-0.0", -0.0), ("0e999", 0), ("1e-400", 0), ("-1e-400", -0.0),
      ("1.50000000000000001", 1.5), ("0.1000000000000000055511151231257827", 0.1),
      ("0.123456789012345678", 0.123456789012345678), ("1.4999999999999998", 1.4999999999999998),
    ])
  func fte(text: String, number: Double) {
    #expect(worker("fte", text)["fte"] == .number(number))
  }

  @Test(
    "any other is a wrong value",
    arguments: [
      "1.6", "1.5000000000000003", "-0.1", "-1e-300", "2", "100", "1e999", "-1e999", #""0.6""#,
      "true", "[1]", "{}", #""""#,
    ])
  func badFTE(text: String) {
    let line = worker("fte", text)
    #expect(line.warnings == ["fte"])
    #expect(line["fte"] == nil)
  }

  @Test(
    "a limit is at least 0",
    arguments: [
      ("0", 0.0), ("16", 16), ("16.5", 16.5), ("1e3", 1000),
      ("123456789012345", 123_456_789_012_345),
      ("1234567890123456", 1_234_567_890_123_456), ("9007199254740993", 9_007_199_254_740_992),
      ("1.7976931348623157e308", 1.7976931348623157e308), ("3.14159265358979", 3.14159265358979),
      ("99999999999999.9", 99_999_999_999_999.9),
    ])
  func limit(text: String, number: Double) {
    #expect(worker("limit", text)["limit"] == .number(number))
    let team = readLine(.teams, SampleLine(.teams).with("establishment_fte", text).text)
    #expect(team["establishment_fte"] == .number(number))
  }

  @Test(
    "a limit below 0, or one that no double comes near, is a wrong value",
    arguments: ["-1", "-0.5", "-1e-300", "1e309", "1.8e308", #""16""#])
  func badLimit(text: String) {
    #expect(worker("limit", text).warnings == ["limit"])
    let team = readLine(.teams, SampleLine(.teams).with("establishment_fte", text).text)
    #expect(team.warnings == ["establishment_fte"])
  }

  @Test("a number beyond the doubles does no harm in an unknown field")
  func unknownNumber() {
    #expect(worker("unknown", "1e999").warnings == [])
  }

  @Test(
    "a text is any string",
    arguments: [
      (#""""#, ""), (#""A. Adeyemi""#, "A. Adeyemi"), (#""\u0000""#, "\0"),
      (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
      (#""\"\\\/""#, "\"\\/"), ("\"\u{7F}\u{80}\u{202E}\"", "\u{7F}\u{80}\u{202E}"),
      (#""\u00e9\u00E9""#, "éé"), (#""\ud834\udd1e""#, "𝄞"), (#""\uD834\uDD1E""#, "𝄞"),
      ("\"山田 太郎 👩🏽\"", "山田 太郎 👩🏽"), (#""2016-06-01""#, "2016-06-01"), (#""null""#, "null"),
      ("\"\u{FEFF}\"", "\u{FEFF}"),
    ])
  func texts(value: String, text: String) {
    #expect(worker("name", value)["name"] == .text(Identifier(text)))
  }

  @Test(
    "a text of any other type is a wrong value", arguments: ["5", "true", "[]", "{}", #"["a"]"#])
  func badTexts(value: String) {
    #expect(worker("name", value).warnings == ["name"])
    #expect(worker("title", value).warnings == ["title"])
    for (kind, field) in [
      (Kind.teams, "service"), (.absences, "reason"), (.placements, "type"), (.visits, "purpose"),
      (.children, "name"),
    ] {
      #expect(readLine(kind, SampleLine(kind).with(field, value).text).warnings == [field])
    }
  }

  @Test(
    "a plan's interval of visits is a duration above 0",
    arguments: [
      "10 working days", "1 working day", "6 weeks", "1 week", "72 hours", "3 months", "1 year",
      "2 days", "0001 day", "9999 years", "1 days", "20 week",
    ])
  func durations(text: String) {
    let line = readLine(.episodes, SampleLine(.episodes).with("visit_every", "\"\(text)\"").text)
    #expect(line["visit_every"] == .text(Identifier(text)))
  }

  @Test(
    "any other interval is a wrong value",
    arguments: [
      #""0 days""#, #""0000 weeks""#, #""10000 days""#, #""10  days""#, #""10days""#,
      #"" 10 days""#,
      #""10 days ""#, #""10 Days""#, #""10 workingdays""#, #""10 working  days""#, #""1.5 weeks""#,
      #""-1 day""#, #""+1 day""#, #""days""#, #""10""#, #""10 fortnights""#, #""10 dayss""#, #""""#,
      #""one week""#, #""P10D""#, "10", "true", "[]",
    ])
  func badDurations(value: String) {
    let line = readLine(.episodes, SampleLine(.episodes).with("visit_every", value).text)
    #expect(line.warnings == ["visit_every"])
    #expect(line["visit_every"] == nil)
  }
}

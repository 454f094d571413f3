import Testing

@testable import CaseloadCore

@Suite("Dates")
struct DateValueTests {
  @Test(
    "a date is a real one from 1900-01-01 to 2199-12-31",
    arguments: [
      "2016-06-01", "1900-01-01", "2199-12-31", "2016-02-29", "2000-02-29", "1999-12-31",
      "2100-02-28",
    ])
  func accepted(date: String) {
    let line = readLine(.visits, SampleLine(.visits).with("date", "\"\(date)\"").text)
    #expect(line["date"] == .day(date))
  }

  @Test(
    "anything else is a wrong value",
    arguments: [
      // Out of range, or no such day.
      #""1899-12-31""#, #""2200-01-01""#, #""0000-01-01""#, #""9999-12-31""#, #""2015-02-29""#,
      #""1900-02-29""#, #""2100-02-29""#, #""2016-00-10""#, #""2016-13-01""#, #""2016-06-00""#,
      #""2016-06-31""#, #""2016-06-99""#,
      // Another form.
      #""2016-6-1""#, #""20160601""#, #""01/06/2016""#, #""2016/06/01""#, #""2016-0601""#,
      #""201606-01""#, #"" 2016-06-01""#, #""2016-06-01 ""#, #""2016-06-01T""#, #""2016-06""#,
      #""2016-06-011""#, #""12016-06-01""#, #""-2016-06-01""#, #""+2016-06-01""#, #""2016-06-0a""#,
      #""2016-W22-3""#, #""2016-153""#, #""１２３4-06-01""#, #""2016−06−01""#, #""""#,
      #""\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000""#,
      // Another type.
      "20160601", "2016", "true", "[]", #"["2016-06-01"]"#, "{}",
    ])
  func refused(value: String) {
    let line = readLine(.visits, SampleLine(.visits).with("date", value).text)
    #expect(line == .rejected(field: "date"))
  }

  @Test("escapes do not matter in a date")
  func escaped() {
    let line = readLine(
      .visits, SampleLine(.visits).with("date", #""\u0032016\u002d06-0\u0031""#).text)
    #expect(line["date"] == .day("2016-06-01"))
  }

  @Test(
    "a timestamp where a date is expected is its date in London",
    arguments: [
      // Summer time: an hour before midnight in UTC is the next day.
      ("2016-06-01T22:59:59Z", "2016-06-01"), ("2016-06-01T23:00:00Z", "2016-06-02"),
      ("2016-06-01T23:59:59.999Z", "2016-06-02"), ("2016-06-02T00:00:00Z", "2016-06-02"),
      // Winter time is that of UTC.
      ("2016-12-01T23:59:59Z", "2016-12-01"), ("2016-12-02T00:00:00Z", "2016-12-02"),
      // Other offsets.
      ("2016-06-01T00:00:00+01:00", "2016-06-01"), ("2016-06-01T00:59:59+02:00", "2016-05-31"),
      ("2016-06-01T01:00:00+02:00", "2016-06-01"), ("2016-05-31T18:00-05:00", "2016-06-01"),
      ("2016-05-31T17:59-05:00", "2016-05-31"), ("2016-06-01T23:59+23:59", "2016-06-01"),
      ("2016-06-01T00:00+23:59", "2016-05-31"), ("2016-06-01T23:59-23:59", "2016-06-03"),
      // Without an offset it is the time in London already.
      ("2016-06-01T00:00", "2016-06-01"), ("2016-06-01T23:59:59", "2016-06-01"),
      ("2016-12-01 23:59", "2016-12-01"), ("2016-03-27T01:30", "2016-03-27"),
      // British Standard Time, all year from 1968 to 1971; double summer time in 1943.
      ("1970-01-01T23:30:00Z", "1970-01-02"), ("1943-07-01T22:30:00Z", "1943-07-02"),
      // The ends of the range: the date in London counts, not the one written.
      ("1899-12-31T23:30-01:00", "1900-01-01"), ("1900-01-01T00:00:00Z", "1900-01-01"),
      ("2200-01-01T00:30+01:00", "2199-12-31"), ("2199-12-31T23:59:59Z", "2199-12-31"),
    ])
  func timestamps(text: String, date: String) {
    let line = readLine(.visits, SampleLine(.visits).with("date", "\"\(text)\"").text)
    #expect(line["date"] == .day(date))
  }

  @Test(
    "a timestamp whose date in London is out of range is a wrong value",
    arguments: [
      "1900-01-01T00:30+01:00", "1899-12-31T23:59:59Z", "1899-12-31T23:59",
      "2199-12-31T23:30-01:00",
      "2200-01-01T00:00:00Z", "2200-01-01T00:00", "9999-12-31T00:00:00Z", "0000-01-01T00:00:00Z",
    ])
  func timestampsOutOfRange(text: String) {
    let line = readLine(.visits, SampleLine(.visits).with("date", "\"\(text)\"").text)
    #expect(line == .rejected(field: "date"))
  }
}

@Suite("Ends")
struct EndValueTests {
  private static let kinds: [Kind] = [.workers, .absences, .episodes, .placements, .allocations]

  @Test(
    "9999-12-31 as an end is the same as absent, with or without a time and an offset",
    arguments: [
      "9999-12-31", "9999-12-31T00:00", "9999-12-31 23:59:59", "9999-12-31T23:59:59.999Z",
      "9999-12-31T00:00:00+14:00", "9999-12-31t12:00 -1200",
    ])
  func never(text: String) {
    for kind in Self.kinds {
      let line = readLine(kind, SampleLine(kind).with("end", "\"\(text)\"").text)
      #expect(line == (readLine(kind, SampleLine(kind).text)))
    }
  }

  @Test("an escaped 9999-12-31 is the same as absent, too")
  func escapedNever() {
    let line = readLine(
      .episodes, SampleLine(.episodes).with("end", #""9999\u002d12-31""#).text)
    #expect(line.warnings == [] && line["end"] == nil)
  }

  @Test(
    "another end out of range, or 9999-12-31 with an impossible time, is a wrong value",
    arguments: [
      "9999-12-30", "9998-12-31", "2200-01-01", "9999-12-31T24:00", "9999-12-31T00:00+24:00",
      "9999-12-31x", "9999-12-32",
    ])
  func wrong(text: String) {
    for kind in Self.kinds {
      let line = readLine(kind, SampleLine(kind).with("end", "\"\(text)\"").text)
      #expect(line == .rejected(field: "end"))
    }
  }

  @Test("9999-12-31 means nothing special in any field but an end")
  func elsewhere() {
    let never = #""9999-12-31""#
    for (kind, field) in [
      (Kind.visits, "date"), (.supervisions, "date"), (.episodes, "start"), (.workers, "start"),
      (.workers, "from"), (.teams, "from"), (.visits, "recorded"),
    ] {
      let line = readLine(kind, SampleLine(kind).with(field, never).text)
      #expect(line == .rejected(field: field))
    }
    for (kind, field) in [(Kind.children, "born"), (.workers, "newly_qualified")] {
      let line = readLine(kind, SampleLine(kind).with(field, never).text)
      #expect(line.warnings == [field])
    }
  }

  @Test("a spell whose end is before its start is rejected", arguments: kinds)
  func backwards(kind: Kind) {
    let line = SampleLine(kind).with("start", #""2016-06-02""#)
    #expect(
      readLine(kind, line.with("end", #""2016-06-01""#).text) == .rejected(field: "end"))
    // Compared as dates in London: a minute past midnight there.
    #expect(
      readLine(kind, line.with("end", #""2016-06-01T23:01:00Z""#).text)["end"]
        == .day("2016-06-02"))
  }

  @Test("a spell that ends on the day it starts is accepted", arguments: kinds)
  func empty(kind: Kind) {
    let line = SampleLine(kind).with("start", #""2016-06-02""#).with("end", #""2016-06-02""#)
    #expect(readLine(kind, line.text).warnings == [])
  }
}

import Foundation
import Testing

@testable import CaseloadCore

/// What `caseload check` finds in one directory.
@Suite struct DirectoryCheckTests {
  @Test("a directory in which all records fit together is clean")
  func clean() throws {
    #expect(try CheckFixture(CheckFixture.clean).check().isClean)
  }

  @Test("a rejected line and a warning name file, line, field, reason and remedy")
  func findings() throws {
    let check = try CheckFixture.clean(and: [
      "visits.jsonl": """
      {"id":1,"child":"C","date":"2016-13-01","seen":true}
      {"id":2,"child":"C","date":"2016-06-01","seen":true,"alone":"yes"}

      """
    ])
    let file = try #require(check.files.first { $0.kind == .visits })
    #expect(file.records == 1)
    #expect(file.rejected == 1)
    #expect(file.warnings == 1)
    #expect(
      file.findings == [
        Finding(
          line: 1, severity: .rejected, field: "date", reason: "a wrong value",
          value: "\"2016-13-01\"", remedy: "give a date from 1900-01-01 to 2199-12-31, YYYY-MM-DD"),
        Finding(
          line: 2, severity: .warning, field: "alone", reason: "a wrong value, treated as absent",
          value: "\"yes\"", remedy: "give true or false, without quotation marks"),
      ])
    #expect(!check.isClean)
  }

  @Test("a value is quoted up to forty characters, however many marks they bear")
  func excerpt() throws {
    let tower = "a" + String(repeating: "\u{301}", count: 500)
    let check = try CheckFixture.clean(and: [
      "visits.jsonl": #"{"id":1,"child":"C","date":"\#(tower)","seen":true}"# + "\n"
    ])
    let value = try #require(check.files.first { $0.kind == .visits }?.findings.first?.value)
    #expect(value.unicodeScalars.count == 40)
    #expect(value.unicodeScalars.last == "…")
  }

  @Test("a file without a known kind is skipped with its reason")
  func skipped() throws {
    let check = try CheckFixture.clean(and: ["notes.jsonl": "{}\n", "plans.jsonl": "{}\n"])
    #expect(
      check.skipped.map(\.path) == [RelativePath("notes.jsonl"), RelativePath("plans.jsonl")])
    #expect(check.skipped[0].reason.contains("caseload kinds"))
    #expect(!check.isClean)
  }

  @Test("a bank-holiday file with a bad date and a short year is a finding twice")
  func bankHolidays() throws {
    let check = try CheckFixture.clean(and: [
      "bank-holidays.json":
        #"{"england-and-wales":{"division":"england-and-wales","events":"#
        + #"[{"title":"a","date":"2016-01-01"},{"title":"b","date":"soon"}]}}"#
    ])
    #expect(check.bankHolidayProblems.map(\.kind) == [.event, .shortYear])
    #expect(!check.isClean)
  }

  @Test("unknown fields are counted by file and by kind, and are no finding")
  func unknownFields() throws {
    let line = #"{"id":1,"child":"C","date":"2016-06-01","seen":true,"mood":1,"room":2}"#
    let other = #"{"id":2,"child":"C","date":"2016-06-01","seen":true,"mood":1}"#
    let check = try CheckFixture.clean(and: [
      "visits-1.jsonl": line + "\n" + other + "\n", "visits-2.jsonl": other + "\n",
    ])
    #expect(check.isClean)
    let files = check.files.filter { $0.kind == .visits }
    #expect(
      files.map(\.unknownFields) == [
        [UnknownField(name: "mood", lines: 2), UnknownField(name: "room", lines: 1)],
        [UnknownField(name: "mood", lines: 1)],
      ])
    let kind = try #require(check.kinds.first { $0.kind == .visits })
    #expect(
      kind.unknownFields == [
        UnknownField(name: "mood", lines: 3), UnknownField(name: "room", lines: 1),
      ])
  }

  @Test("the newest fact is the newest date and the newest recorded, by file and by kind")
  func newest() throws {
    let check = try CheckFixture.clean(and: [
      "visits-1.jsonl": """
      {"id":1,"child":"C","date":"2016-06-01","seen":true,"recorded":"2016-06-03T10:00:00Z"}
      {"id":2,"child":"C","date":"2016-06-02","seen":true,"recorded":"2016-06-02T10:00:00Z"}

      """,
      "visits-2.jsonl": #"{"id":2,"void":true,"recorded":"2016-06-04T09:08:07Z"}"# + "\n",
    ])
    let files = check.files.filter { $0.kind == .visits }
    #expect(files.map(\.newest.date) == [ReportFixture.day("2016-06-02"), nil])
    #expect(
      files.map { $0.newest.recorded?.description }
        == ["2016-06-03T10:00:00Z", "2016-06-04T09:08:07Z"])
    let kind = try #require(check.kinds.first { $0.kind == .visits })
    #expect(kind.newest.date == ReportFixture.day("2016-06-02"))
    #expect(kind.newest.recorded?.description == "2016-06-04T09:08:07Z")
    #expect(kind.files == 2)
    #expect(kind.records == 3)
    #expect(kind.counting == 1)
  }

  @Test(
    "a moment is written in UTC",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (1_465_000_001, "2016-06-04T00:26:41Z"), (-86_400, "1969-12-31T00:00:00Z"),
    ] as [(Int64, String)])
  func moments(seconds: Int64, text: String) {
    #expect(Moment(seconds: seconds).description == text)
  }
}

/// Void records that withdraw nothing.
@Suite struct IdleVoidTests {
  private func idle(_ lines: String, in path: String = "visits.jsonl") throws -> [String] {
    try CheckFixture.check([path: lines]).idleVoids.map(\.sentence)
  }

  private let visit = #""child":"C","date":"2016-06-01","seen":true"#

  @Test("a void record without any other of its id withdraws nothing")
  func alone() throws {
    #expect(try idle(#"{"id":"V","void":true}"#) == ["visits.jsonl:1 V"])
  }

  @Test("a void record read after the record it withdraws is not listed")
  func effective() throws {
    #expect(try idle(#"{"id":"V",\#(visit)}"# + "\n" + #"{"id":"V","void":true}"#) == [])
  }

  @Test("a void record read before the record, both without recorded, withdraws nothing")
  func before() throws {
    #expect(
      try idle(#"{"id":"V","void":true}"# + "\n" + #"{"id":"V",\#(visit)}"#)
        == ["visits.jsonl:1 V"])
  }

  @Test("a void record with an earlier recorded withdraws nothing")
  func older() throws {
    #expect(
      try idle(
        #"{"id":"V",\#(visit),"recorded":"2016-06-02"}"# + "\n"
          + #"{"id":"V","void":true,"recorded":"2016-06-01"}"#) == ["visits.jsonl:2 V"])
  }

  @Test("a void record that is replaced later has still withdrawn what came before it")
  func replaced() throws {
    #expect(
      try idle(
        #"{"id":"V",\#(visit),"recorded":"2016-06-01"}"# + "\n"
          + #"{"id":"V",\#(visit),"recorded":"2016-06-03"}"# + "\n"
          + #"{"id":"V","void":true,"recorded":"2016-06-02"}"#) == [])
  }

  @Test("of two void records after one record both withdraw it")
  func twice() throws {
    let void = #"{"id":"V","void":true}"#
    #expect(try idle(#"{"id":"V",\#(visit)}"# + "\n" + void + "\n" + void) == [])
  }

  @Test("a void record that beats only void records withdraws nothing")
  func onlyVoids() throws {
    let void = #"{"id":"V","void":true}"#
    #expect(try idle(void + "\n" + void) == ["visits.jsonl:1 V", "visits.jsonl:2 V"])
  }

  @Test("a void version withdraws only the version that begins on the same day")
  func versions() throws {
    let lines =
      #"{"id":"T","from":"2016-01-01"}"# + "\n" + #"{"id":"T","void":true}"# + "\n"
      + #"{"id":"T","void":true,"from":"2016-01-01T12:00"}"#
    #expect(try idle(lines, in: "teams.jsonl") == ["teams.jsonl:2 T"])
  }

  @Test("ids of more than eight bytes are told apart")
  func longIDs() throws {
    #expect(
      try idle(
        #"{"id":"a long identifier",\#(visit)}"# + "\n"
          + #"{"id":"a long identifier","void":true}"# + "\n"
          + #"{"id":"a long identifiex","void":true}"#) == ["visits.jsonl:3 a long identifiex"])
  }
}

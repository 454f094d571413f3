import Testing

@testable import CaseloadCore

@Suite("Findings about lines")
struct FindingTests {
  private func findings(_ kind: String, _ text: String) throws -> FileFindings {
    let directory = try TemporaryDirectory(["\(kind).jsonl": text])
    return try #require(try directory.data().files.first).findings
  }

  @Test("name the line, the field, the reason, the value and what would be right")
  func wrongValue() throws {
    let text = "\n" + SampleLine(.visits).with("date", #""1 June""#).text + "\n"
    let finding = try #require(try findings("visits", text).list.first)
    #expect(
      finding
        == Finding(
          line: 2, severity: .rejected, field: "date", reason: "a wrong value",
          value: #""1 June""#, remedy: "give a date from 1900-01-01 to 2199-12-31, YYYY-MM-DD"))
  }

  @Test("say of a warning that the value is treated as absent")
  func warning() throws {
    let finding = try #require(
      try findings("visits", SampleLine(.visits).with("alone", "1").text).list.first)
    #expect(
      finding
        == Finding(
          line: 1, severity: .warning, field: "alone",
          reason: "a wrong value, treated as absent", value: "1",
          remedy: "give true or false, without quotation marks"))
  }

  @Test("say where a line stops being an object")
  func notAnObject() throws {
    let finding = try #require(try findings("visits", "{\"id\" 7}\n").list.first)
    #expect(finding.line == 1 && finding.severity == .rejected && finding.field == nil)
    #expect(finding.reason == "not a JSON object: at byte 7 no colon after a name")
    #expect(finding.value == nil)
  }

  @Test("say of a spell that ends before it starts when it starts")
  func backwards() throws {
    let line = SampleLine(.episodes).with("end", #""2016-05-31""#).text
    let finding = try #require(try findings("episodes", line).list.first)
    #expect(finding.field == "end")
    #expect(finding.reason == "before the start, 2016-06-01")
    #expect(finding.value == "2016-05-31")
  }

  @Test("say of a line that is too long how long one may be")
  func tooLong() throws {
    let text = String(repeating: "x", count: 1_048_577) + "\n"
    let finding = try #require(try findings("visits", text).list.first)
    #expect(finding.reason == "longer than 1048576 bytes")
  }

  @Test(
    "quote at most 40 characters of a value, whatever its characters are",
    arguments: ["x", "é", "e\u{301}", "\u{301}", "👩🏽", "\u{200D}", "\u{202E}", "1", "🇬🇧", "\r\n"])
  func longValue(unit: String) throws {
    let value = String(repeating: unit, count: 10_000)
    let text = value.replacing("\r\n", with: #"\r\n"#)
    let line = SampleLine(.visits).with("date", "\"\(text)\"").text
    let quoted = try #require(try findings("visits", line).list.first?.value)
    #expect(quoted.unicodeScalars.count <= 40)
    #expect(quoted.unicodeScalars.first == "\"" && quoted.unicodeScalars.last == "…")
  }

  @Test("quote a long number cut, and a list or an object by name only")
  func otherValues() throws {
    func quoted(_ value: String) throws -> String? {
      try findings("visits", SampleLine(.visits).with("date", value).text).list.first?.value
    }
    #expect(
      try quoted(String(repeating: "7", count: 100)) == String(repeating: "7", count: 39) + "…")
    #expect(try quoted(String(repeating: "7", count: 40)) == String(repeating: "7", count: 40))
    #expect(try quoted(#"["secret"]"#) == "a list")
    #expect(try quoted(#"{"secret":1}"#) == "an object")
    #expect(try quoted("false") == "false")
  }

  @Test("never quote another field of the line, nor the line")
  func secrets() throws {
    let secret = "Q7X9"
    for line in [
      #"{"id":"\#(secret)","child":"\#(secret)","date":"x","seen":true}"#,
      #"{"id":"\#(secret)","child":"\#(secret)","seen":true}"#, #"{"id":"\#(secret)""#, secret,
      #"{"id":"v1","child":"c1","date":"2016-06-01","seen":true,"alone":1,"purpose":"\#(secret)"}"#,
      #"{"\#(secret)":1,"id":}"#,
    ] {
      for finding in try findings("visits", line + "\n" + line).list {
        #expect(!"\(finding)".contains(secret))
      }
    }
  }

  @Test("count unknown fields by name, with the lines that give them")
  func unknownFields() throws {
    let line = SampleLine(.visits)
    let lines = [
      line.with("x", "1").with("y", "[]"), line.with("x", "1").with("alone", "5"),
      line.with("x", "{}"), line, line.with("é", "1"), line.with("e\u{301}", "1"),
    ]
    let found = try findings("visits", lines.map(\.text).joined(separator: "\n"))
    #expect(found.unknownFields == ["x": 3, "y": 1, "é": 1, "e\u{301}": 1])
  }

  @Test("count every unknown name, also when there are more than the fast reader keeps")
  func manyUnknownFields() throws {
    var line = SampleLine(.visits)
    for number in 0..<50 { line = line.with("x\(number)", "1") }
    let found = try findings(
      "visits", Array(repeating: line.text, count: 3).joined(separator: "\n"))
    #expect(found.unknownFields.count == 50)
    #expect(found.unknownFields.values.allSatisfy { $0 == 3 })
    let one = (0..<50).map { SampleLine(.visits).with("x\($0)", "1").text }
    let spread = try findings("visits", (one + one).joined(separator: "\n"))
    #expect(spread.unknownFields.count == 50)
    #expect(spread.unknownFields.values.allSatisfy { $0 == 2 })
  }
}

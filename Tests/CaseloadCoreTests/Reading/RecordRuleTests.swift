import TestSupport
import Testing

@testable import CaseloadCore

@Suite("What becomes of a line")
struct RecordRuleTests {
  /// The fields of each kind without which a record does not count.
  private static let required: [Kind: Set<String>] = [
    .teams: ["id"], .workers: ["id", "role", "employment"],
    .absences: ["id", "worker", "start"], .children: ["id"],
    .episodes: ["id", "child", "status", "start"], .placements: ["id", "child", "start"],
    .allocations: ["id", "child", "worker", "start"], .visits: ["id", "child", "date", "seen"],
    .supervisions: ["id", "worker", "date"],
  ]

  /// The fields that decide when a record holds, beside `void` and `recorded`.
  private static let decisive: [Kind: Set<String>] = [
    .teams: ["from"], .workers: ["start", "end", "from"], .absences: ["start", "end"],
    .children: [], .episodes: ["start", "end"], .placements: ["start", "end"],
    .allocations: ["start", "end", "role"], .visits: [], .supervisions: [],
  ]

  @Test("a line with no more than its kind requires is a record", arguments: Kind.allCases)
  func minimal(kind: Kind) {
    #expect(readLine(kind, SampleLine(kind).text).warnings == [])
  }

  @Test("a line without a required field is rejected", arguments: Kind.allCases)
  func missing(kind: Kind) throws {
    for field in try #require(Self.required[kind]) {
      #expect(readLine(kind, SampleLine(kind).without(field).text) == .rejected(field: field))
    }
  }

  @Test("null is the same as absent, in every field", arguments: Kind.allCases)
  func null(kind: Kind) throws {
    let required = try #require(Self.required[kind])
    for field in kind.fields.map(\.name) {
      let line = readLine(kind, SampleLine(kind).with(field, "null").text)
      if required.contains(field) {
        #expect(line == .rejected(field: field))
      } else {
        #expect(line == readLine(kind, SampleLine(kind).text))
      }
    }
  }

  @Test(
    "a wrong value rejects the line only in a field that is required or decides when it holds",
    arguments: Kind.allCases)
  func wrong(kind: Kind) throws {
    let rejecting = try #require(Self.required[kind])
      .union(try #require(Self.decisive[kind])).union(["void", "recorded"])
    for field in kind.fields.map(\.name) {
      // An object is a wrong value everywhere.
      let line = readLine(kind, SampleLine(kind).with(field, "{}").text)
      if rejecting.contains(field) {
        #expect(line == .rejected(field: field))
      } else {
        #expect(line.warnings == [field])
        #expect(line[field] == nil)
      }
    }
  }

  @Test("a field of another kind is an unknown field, whatever its value", arguments: Kind.allCases)
  func otherKinds(kind: Kind) {
    let own = Set(kind.fields.map(\.name))
    for field in ["from", "start", "end", "role", "seen", "date", "child", "worker", "fte"]
    where !own.contains(field) {
      let line = readLine(kind, SampleLine(kind).with(field, "{}").text)
      #expect(line.warnings == [])
      #expect(line.unknown == [Identifier(field)])
    }
  }

  @Test("every wrong field gives a warning of its own")
  func warnings() {
    let line = SampleLine(.visits).with("alone", "1").with("purpose", "[]").with("worker", "true")
    #expect(readLine(.visits, line.text).warnings == ["worker", "alone", "purpose"])
  }

  @Test("a rejected line gives no warnings, and is reported once")
  func rejectedOnce() throws {
    let line = SampleLine(.visits).with("alone", "1").with("seen", "2").with("date", "3")
    let directory = try TemporaryDirectory(["visits.jsonl": line.text + "\n"])
    let findings = try #require(try directory.data().files.first).findings
    #expect(findings.list.count == 1)
    #expect(findings.rejected == 1 && findings.warnings == 0)
  }

  @Test("the order of the members does not matter")
  func order() {
    let line = SampleLine(.allocations).with("role", #""secondary""#).with("end", #""2016-07-01""#)
    var shuffled = line
    var random = SeededGenerator(state: 7)
    for _ in 0..<20 {
      shuffled.members.shuffle(using: &random)
      #expect(readLine(.allocations, shuffled.text) == readLine(.allocations, line.text))
    }
  }

  @Test("spaces, tabs and carriage returns between the parts of a line do not matter")
  func spaces() {
    let line =
      " \t\r{ \"id\" : \"v1\"\t,\r\"child\":\t7 ,\"date\" :\"2016-06-01\",\"seen\":true\r} \t"
    #expect(readLine(.visits, line)["child"] == .text("7"))
    #expect(readLine(.visits, line)["seen"] == .flag(true))
  }

  @Test(
    "anything but one object is rejected",
    arguments: ["[]", "17", "null", "true", #""text""#, #"[{"id":"c1"}]"#, #"{"id":"c1"}{}"#])
  func otherValues(line: String) {
    #expect(readLine(.children, line) == .rejected(field: nil))
  }
}

@Suite("Members with the same name")
struct DuplicateMemberTests {
  private func visit(_ members: String) -> ReadLine {
    readLine(.visits, #"{"id":"v1","child":"c1",\#(members)}"#)
  }

  @Test("the last counts")
  func last() {
    let line = visit(#""date":"2016-06-01","seen":true,"date":"2016-06-02","seen":false"#)
    #expect(line["date"] == .day("2016-06-02"))
    #expect(line["seen"] == .flag(false))
  }

  @Test("a wrong value that does not count does no harm, and one that counts does")
  func wrong() {
    #expect(visit(#""date":"yesterday","seen":true,"date":"2016-06-02""#).warnings == [])
    #expect(visit(#""date":"2016-06-02","seen":true,"alone":5,"alone":true"#).warnings == [])
    #expect(
      visit(#""date":"2016-06-02","seen":true,"date":"yesterday""#) == .rejected(field: "date"))
    #expect(visit(#""date":"2016-06-02","seen":true,"alone":true,"alone":5"#).warnings == ["alone"])
  }

  @Test("a last null takes the value away")
  func null() {
    #expect(visit(#""date":"2016-06-02","seen":true,"seen":null"#) == .rejected(field: "seen"))
    #expect(visit(#""date":"2016-06-02","seen":true,"alone":true,"alone":null"#)["alone"] == nil)
  }

  @Test("a name written with escapes is the same name")
  func escapes() {
    let line = visit(#""date":"2016-06-02","seen":true,"s\u0065en":false"#)
    #expect(line["seen"] == .flag(false))
    #expect(visit(#""\u0064\u0061\u0074\u0065":"2016-06-02","seen":true"#).warnings == [])
  }

  @Test("void and id follow the same rule")
  func voids() {
    #expect(visit(#""void":true,"void":false"#) == .rejected(field: "date"))
    #expect(visit(#""void":false,"void":true"#)["void"] == .flag(true))
    #expect(visit(#""void":"x","id":"v2","void":true"#)["id"] == .text("v2"))
  }

  @Test("an unknown name that is given twice is met in one line")
  func unknown() {
    let line = visit(#""date":"2016-06-02","seen":true,"x":1,"x":2,"\u0078":3"#)
    #expect(line.unknown == ["x"])
  }

  @Test("names are compared byte for byte, with case and without normalisation")
  func names() {
    let line = visit(#""date":"2016-06-02","seen":true,"Seen":5,"seen ":6,"é":7,"e\#u{301}":8"#)
    #expect(line.warnings == [])
    #expect(line.unknown == ["Seen", "e\u{301}", "seen ", "é"])
  }
}

@Suite("Void records")
struct VoidRecordTests {
  @Test(
    "only the id, void, recorded and, in versioned kinds, from are looked at",
    arguments: Kind.allCases)
  func others(kind: Kind) {
    var line = #"{"id":"x","void":true"#
    for field in kind.fields.map(\.name) where !["id", "void", "recorded", "from"].contains(field) {
      line += ",\"\(field)\":{}"
    }
    if !kind.isVersioned { line += #","from":{}"# }
    line += #","no such field":1}"#
    let values: [String: FieldValue] = ["id": .text("x"), "void": .flag(true)]
    #expect(readLine(kind, line) == .record(values, warnings: [], unknown: []))
  }

  @Test("a void spell may end before it starts")
  func backwards() {
    let line = SampleLine(.episodes).with("end", #""2016-01-01""#).with("void", "true")
    #expect(readLine(.episodes, line.text).warnings == [])
  }

  @Test("a wrong id, from, void or recorded rejects the line", arguments: Kind.allCases)
  func wrong(kind: Kind) {
    let line = SampleLine(kind).with("void", "true")
    #expect(readLine(kind, line.with("id", "{}").text) == .rejected(field: "id"))
    #expect(readLine(kind, line.without("id").text) == .rejected(field: "id"))
    #expect(readLine(kind, line.with("recorded", "{}").text) == .rejected(field: "recorded"))
    #expect(readLine(kind, line.with("void", #""true""#).text) == .rejected(field: "void"))
    if kind.isVersioned {
      #expect(readLine(kind, line.with("from", "{}").text) == .rejected(field: "from"))
    }
  }

  @Test("void false, null or absent leaves an ordinary record", arguments: Kind.allCases)
  func ordinary(kind: Kind) {
    #expect(readLine(kind, SampleLine(kind).with("void", "false").text).warnings == [])
    #expect(readLine(kind, SampleLine(kind).with("void", "null").text)["void"] == nil)
    #expect(
      readLine(kind, SampleLine(kind).without("id").with("void", "false").text)
        == .rejected(field: "id"))
  }
}

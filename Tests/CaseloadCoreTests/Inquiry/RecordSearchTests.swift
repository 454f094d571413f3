import Testing

@testable import CaseloadCore

@Suite("The records of a child, a worker or a team")
struct RecordSearchTests {
  /// `FILE@OFFSET KIND ID, whether it counts`.
  private func lines(_ list: RecordList) -> [String] {
    list.references.map { reference in
      "\(String(decoding: reference.path.bytes, as: UTF8.self))@\(reference.offset) "
        + "\(reference.id)\(reference.from.map { " from \($0)" } ?? ""): "
        + reference.validity.rawValue
    }
  }

  @Test("tell those that count from those that are replaced, withdrawn or void")
  func validity() throws {
    let first = #"{"id":1,"child":"c","date":"2016-05-02","seen":true}"#
    let second = #"{"id":1,"child":"c","date":"2016-05-03","seen":true}"#
    let third = #"{"id":"a long visit id","child":"c","date":"2016-05-04","seen":true}"#
    let directory = try TemporaryDirectory([
      "visits/a.jsonl": first + "\r\n" + third + "\n",
      "visits/b.jsonl": second + "\n" + #"{"id":"a long visit id","void":true}"# + "\n"
        + #"{"id":9,"child":"d","date":"2016-05-04","seen":true}"# + "\n",
    ])
    let list = try directory.data(threads: 2).records(ofChild: "c")
    #expect(
      lines(list) == [
        "visits/a.jsonl@0 1: replaced",
        "visits/a.jsonl@\(first.utf8.count + 2) a long visit id: withdrawn",
        "visits/b.jsonl@0 1: counts",
        "visits/b.jsonl@\(second.utf8.count + 1) a long visit id: void",
      ])
    #expect(list.total == 4 && list.omitted == 0)
  }

  @Test("show the record of another child that took one's place")
  func correction() throws {
    let directory = try TemporaryDirectory([
      "visits.jsonl": """
      {"id":1,"child":"c","date":"2016-05-02","seen":true,"recorded":"2016-05-02"}
      {"id":1,"child":"d","date":"2016-05-02","seen":true,"recorded":"2016-05-03"}

      """
    ])
    let data = try directory.data()
    #expect(data.records(ofChild: "c").references.map(\.validity) == [.replaced, .counts])
    #expect(data.records(ofChild: "d").references.map(\.validity) == [.replaced, .counts])
    #expect(data.records(ofChild: "nobody").references.isEmpty)
  }

  @Test("reach every kind that names a child, a worker or a team")
  func kinds() throws {
    let directory = try TemporaryDirectory([
      "teams.jsonl": #"{"id":"x"}"# + "\n" + #"{"id":"y","parent":"x"}"# + "\n",
      "workers.jsonl": """
      {"id":"x","team":"x","role":"other","employment":"agency"}
      {"id":"x","from":"2016-01-01","role":"other","employment":"agency"}
      {"id":"y","supervisor":"x","role":"other","employment":"agency"}

      """,
      "absences.jsonl": #"{"id":1,"worker":"x","start":"2016-01-01"}"#,
      "children.jsonl": #"{"id":"x"}"#,
      "episodes.jsonl":
        #"{"id":1,"child":"x","team":"x","status":"assessment","start":"2016-01-01"}"#,
      "placements.jsonl": #"{"id":1,"child":"x","start":"2016-01-01"}"#,
      "allocations.jsonl": #"{"id":1,"child":"x","worker":"x","start":"2016-01-01"}"#,
      "visits.jsonl": #"{"id":1,"child":"x","worker":"x","date":"2016-01-01","seen":true}"#,
      "supervisions.jsonl": """
      {"id":1,"worker":"y","supervisor":"x","date":"2016-01-01"}
      {"id":2,"worker":"x","date":"2016-01-01"}
      {"id":3,"worker":"y","date":"2016-01-02","children":["y","x"]}

      """,
    ])
    let data = try directory.data()
    func kinds(_ list: RecordList) -> [Kind] { list.references.map(\.kind) }
    #expect(
      kinds(data.records(ofChild: "x"))
        == [.children, .episodes, .placements, .allocations, .visits, .supervisions])
    #expect(
      kinds(data.records(ofWorker: "x")) == [
        .workers, .workers, .workers, .absences, .allocations, .visits, .supervisions,
        .supervisions,
      ])
    #expect(kinds(data.records(ofTeam: "x")) == [.teams, .teams, .workers, .episodes])
    let first = data.records(ofWorker: "x", limit: 1)
    #expect(first.references.count == 1 && first.total == 8 && first.omitted == 7)
  }

  @Test("versions of one id are records of their own")
  func versions() throws {
    let directory = try TemporaryDirectory([
      "teams.jsonl": """
      {"id":"t","from":"2016-01-01"}
      {"id":"t","from":"2016-02-01"}
      {"id":"t","from":"2016-01-01","name":"anew"}

      """
    ])
    let list = try directory.data().records(ofTeam: "t")
    #expect(
      lines(list) == [
        "teams.jsonl@0 t from 2016-01-01: replaced", "teams.jsonl@31 t from 2016-02-01: counts",
        "teams.jsonl@62 t from 2016-01-01: counts",
      ])
  }
}

@Suite("A record's raw line")
struct RawRecordTests {
  private func first(_ directory: TemporaryDirectory) throws -> RecordReference {
    try #require(try directory.data().records(ofChild: "c").references.last)
  }

  @Test("is read again with its number, byte for byte and without its end")
  func line() throws {
    let safe =
      "{\"id\":\"v\",\"child\":\"c\",\"date\":\"2016-05-02\",\"seen\":true,\"x\":\"\\u001b é\"}"
    for ending in ["\n", "\r\n", ""] {
      let directory = try TemporaryDirectory(["visits.jsonl": "\n\nnonsense\n" + safe + ending])
      let record = try RawRecord.read(try first(directory), root: directory.path)
      #expect(record.line == 4)
      #expect(record.text == safe)
      #expect(record.bytes == Array(safe.utf8))
    }
  }

  @Test("with a byte-order mark is the same record")
  func byteOrderMark() throws {
    let line = "\u{FEFF}{\"id\":7,\"child\":\"c\",\"date\":\"2016-05-02\",\"seen\":true}"
    let directory = try TemporaryDirectory(["visits.jsonl": line + "\n"])
    #expect(try RawRecord.read(try first(directory), root: directory.path).text == line)
  }

  @Test("of a line longer than one read is whole")
  func long() throws {
    let filler = String(repeating: "x", count: 10_000)
    let line =
      "{\"id\":1,\"child\":\"c\",\"date\":\"2016-05-02\",\"seen\":true,\"purpose\":\"\(filler)\"}"
    let directory = try TemporaryDirectory(["visits.jsonl": line + "\n{}\n"])
    #expect(try RawRecord.read(try first(directory), root: directory.path).text == line)
  }

  @Test(
    "that is no longer there says so",
    arguments: [
      "", "{\"id\":2,\"child\":\"c\",\"date\":\"2016-05-02\",\"seen\":true}\n",
      " {\"id\":1,\"child\":\"c\",\"date\":\"2016-05-02\",\"seen\":true}\n"
        + "{\"id\":1,\"child\":\"c\",\"date\":\"2016-05-02\",\"seen\":true}\n", "{\"id\":1",
    ])
  func changed(text: String) throws {
    let line = "{\"id\":1,\"child\":\"c\",\"date\":\"2016-05-02\",\"seen\":true}\n"
    let directory = try TemporaryDirectory(["visits.jsonl": "\n" + line])
    let reference = try first(directory)
    try directory.write("visits.jsonl", text)
    let error = #expect(throws: RawRecordError.self) {
      try RawRecord.read(reference, root: directory.path)
    }
    #expect(
      error?.description
        == "visits.jsonl: the record no longer stands at byte 1: the file has changed since it was "
        + "read; open the record again once the change has been taken in")
  }

  @Test("of a file that is gone says so")
  func gone() throws {
    let directory = try TemporaryDirectory([
      "visits.jsonl": "{\"id\":1,\"child\":\"c\",\"date\":\"2016-05-02\",\"seen\":true}\n"
    ])
    var reference = try first(directory)
    reference.path = RelativePath("visits\u{1b}.jsonl")
    let error = #expect(throws: RawRecordError.self) {
      try RawRecord.read(reference, root: directory.path)
    }
    #expect(
      error?.description
        == "visits\\u{1b}.jsonl: the line cannot be read again: it does not exist")
  }
}

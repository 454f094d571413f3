import Testing

@testable import CaseloadCore

@Suite("A visit in twenty bytes")
struct VisitRowTests {
  @Test("takes no more than twenty bytes")
  func size() {
    #expect(MemoryLayout<Visit>.size == 20)
  }

  @Test(
    "gives back the day and the time of recording that it was made of",
    arguments: [
      ("1900-01-01", "1900-01-01T00:00:00Z", Int64(-2_208_988_800)),
      ("2199-12-31", "2199-12-31T23:59:59Z", 7_258_118_399),
      ("1970-01-01", "1970-01-01T00:00:00Z", 0), ("2016-02-29", "1969-12-31T23:59:59Z", -1),
      ("2000-02-29", "2038-01-19T03:14:08Z", 2_147_483_648),
    ])
  func extremes(date: String, recorded: String, seconds: Int64) throws {
    let directory = try TemporaryDirectory([
      "visits.jsonl": """
      {"id":1,"child":1,"date":"\(date)","seen":true,"alone":false,"recorded":"\(recorded)"}
      {"id":2,"child":1,"date":"\(date)","seen":false,"alone":true}
      """
    ])
    let rows = try #require(try directory.data().files.first).visits.rows
    try #require(rows.count == 2)
    #expect(rows[0].day == Day(date))
    #expect(rows[0].recorded == Moment(seconds: seconds))
    #expect(rows[0].isSeen && !rows[0].isAlone && !rows[0].isVoid)
    #expect(rows[1].day == Day(date))
    #expect(rows[1].recorded == nil)
    #expect(!rows[1].isSeen && rows[1].isAlone && !rows[1].isVoid)
  }

  @Test("keeps its own child and worker among thousands with ids of any length")
  func names() throws {
    func id(_ name: String, _ number: Int) -> String {
      number % 11 == 0 ? "a long \(name) \(number)" : "\(name)\(number)"
    }
    var lines: [String] = []
    for number in 0..<3000 {
      var line = SampleLine(.visits).with("id", "\"\(id("v", number))\"")
        .with("child", "\"\(id("c", number % 700))\"")
      if number % 3 != 0 { line = line.with("worker", "\"\(id("w", number % 130))\"") }
      // Lines for the plain reader between those for the fast one.
      if number % 97 == 0 { line = line.with("alone", "5") }
      lines.append(line.text)
    }
    let directory = try TemporaryDirectory(["visits.jsonl": lines.joined(separator: "\n")])
    let data = try directory.data()
    let file = try #require(data.files.first)
    try #require(file.visits.rows.count == lines.count)
    #expect(file.findings.warnings == 31)
    for (number, row) in file.visits.rows.enumerated() {
      let key = String(decoding: file.visits.keys[number].bytes(arena: file.longIDs), as: UTF8.self)
      #expect(key == id("v", number))
      #expect(data.names.children.identifier(row.child).text == id("c", number % 700))
      let worker = data.names.workers.identifier(orNone: row.worker)?.text
      #expect(worker == (number % 3 == 0 ? nil : id("w", number % 130)))
    }
  }

  @Test("needs no room in advance for a file that says it is larger than any memory")
  func room() {
    var facts = FileFacts(path: RelativePath("visits.jsonl"), kind: .visits)
    facts.reserve(fileSize: .max)
    #expect(facts.visits.rows.isEmpty)
  }
}

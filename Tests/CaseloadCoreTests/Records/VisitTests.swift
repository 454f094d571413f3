import Testing

@testable import CaseloadCore

@Suite("A visit in twenty bytes")
struct VisitTests {
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
}

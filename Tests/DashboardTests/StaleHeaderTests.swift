import CaseloadCore
import Testing

@testable import Dashboard

@Suite("The header, when a part of the data cannot be read")
struct StaleHeaderTests {
  @Test(
    "says that the figures are stale, however long the reason is", arguments: [40, 60, 80, 120])
  func longReason(columns: Int) {
    var session = Session(columns: columns, rows: 30)
    let reason = "visits/north/2016-06.jsonl cannot be read (and 12 more): input/output error"
    let since = Moment(seconds: Session.now.seconds - 600)
    session.send(.news(.health(FollowerHealth.stale(since: since, reason: reason))))
    #expect(session.lines[0].contains("STALE"))
    #expect(!session.lines[0].contains("live"))
    if columns >= 80 { #expect(session.lines[0].contains("10 minutes: visits/north/2016")) }
  }
}

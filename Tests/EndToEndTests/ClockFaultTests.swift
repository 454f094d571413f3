import Foundation
import TestSupport
import Testing

/// The built dashboard while the clock does what clocks do.
@Suite("Whatever the clock does, the figures are of the day that the header says", .serialized)
struct ClockFaultTests {
  /// Waits for the header to say something over the figures of a day.
  private func expect(
    _ screen: TmuxSession, header: String, over body: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let shown = try screen.screen {
      ShiftedDesk.header($0).contains(header) && ShiftedDesk.body($0) == body
    }
    #expect(ShiftedDesk.header(shown).contains(header), sourceLocation: sourceLocation)
    #expect(ShiftedDesk.body(shown) == body, sourceLocation: sourceLocation)
  }

  @Test("midnight passes, and the figures are those of the new day")
  func midnight() throws {
    let desk = try ShiftedDesk(asAt: "2016-06-02", at: "2016-06-01T22:58:00")
    let (before, after) = (try desk.body(today: "2016-06-01"), try desk.body(today: "2016-06-02"))
    try #require(before != after)
    let screen = try desk.inTmux()
    try expect(screen, header: "live 23:58", over: before)
    try desk.set("2016-06-01T22:59:57")
    try expect(screen, header: "live 00:00", over: after)
    let report = try CommandLineProgram.run(
      ["report", desk.desk.sample.path, "--as-at", "2016-06-02", "--format", "json"])
    let value = try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any]
    let visits = try #require(value?["visits"] as? [String: Any])
    let overdue = try #require(visits["overdue"] as? Int)
    #expect(try screen.screen().contains("4 Overdue visits · ■ \(overdue) late"))
  }

  @Test("summer time begins in the night, and the day ends at midnight in London")
  func summerTime() throws {
    let desk = try ShiftedDesk(asAt: "2016-03-28", at: "2016-03-27T00:59:57")
    let screen = try desk.inTmux()
    let spring = try desk.body(today: "2016-03-27")
    try expect(screen, header: "live 02:00", over: spring)
    try desk.set("2016-03-27T22:59:57")
    try expect(screen, header: "live 00:00", over: try desk.body(today: "2016-03-28"))
  }

  @Test("summer time ends in the night: the hour that comes twice says which it is")
  func winterTime() throws {
    let desk = try ShiftedDesk(asAt: "2016-10-31", at: "2016-10-30T00:59:57")
    let screen = try desk.inTmux()
    let autumn = try desk.body(today: "2016-10-30")
    try expect(screen, header: "live 01:00 GMT", over: autumn)
    try desk.set("2016-10-30T00:30:00")
    try expect(screen, header: "live 01:30 BST", over: autumn)
    try desk.set("2016-10-30T23:59:57")
    try expect(screen, header: "live 00:00", over: try desk.body(today: "2016-10-31"))
  }

  @Test(
    "the clock is set back by a day and forward again: it is said, and the figures follow at once")
  func jump() throws {
    let desk = try ShiftedDesk(asAt: "2016-06-02", at: "2016-06-02T10:00:00")
    let screen = try desk.inTmux()
    _ = try screen.screen(showing: "live 11:00")
    try desk.set("2016-06-01T10:00:05")
    let told = try screen.screen(showing: "This machine's clock was set back by")
    #expect(told.contains("1 June 2016"))
    try expect(screen, header: "live 11:0", over: try desk.body(today: "2016-06-01"))
    // The files are of a day that is still to come now.
    #expect(try screen.screen(showing: "ahead").contains("! file times 22 hours ahead"))
    try desk.set("2016-06-02T10:00:30")
    _ = try screen.screen(showing: "This machine's clock was set forward by")
    try expect(screen, header: "live 11:0", over: try desk.body(today: "2016-06-02"))
    #expect(!ShiftedDesk.header(try screen.screen()).contains("ahead"))
  }

  @Test("a machine that slept over midnight shows the new day when it wakes, and blames no clock")
  func sleep() throws {
    let desk = try ShiftedDesk(asAt: "2016-06-02", at: "2016-06-01T17:00:00")
    let screen = try desk.inTmux()
    try expect(screen, header: "live 18:00", over: try desk.body(today: "2016-06-01"))
    try desk.sleep(until: "2016-06-02T07:30:00")
    let after = try desk.body(today: "2016-06-02")
    try expect(screen, header: "live 08:30", over: after)
    #expect(!(try screen.screen()).contains("clock was set"))
  }

  @Test("a day that ends while an earlier one is shown leaves it alone, and puts it further back")
  func past() throws {
    let desk = try ShiftedDesk(asAt: "2016-06-02", at: "2016-06-01T22:58:00")
    let screen = try desk.inTmux("--as-at", "2016-05-31")
    try expect(
      screen, header: "PAST  31 May 2016  1 day ago",
      over: try desk.body(today: "2016-06-01", asAt: "2016-05-31"))
    try desk.set("2016-06-01T22:59:57")
    try expect(
      screen, header: "PAST  31 May 2016  2 days ago",
      over: try desk.body(today: "2016-06-02", asAt: "2016-05-31"))
    try screen.press("L")
    try expect(screen, header: "live 00:0", over: try desk.body(today: "2016-06-02"))
  }

  @Test("the accessible mode is of the new day after midnight, and hears of a clock that is set")
  func accessible() throws {
    let desk = try ShiftedDesk(asAt: "2016-06-02", at: "2016-06-01T22:59:57")
    let terminal = try desk.desk.onPseudoTerminal(
      "--accessible", columns: 200)
    #expect(terminal.shows("Live 23:59"))
    try desk.set("2016-06-02T22:59:30")
    #expect(terminal.shows("clock was set forward by"))
    terminal.type("\n")
    #expect(terminal.shows("Live 23:59"))
    terminal.type("t -1\n")
    #expect(terminal.shows("PAST 1 Jun 2016 1 day ago"))
    terminal.type("q\n")
    #expect(terminal.end() == .exited(0))
  }

  @Test("who follows in a pipe gets the figures of the new day at midnight")
  func follow() throws {
    let desk = try ShiftedDesk(asAt: "2016-06-02", at: "2016-06-01T22:59:30")
    let program = try FollowedProgram([desk.desk.sample.path], environment: desk.environment)
    #expect(try program.nextReport()["as_at"] as? String == "2016-06-01")
    try desk.set("2016-06-01T22:59:58")
    #expect(try program.nextReport()["as_at"] as? String == "2016-06-02")
    try desk.set("2016-05-30T12:00:00")
    #expect(try program.nextReport()["as_at"] as? String == "2016-05-30")
  }
}

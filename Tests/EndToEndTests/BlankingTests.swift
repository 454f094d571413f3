import Foundation
import TestSupport
import Testing

/// A dashboard that was left alone, on real terminals.
@Suite(.timeLimit(.minutes(4))) struct BlankingTests {
  /// Waits longer than for anything else: the least time that can be configured is a minute.
  private func screen(
    _ terminal: TmuxSession, where isRight: (String) -> Bool
  ) throws -> String {
    for _ in 0..<4 {
      let screen = try terminal.screen(until: isRight)
      if isRight(screen) { return screen }
    }
    return try terminal.screen(until: isRight)
  }

  @Test("a clock that is set hides nothing; a night asleep hides everything at once")
  func clock() throws {
    let shifted = try ShiftedDesk(asAt: "2016-06-02", at: "2016-06-01T10:00:00")
    let folder = shifted.desk.home.file("caseload")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("blank_after = 60\n".utf8).write(to: folder.appending(path: "config.toml"))
    let terminal = try shifted.inTmux()
    _ = try terminal.screen(showing: "live 11:00")
    for (moment, shown) in [("2016-06-01T20:00:00", "21:00"), ("2016-06-01T10:30:00", "11:30")] {
      try shifted.set(moment)
      let screen = try terminal.screen { $0.contains(shown) }
      #expect(screen.contains(shown) && screen.contains("Caseload per worker"))
    }
    try shifted.sleep(until: "2016-06-02T06:00:00")
    let asleep = try terminal.screen(showing: "Hidden after")
    #expect(
      asleep.trimmingCharacters(in: .whitespacesAndNewlines)
        == "Hidden after 60 minutes without a key. Any key brings it back.")
    try terminal.press("Up")
    #expect(try terminal.screen(showing: "Caseload per worker").contains("Caseload per worker"))
  }

  @Test(
    "after a minute nothing is left of it on either sort of screen; a key or a line brings it back")
  func both() throws {
    let desk = try Desk()
    let folder = desk.home.file("caseload")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("blank_after = 1\n".utf8).write(to: folder.appending(path: "config.toml"))
    let drawn = try desk.inTmux()
    let spoken = try desk.inTmux("--accessible")
    _ = try drawn.screen(showing: Desk.live)
    try drawn.press("4", "z", "j", "j")
    let before = try drawn.screen {
      $0.contains("Overdue visits ·") && !$0.contains("Supervision ·")
    }
    _ = try spoken.screen(showing: "4. Overdue visits")
    // What scrolled off the screen of the accessible mode is to go too.
    for _ in 0..<4 { try spoken.press("4", "Enter") }
    _ = try spoken.screen(showing: "Rows ")

    let blank = try screen(drawn) { $0.contains("Hidden after") }
    #expect(
      blank.trimmingCharacters(in: .whitespacesAndNewlines)
        == "Hidden after 1 minute without a key. Any key brings it back.")
    // Data goes on coming meanwhile, and shows nothing.
    let child = try #require(try desk.sample.overdueChildren().first)
    try desk.sample.append(desk.sample.visit(to: child, id: "while-blank") + "\n")
    let hidden = try screen(spoken) { $0.contains("Hidden after") }
    #expect(
      hidden.trimmingCharacters(in: .whitespacesAndNewlines)
        == "Hidden after 1 minute without a line. Press Enter to go on.\n>")
    #expect(try spoken.history().contains("Overdue visits") == false)
    #expect(try drawn.screen(showing: "Hidden after").contains("Overdue") == false)

    try drawn.press("q")
    let after = try drawn.screen { $0.contains("Overdue visits ·") }
    #expect(after.contains("Overdue visits ·") && !after.contains("Supervision ·"))
    #expect(after.split(separator: "\n").count == before.split(separator: "\n").count)
    try spoken.press("Enter")
    #expect(try spoken.screen(showing: "Rows ").contains("Rows "))
  }
}

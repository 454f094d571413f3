import Foundation
import Glibc
import TestSupport
import Testing

/// The dashboard on a terminal, with nasty text in every field.
@Suite("Nasty text in the dashboard", .serialized)
struct NastyDashboardTests {
  private let data: NastyData
  private let desk: Desk

  init() throws {
    data = try NastyData()
    desk = try Desk(Sample(data.scratch, day: Sample.today))
  }

  private func expectNoStrangers(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    terminal.type("\u{3}\u{3}\u{3}")
    #expect(terminal.end() == .exited(0), sourceLocation: sourceLocation)
    #expect(TerminalOutput(terminal.output).strangers == [], sourceLocation: sourceLocation)
    #expect(terminal.modes == terminal.modesAtStart, sourceLocation: sourceLocation)
    #expect(
      TerminalLanguage.modesOn(after: terminal.output) == TerminalLanguage.fresh,
      sourceLocation: sourceLocation)
  }

  @Test("every screen, list and overlay writes nothing but what the program itself says")
  func everywhere() throws {
    let terminal = try desk.onPseudoTerminal("--names", columns: 160, rows: 45)
    try #require(terminal.shows(Desk.live))
    let escape = "\u{1b}"
    for pane in ["1", "2", "3", "4", "5", "6"] {
      Desk.press(
        pane, "z", "G", "w", "r", "\r", escape, escape, escape, "\r", "G", "w", escape, "r", "\r",
        escape, escape, escape, escape, on: terminal)
    }
    Desk.press(
      "!", "G", "\r", "G", "\r", escape, escape, escape, "?", escape, ":", escape, "T", "\u{1b}[6~",
      escape, "c", escape, "W", escape, "t", escape, "s", "S", "p", "p", "p", "p", "m", "m", "m",
      on: terminal)
    expectNoStrangers(terminal)
  }

  @Test("where the terminal is not UTF-8, too")
  func ascii() throws {
    let terminal = try desk.onPseudoTerminal("--names", environment: ["LC_ALL": "C"])
    try #require(terminal.shows(Desk.live))
    Desk.press("z", "\u{1b}", "4", "z", "G", "r", "\r", "\u{1b}", "\u{1b}", "!", on: terminal)
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
    expectNoStrangers(terminal)
  }
}

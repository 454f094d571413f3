import Foundation
import Glibc
import TestSupport
import Testing

/// The dashboard on a terminal, with nasty text in every field, typed and pasted.
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

  @Test("text that is typed and pasted is seen and not obeyed", arguments: ["/", ":", "?", "g"])
  func typed(opening: String) throws {
    let terminal = try desk.onPseudoTerminal("--names")
    try #require(terminal.shows(Desk.live))
    Desk.press(opening, on: terminal)
    for text in NastyText.short {
      // What ends the pasting cannot be pasted.
      let pasted = text.text.replacing("\u{1b}[201~", with: "")
      terminal.type("\u{1b}[200~" + pasted + "\u{1b}[201~")
    }
    for text in NastyText.short {
      // Control characters that are typed are keys.
      let visible = text.text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
      terminal.type(String(String.UnicodeScalarView(visible)))
    }
    // The keys that end it stand behind all that: it has taken it, and still answers.
    expectNoStrangers(terminal)
  }

  @Test("in the accessible mode every line is plain")
  func accessible() throws {
    let terminal = try PseudoTerminal(
      running: BuiltProgram.path("caseload"), ["watch", data.path, "--accessible", "--names"],
      environment: data.variables, columns: 160)
    terminal.stopEcho()
    try #require(terminal.shows("4. "))
    let orders = [
      "1", "1", "b", "b", "2", "b", "4", "n", "1", "r", "1", "b", "b", "b", "5", "1", "b", "b",
      "6", "1", "b", "b", "problems", "1", "b", "b", "w", "b", "team", "2", "h",
    ]
    for text in orders + NastyText.short.map({ "find " + $0.text }) {
      let visible = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
      terminal.type(String(String.UnicodeScalarView(visible)) + "\n")
    }
    terminal.type("b\nb\nb\nb\nb\nq\n")
    #expect(terminal.end() == .exited(0))
    // The terminal makes two of each line feed.
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(VisibleText.strangers(in: text, except: ["\r", "\n"]) == [])
    #expect(!terminal.output.contains(0x1B))
  }

  @Test("the columns of the screen line up as the program counts them")
  func columns() throws {
    let wanted = try CommandLineProgram.run(
      ["shot", data.path, "--size", "100x30", "--names"], environment: data.variables)
    let screen = try desk.inTmux("--names")
    // A last line that nobody has finished is a problem after some seconds only.
    let seen = try screen.screen { Desk.withoutTime($0) == Desk.withoutTime(wanted.output) }
    #expect(Desk.withoutTime(seen) == Desk.withoutTime(wanted.output))
  }
}

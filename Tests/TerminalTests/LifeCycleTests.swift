import Foundation
import TestSupport
import Testing

/// A terminal is left as it was found, however the program ends.
@Suite("The life of a screen")
struct LifeCycleTests {
  @Test("while it is up the screen is another one, without a cursor, and with mouse and paste")
  func whileUp() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") == "ready 80x24 palette256")
    #expect(terminal.shows("漢字"))
    let modes = ProbeSession.modesOn(after: terminal.output)
    #expect(modes.isSuperset(of: [ProbeSession.alternateScreen, 1000, 1002, 1006, 2004, 1004]))
    #expect(!modes.contains(ProbeSession.cursorShown))
  }

  @Test("a program that quits leaves the terminal as it was")
  func quit() throws {
    let terminal = try ProbeSession.start()
    let before = terminal.modesAtStart
    #expect(terminal.note(beginning: "ready") != nil)
    #expect(terminal.modes != before)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.modes == before)
    #expect(ProbeSession.modesOn(after: terminal.output) == ProbeSession.fresh)
  }

  @Test(
    "a signal that ends the program leaves the terminal as it was",
    arguments: [SIGTERM, SIGHUP, SIGINT])
  func signals(signal: Int32) throws {
    let terminal = try ProbeSession.start()
    let before = terminal.modesAtStart
    #expect(terminal.note(beginning: "ready") != nil)
    kill(terminal.process, signal)
    #expect(terminal.note(beginning: "leave") != nil)
    #expect(terminal.end() == .exited(128 + signal))
    #expect(terminal.modes == before)
    #expect(ProbeSession.modesOn(after: terminal.output) == ProbeSession.fresh)
  }

  @Test(
    "a crash leaves the terminal as it was",
    arguments: [("t", [SIGILL, SIGTRAP]), ("s", [SIGSEGV]), ("a", [SIGABRT])])
  func crash(key: String, signals: [Int32]) throws {
    let terminal = try ProbeSession.start()
    let before = terminal.modesAtStart
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.type(key)
    let end = terminal.end()
    #expect(signals.map { .signalled($0) }.contains(end))
    #expect(terminal.modes == before)
    #expect(ProbeSession.modesOn(after: terminal.output) == ProbeSession.fresh)
  }

  @Test(
    "a crash from outside leaves the terminal as it was",
    arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGQUIT])
  func crashFromOutside(signal: Int32) throws {
    let terminal = try ProbeSession.start()
    let before = terminal.modesAtStart
    #expect(terminal.note(beginning: "ready") != nil)
    kill(terminal.process, signal)
    #expect(terminal.end() == .signalled(signal))
    #expect(terminal.modes == before)
    #expect(ProbeSession.modesOn(after: terminal.output) == ProbeSession.fresh)
  }

  @Test(
    "what goes to standard error is shown after the screen, not over it", arguments: ["q", "t"])
  func heldErrors(ending: String) throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.type("e")
    #expect(terminal.note(beginning: "key") != nil)
    terminal.type(ending)
    #expect(terminal.end() != nil)
    let output = String(decoding: terminal.output, as: UTF8.self)
    let leaving = try #require(output.range(of: "\u{1b}[?1049l"))
    let said = try #require(output.range(of: "said while the screen was up"))
    #expect(leaving.upperBound <= said.lowerBound)
    if ending == "t" {
      let trapped = try #require(output.range(of: "the probe was told to trap"))
      #expect(leaving.upperBound <= trapped.lowerBound)
    }
  }

  @Test("a terminal that goes away ends the program at once")
  func hangUp() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.hangUp()
    #expect(terminal.note(beginning: "leave") == "leave hungUp")
    #expect(terminal.end() == .exited(128 + SIGHUP))
  }

  @Test("a program that was stopped from outside takes the terminal again")
  func stoppedFromOutside() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    let raw = terminal.modes
    kill(terminal.process, SIGSTOP)
    terminal.resize(columns: 70, rows: 20)
    kill(terminal.process, SIGCONT)
    #expect(terminal.note(beginning: "resize") == "resize 70x20")
    #expect(terminal.note(beginning: "continued") != nil)
    #expect(terminal.modes == raw)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("without a shell to continue it the program does not stop")
  func noShell() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.type("\u{1A}")
    #expect(terminal.note(beginning: "cannot suspend") != nil)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("sizes may change as fast as they like, down to a single cell")
  func resizeStorm() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    for step in 0..<200 {
      terminal.resize(columns: UInt16(1 + step * 37 % 230), rows: UInt16(1 + step * 11 % 70))
    }
    terminal.resize(columns: 0, rows: 0)
    terminal.resize(columns: 1, rows: 1)
    #expect(terminal.note(beginning: "resize 1x1") != nil)
    terminal.resize(columns: 2, rows: 1)
    #expect(terminal.note(beginning: "resize 2x1") != nil)
    terminal.resize(columns: 220, rows: 60)
    #expect(terminal.note(beginning: "resize 220x60") != nil)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(ProbeSession.modesOn(after: terminal.output) == ProbeSession.fresh)
  }

  @Test("the size is the terminal's, not the environment's")
  func environmentSize() throws {
    let terminal = try ProbeSession.start(
      environment: ["LINES": "10", "COLUMNS": "20"], columns: 90, rows: 30)
    #expect(terminal.note(beginning: "ready") == "ready 90x30 palette256")
  }

  @Test("keys come from the terminal when standard input is something else")
  func pipedInput() throws {
    let command = "echo q | '\(BuiltProgram.path("TerminalProbe"))'"
    let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", command])
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.type("kq")
    #expect(terminal.note(beginning: "key") == #"key character("k") 0"#)
    #expect(terminal.end() == .exited(0))
    #expect(terminal.modes == terminal.modesAtStart)
    #expect(ProbeSession.modesOn(after: terminal.output) == ProbeSession.fresh)
  }

  @Test("a screen is not drawn into a pipe")
  func pipedOutput() throws {
    let command = "'\(BuiltProgram.path("TerminalProbe"))' | cat"
    let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", command])
    #expect(terminal.end() == .exited(0))
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains("needs a terminal") && !output.contains("\u{1b}"))
  }

  @Test("programs that are started see the environment as it was", arguments: ["", "/somewhere"])
  func environment(terminfo: String) throws {
    var environment = ["COLORTERM": "truecolor"]
    if !terminfo.isEmpty { environment["TERMINFO"] = terminfo }
    let terminal = try ProbeSession.start(environment: environment)
    #expect(terminal.note(beginning: "ready") == "ready 80x24 direct")
    terminal.type("v")
    let expected = "variables " + (terminfo.isEmpty ? "none" : terminfo)
    #expect(terminal.note(beginning: "variables") == expected)
  }

  @Test(
    "without a screen the program says why and ends",
    arguments: [("nonsense", "does not know"), ("dumb", "no screen")])
  func noScreen(type: String, reason: String) throws {
    let terminal = try ProbeSession.start(environment: ["TERM": type])
    let before = terminal.modesAtStart
    #expect(terminal.end() == .exited(1))
    #expect(terminal.modes == before)
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains(reason))
    #expect(!output.contains("\u{1b}"))
  }
}

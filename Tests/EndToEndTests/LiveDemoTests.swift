import Foundation
import Glibc
import TestSupport
import Testing

/// `caseload demo` without a directory: the dashboard on a sample that goes on.
@Suite(.timeLimit(.minutes(2))) struct LiveDemoTests {
  /// How somebody leaves.
  enum Leaving: CaseIterable {
    case key, terminated, hungUp
  }

  /// Starts it with its temporary directories in one place and, if given, the person's own files in another.
  private func start(in scratch: Scratch, _ arguments: [String] = [], home: Scratch? = nil) throws
    -> PseudoTerminal
  {
    try PseudoTerminal(
      running: BuiltProgram.path("caseload"), ["demo"] + arguments,
      environment: [
        "TMPDIR": scratch.path, "HOME": home?.path ?? "/nonexistent",
        "XDG_STATE_HOME": home?.path ?? "/nonexistent",
      ], columns: 120, rows: 36)
  }

  private func left(in scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path)
  }

  @Test("the sample is gone however one leaves", arguments: Leaving.allCases)
  func leaving(_ leaving: Leaving) throws {
    let scratch = try Scratch()
    let terminal = try start(in: scratch, ["--pace", "0.2"])
    #expect(terminal.shows("Northmere"))
    #expect(try left(in: scratch).count == 1)
    let ending: PseudoTerminal.Ending
    switch leaving {
    case .key:
      terminal.type("q")
      ending = .exited(0)
    case .terminated:
      kill(terminal.process, SIGTERM)
      ending = .exited(143)
    case .hungUp:
      terminal.hangUp()
      ending = .exited(129)
    }
    #expect(terminal.end() == ending)
    #expect(try left(in: scratch) == [])
  }

  @Test("it says that it is invented, and changes while one watches")
  func live() throws {
    let scratch = try Scratch()
    let terminal = try start(in: scratch, ["--pace", "0.1"])
    #expect(terminal.shows("An invented authority"))
    // Something was written, and the pane of visits counts what changed.
    #expect(terminal.shows("since"))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("nothing is kept of how the sample was looked at")
  func traces() throws {
    let (scratch, home) = (try Scratch(), try Scratch())
    let terminal = try start(in: scratch, ["--pace", "0"], home: home)
    #expect(terminal.shows("Northmere"))
    terminal.type("pq")
    #expect(terminal.end() == .exited(0))
    #expect(try left(in: home) == [])
  }

  @Test("what a killed run left goes at the next start; what is another's stays")
  func stale() throws {
    let scratch = try Scratch()
    var terminal = try start(in: scratch)
    #expect(terminal.shows("Northmere"))
    kill(terminal.process, SIGKILL)
    #expect(terminal.end() == .signalled(SIGKILL))
    let killed = try left(in: scratch)
    #expect(killed.count == 1)
    try FileManager.default.createDirectory(
      at: scratch.file("caseload-demo.other"), withIntermediateDirectories: false)

    terminal = try start(in: scratch)
    #expect(terminal.shows("Northmere"))
    let present = Set(try left(in: scratch))
    #expect(present.count == 2)
    #expect(present.isDisjoint(with: killed))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(try left(in: scratch) == ["caseload-demo.other"])
  }

  @Test("two at a time do not remove each other's sample")
  func two() throws {
    let scratch = try Scratch()
    let first = try start(in: scratch)
    #expect(first.shows("Northmere"))
    let second = try start(in: scratch)
    #expect(second.shows("Northmere"))
    #expect(try left(in: scratch).count == 2)
    for terminal in [first, second] {
      terminal.type("q")
      #expect(terminal.end() == .exited(0))
    }
    #expect(try left(in: scratch) == [])
  }

  @Test("without a terminal it says what to do instead, and leaves nothing")
  func noTerminal() throws {
    let scratch = try Scratch()
    try CommandLineProgram.expectFailure(
      ["demo"], environment: ["TMPDIR": scratch.path], saying: "needs a terminal",
      "`caseload demo DIR`")
    #expect(try left(in: scratch) == [])
  }
}

import Glibc
import TestSupport
import Testing

/// A shell stops and continues the program, as people do.
@Suite("Under a shell")
struct ShellTests {
  private func started() throws -> TmuxSession {
    let session = try TmuxSession(running: "env PS1='shell> ' bash --norc --noprofile -i")
    _ = try session.screen(showing: "shell>")
    try session.type("'\(BuiltProgram.path("TerminalProbe"))' 3>/dev/null\n")
    _ = try session.screen(showing: "ready")
    #expect(try session.value(of: "alternate_on") == "1")
    return session
  }

  private func expectShell(_ session: TmuxSession) throws {
    #expect(try session.screen(showing: "Stopped").contains("Stopped"))
    #expect(try session.value(of: "alternate_on") == "0")
    #expect(try session.value(of: "cursor_flag") == "1")
    #expect(try session.value(of: "mouse_any_flag") == "0")
    try session.type("stty -a | tr ' ' '\\n' | grep -x -e echo -e icanon | tr '\\n' '+'\n")
    #expect(try session.screen(showing: "icanon+echo+").contains("icanon+echo+"))
  }

  @Test("Control-Z gives the shell its terminal, and fg takes it back")
  func controlZ() throws {
    let session = try started()
    try session.press("C-z")
    try expectShell(session)
    try session.resize(columns: 70, rows: 20)
    try session.type("fg\n")
    #expect(try session.screen(showing: "back").contains("continued"))
    #expect(try session.screen(showing: "resize 70x20").contains("resize 70x20"))
    #expect(try session.value(of: "alternate_on") == "1")
    try session.type("q")
    _ = try session.screen(showing: "shell>")
    #expect(try session.value(of: "alternate_on") == "0")
  }

  @Test("a stop signal does the same as Control-Z")
  func stopSignal() throws {
    let session = try started()
    try session.press("p")
    let screen = try session.screen(showing: "process ")
    let digits = try #require(screen.firstMatch(of: /process ([0-9]+)/)?.1)
    kill(try #require(pid_t(digits)), SIGTSTP)
    try expectShell(session)
    try session.type("fg\n")
    _ = try session.screen(showing: "continued")
    #expect(try session.value(of: "alternate_on") == "1")
  }

  @Test("a stopped program that is told to end does not wait for its turn")
  func endWhileStopped() throws {
    let session = try started()
    try session.press("C-z")
    _ = try session.screen(showing: "Stopped")
    try session.type("kill %1; wait; echo all 'done'\n")
    #expect(try session.screen(showing: "all done").contains("all done"))
    #expect(try session.value(of: "alternate_on") == "0")
  }
}

import TestSupport
import Testing

/// What a screen really looks like, as tmux and the bytes on the way there tell.
@Suite("Colours on a real terminal")
struct ColourOutputTests {
  @Test(
    "a colour is shown in as many colours as there are",
    arguments: [
      ("TERM=tmux-256color COLORTERM=truecolor", "", "38;2;255;136;0"),
      ("TERM=xterm-256color COLORTERM=truecolor", "", "38;2;255;136;0"),
      ("TERM=screen", "truecolor", "38;2;255;136;0"),
      ("TERM=tmux-256color", "", "38;5;208"), ("TERM=tmux-256color", "256", "38;5;208"),
      ("TERM=screen", "256", "38;5;208"), ("TERM=tmux-256color", "16", "\u{1b}[91m"),
      ("TERM=screen", "", "\u{1b}[1m\u{1b}[31m"),
    ])
  func depths(environment: String, choice: String, expected: String) throws {
    let probe = BuiltProgram.path("TerminalProbe")
    let session = try TmuxSession(
      running: "env \(environment) '\(probe)' \(choice) 3>/dev/null", columns: 60, rows: 8)
    let screen = try session.screen(showing: "ready", withStyles: true)
    #expect(screen.contains("probe ████████ Zoë 漢字 0"))
    #expect(screen.contains(expected), "\(screen.debugDescription)")
  }

  @Test(
    "without colours not one sequence of colour is written",
    arguments: [
      (["NO_COLOR": "1", "COLORTERM": "truecolor"], []), ([:], ["none"]), (["TERM": "vt100"], []),
    ])
  func noColour(environment: [String: String], arguments: [String]) throws {
    let terminal = try PseudoTerminal(
      running: BuiltProgram.path("TerminalProbe"), arguments, environment: environment)
    #expect(terminal.note(beginning: "ready") == "ready 80x24 monochrome")
    #expect(terminal.shows("probe"))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    let output = String(decoding: terminal.output, as: UTF8.self)
    for match in output.matches(of: /\u{1b}\[([0-9;:]*)m/) {
      let numbers = match.1.split(separator: ";").compactMap { Int($0) }
      #expect(numbers.allSatisfy { $0 < 30 }, "\(match.0.debugDescription)")
    }
  }

  @Test("what is asked of NO_COLOR goes before the terminal, and the option before that")
  func optionBeforeNoColour() throws {
    let terminal = try PseudoTerminal(
      running: BuiltProgram.path("TerminalProbe"), ["256"], environment: ["NO_COLOR": "1"])
    #expect(terminal.note(beginning: "ready") == "ready 80x24 palette256")
    #expect(terminal.shows("38;5;208"))
  }

  @Test("in a locale without UTF-8 only ASCII is written", arguments: ["C", "POSIX"])
  func asciiLocale(locale: String) throws {
    let terminal = try ProbeSession.start(environment: ["LC_ALL": locale])
    #expect(terminal.note(beginning: "ready") != nil)
    #expect(terminal.shows("Zoe"))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("a locale with UTF-8 that is not installed is one with UTF-8")
  func missingLocale() throws {
    let terminal = try ProbeSession.start(environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(terminal.shows("████████ Zoë 漢字"))
  }

  @Test("synchronised output is used once the terminal says that it knows it")
  func synchronisedOutput() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    #expect(terminal.shows("\u{1b}[?2026$p"))
    terminal.type("\u{1b}[?2026;2$y")
    terminal.type("w")
    #expect(terminal.note(beginning: "key") == #"key character("w") 0"#)
    #expect(terminal.shows("\u{1b}[?2026l"))
    #expect(!ProbeSession.modesOn(after: terminal.output).contains(2026))
  }

  @Test("other terminals are not asked for it", arguments: ["screen", "linux", "vt100"])
  func notAsked(type: String) throws {
    let terminal = try ProbeSession.start(environment: ["TERM": type])
    #expect(terminal.shows("probe"))
    #expect(terminal.output.firstRange(of: Array("2026$p".utf8)) == nil)
  }
}

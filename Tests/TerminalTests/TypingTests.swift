import TestSupport
import Testing

/// What is typed at a real terminal arrives.
@Suite("Typing")
struct TypingTests {
  private func note(
    for bytes: [UInt8], environment: [String: String] = [:], beginning: String = ""
  ) throws -> String? {
    let terminal = try ProbeSession.start(environment: environment)
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.type(bytes)
    return terminal.note(beginning: beginning)
  }

  @Test("ten thousand keys in one burst all arrive")
  func burst() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.type(String(repeating: "x", count: 10_000))
    #expect(terminal.note(beginning: "counted 10000") != nil)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test(
    "keys of the terminal's own entry are known",
    arguments: [
      ("xterm-256color", "\u{1b}OA", "key up 0"), ("xterm-256color", "\u{1b}[1;5A", "key up 1"),
      ("xterm-256color", "\u{1b}[1;2D", "key left 4"),
      ("xterm-256color", "\u{1b}[5~", "key pageUp 0"),
      ("xterm-256color", "\u{1b}OP", "key function(1) 0"),
      ("xterm-256color", "\u{1b}[15;2~", "key function(5) 4"),
      ("linux", "\u{1b}[[A", "key function(1) 0"), ("linux", "\u{1b}[A", "key up 0"),
      ("screen-256color", "\u{1b}[1;3B", "key down 2"), ("vt100", "\u{1b}OC", "key right 0"),
      ("xterm-256color", "\u{7f}", "key backspace 0"), ("xterm-256color", "\r", "key enter 0"),
      ("xterm-256color", "\u{1b}[Z", "key backTab 0"),
      ("xterm-256color", "\u{3}", #"key character("c") 1"#),
      ("xterm-256color", "\u{1b}[I", "focus true"),
      ("xterm-256color", "\u{1b}x", #"key character("x") 2"#),
      ("xterm-256color", "\u{1b}", "key escape 0"),
    ])
  func keys(type: String, bytes: String, expected: String) throws {
    #expect(try note(for: Array(bytes.utf8), environment: ["TERM": type]) == expected)
  }

  @Test(
    "the mouse is known whatever the entry says of it",
    arguments: ["xterm-256color", "screen", "tmux-256color", "linux"])
  func mouse(type: String) throws {
    let wheel = Array("\u{1b}[<65;200;7M".utf8)
    #expect(try note(for: wheel, environment: ["TERM": type]) == "mouse wheelDown 199,6")
  }

  @Test("a character that comes in two parts is one character")
  func partedCharacter() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.type([UInt8](arrayLiteral: 0xC3))
    terminal.type([0xA9])
    #expect(terminal.note(beginning: "key") == #"key character("é") 0"#)
  }

  @Test("a paste is one piece of text, whatever keys are in it")
  func paste() throws {
    let bytes = Array("\u{1b}[200~q\rsecond\u{1b}[A line é\u{1b}[201~".utf8)
    #expect(try note(for: bytes) == "paste q|second line é")
  }

  @Test("the mouse is left to the terminal when it is switched off, until it is on again")
  func mouseSwitch() throws {
    let terminal = try ProbeSession.start()
    #expect(terminal.note(beginning: "ready") != nil)
    terminal.type("m")
    #expect(terminal.note(beginning: "key") != nil)
    #expect(terminal.shows("\u{1b}[?1006l\u{1b}[?1002l\u{1b}[?1000l"))
    #expect(ProbeSession.modesOn(after: terminal.output).isDisjoint(with: [1000, 1002, 1006]))
    terminal.type("mq")
    #expect(terminal.end() == .exited(0))
    #expect(ProbeSession.modesOn(after: terminal.output) == ProbeSession.fresh)
  }
}

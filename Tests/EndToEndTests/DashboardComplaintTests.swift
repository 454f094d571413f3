import Foundation
import TestSupport
import Testing

/// What people complain of most in programs that fill a terminal: none of it happens here.
@Suite("What people complain of in terminal programs", .serialized)
struct DashboardComplaintTests {
  @Test(
    "1: unreadable on a light terminal - there are light themes, and every theme passes its check")
  func lightTerminals() throws {
    let desk = try Desk()
    let check = try CommandLineProgram.run(
      ["theme", "check", "default-light", "clear-light", "contrast-light", "terminal"],
      environment: ["XDG_CONFIG_HOME": desk.home.path])
    #expect(check.status == 0, "\(check.output)")
    let terminal = try desk.onPseudoTerminal("--theme", "terminal")
    #expect(terminal.shows(Desk.live))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    // Behind plain text the terminal's own background stays.
    let backgrounds = TerminalLanguage.renditions(in: terminal.output).filter { parameters in
      parameters.contains { 40...48 ~= $0 || 100...107 ~= $0 }
    }
    #expect(backgrounds.count < TerminalLanguage.renditions(in: terminal.output).count / 4)
  }

  @Test("2: Ctrl-Z broken - it stops, the shell is sane, and fg brings everything back")
  func suspend() throws {
    let desk = try Desk()
    let shell = try TmuxSession(
      running: "PS1='prompt> ' exec sh -i", columns: 100, rows: 30)
    _ = try shell.screen(showing: "prompt>")
    try shell.type("stty -a >\(desk.home.path)/before; echo kept\n")
    _ = try shell.screen(showing: "\nkept")
    try shell.type(desk.command() + "\n")
    _ = try shell.screen(showing: Desk.live)
    try shell.press("C-z")
    let stopped = try shell.screen { $0.contains("Stopped") && !$0.contains("Caseload per worker") }
    #expect(stopped.contains("Stopped"))
    #expect(try shell.value(of: "alternate_on") == "0")
    #expect(try shell.value(of: "mouse_any_flag") == "0")
    #expect(try shell.value(of: "cursor_flag") == "1")
    try shell.type("stty -a >\(desk.home.path)/after; echo kept too\n")
    _ = try shell.screen(showing: "\nkept too")
    let modes = try ["before", "after"].map { name in
      try String(contentsOf: desk.home.file(name), encoding: .utf8)
    }
    #expect(modes[0] == modes[1])
    try shell.type("fg\n")
    let back = try shell.screen(showing: Desk.live)
    #expect(back.contains("Caseload per worker"))
    try shell.press("q")
    #expect(try shell.screen(showing: "kept too").contains("kept too"))
  }

  @Test("3: keys not configurable - a key map is used, and read again while the program runs")
  func keys() throws {
    let desk = try Desk()
    let folder = desk.home.file("caseload")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "keys.toml")
    try Data("[keys]\nhelp = \"f5\"\nzoom = \"x\"\n".utf8).write(to: file)
    let screen = try desk.inTmux()
    #expect(try screen.screen(showing: Desk.live).contains("f5 help"))
    try screen.press("x")
    #expect(try !screen.screen { !$0.contains("Overdue visits") }.contains("Overdue visits"))
    try screen.press("x")
    try Data("[keys]\nhelp = \"f6\"\n".utf8).write(to: file)
    #expect(try screen.screen(showing: "f6 help").contains("z zoom"))
  }

  @Test("4: freezes under load - keys are answered while lines pour in")
  func load() throws {
    let desk = try Desk()
    let child = try #require(try desk.sample.overdueChildren().first)
    let screen = try desk.inTmux()
    _ = try screen.screen(showing: Desk.live)
    let lines = (0..<500).map { desk.sample.visit(to: child, id: "load-\($0)") + "\n" }
    try Data(lines.joined().utf8).write(to: desk.home.file("lines"))
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = [
      "-c", #"while cat "$0" >>"$1"; do sleep 0.05; done"#, desk.home.file("lines").path,
      desk.sample.scratch.file("visits-load.jsonl").path,
    ]
    try writer.run()
    defer { writer.terminate() }
    for _ in 0..<3 {
      try screen.press("?")
      #expect(try screen.screen(showing: "Moving around").contains("Moving around"))
      try screen.press("Escape")
      #expect(
        try !screen.screen { !$0.contains("Moving around") }.contains("Moving around"))
    }
  }

  @Test("5: resize bugs - after a storm of sizes down to a single cell the screen is as it was")
  func resize() throws {
    let desk = try Desk()
    let screen = try desk.inTmux()
    let wanted = try desk.shot()
    let before = try screen.screen { Desk.withoutTime($0) == wanted }
    #expect(Desk.withoutTime(before) == wanted)
    for (columns, rows) in [(40, 10), (1, 1), (220, 60), (2, 1), (1, 30), (100, 2), (7, 5)] {
      try screen.resize(columns: columns, rows: rows)
    }
    try screen.resize(columns: 100, rows: 30)
    let after = try screen.screen { Desk.withoutTime($0) == wanted }
    #expect(Desk.withoutTime(after) == wanted)
  }

  @Test(
    "6: garbage left after a crash or kill - the terminal is as it was found",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGILL, SIGABRT, SIGBUS])
  func garbage(signal: Int32) throws {
    let desk = try Desk()
    let terminal = try desk.onPseudoTerminal()
    #expect(terminal.shows(Desk.live))
    let modes = TerminalLanguage.modesOn(after: terminal.output)
    #expect(modes.contains(1049) && !modes.contains(25))
    #expect(terminal.modes != terminal.modesAtStart)
    kill(terminal.process, signal)
    let end = terminal.end()
    #expect(end == .exited(128 + signal) || end == .signalled(signal))
    #expect(terminal.modes == terminal.modesAtStart)
    #expect(TerminalLanguage.modesOn(after: terminal.output) == TerminalLanguage.fresh)
  }

  @Test("6: garbage left - nor does leaving by a key, or losing the terminal")
  func leaving() throws {
    let desk = try Desk()
    let terminal = try desk.onPseudoTerminal()
    #expect(terminal.shows(Desk.live))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.modes == terminal.modesAtStart)
    #expect(TerminalLanguage.modesOn(after: terminal.output) == TerminalLanguage.fresh)
    let lost = try desk.onPseudoTerminal()
    #expect(lost.shows(Desk.live))
    lost.hangUp()
    #expect(lost.end() == .exited(128 + SIGHUP))
  }

  @Test("7: no output without a terminal - it says what prints the same figures, and that does")
  func batch() throws {
    let desk = try Desk()
    try CommandLineProgram.expectFailure(
      [desk.sample.path], environment: ["TERM": "xterm-256color"], saying: "caseload report")
    let dumb = try desk.onPseudoTerminal(environment: ["TERM": "dumb"])
    #expect(dumb.end() == .exited(2))
    let words = String(decoding: dumb.output, as: UTF8.self)
    #expect(words.contains("caseload report") && !words.contains("\u{1b}"))
    let report = try CommandLineProgram.run(["report", desk.sample.path])
    #expect(report.status == 0 && report.output.contains("overdue"))
  }

  @Test(
    "8: colours wrong under tmux or ssh - no more colours than the terminal has",
    arguments: [("screen", 8), ("screen-256color", 256), ("linux", 8), ("vt100", 0)])
  func colours(type: String, colours: Int) throws {
    let desk = try Desk()
    let terminal = try desk.onPseudoTerminal(environment: ["TERM": type])
    try #require(terminal.shows(Desk.live))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    let renditions = TerminalLanguage.renditions(in: terminal.output)
    #expect(renditions.contains(where: TerminalLanguage.isColour) == (colours > 0))
    let isIndexed = renditions.contains { $0.contains(38) || $0.contains(48) }
    #expect(isIndexed == (colours > 16))
    #expect(!renditions.contains { $0.starts(with: [38, 2]) })
  }

  @Test("8: NO_COLOR and --colour none leave no colour at all")
  func noColour() throws {
    let desk = try Desk()
    for terminal in [
      try desk.onPseudoTerminal(environment: ["NO_COLOR": "1"]),
      try desk.onPseudoTerminal("--colour", "none"),
    ] {
      try #require(terminal.shows(Desk.live))
      terminal.type("q")
      #expect(terminal.end() == .exited(0))
      let renditions = TerminalLanguage.renditions(in: terminal.output)
      #expect(!renditions.isEmpty)
      #expect(!renditions.contains(where: TerminalLanguage.isColour))
    }
  }

  @Test("9: the mouse cannot be switched off - by option, and by key while it runs")
  func mouse() throws {
    let desk = try Desk()
    let without = try desk.onPseudoTerminal("--no-mouse")
    #expect(without.shows(Desk.live))
    #expect(
      TerminalLanguage.modesOn(after: without.output).isDisjoint(with: TerminalLanguage.mouse))
    let with = try desk.onPseudoTerminal()
    #expect(with.shows(Desk.live))
    #expect(
      !TerminalLanguage.modesOn(after: with.output).isDisjoint(with: TerminalLanguage.mouse))
    with.type("M")
    #expect(with.shows("\u{1b}[?1000l"))
    #expect(with.shows("ouse"))
  }

  @Test("10: data that injects escapes - hostile data drives nothing, on any screen")
  func escapes() throws {
    let desk = try Desk(try Sample(isHostile: true))
    let terminal = try desk.onPseudoTerminal("--names", columns: 200, rows: 60)
    try #require(terminal.shows(Desk.live))
    Desk.press(
      "z", "2", "3", "4", "\r", "\u{1b}", "w", "\u{1b}", "5", "6", "1", "\r", "r", "\u{1b}", "!",
      "\r", "\u{1b}", ":", "\u{1b}", "c", on: terminal)
    // The first leaves what lies over the screen.
    terminal.type("\u{3}\u{3}")
    #expect(terminal.end() == .exited(0))
    #expect(TerminalLanguage.strangers(in: terminal.output) == [])
    #expect(terminal.modes == terminal.modesAtStart)
  }
}

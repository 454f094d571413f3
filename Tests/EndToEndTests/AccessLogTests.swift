import Foundation
import Glibc
import TestSupport
import Testing

/// The log of who opened what.
@Suite(.timeLimit(.minutes(3))) struct AccessLogTests {
  /// A desk whose configuration names a log.
  private final class LoggedDesk {
    let desk: Desk
    var log: URL { desk.home.file("access.jsonl") }

    init(_ sample: Sample? = nil, more: String = "") throws {
      desk = try Desk(sample)
      try configure("access_log = \"\(log.path)\"\n\(more)")
    }

    func configure(_ text: String) throws {
      let folder = desk.home.file("caseload")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appending(path: "config.toml"))
    }

    /// The lines of the log.
    func lines() throws -> [[String: Any]] {
      try AccessLogTests.lines(Data(contentsOf: log))
    }
  }

  /// Lines of JSON; whatever is no object is a failure.
  private static func lines(_ data: Data) throws -> [[String: Any]] {
    #expect(data.isEmpty || data.last == UInt8(ascii: "\n"))
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func actions(_ lines: [[String: Any]]) -> [String] {
    lines.compactMap { $0["action"] as? String }
  }

  @Test("a session is written down: opened, a child, names, an export, closed; without any name")
  func session() throws {
    let logged = try LoggedDesk()
    let desk = logged.desk
    let child = try #require(try desk.sample.overdueChildren().first)
    let terminal = try desk.onPseudoTerminal(columns: 140)
    try #require(terminal.shows(Desk.live))
    Desk.press("4", "\r", on: terminal)
    try #require(terminal.shows("Child \(child)"))
    Desk.press("m", "m", on: terminal)
    try #require(terminal.shows("NAMES SHOWN"))
    Desk.press("e", on: terminal)
    terminal.type("csv\r")
    Desk.press("\u{15}", on: terminal)
    terminal.type(desk.home.path + "/out.csv\r")
    try #require(terminal.shows("Written to"))
    Desk.press("m", on: terminal)
    terminal.type("\u{3}")
    #expect(terminal.end() == .exited(0))

    let lines = try logged.lines()
    #expect(
      Self.actions(lines) == [
        "opened", "opened_child", "revealed_names", "exported", "hid_names", "closed",
      ])
    for line in lines {
      #expect(line["user"] as? String == NSUserName())
      #expect(line["host"] as? String == Self.host)
      #expect((line["time"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
      #expect(line["process"] as? Int == Int(terminal.process))
      #expect(
        (line["directory"] as? String)?.hasSuffix(desk.sample.scratch.url.lastPathComponent) == true
      )
    }
    let text = try String(contentsOf: logged.log, encoding: .utf8)
    #expect(!text.contains(child) && !text.contains("Child ") && !text.contains("Worker "))
    for name in ["access.jsonl", "access.jsonl.key", "out.csv"] {
      let facts = try FileManager.default.attributesOfItem(atPath: desk.home.file(name).path)
      #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
    }

    let pseudonym = try #require(lines[1]["child"] as? String)
    #expect(lines[3]["child"] as? String == pseudonym && lines[3]["format"] as? String == "csv")
    let resolved = try CommandLineProgram.run(
      ["pseudonym", "--log", logged.log.path, child, "C0"])
    #expect(resolved.status == 0)
    #expect(resolved.output.hasPrefix("\(pseudonym)\t\(child)\n"))
    #expect(!resolved.output.split(separator: "\n")[1].hasPrefix(pseudonym))
  }

  @Test("the accessible mode and a printed screen are written down as well")
  func otherWays() throws {
    let logged = try LoggedDesk()
    let desk = logged.desk
    let child = try #require(try desk.sample.overdueChildren().first)
    let terminal = try desk.onPseudoTerminal("--accessible", "--names")
    try #require(terminal.shows("4. Overdue visits"))
    terminal.type("4\n1\nq\n")
    #expect(terminal.end() == .exited(0))
    let environment = ["XDG_CONFIG_HOME": desk.home.path]
    let shot = try CommandLineProgram.run(
      ["shot", desk.sample.path, "--screen", "child:\(child)"], environment: environment)
    #expect(shot.status == 0)
    let lines = try logged.lines()
    #expect(
      Self.actions(lines) == ["opened", "revealed_names", "opened_child", "closed", "exported"])
    #expect(lines[2]["child"] as? String == lines[4]["child"] as? String)
    #expect(lines.map { $0["names"] as? String } == ["shown", "shown", "shown", "shown", "hidden"])
  }

  @Test("lines of many programs at once stay whole, and all know a child by one pseudonym")
  func atOnce() throws {
    let scratch = try Scratch.clean()
    let logged = try LoggedDesk(Sample(scratch, day: "2016-06-30"))
    let processes = try (0..<12).map { number in
      let process = Process()
      process.executableURL = CommandLineProgram.url
      process.arguments = [
        "shot", scratch.path, "--today", "2016-06-30", "--screen",
        number % 2 == 0 ? "child:C" : "worker:W",
      ]
      process.environment = ["XDG_CONFIG_HOME": logged.desk.home.path]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    let lines = try logged.lines()
    #expect(lines.count == 12)
    #expect(Set(lines.compactMap { $0["child"] as? String }).count == 1)
    #expect(Set(lines.compactMap { $0["worker"] as? String }).count == 1)
  }

  @Test("a log that cannot be written is told and counted, and the program goes on")
  func failure() throws {
    let logged = try LoggedDesk(Sample(try Scratch.clean(), day: "2016-06-30"))
    let target = logged.desk.home.file("elsewhere")
    try Data("kept\n".utf8).write(to: target)
    symlink(target.path, logged.log.path)
    let terminal = try logged.desk.inTmux()
    let told = try terminal.screen {
      $0.contains("It is not written down who looks at what") && $0.contains("! 1")
    }
    #expect(told.contains("links are not followed"))
    try terminal.press("!")
    #expect(try terminal.screen(showing: "Problems ·").contains("not written down"))
    #expect(try String(contentsOf: target, encoding: .utf8) == "kept\n")
    // As soon as it can be written again nothing is said any more.
    unlink(logged.log.path)
    try terminal.press("m", "m")
    _ = try terminal.screen(showing: "NAMES SHOWN")
    #expect(try !terminal.screen { !$0.contains("not written down") }.contains("not written down"))
    #expect(try Self.actions(logged.lines()).contains("revealed_names"))
  }

  @Test("another log in the configuration closes the one and opens the other")
  func change() throws {
    let logged = try LoggedDesk(Sample(try Scratch.clean(), day: "2016-06-30"))
    let terminal = try logged.desk.inTmux()
    _ = try terminal.screen(showing: Desk.live)
    let other = logged.desk.home.file("other.jsonl")
    try logged.configure("access_log = \"\(other.path)\"\nmouse = true\n")
    try terminal.press("m", "m")
    _ = try terminal.screen(showing: "NAMES SHOWN")
    var written: [String] = []
    for _ in 0..<200 where !written.contains("revealed_names") {
      written = Self.actions(try Self.lines((try? Data(contentsOf: other)) ?? Data()))
      usleep(50_000)
    }
    #expect(written.contains("opened") && written.contains("revealed_names"))
    #expect(Self.actions(try logged.lines()) == ["opened", "closed"])
  }
}

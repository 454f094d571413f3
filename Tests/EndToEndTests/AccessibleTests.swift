import Foundation
import Glibc
import TestSupport
import Testing

/// `caseload watch --accessible`, through pipes and on a terminal.
@Suite(.timeLimit(.minutes(2))) struct AccessibleTests {
  private static let start = "Accessible mode. Type h for help, q to leave."

  /// The whole conversation of somebody who types all lines at once.
  private func talk(
    _ input: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (output: String, status: Int32) {
    let scratch = try Scratch()
    let (given, taken) = (scratch.file("input"), scratch.file("output"))
    try Data(input.utf8).write(to: given)
    try Data().write(to: taken)
    let process = Process()
    process.executableURL = CommandLineProgram.url
    process.arguments = arguments
    process.environment = [
      "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": scratch.path, "XDG_CONFIG_HOME": scratch.path,
      "TMPDIR": scratch.path,
    ].merging(SanitizerOptions.variables.merging(environment) { _, given in given }) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: given)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: taken)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "the program crashed")
    let output = String(decoding: try Data(contentsOf: taken), as: UTF8.self)
    return (output, process.terminationStatus)
  }

  @Test("lines through a pipe are answered one after the other, and its end ends the program")
  func pipes() throws {
    let scratch = try Scratch.clean()
    let (output, status) = try talk("4\nb\nproblems", ["watch", scratch.path, "--accessible"])
    #expect(status == 0)
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.first == Self.start)
    #expect(lines.count { $0.hasPrefix("4. Overdue visits: ") } == 2)
    #expect(output.contains(", Overdue visits."))
    #expect(output.contains(", Problems."))
    #expect(!output.unicodeScalars.contains("\u{1b}"))
  }

  @Test("an export takes no file's place, is for its owner alone, and is named by its full path")
  func exports() throws {
    let scratch = try Scratch.clean()
    let folder = try Scratch()
    let path = folder.path + "/list.csv"
    let export = "export\n2\n\(path)\n"
    let (output, status) = try talk(
      "4\n" + export + "b\n1\n" + export + "export\n2\n\(folder.path)\n",
      ["watch", scratch.path, "--accessible"])
    #expect(status == 0)
    #expect(output.contains("Written to \(path)."))
    #expect(output.contains("Written to \(folder.path)/list-2.csv."))
    #expect(output.contains("\(folder.path) cannot be written: it is a directory"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["list-2.csv", "list.csv"])
    for name in names {
      let facts = try FileManager.default.attributesOfItem(atPath: folder.file(name).path)
      #expect(facts[.posixPermissions] as? Int == 0o600)
    }
    let first = try String(contentsOf: folder.file("list.csv"), encoding: .utf8)
    let second = try String(contentsOf: folder.file("list-2.csv"), encoding: .utf8)
    #expect(first != second && !first.isEmpty && !second.isEmpty)
  }

  @Test("the environment and the configuration choose it; the command line goes before them")
  func choosing() throws {
    let scratch = try Scratch.clean()
    let spoken = try talk(
      "q\n", ["watch", scratch.path], environment: ["CASELOAD_ACCESSIBLE": "1"])
    #expect(spoken.status == 0)
    #expect(spoken.output.hasPrefix(Self.start))

    let home = try Scratch()
    try FileManager.default.createDirectory(
      at: home.file("caseload"), withIntermediateDirectories: false)
    try Data("accessible = true\n".utf8).write(to: home.file("caseload/config.toml"))
    let configured = try talk(
      "q\n", ["watch", scratch.path], environment: ["XDG_CONFIG_HOME": home.path])
    #expect(configured.output.hasPrefix(Self.start))

    let drawn = try talk(
      "q\n", ["watch", scratch.path, "--no-accessible"],
      environment: ["XDG_CONFIG_HOME": home.path, "CASELOAD_ACCESSIBLE": "1"])
    #expect(drawn.status == 2)
    #expect(drawn.output == "")
  }

  @Test("the configuration is read again while it speaks, and what is wrong with it is said")
  func configuration() throws {
    let (scratch, home) = (try Scratch.clean(), try Scratch())
    let folder = home.file("caseload")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let terminal = try PseudoTerminal(
      running: BuiltProgram.path("caseload"), ["watch", scratch.path, "--accessible"],
      environment: ["XDG_STATE_HOME": home.path, "XDG_CONFIG_HOME": home.path])
    #expect(terminal.shows("1. Caseload per worker"))
    try Data("stale_after = 12\n".utf8).write(to: folder.appending(path: "config.toml"))
    #expect(terminal.shows("config.toml:1"))
    terminal.type("q\n")
    #expect(terminal.end() == .exited(0))
  }

  @Test("the live sample speaks too, announces what happens, and is gone afterwards")
  func demo() throws {
    let scratch = try Scratch()
    let terminal = try PseudoTerminal(
      running: BuiltProgram.path("caseload"), ["demo", "--accessible", "--pace", "0.1"],
      environment: ["TMPDIR": scratch.path, "XDG_CONFIG_HOME": scratch.path])
    #expect(terminal.shows("An invented authority"))
    // What is said of its own accord begins on a line of its own.
    #expect(terminal.shows("> \r\n"))
    #expect(terminal.shows(", was "))
    terminal.type("q\n")
    #expect(terminal.end() == .exited(0))
    #expect(!terminal.output.contains(0x1B))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
  }

  @Test(
    "a signal and a terminal that goes end it, and take the sample away",
    arguments: [
      SIGTERM, SIGINT, SIGHUP,
    ])
  func signals(_ signal: Int32) throws {
    let scratch = try Scratch()
    let terminal = try PseudoTerminal(
      running: BuiltProgram.path("caseload"), ["demo", "--accessible", "--pace", "0"],
      environment: ["TMPDIR": scratch.path, "XDG_CONFIG_HOME": scratch.path])
    #expect(terminal.shows("1. Caseload per worker"))
    if signal == SIGHUP { terminal.hangUp() } else { kill(terminal.process, signal) }
    #expect(terminal.end() == .exited(0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
  }
}

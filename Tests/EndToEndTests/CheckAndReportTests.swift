import Foundation
import Testing

/// `caseload check` and `caseload report`.
@Suite struct CheckAndReportTests {
  private static let day = ["--as-at", "2016-06-30"]

  @Test("check of a clean directory ends with 0")
  func checkClean() throws {
    let scratch = try Scratch.clean()
    let outcome = try CommandLineProgram.run(["check", scratch.path] + Self.day)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output.hasSuffix(
        "\nClean: nothing is wrong in 6 files with 6 records, as at 2016-06-30.\n"))
  }

  @Test("check with findings ends with 1, as text and as JSON", arguments: ["text", "json"])
  func checkFindings(format: String) throws {
    let scratch = try Scratch.clean()
    try Data("{}\n".utf8).write(to: scratch.file("visits-2.jsonl"))
    let outcome = try CommandLineProgram.run(
      ["check", scratch.path, "--format", format] + Self.day)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    let expected =
      format == "text"
      ? "visits-2.jsonl:1: rejected: id: missing; give an id"
      : #"{"path": "visits-2.jsonl", "line": 1, "severity": "rejected", "field": "id", "#
    #expect(outcome.output.contains(expected))
  }

  @Test("a day before everything is a day like any other")
  func earlyDay() throws {
    let scratch = try Scratch.clean()
    let outcome = try CommandLineProgram.run(["check", scratch.path, "--as-at", "1900-01-01"])
    #expect(outcome.status == 0)
  }

  @Test("in a locale without UTF-8 the output is ASCII", arguments: ["check", "report"])
  func ascii(command: String) throws {
    let scratch = try Scratch.clean()
    try Data(#"{"id":"é","role":"other","employment":"agency"}"#.utf8)
      .write(to: scratch.file("workers-2.jsonl"))
    let outcome = try CommandLineProgram.run(
      [command, scratch.path] + Self.day, environment: ["LC_ALL": "C"])
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("report prints text, and the JSON of the same day")
  func report() throws {
    let scratch = try Scratch.clean()
    let text = try CommandLineProgram.run(["report", scratch.path] + Self.day)
    #expect(text.status == 0)
    #expect(text.errors == "")
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let json = try CommandLineProgram.run(
      ["report", scratch.path, "--format", "json"] + Self.day)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "caseload-report/1")
    #expect(object?["as_at"] as? String == "2016-06-30")
  }

  @Test("report lists as CSV, and wants to know which list")
  func reportCSV() throws {
    let scratch = try Scratch.clean()
    let arguments = ["report", scratch.path, "--format", "csv"] + Self.day
    let list = try CommandLineProgram.run(arguments + ["--list", "workers"])
    #expect(list.status == 0)
    #expect(list.output.contains("W,"))
    let none = try CommandLineProgram.run(arguments)
    #expect(none.status == 64)
    #expect(none.output == "")
    #expect(none.errors.contains("--list"))
  }

  @Test("report of a team that no record names tells the nearest names")
  func unknownTeam() throws {
    let scratch = try Scratch.clean()
    try CommandLineProgram.expectFailure(
      ["report", scratch.path, "--team", "SN1"] + Self.day, saying: "\"SN1\"", "\"SN 1\"")
  }

  @Test("report --check ends with 0 when nothing is red, and with 1 when something is")
  func reportCheck() throws {
    let scratch = try Scratch.clean()
    let arguments = ["report", scratch.path, "--check"] + Self.day
    #expect(try CommandLineProgram.run(arguments).status == 0)
    try Data("[caseload]\nlimit_per_fte = 0.1\n".utf8).write(to: scratch.file("policy.toml"))
    let red = try CommandLineProgram.run(arguments)
    #expect(red.status == 1)
    #expect(red.errors == "")
    #expect(red.output != "")
  }

  @Test("a full disk is an error", arguments: ["report", "check", "policy", "kinds"])
  func fullDisk(command: String) throws {
    let scratch = try Scratch.clean()
    let process = Process()
    process.executableURL = CommandLineProgram.url
    process.arguments = command == "kinds" ? [command] : [command, scratch.path]
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    let text = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(text.hasPrefix("caseload: cannot write the output: "))
  }
}

import Foundation
import Testing

/// What every command that reads a data directory says when it cannot.
@Suite struct DirectoryErrorTests {
  static let readers = ["report", "check"]
  /// With those that do not end by themselves when there is no error.
  static let openers = readers + ["follow"]

  @Test("a directory that does not exist is an error", arguments: openers + ["policy"])
  func missing(command: String) throws {
    let path = try Scratch().path + "/nowhere"
    try CommandLineProgram.expectFailure(
      [command, path], saying: path, "it does not exist", "give the directory that holds the data")
  }

  @Test("a file in place of the directory is an error", arguments: openers + ["policy"])
  func notADirectory(command: String) throws {
    let scratch = try Scratch(["visits.jsonl": ""])
    try CommandLineProgram.expectFailure(
      [command, scratch.file("visits.jsonl").path], saying: "it is not a directory")
  }

  @Test("a directory without any file of JSON lines is an error", arguments: openers)
  func empty(command: String) throws {
    let scratch = try Scratch(["notes.txt": "visits"])
    try CommandLineProgram.expectFailure(
      [command, scratch.path], saying: "no .jsonl or .ndjson file", "caseload demo DIR")
  }

  @Test("the path in an error drives no terminal", arguments: openers + ["policy"])
  func hostilePath(command: String) throws {
    let path = try Scratch().path + "/\u{1b}[2J"
    try CommandLineProgram.expectFailure([command, path], saying: "/\\u{1b}[2J")
  }

  @Test("no directory at all is a wrong command line", arguments: openers)
  func none(command: String) throws {
    let outcome = try CommandLineProgram.run([command])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("$CASELOAD_DATA"))
  }

  @Test("$CASELOAD_DATA names the directory", arguments: readers + ["policy"])
  func environment(command: String) throws {
    let scratch = try Scratch.clean()
    let outcome = try CommandLineProgram.run(
      [command], environment: ["CASELOAD_DATA": scratch.path])
    #expect(outcome.errors == "")
    #expect(outcome.output != "")
  }

  @Test("a policy with an error ends the command with nothing printed", arguments: openers)
  func policy(command: String) throws {
    let scratch = try Scratch.clean()
    try Data("[agency]\nred_abov = 1\n".utf8).write(to: scratch.file("policy.toml"))
    try CommandLineProgram.expectFailure(
      [command, scratch.path, "--as-at", "2016-06-30"], saying: "policy.toml:2: agency.red_abov")
  }

  @Test("a file without permission is skipped by name", .disabled(if: getuid() == 0))
  func unreadable() throws {
    let scratch = try Scratch.clean()
    let file = scratch.file("visits.jsonl").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    let outcome = try CommandLineProgram.run(["check", scratch.path, "--as-at", "2016-06-30"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "visits.jsonl: skipped: a file that cannot be read: permission denied"))
  }

  @Test("a directory without permission is an error", .disabled(if: getuid() == 0))
  func unreadableDirectory() throws {
    let scratch = try Scratch.clean()
    let attributes = FileManager.default
    try attributes.setAttributes([.posixPermissions: 0], ofItemAtPath: scratch.path)
    defer { try? attributes.setAttributes([.posixPermissions: 0o700], ofItemAtPath: scratch.path) }
    try CommandLineProgram.expectFailure(["check", scratch.path], saying: "permission denied")
  }

  @Test(
    "a day that is none is a wrong command line",
    arguments: ["2016-02-30", "2016-6-1", "tomorrow", "1899-12-31", "2200-01-01", ""])
  func badDay(day: String) throws {
    let scratch = try Scratch.clean()
    for command in Self.openers {
      let outcome = try CommandLineProgram.run([command, scratch.path, "--as-at", day])
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("--as-at"))
    }
  }

  @Test(
    "an option that does not exist is a wrong command line",
    arguments: ["report", "follow", "check", "demo", "policy", "kinds"])
  func unknownOption(command: String) throws {
    let outcome = try CommandLineProgram.run([command, "x", "--frobnicate"])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("--frobnicate"))
    #expect(outcome.errors.contains("Usage: caseload \(command)"))
  }
}

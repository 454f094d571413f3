import Foundation
import Glibc
import Testing

/// `caseload follow`.
@Suite(.timeLimit(.minutes(2))) struct FollowTests {
  private static let day = ["--as-at", "2016-06-30"]
  private static let visit =
    #"{"id":2,"child":"C","worker":"W","date":"2016-06-25","seen":true,"alone":true}"#

  /// The figures that a fresh start gives.
  private func fresh(_ scratch: Scratch, _ more: [String] = []) throws -> NSDictionary {
    let outcome = try CommandLineProgram.run(
      ["report", scratch.path, "--format", "json"] + Self.day + more)
    return try FollowedProgram.parsed(outcome.output)
  }

  private func append(_ text: String, to file: URL) throws {
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  private func directory() throws -> Scratch {
    let scratch = try Scratch.clean()
    try append("\n", to: scratch.file("visits.jsonl"))
    return scratch
  }

  @Test("the first line is the report, and each change gives another one")
  func changes() throws {
    let scratch = try directory()
    let program = try FollowedProgram([scratch.path] + Self.day)
    #expect(try program.nextReport() == fresh(scratch))

    try append(Self.visit + "\n", to: scratch.file("visits.jsonl"))
    #expect(try program.nextReport() == fresh(scratch))

    try Data("[caseload]\nlimit_per_fte = 3\n".utf8).write(to: scratch.file("policy.toml"))
    #expect(try program.nextReport() == fresh(scratch))

    try FileManager.default.removeItem(at: scratch.file("allocations.jsonl"))
    #expect(try program.nextReport() == fresh(scratch))

    try FileManager.default.createDirectory(
      at: scratch.file("visits"), withIntermediateDirectories: false)
    try Data(Self.visit.replacing(":2,", with: ":3,").utf8)
      .write(to: scratch.file("visits/new.jsonl"), options: .atomic)
    #expect(try program.nextReport() == fresh(scratch))

    program.send(SIGTERM)
    #expect(try program.status() == 0)
    #expect(program.errors == "")
  }

  @Test("half a line says nothing until the rest is there")
  func halfLine() throws {
    let scratch = try directory()
    let program = try FollowedProgram([scratch.path] + Self.day)
    _ = try program.nextLine()
    try append(String(Self.visit.prefix(30)), to: scratch.file("visits.jsonl"))
    try append(String(Self.visit.dropFirst(30)) + "\n", to: scratch.file("visits.jsonl"))
    let report = try program.nextReport()
    #expect(try report == fresh(scratch))
    #expect((report["data"] as? NSDictionary)?["rejected"] as? Int == 0)
  }

  @Test("half a line that nobody finishes is a problem after some seconds")
  func unfinishedLine() throws {
    let scratch = try directory()
    try append("{", to: scratch.file("visits.jsonl"))
    let program = try FollowedProgram([scratch.path] + Self.day)
    #expect((try program.nextReport()["data"] as? NSDictionary)?["rejected"] as? Int == 0)
    #expect(try program.nextReport() == fresh(scratch))
  }

  @Test("the figures of a team change with it")
  func team() throws {
    let scratch = try directory()
    let program = try FollowedProgram([scratch.path, "--team", "SN 1"] + Self.day)
    #expect(try program.nextReport() == fresh(scratch, ["--team", "SN 1"]))
    try append(Self.visit + "\n", to: scratch.file("visits.jsonl"))
    #expect(try program.nextReport() == fresh(scratch, ["--team", "SN 1"]))
  }

  @Test("a signal ends it with 0", arguments: [SIGTERM, SIGINT])
  func signals(signal: Int32) throws {
    let scratch = try directory()
    let program = try FollowedProgram([scratch.path] + Self.day)
    _ = try program.nextLine()
    program.send(signal)
    #expect(try program.status() == 0)
    #expect(program.errors == "", "\(scratch.path)")
  }

  @Test("it ends with 0 when nobody reads its output any more")
  func closedOutput() throws {
    let scratch = try directory()
    let program = try FollowedProgram([scratch.path] + Self.day)
    _ = try program.nextLine()
    try program.closeOutput()
    #expect(try program.status() == 0)
    #expect(program.errors == "", "\(scratch.path)")
  }

  @Test("a bad policy is named once, and leaves the last good one in force")
  func badPolicy() throws {
    let scratch = try directory()
    let program = try FollowedProgram([scratch.path] + Self.day)
    _ = try program.nextLine()
    try Data("[caseload]\nlimit_per_ft = 3\n".utf8)
      .write(to: scratch.file("policy.toml"), options: .atomic)
    program.waitForErrors("stays in force")
    #expect(program.errors.contains("caseload: policy.toml:2: caseload.limit_per_ft"))
    try Data("[caseload]\nlimit_per_fte = 3\n".utf8)
      .write(to: scratch.file("policy.toml"), options: .atomic)
    #expect(try program.nextReport() == fresh(scratch))
    program.waitForErrors("no error any more")
    #expect(program.errors.split(separator: "\n").count == 3)
  }

  @Test("a directory that goes away leaves its last figures, and is read again when it comes back")
  func awayAndBack() throws {
    let scratch = try directory()
    let away = URL(filePath: scratch.path + "-away")
    let program = try FollowedProgram([scratch.path] + Self.day)
    _ = try program.nextLine()
    try FileManager.default.moveItem(at: scratch.url, to: away)
    program.waitForErrors("the data directory does not exist")
    #expect(program.errors.contains("the last figures stand"))
    try FileManager.default.moveItem(at: away, to: scratch.url)
    program.waitForErrors("can be read again")
    try append(Self.visit + "\n", to: scratch.file("visits.jsonl"))
    #expect(try program.nextReport() == fresh(scratch))
  }

  @Test("a team that no record names is an error at the start")
  func unknownTeam() throws {
    let scratch = try directory()
    try CommandLineProgram.expectFailure(
      ["follow", scratch.path, "--team", "SN 2"] + Self.day, saying: "no record names the team",
      "SN 1")
  }
}

import Foundation
import TestSupport
import Testing

/// The built program, run as people run it.
enum CommandLineProgram {
  /// What a run left behind.
  struct Outcome {
    var output: String
    var errors: String
    var status: Int32
  }

  /// The program, beside the bundle of the tests.
  static let url: URL = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "caseload")
  }()

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - environment: Variables beside a locale of UTF-8 and 80 columns.
  /// - Returns: What it printed, and its exit status.
  /// - Throws: When it cannot be run, or crashed.
  static func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8", "COLUMNS": "80"]
      .merging(SanitizerOptions.variables.merging(environment) { _, given in given }) { $1 }
    // Files rather than pipes: however much it writes, it never waits for a reader.
    let scratch = try Scratch()
    let (output, errors) = (scratch.file("output"), scratch.file("errors"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "the program crashed")
    return Outcome(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// Expects one line on standard error, nothing on standard output, and a status.
  static func expectFailure(
    _ arguments: [String], environment: [String: String] = [:], status: Int32 = 2,
    saying parts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try run(arguments, environment: environment)
    #expect(outcome.status == status, sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    #expect(
      outcome.errors.hasPrefix("caseload: ") && outcome.errors.hasSuffix("\n"),
      sourceLocation: sourceLocation)
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1, sourceLocation: sourceLocation)
    for part in parts {
      #expect(outcome.errors.contains(part), sourceLocation: sourceLocation)
    }
  }
}

/// A directory for one test, removed after it.
final class Scratch {
  let url: URL
  var path: String { url.path }

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "caseload-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for (name, contents) in files { try Data(contents.utf8).write(to: file(name)) }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func file(_ name: String) -> URL { url.appending(path: name) }

  /// Files in which everything fits together, as at 30 June 2016.
  static func clean() throws -> Scratch {
    try Scratch([
      "teams.jsonl": #"{"id":"SN 1","name":"Safeguarding North 1"}"#,
      "workers.jsonl":
        #"{"id":"W","team":"SN 1","role":"case_holder","employment":"permanent","fte":1,"#
        + #""registered":true}"#,
      "children.jsonl": #"{"id":"C"}"#,
      "episodes.jsonl": #"{"id":1,"child":"C","status":"looked_after","start":"2016-01-01"}"#,
      "allocations.jsonl": #"{"id":1,"child":"C","worker":"W","start":"2016-01-01"}"#,
      "visits.jsonl": #"{"id":1,"child":"C","worker":"W","date":"2016-06-20","seen":true}"#,
    ])
  }
}

import Foundation
import Glibc
import Testing

/// The built program following a directory, until it is asked to end.
final class FollowedProgram {
  private let process = Process()
  private let output = Pipe()
  private let scratch: Scratch
  private var waiting: [UInt8] = []

  /// Starts it.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    scratch = try Scratch()
    try Data().write(to: scratch.file("errors"))
    process.executableURL = CommandLineProgram.url
    process.arguments = ["follow"] + arguments
    process.environment = ["LC_ALL": "C.UTF-8"].merging(environment) { _, given in given }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: scratch.file("errors"))
    try process.run()
    // Else the output would never end, as this process could write to it too.
    try output.fileHandleForWriting.close()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// The next line, which is waited for.
  func nextLine() throws -> String {
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: waiting[..<end], as: UTF8.self)
        waiting.removeFirst(end + 1)
        return line
      }
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "the output has ended: \(errors)")
      waiting += more
    }
  }

  /// The next line as the values that it stands for.
  func nextReport() throws -> NSDictionary { try Self.parsed(try nextLine()) }

  static func parsed(_ text: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }

  /// What it has said on standard error so far.
  var errors: String {
    String(decoding: (try? Data(contentsOf: scratch.file("errors"))) ?? Data(), as: UTF8.self)
  }

  /// Waits until it has said something on standard error.
  func waitForErrors(_ text: String) {
    while !errors.contains(text), process.isRunning { usleep(2_000) }
  }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Stops reading what it prints.
  func closeOutput() throws { try output.fileHandleForReading.close() }

  /// The exit status, which is waited for.
  func status() throws -> Int32 {
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "the program crashed")
    return process.terminationStatus
  }
}

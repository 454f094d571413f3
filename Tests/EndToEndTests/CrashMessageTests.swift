import Foundation
import Testing

/// What the program would say of a fault of its own: it goes to standard error as it is.
@Suite struct CrashMessageTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// What ends the program with a message, and what makes the language do so with a value in it.
  private static let enders = [
    "fatalError(", "preconditionFailure(", "precondition(", "assertionFailure(", "assert(", "try!",
    "uniqueKeysWithValues",
  ]

  /// Lines whose values are words of the program itself, never of the data.
  private static let known = [
    #"preconditionFailure("the table of bindings has no line for \(action.rawValue)")"#,
    "Dictionary(uniqueKeysWithValues: all.map { ($0.action, $0) })",
  ]

  @Test("no message of a crash holds anything that comes out of data")
  func messages() throws {
    let files = try #require(
      FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
    var looked = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      looked += 1
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let ender = Self.enders.first(where: { line.contains($0) }) else { continue }
        let mayHoldData = line.contains(#"\("#) || ender == "try!" || ender.hasPrefix("unique")
        #expect(
          !mayHoldData || Self.known.contains { line.contains($0) },
          "\(file.lastPathComponent): \(line)")
      }
    }
    #expect(looked > 300)
  }
}

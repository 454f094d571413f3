package import Foundation
package import Testing

/// Whole outputs kept as files, compared byte for byte.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes them anew; the difference then shows in version control.
package enum Snapshot {
  /// Expects a text to be what the file `Snapshots/NAME` beside the test's source holds.
  package static func expect(
    _ text: String, named name: String, beside source: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: source).deletingLastPathComponent()
      .appending(path: "Snapshots").appending(path: name)
    try expect(text, in: file, sourceLocation: sourceLocation)
  }

  /// Expects a text to be what a file holds.
  package static func expect(
    _ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard !text.utf8.elementsEqual(recorded.utf8) else { return }
    let pairs = zip(text.split(separator: "\n"), recorded.split(separator: "\n"))
    let (line, expected) = pairs.first { !$0.utf8.elementsEqual($1.utf8) } ?? ("", "")
    Issue.record(
      "\(file.lastPathComponent) differs, first here:\n  is:     \(line)\n  should: \(expected)",
      sourceLocation: sourceLocation)
  }
}

import Foundation

@testable import CaseloadCore

/// A data directory of a few lines, written for one check and removed after it.
final class CheckFixture {
  let root: String

  /// Writes files, given by their path and what they hold.
  init(_ files: KeyValuePairs<String, String>) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID().uuidString)").path
    for (path, contents) in files {
      let file = URL(filePath: root).appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contents.utf8).write(to: file)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The check of the directory as at 30 June 2016, or another day.
  func check(asAt day: Day = ReportFixture.day("2016-06-30")) throws -> DirectoryCheck {
    DirectoryCheck(
      try DataDirectory(root), settings: try DirectorySettings(root), asAt: day, threads: 2)
  }

  /// The check of files, which are gone afterwards.
  static func check(
    _ files: KeyValuePairs<String, String>, asAt day: Day = ReportFixture.day("2016-06-30")
  ) throws -> DirectoryCheck {
    try CheckFixture(files).check(asAt: day)
  }

  /// A team, a worker, a child with an open episode and an allocation: nothing to find.
  static let clean: KeyValuePairs = [
    "teams.jsonl": #"{"id":"T"}"# + "\n",
    "workers.jsonl":
      #"{"id":"W","team":"T","role":"case_holder","employment":"permanent","fte":1}"# + "\n",
    "children.jsonl": #"{"id":"C"}"# + "\n",
    "episodes.jsonl": #"{"id":1,"child":"C","status":"looked_after","start":"2016-01-01"}"# + "\n",
    "allocations.jsonl": #"{"id":1,"child":"C","worker":"W","start":"2016-01-01"}"# + "\n",
  ]

  /// The clean files, and others or more lines of the same.
  static func clean(and more: KeyValuePairs<String, String>) throws -> DirectoryCheck {
    let fixture = try CheckFixture(clean)
    for (path, contents) in more {
      let file = URL(filePath: fixture.root).appending(path: path)
      let before = (try? Data(contentsOf: file)) ?? Data()
      try (before + Data(contents.utf8)).write(to: file)
    }
    return try fixture.check()
  }
}

extension RecordPlace {
  /// The place as a person would write it: `visits.jsonl:12 V9`.
  var sentence: String {
    "\(String(decoding: path.bytes, as: UTF8.self)):\(line.map(String.init) ?? "?") \(id)"
  }
}

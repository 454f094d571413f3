import Foundation
import TestSupport

/// Faults of the file system, which come and go in the programs that are started with its variables.
///
/// Each is a line such as `read EIO /path`; see `Tests/FaultInjection/file_faults.c`.
final class FileFaults {
  private let scratch: Scratch

  /// No fault yet.
  init() throws {
    scratch = try Scratch()
    try set()
  }

  /// What a program has to find in its environment.
  var variables: [String: String] {
    [
      "LD_PRELOAD": BuiltProgram.path("libFaultInjection.so"),
      "CASELOAD_TEST_FILE_FAULTS": scratch.file("faults").path,
    ]
  }

  /// Lets just these faults be.
  func set(_ lines: String...) throws {
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: scratch.file("faults"), options: .atomic)
  }
}

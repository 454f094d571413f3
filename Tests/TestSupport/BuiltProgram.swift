import Foundation

/// The programs of this package, as they were built for the tests.
package enum BuiltProgram {
  /// The path of a program, which stands beside the bundle of the tests.
  ///
  /// - Parameter name: The name of its target, on which the test target depends to have it built.
  /// - Returns: Its path.
  package static func path(_ name: String) -> String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: name)
      .path(percentEncoded: false)
  }
}

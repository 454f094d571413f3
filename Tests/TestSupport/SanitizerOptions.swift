import Foundation

/// What programs that tests start must be told when the tests run under a sanitizer.
package enum SanitizerOptions {
  /// The variables of the sanitizers, where the tests have been given any.
  package static let variables = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }
}

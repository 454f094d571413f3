/// Why a sample could not be written, in words for the person who asked for it.
public struct SampleWriteError: Error, CustomStringConvertible, Sendable {
  /// What went wrong, where, and what to do.
  public let description: String

  /// An error with the given words.
  init(_ description: String) {
    self.description = description
  }
}

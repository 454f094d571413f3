/// How far the first reading of a directory has come.
public struct ReadingProgress: Equatable, Sendable {
  /// Files read.
  public var files = 0
  /// Files to read.
  public var allFiles: Int
  /// Bytes read.
  public var bytes = 0
  /// Bytes to read, as the files stood when they were listed.
  public var allBytes: Int
  /// The file that was read last; `nil` before the first.
  public var path: RelativePath?
}

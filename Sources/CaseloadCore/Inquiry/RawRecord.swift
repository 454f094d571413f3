import DisplayText

/// A record's line as it stands in its file.
public struct RawRecord: Equatable, Sendable {
  /// Which record it is.
  public var reference: RecordReference
  /// The number of the line, from 1.
  public var line: Int
  /// The line's bytes without its LF or CRLF, as they are: not safe for a terminal.
  public var bytes: [UInt8]

  /// The line as text, with U+FFFD in place of bytes that are not UTF-8: not safe for a terminal.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Why a record's line cannot be shown.
public struct RawRecordError: Error, Equatable, CustomStringConvertible {
  /// The file.
  public var path: RelativePath
  /// What is wrong, and what to do.
  public var reason: String

  /// What is wrong and where, in one line that is safe for a terminal.
  public var description: String { "\(SafeText.path(path.bytes)): \(reason)" }
}

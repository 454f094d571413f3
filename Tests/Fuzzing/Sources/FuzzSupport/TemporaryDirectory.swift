import Glibc

/// A directory in `$TMPDIR` that lasts as long as the program.
public struct TemporaryDirectory: Sendable {
  /// Its path.
  public let path: String

  /// Makes a new one.
  public init() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "."
    var template = Array("\(parent)/caseload-fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { Fuzzer.fail("no temporary directory in \(parent)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path of something in it, for the system's calls.
  public func systemPath(_ name: [UInt8]) -> [CChar] {
    Array(path.utf8CString.dropLast()) + [CChar(bitPattern: UInt8(ascii: "/"))]
      + name.map { CChar(bitPattern: $0) } + [0]
  }

  /// Writes a file in it, new or in place of an older one.
  ///
  /// - Returns: Whether it could be written.
  @discardableResult
  public func write(_ contents: some Sequence<[UInt8]>, to name: [UInt8]) -> Bool {
    let file = open(systemPath(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    for bytes in contents {
      guard Glibc.write(file, bytes, bytes.count) == bytes.count else {
        Fuzzer.fail("cannot write to \(path)")
      }
    }
    return true
  }
}

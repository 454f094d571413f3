import Glibc

/// Lines from standard input, as far as they have come.
struct LineInput {
  /// Whether more may come.
  private(set) var isOpen = true
  private var bytes: [UInt8] = []

  /// A line that is longer is cut into several; nobody types it.
  private static let longest = 4_096

  /// Takes what waits; to be called when there is something.
  mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isOpen = false
    }
  }

  /// The next line without its end; at the end of the input, what is left.
  mutating func next() -> String? {
    let line: ArraySlice<UInt8>
    if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      line = bytes[..<end]
      bytes.removeSubrange(...end)
    } else if !bytes.isEmpty, !isOpen || bytes.count > Self.longest {
      line = bytes[...]
      bytes = []
    } else {
      return nil
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether every line was taken and none will come.
  var isAtEnd: Bool { !isOpen && bytes.isEmpty }
}

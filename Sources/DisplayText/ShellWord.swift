/// Texts as words of a shell's command line, for commands that a person is told to type.
public enum ShellWord {
  /// The text as one word.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text, in single quotes where a shell would take it for something else.
  public static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/._-+,:@".utf8.contains(byte)
        }
      }
    if isPlain { return text }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}

/// How a JSON text is broken into lines.
public enum JSONLayout: Sendable {
  /// For people and for comparing: an object's members on lines of their own, indented by two
  /// spaces; each element of a list on one line, so that a difference of one element is a difference
  /// of one line.
  case lines
  /// The whole text on one line, for programs that read one text after another.
  case oneLine
}

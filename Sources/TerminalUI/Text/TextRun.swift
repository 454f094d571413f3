/// A piece of text in one style.
public struct TextRun: Hashable, Sendable {
  /// The text.
  public var text: String
  /// How it looks; as what it is drawn in when `nil`.
  public var style: Style?

  /// A piece of text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - style: How it looks; as what it is drawn in when `nil`.
  public init(_ text: String, _ style: Style? = nil) {
    self.text = text
    self.style = style
  }
}

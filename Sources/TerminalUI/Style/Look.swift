/// What a style comes to at a terminal: its colours and emphasis.
public struct Look: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Colour
  /// The colour behind it.
  public var background: Colour
  /// How the text stands out besides.
  public var emphasis: Emphasis

  /// A look of colours and emphasis.
  ///
  /// - Parameters:
  ///   - foreground: The colour of the text.
  ///   - background: The colour behind it.
  ///   - emphasis: How the text stands out besides.
  public init(
    foreground: Colour = .terminal, background: Colour = .terminal, emphasis: Emphasis = []
  ) {
    self.foreground = foreground
    self.background = background
    self.emphasis = emphasis
  }
}

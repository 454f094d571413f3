/// Everything that a screen shows at one moment.
public struct Frame<Action: Sendable>: Sendable {
  /// The cells.
  public var surface: Surface
  /// Where the terminal's own cursor stands, if anywhere.
  ///
  /// It is on what is selected or typed, so that magnifiers and screen readers find it.
  public var cursor: Point?
  /// Whether the cursor is seen; it is when text is typed.
  public var isCursorVisible = false
  /// What can be clicked; of two that overlap the later one counts.
  public var regions: [Region<Action>] = []
  /// The same in sentences, for the accessible mode.
  public var sentences: [String] = []

  /// An empty frame.
  ///
  /// - Parameters:
  ///   - size: How large the screen is.
  ///   - glyphs: What the terminal can draw.
  public init(size: Size, glyphs: GlyphSet = .unicode) {
    surface = Surface(size: size, glyphs: glyphs)
  }

  /// What a click does.
  ///
  /// - Parameter point: Where.
  /// - Returns: The action of the topmost region there, if there is one.
  public func action(at point: Point) -> Action? {
    regions.last { $0.rect.contains(point) }?.action
  }
}

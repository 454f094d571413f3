public import TerminalUI

/// How a terminal is to be opened.
public struct TerminalOptions: Hashable, Sendable {
  /// How many colours are wanted.
  public var colour: ColourChoice
  /// Which characters are wanted; the locale decides when `nil`.
  public var glyphs: GlyphSet.Level?
  /// Whether the mouse is used, which takes selecting text from it.
  public var hasMouse: Bool
  /// What the environment says.
  public var environment: TerminalEnvironment

  /// Ways to open a terminal.
  ///
  /// - Parameters:
  ///   - colour: How many colours are wanted.
  ///   - glyphs: Which characters are wanted; the locale decides when `nil`.
  ///   - hasMouse: Whether the mouse is used.
  ///   - environment: What the environment says.
  public init(
    colour: ColourChoice = .automatic, glyphs: GlyphSet.Level? = nil, hasMouse: Bool = true,
    environment: TerminalEnvironment = .current
  ) {
    self.colour = colour
    self.glyphs = glyphs
    self.hasMouse = hasMouse
    self.environment = environment
  }
}

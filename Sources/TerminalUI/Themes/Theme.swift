/// What every role looks like: one look of the whole program.
public struct Theme: Hashable, Sendable {
  /// Whether a theme is made for a dark or a light terminal.
  public enum Appearance: String, CaseIterable, Hashable, Sendable {
    /// Light text on a dark background.
    case dark
    /// Dark text on a light background.
    case light
  }

  /// Its name, which is that of its file.
  public let name: String
  /// What it is like, in a few words.
  public let summary: String
  /// What it is made for.
  public let appearance: Appearance
  /// How its boxes are drawn, if it says so.
  public let border: GlyphSet.Border?
  /// What its graphs are drawn with, if it says so.
  public let graph: GlyphSet.Graph?
  /// What it says of roles, by colour level; those under ``ColourDepth/direct`` hold for every level
  /// that says nothing else.
  let paints: [ColourDepth: [Role: Paint]]

  /// A theme without colours, for when there is nothing else.
  public static let plain = Theme(
    name: "plain", summary: "No colours", appearance: .dark, border: nil, graph: nil, paints: [:])

  /// The looks of every style at a colour level; keep it, and ask it rather than the theme.
  ///
  /// - Parameter depth: How many colours there are.
  /// - Returns: A table of all looks.
  public func looks(at depth: ColourDepth) -> ThemeLooks {
    ThemeLooks(self, depth: depth)
  }

  /// What a style looks like.
  ///
  /// This is for one style; for many, keep what ``looks(at:)`` gives.
  ///
  /// - Parameters:
  ///   - style: The style.
  ///   - depth: How many colours there are.
  /// - Returns: Its look.
  public func look(for style: Style, depth: ColourDepth) -> Look {
    looks(at: depth).look(for: style)
  }

  /// The characters to draw with where a person has not chosen any.
  ///
  /// - Parameter level: What the terminal can draw.
  /// - Returns: A set with the theme's boxes and graphs.
  public func glyphs(_ level: GlyphSet.Level) -> GlyphSet {
    GlyphSet(level, border: border ?? .rounded, graph: graph ?? .braille)
  }
}

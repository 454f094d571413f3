public import TerminalUI

/// How things look and what keys do, as theme, settings and key map files say.
public struct Appearance: Sendable {
  /// The name of the theme in use.
  public var theme: String
  /// The names of all themes, with a sentence each.
  public var themes: [Choice]
  /// Which key does what.
  public var keyMap: KeyMap
  /// How long a row that changed stays marked, in seconds.
  public var markSeconds: Int
  /// How old the newest file may be before its figures count as stale, in seconds.
  public var staleSeconds: Int?
  /// The characters to draw with; those of before when `nil`.
  public var glyphs: GlyphSet?

  /// A theme to choose.
  public struct Choice: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it is like.
    public var summary: String

    /// A theme to choose.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - summary: What it is like.
    public init(name: String, summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// How things look and what keys do.
  ///
  /// - Parameters:
  ///   - theme: The name of the theme in use.
  ///   - themes: All themes.
  ///   - keyMap: Which key does what.
  ///   - markSeconds: How long a row that changed stays marked.
  ///   - staleSeconds: How old the newest file may be.
  public init(
    theme: String = "default-dark", themes: [Choice] = [], keyMap: KeyMap = KeyMap(),
    markSeconds: Int = 4, staleSeconds: Int? = nil
  ) {
    self.theme = theme
    self.themes = themes
    self.keyMap = keyMap
    self.markSeconds = markSeconds
    self.staleSeconds = staleSeconds
  }
}

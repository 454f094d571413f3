public import CaseloadCore
public import TerminalUI

/// How a person wants the dashboard to look and behave: `config.toml`, over the defaults.
public struct Configuration: Equatable, Sendable {
  /// The theme's name, or ``automaticTheme`` for the one that suits the terminal.
  public var theme = automaticTheme
  /// The theme for a dark terminal when ``theme`` is automatic.
  public var darkTheme = "default-dark"
  /// The theme for a light terminal when ``theme`` is automatic.
  public var lightTheme = "default-light"
  /// The characters to draw with; those of the locale when `nil`.
  public var glyphs: GlyphSet.Level?
  /// What graphs are drawn with; what the theme says when `nil`.
  public var graph: GlyphSet.Graph?
  /// How boxes are drawn; what the theme says when `nil`.
  public var borders: GlyphSet.Border?
  /// Whether the mouse is used.
  public var mouse = true
  /// Whose names are shown at the start.
  public var privacy = Privacy.childrenHidden
  /// How old the newest record may be before the figures are called stale.
  public var staleAfter = Configuration.day
  /// After how many minutes without a key the screen is blanked; 0 for never.
  public var blankAfter = 0
  /// The file to which it is written who looked at what; empty for none.
  public var accessLog = ""
  /// The pane that has the focus at the start.
  public var startPane = StartPane.caseload
  /// The layout at the start, from 1.
  public var preset = 1
  /// Whether nothing on the screen moves or flashes of itself.
  public var reduceMotion = false
  /// For how many seconds a row that changed is marked; 0 for not at all.
  public var changedMark = 5
  /// Whether the dashboard speaks in lines of text instead of drawing screens.
  public var accessible = false

  /// The theme that suits the terminal.
  public static let automaticTheme = "auto"

  /// The panes of the overview.
  public enum StartPane: String, CaseIterable, Hashable, Sendable {
    /// Caseload per worker.
    case caseload
    /// Agency staff.
    case agency
    /// Supervision.
    case supervision
    /// Overdue visits.
    case visits
  }

  /// The defaults.
  public init() {}

  /// The name of the theme to use.
  ///
  /// - Parameter appearance: What the terminal is.
  /// - Returns: The one that was chosen, or the one for such a terminal.
  public func themeName(for appearance: Theme.Appearance) -> String {
    guard theme == Configuration.automaticTheme else { return theme }
    return appearance == .dark ? darkTheme : lightTheme
  }

  /// The characters to draw with.
  ///
  /// - Parameters:
  ///   - theme: The theme in use.
  ///   - level: What the locale allows.
  /// - Returns: What the configuration says over what the theme says.
  public func glyphs(with theme: Theme, level: GlyphSet.Level) -> GlyphSet {
    var set = theme.glyphs(glyphs ?? level)
    if let borders { set.border = borders }
    if let graph { set.graph = graph }
    return set
  }

  /// A day and two hours: data that arrives once a night is not stale while the next is on its way.
  private static let day = Duration("26 hours") ?? Policy().caseload.unallocatedAfter
}

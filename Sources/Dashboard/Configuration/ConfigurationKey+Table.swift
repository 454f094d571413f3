import CaseloadCore
import TerminalUI

extension ConfigurationKey {
  /// Every key, in the order in which the reference gives them.
  public static let all: [ConfigurationKey] = looks + privacy + behaviour

  private static let looks = [
    ConfigurationKey(
      "theme", .text(\.theme),
      "the name of a theme, or \"auto\" for theme_dark or theme_light as the terminal is"),
    ConfigurationKey("theme_dark", .text(\.darkTheme), "the theme for a dark terminal"),
    ConfigurationKey("theme_light", .text(\.lightTheme), "the theme for a light terminal"),
    ConfigurationKey(
      "glyphs", .automatic(\.glyphs),
      "the characters to draw with; auto is unicode where the locale is UTF-8"),
    ConfigurationKey(
      "graph", .automatic(\.graph), "what graphs are drawn with; auto is what the theme says"),
    ConfigurationKey(
      "borders", .automatic(\.borders), "how boxes are drawn; auto is what the theme says"),
    ConfigurationKey(
      "reduce_motion", .flag(\.reduceMotion),
      "true when nothing is to move or flash of itself, false otherwise"),
    ConfigurationKey(
      "changed_mark", .number(\.changedMark, 0...600),
      "for how many seconds a row that changed is marked; 0 for not at all"),
  ]

  private static let behaviour = [
    ConfigurationKey(
      "accessible", .flag(\.accessible),
      "true for lines of text instead of screens, false otherwise"),
    ConfigurationKey("mouse", .flag(\.mouse), "true to use the mouse, false to leave it alone"),
    ConfigurationKey(
      "start_pane", .choice(\.startPane), "the pane that has the focus at the start"),
    ConfigurationKey(
      "preset", .number(\.preset, 1...4),
      "the layout at the start: 1 the four areas, 2 late and due, 3 workers, 4 teams"),
    ConfigurationKey(
      "stale_after", .duration(\.staleAfter),
      "how long ago the newest file may have been written before the figures are called stale"),
  ]

  private static let privacy = [
    ConfigurationKey(
      "names", .privacy(\.privacy),
      "whose names are shown at the start: of workers (hidden), of nobody (all-hidden), of all (shown)"
    ),
    ConfigurationKey(
      "blank_after", .number(\.blankAfter, 0...1440),
      "after how many minutes without a key or a click the screen is blanked; 0 for never"),
    ConfigurationKey(
      "access_log", .path(\.accessLog),
      "the file that keeps who opened what, with pseudonyms in place of ids and never a name; \"\" for none"
    ),
  ]
}

import ArgumentParser
import Dashboard
import Terminal
import TerminalUI

/// How the screen looks, for commands that open one.
struct ScreenOptions: ParsableArguments {
  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: "How many colours: auto, none, 16, 256 or truecolor.")
  var colour = ColourChoice.automatic

  @Option(help: "Which characters to draw with: unicode or ascii; the locale decides otherwise.")
  var glyphs: GlyphSet.Level?

  @Option(help: "The theme; `caseload theme list` names them all.")
  var theme: String?

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(help: "Show children's names from the start. Mind who sees the screen.")
  var names = false

  /// What the terminal is opened with; the command line goes before the configuration.
  func terminal(_ configuration: Configuration) -> TerminalOptions {
    TerminalOptions(
      colour: colour, glyphs: glyphs ?? configuration.glyphs,
      hasMouse: !noMouse && configuration.mouse)
  }
}

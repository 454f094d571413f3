import ArgumentParser
import Dashboard
import Glibc
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

  @Flag(
    inversion: .prefixedNo,
    help: """
      --accessible: lines of text for screen readers and pipes in place of a screen, as with \
      CASELOAD_ACCESSIBLE=1; --no-accessible: a screen, whatever the environment and the \
      configuration say.
      """)
  var accessible: Bool?

  /// Whether the dashboard speaks in lines: the command line goes before `CASELOAD_ACCESSIBLE`, and that
  /// before the configuration.
  var isAccessible: Bool {
    if let accessible { return accessible }
    if let variable = getenv("CASELOAD_ACCESSIBLE"), variable.pointee != 0 {
      return String(cString: variable) != "0"
    }
    var settings = PersonalSettings()
    _ = settings.read()
    return settings.configuration.accessible
  }

  /// What the terminal is opened with; the command line goes before the configuration.
  func terminal(_ configuration: Configuration) -> TerminalOptions {
    TerminalOptions(
      colour: colour, glyphs: glyphs ?? configuration.glyphs,
      hasMouse: !noMouse && configuration.mouse)
  }
}

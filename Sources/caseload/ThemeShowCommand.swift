import ArgumentParser
import DisplayText
import Glibc
import TOMLReading
import Terminal
import TerminalUI

/// Shows every role of a theme.
struct ThemeShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show every role of a theme: a sample, and its colours.",
    discussion: """
      At a terminal each role's name stands in its own look, and ramps are drawn; elsewhere only the \
      table is printed. $NO_COLOR leaves emphasis alone.
      """)

  @Argument(help: ArgumentHelp("The name of a theme, or a file.", valueName: "theme"))
  var theme: String

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: "How many colours: auto, none, 16, 256 or truecolor.")
  var colour = ColourChoice.automatic

  func run() throws {
    let library = ThemeLibrary(own: ConfigurationDirectory.themes())
    let reading = library.reading(try ThemeChoice.source(theme, in: library))
    guard let theme = reading.theme else {
      throw Output.fail(lines: reading.problems.map(\.description))
    }
    let depth = depth
    let sample = ThemeSample(theme, depth: depth ?? .direct, isStyled: depth != nil)
    try Output.write(sample.text(isUTF8: Output.isUTF8))
  }

  /// How many colours there are to show it in; `nil` for plain text.
  private var depth: ColourDepth? {
    if let depth = colour.depth { return depth }
    let environment = TerminalEnvironment.current
    guard isatty(STDOUT_FILENO) == 1, let facts = TerminalFacts.lookedUp(environment.type),
      facts.canMoveCursor
    else { return nil }
    return TerminalCapabilities(environment: environment, facts: facts).colourDepth
  }
}

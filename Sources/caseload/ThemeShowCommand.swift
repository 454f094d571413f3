import ArgumentParser
import DisplayText
import Glibc
import TOMLReading
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

  enum Colours: String, CaseIterable, ExpressibleByArgument {
    case auto
    case direct
    case palette = "256"
    case ansi = "16"
    case mono
    case never
  }

  @Argument(help: ArgumentHelp("The name of a theme, or a file.", valueName: "theme"))
  var theme: String

  @Option(
    help: ArgumentHelp(
      "How many colours to show it in.", discussion: "auto is what the terminal has.",
      valueName: "colours"))
  var colour: Colours = .auto

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
    switch colour {
    case .auto: isatty(STDOUT_FILENO) == 1 ? ThemeShowCommand.terminalDepth : nil
    case .direct: .direct
    case .palette: .palette256
    case .ansi: .ansi16
    case .mono: .monochrome
    case .never: nil
    }
  }

  /// What the environment says of the terminal.
  private static var terminalDepth: ColourDepth? {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    let name = variable("TERM")
    if name.isEmpty || name == "dumb" { return nil }
    if !variable("NO_COLOR").isEmpty { return .monochrome }
    if ["truecolor", "24bit"].contains(variable("COLORTERM")) || name.hasSuffix("-direct") {
      return .direct
    }
    return name.contains("256") ? .palette256 : .ansi16
  }
}

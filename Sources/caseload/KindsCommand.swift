import ArgumentParser
import CaseloadCore

/// Prints the format of a data directory.
struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "Print the format of a data directory: its files, kinds and fields.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
    case json
  }

  @Option(help: "text at the terminal's width; markdown for documents; json for programs.")
  var format: Format = .text

  func run() throws {
    switch format {
    case .text: try Output.write(FormatGuide.text(width: Output.width))
    case .markdown: try Output.write(FormatGuide.markdown())
    case .json: try Output.write(FormatGuide.json())
    }
  }
}

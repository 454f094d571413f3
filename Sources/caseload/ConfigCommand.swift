import ArgumentParser
import Dashboard
import TOMLReading
import TerminalUI

/// Says what is in the configuration.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check the configuration, or print its reference.",
    discussion: """
      The configuration is config.toml in $XDG_CONFIG_HOME/caseload, or ~/.config/caseload. \
      Without --reference it is read, and printed as it is in force. \
      What the access log holds, and who can tell whose a pseudonym in it is, stands in the manual \
      (caseload manual) under Privacy. \
      Exit status: 0 it can be used, or there is none; 2 it has errors.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
  }

  @Flag(help: "Print every key with its default; as text it is a config.toml to start from.")
  var reference = false

  @Option(help: "The reference as text or as markdown.")
  var format: Format = .text

  func run() throws {
    if reference {
      let isText = format == .text
      return try Output.write(isText ? ConfigurationGuide.text() : ConfigurationGuide.markdown())
    }
    let text = ConfigurationGuide.text(of: try ConfigCommand.inForce())
    try Output.write(Output.isUTF8 ? text : TOMLText.inASCII(text))
  }

  /// The configuration in force.
  ///
  /// - Throws: The exit status, after saying on standard error what is wrong with the file.
  private static func inForce() throws -> Configuration {
    guard let path = ConfigurationDirectory.path.map({ $0 + "/" + ConfigurationFile.name }) else {
      return Configuration()
    }
    guard ConfigurationDirectory.exists(path) else { return Configuration() }
    switch ConfigurationDirectory.bytes(of: path) {
    case .failure(let failure):
      throw Output.fail("\(path): cannot read the configuration: \(failure.reason)")
    case .success(let bytes):
      let file = ConfigurationFile(utf8: bytes, file: path)
      guard let configuration = file.configuration else {
        throw Output.fail(lines: file.problems.map(\.description))
      }
      let library = ThemeLibrary(own: ConfigurationDirectory.themes())
      let unknown = file.unknownThemes(in: library).map(\.description)
      guard unknown.isEmpty else { throw Output.fail(lines: unknown) }
      return configuration
    }
  }
}

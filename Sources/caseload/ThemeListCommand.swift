import ArgumentParser
import DisplayText
import TerminalUI

/// Lists all themes.
struct ThemeListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the themes: name, appearance, where from, summary.")

  func run() throws {
    let library = ThemeLibrary(own: ConfigurationDirectory.themes())
    let repertoire: SafeText.Repertoire = Output.isUTF8 ? .unicode : .ascii
    let rows = library.sources.map { source in
      let theme = library.reading(source).theme
      return [
        source.name, theme?.appearance.rawValue ?? "-", source.isShipped ? "shipped" : source.file,
        theme?.summary ?? "has errors: caseload theme check \(ShellWord.quoted(source.name))",
      ].map { SafeText.escaped($0, repertoire: repertoire) }
    }
    try Output.write(Columns.text(rows))
  }
}

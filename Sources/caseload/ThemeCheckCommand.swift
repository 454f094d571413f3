import ArgumentParser
import DisplayText
import TOMLReading
import TerminalUI

/// Says whether themes can be read, and their statuses told apart.
struct ThemeCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that themes can be read and their statuses told apart, by every eye.",
    discussion: """
      The table gives the least contrast of each sort of text and mark, and the difference \
      (CIEDE2000) between the two statuses most alike, to normal, protan, deutan and tritan eyes \
      and in grey; then the same with 256 colours. Text needs 4.5 (7 is good; 3 on a selected row), \
      marks 3, statuses 18, in grey 9. Colours that the owner of a terminal sets are not judged. \
      Here, unlike in the dashboard, an unknown key is an error.
      Exit status: 0 every theme passes; 1 one does not; 2 one cannot be found or read.
      """)

  @Argument(
    help: ArgumentHelp(
      "Names of themes, or files.", discussion: "Without any, all themes.", valueName: "theme"))
  var themes: [String] = []

  func run() throws {
    let library = ThemeLibrary(own: ConfigurationDirectory.themes())
    let sources =
      themes.isEmpty ? library.sources : try themes.map { try ThemeChoice.source($0, in: library) }
    let repertoire: SafeText.Repertoire = Output.isUTF8 ? .unicode : .ascii
    var checks: [(name: String, check: ThemeCheck?)] = []
    var lines: [String] = []
    var passes = true
    for source in sources {
      let reading = library.reading(source)
      let check = reading.theme.map { ThemeCheck($0) }
      checks.append((source.name, check))
      lines += reading.problems.map(\.description)
      for finding in check?.findings ?? [] {
        lines.append("\(source.file): \(finding.isFailure ? "" : "warning: ")\(finding.text)")
      }
      passes = passes && check?.passes ?? false && reading.problems.isEmpty
    }
    let findings = lines.map { SafeText.escaped($0, repertoire: repertoire) + "\n" }
    let table = ThemeCheckText.render(checks, repertoire: repertoire)
    try Output.write(table + (findings.isEmpty ? "" : "\n") + findings.joined())
    if !passes { throw ExitCode(1) }
  }
}

import ArgumentParser
import TerminalUI

/// Finding the theme that a command line names.
enum ThemeChoice {
  /// The file of a theme by its name, or by its path when there is a `/` or `.toml` in it.
  ///
  /// - Throws: The exit status, after saying on standard error what is wrong.
  static func source(_ text: String, in library: ThemeLibrary) throws -> ThemeSource {
    if let source = library.source(named: text) { return source }
    guard text.contains("/") || text.hasSuffix(".toml") else {
      let near = library.nearestName(to: text).map { "did you mean \($0)?" }
      throw Output.fail(
        "there is no theme \"\(text)\"; \(near ?? "`caseload theme list` lists those there are")")
    }
    switch ConfigurationDirectory.bytes(of: text) {
    case .success(let bytes):
      let file = text.split(separator: "/").last.map(String.init) ?? text
      let name = file.hasSuffix(".toml") ? String(file.dropLast(5)) : file
      return ThemeSource(name: name, file: text, bytes: bytes)
    case .failure(let failure):
      throw Output.fail("\(text): cannot read the theme: \(failure.reason)")
    }
  }
}

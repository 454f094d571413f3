import CaseloadCore
import DisplayText
public import TOMLReading
public import TerminalUI

/// A configuration out of its file, and what is wrong with that.
public struct ConfigurationFile: Sendable {
  /// The name of the file.
  public static let name = "config.toml"

  /// The configuration, or `nil` when any problem is an error.
  ///
  /// A configuration is never half of what its file says: the one before stays in force.
  public let configuration: Configuration?
  /// What is wrong, by line.
  public let problems: [FileProblem]
  private let report: FileReport

  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file, as problems name it.
  public init(utf8 bytes: [UInt8], file: String = name) {
    do throws(TOMLFault) {
      let toml = try TOMLFile(utf8: bytes)
      var reader = ConfigurationReader(FileReport(file: file, lines: toml.lines))
      reader.read(toml.value)
      report = reader.report
      problems = report.problems.inOrder()
      configuration = problems.contains { $0.severity == .error } ? nil : reader.configuration
    } catch {
      report = FileReport(file: file, lines: TOMLLines(scanning: []))
      problems = [FileReport.problem(error, in: file, header: "theme")]
      configuration = nil
    }
  }

  /// The themes that the configuration names and that there are not.
  ///
  /// - Parameter library: All themes.
  /// - Returns: An error for each.
  public func unknownThemes(in library: ThemeLibrary) -> [FileProblem] {
    guard let configuration else { return [] }
    let names = [
      ("theme", configuration.theme), ("theme_dark", configuration.darkTheme),
      ("theme_light", configuration.lightTheme),
    ]
    return names.compactMap { key, name in
      let isAutomatic = key == "theme" && name == Configuration.automaticTheme
      guard !isAutomatic, library.source(named: name) == nil else { return nil }
      let remedy = library.nearestName(to: name).map { "did you mean \"\($0)\"?" }
      return problem(
        key: key, reason: "there is no theme \(QuotedText.quoted(name))",
        remedy: remedy ?? "`caseload theme list` lists those there are")
    }
  }

  /// A problem with a key that only shows beside other files, such as a theme that there is not.
  ///
  /// - Parameters:
  ///   - key: The key's name.
  ///   - reason: What is wrong.
  ///   - remedy: What to do.
  /// - Returns: A problem at the line of the key.
  public func problem(key: String, reason: String, remedy: String) -> FileProblem {
    report.problem(TOMLPath.top.appending(TOMLName(key)), reason, remedy)
  }
}

/// Reads a configuration out of the values of its file, and reports all that is wrong with them.
private struct ConfigurationReader {
  var configuration = Configuration()
  var report: FileReport

  init(_ report: FileReport) {
    self.report = report
  }

  mutating func read(_ value: TOMLValue) {
    guard case .table(let members) = value else { return }
    for (name, value) in members {
      let path = TOMLPath.top.appending(name)
      if let key = ConfigurationKey.all.first(where: { name == TOMLName($0.name) }) {
        read(value, as: key, at: path)
      } else {
        let known = ConfigurationKey.all.map(\.name)
        report.reportUnknown(path, among: known, what: "a key of the configuration", .error)
      }
    }
  }

  private mutating func read(_ value: TOMLValue, as key: ConfigurationKey, at path: TOMLPath) {
    if !take(value, as: key.form) {
      report.report(path, "must be \(key.type), is \(value.shown)", remedy(value, key))
    }
  }

  /// Puts a value in its place, or says that it cannot be.
  private mutating func take(_ value: TOMLValue, as form: ConfigurationKey.Form) -> Bool {
    switch (form, value) {
    case (.text(let place), .text(let text)): configuration[keyPath: place] = text
    case (.path(let place), .text(let text)):
      guard text.isEmpty || isPath(text) else { return false }
      configuration[keyPath: place] = text
    case (.flag(let place), .flag(let flag)): configuration[keyPath: place] = flag
    case (.number(let place, let range), .integer(let number)) where range.contains(number):
      configuration[keyPath: place] = number
    case (.duration(let place), .text(let text)):
      guard let duration = Duration(text), duration.count > 0 else { return false }
      configuration[keyPath: place] = duration
    case (.choice(let choices), .text(let text)) where choices.names.contains(text):
      choices.set(&configuration, text)
    default: return false
    }
    return true
  }

  /// Whether a text leads to the same file wherever the program is started.
  private func isPath(_ text: String) -> Bool {
    (text.hasPrefix("/") || text.hasPrefix("~/")) && !text.hasSuffix("/") && !text.contains("\0")
  }

  private func remedy(_ value: TOMLValue, _ key: ConfigurationKey) -> String {
    if case .choice(let choices) = key.form, case .text(let text) = value,
      let near = NearestName.nearest(to: text, among: choices.names)
    {
      return "did you mean \"\(near)\"?"
    }
    return "give \(key.summary), such as \(key.defaultValue)"
  }
}

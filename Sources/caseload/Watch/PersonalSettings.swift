import CaseloadCore
import Dashboard
import Glibc
import TOMLReading
import TerminalUI

/// What a person has set: configuration, key map and themes, each as it was last good.
struct PersonalSettings {
  private(set) var configuration = Configuration()
  private(set) var keyMap = KeyMap()
  private(set) var library = ThemeLibrary()
  /// The theme that was chosen on the command line or while the program runs, before the configuration's.
  var chosenTheme: String?

  /// Reads all files.
  ///
  /// - Returns: What is wrong with them, a line each; what they say then does not count.
  mutating func read() -> [String] {
    var problems: [String] = []
    library = ThemeLibrary(own: ConfigurationDirectory.themes())
    readConfiguration(&problems)
    readKeyMap(&problems)
    if let reading = library.reading(named: themeName), reading.theme == nil {
      problems += reading.problems.filter { $0.severity == .error }.map(\.description)
    }
    return problems
  }

  private mutating func readConfiguration(_ problems: inout [String]) {
    guard let (bytes, path) = file(ConfigurationFile.name, &problems) else {
      configuration = Configuration()
      return
    }
    let file = ConfigurationFile(utf8: bytes, file: path)
    let unknown = file.unknownThemes(in: library)
    problems += (file.problems + unknown).map(\.description)
    if unknown.isEmpty, let read = file.configuration { configuration = read }
  }

  private mutating func readKeyMap(_ problems: inout [String]) {
    guard let (bytes, path) = file("keys.toml", &problems) else {
      keyMap = KeyMap()
      return
    }
    let reading = KeyMap.reading(KeyMapFile(utf8: bytes, file: path))
    problems += reading.problems.map(\.description)
    if let map = reading.map { keyMap = map }
  }

  /// A file of the configuration directory; `nil` when there is none, or it cannot be read.
  private func file(
    _ name: String, _ problems: inout [String]
  ) -> (bytes: [UInt8], path: String)? {
    guard let path = ConfigurationDirectory.path.map({ $0 + "/" + name }),
      ConfigurationDirectory.exists(path)
    else { return nil }
    switch ConfigurationDirectory.bytes(of: path) {
    case .success(let bytes): return (bytes, path)
    case .failure(let failure):
      problems.append("\(path): cannot be read: \(failure.reason)")
      return nil
    }
  }
}

extension PersonalSettings {
  private var themeName: String {
    chosenTheme ?? configuration.themeName(for: PersonalSettings.appearance)
  }

  /// Whether the terminal is dark or light, as far as it says so in `COLORFGBG`; dark otherwise.
  private static var appearance: Theme.Appearance {
    guard let value = getenv("COLORFGBG") else { return .dark }
    // Text and background as two of the 16 colours: `0;15` is black on white.
    let background = String(cString: value).split(separator: ";").last
    return background == "7" || background == "15" ? .light : .dark
  }

  /// The theme in use, or the default while its file is bad and none was good before.
  var theme: Theme {
    library.reading(named: themeName)?.theme
      ?? ThemeLibrary.defaultTheme(PersonalSettings.appearance)
  }

  /// How things look and what keys do.
  var appearance: Appearance {
    Appearance(configuration, theme: theme.name, library: library, keyMap: keyMap)
  }
}

import DisplayText
import ShippedThemes
public import TOMLReading

/// All themes that there are: those that the program carries with it, and a person's own.
public struct ThemeLibrary: Sendable {
  /// A theme out of its file, and what is wrong with it.
  public struct Reading: Sendable {
    /// The theme, or `nil` when any problem is an error.
    ///
    /// A theme is never half of what its file says.
    public let theme: Theme?
    /// What is wrong, by file and line.
    public let problems: [FileProblem]
  }

  /// The themes that the program carries with it, the defaults first.
  public static let shipped: [ThemeSource] = ShippedThemes.files.map {
    ThemeSource(
      name: $0.name, file: "themes/\($0.name).toml", bytes: $0.bytes, isShipped: true)
  }

  /// A person's own themes.
  private let own: [ThemeSource]

  /// All themes.
  ///
  /// - Parameter own: A person's own; one that has the name of a shipped one takes its place.
  public init(own: [ThemeSource] = []) {
    self.own = own
  }

  /// The files of all themes: the shipped ones in their order or what took their place, then a person's
  /// own by name.
  public var sources: [ThemeSource] {
    let names = Set(ThemeLibrary.shipped.map(\.name))
    let others = own.filter { !names.contains($0.name) }.sorted { $0.name < $1.name }
    return ThemeLibrary.shipped.map { source(named: $0.name) ?? $0 } + others
  }

  /// The file of a theme, or `nil` when there is none of that name.
  ///
  /// - Parameter name: The name.
  /// - Returns: A person's own before a shipped one.
  public func source(named name: String) -> ThemeSource? {
    own.first { $0.name == name } ?? ThemeLibrary.shipped.first { $0.name == name }
  }

  /// The name that may have been meant by one that there is not.
  public func nearestName(to name: String) -> String? {
    NearestName.nearest(to: name, among: sources.map(\.name))
  }

  /// The theme of a name, with what it inherits.
  ///
  /// - Parameter name: The name.
  /// - Returns: The theme, and what is wrong with its files; `nil` when there is none of that name.
  public func reading(named name: String) -> Reading? {
    source(named: name).map(reading)
  }

  /// The theme of a file, with what it inherits.
  ///
  /// A theme that inherits its own name inherits the shipped one whose place it took.
  ///
  /// - Parameter source: The file.
  /// - Returns: The theme, and what is wrong with the file and those it inherits.
  public func reading(_ source: ThemeSource) -> Reading {
    var files: [ThemeFile] = []
    var problems: [FileProblem] = []
    var next: ThemeSource? = source
    while let current = next {
      let file = ThemeFile(current)
      files.append(file)
      problems += file.problems
      next = nil
      guard let base = file.inherits else { continue }
      let found =
        base.value == current.name && !current.isShipped
        ? ThemeLibrary.shipped.first { $0.name == base.value } : self.source(named: base.value)
      guard let found else {
        problems.append(file.unknownBase(base, nearest: nearestName(to: base.value)))
        continue
      }
      if let start = files.firstIndex(where: { $0.source == found }) {
        problems.append(file.circle(base, files[start...].map(\.source.name)))
      } else {
        next = found
      }
    }
    var builder = ThemeBuilder(files)
    let theme = problems.contains { $0.severity == .error } ? nil : builder.build()
    problems += builder.problems
    problems = problems.inOrder()
    let isUsable = !problems.contains { $0.severity == .error }
    return Reading(theme: isUsable ? theme : nil, problems: problems)
  }

  /// The default theme; of a person's own files none has a part in it.
  ///
  /// - Parameter appearance: What it is made for.
  /// - Returns: The shipped theme.
  public static func defaultTheme(_ appearance: Theme.Appearance) -> Theme {
    ThemeLibrary().reading(named: "default-\(appearance.rawValue)")?.theme ?? .plain
  }
}

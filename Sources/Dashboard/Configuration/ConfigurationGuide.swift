/// The reference of the configuration, out of the table of its keys.
public enum ConfigurationGuide {
  private static let keys = ConfigurationKey.all

  /// The reference as a file that can be used as it stands: every key with its default, commented out.
  ///
  /// - Returns: Lines that end in a line break.
  public static func text() -> String {
    keys.map { key in
      "# \(sentence(key.summary))\n# \(sentence(key.type))\n# \(key.name) = \(key.defaultValue)\n"
    }.joined(separator: "\n")
  }

  /// A configuration as its file could say it.
  ///
  /// - Parameter configuration: The configuration.
  /// - Returns: Lines that end in a line break.
  public static func text(of configuration: Configuration) -> String {
    keys.map { "\($0.name) = \($0.value(in: configuration))\n" }.joined()
  }

  /// The reference as a table in Markdown, for documents.
  ///
  /// - Returns: Lines that end in a line break.
  public static func markdown() -> String {
    "| key | value | default | meaning |\n|---|---|---|---|\n"
      + keys.map { key in
        "| `\(key.name)` | \(key.type) | `\(key.defaultValue)` | \(key.summary) |\n"
      }.joined()
  }

  private static func sentence(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
  }
}

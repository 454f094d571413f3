import DisplayText
import TerminalUI

/// The reference of the keys, out of the table of bindings.
public enum KeyGuide {
  /// The bindings under their headings, in the order of the table.
  public static let groups: [(title: String, bindings: [Binding])] =
    Binding.Group.allCases.map { group in
      (group.rawValue, Binding.all.filter { $0.group == group })
    }

  /// The names of the keys of a binding, as a key map file writes them.
  ///
  /// - Parameter binding: The binding.
  /// - Returns: The names, that of the usual key first.
  public static func keys(of binding: Binding) -> [String] { binding.keys.map(\.name) }

  /// The reference for people: keys, action and what it does, under headings.
  ///
  /// - Returns: Lines that end in a line break.
  public static func text() -> String {
    let keyWidth = width(Binding.all.map(keyText))
    let actionWidth = width(Binding.all.map(\.action.rawValue))
    return groups.map { title, bindings in
      title + "\n"
        + bindings.map { binding in
          let keys = DisplayWidth.padded(keyText(binding), to: keyWidth)
          let action = DisplayWidth.padded(binding.action.rawValue, to: actionWidth)
          return "  \(keys)  \(action)  \(binding.summary)\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// The reference as a key map file that can be used as it stands: every action with its keys,
  /// commented out.
  ///
  /// - Returns: Lines that end in a line break.
  public static func keyMap() -> String {
    "[keys]\n"
      + groups.map { title, bindings in
        "\n# \(title)\n"
          + bindings.map { binding in
            let keys = keys(of: binding).map { "\"\($0)\"" }.joined(separator: ", ")
            return "\n# \(binding.summary)\n# \(binding.action.rawValue) = [\(keys)]\n"
          }.joined()
      }.joined()
  }

  /// The reference as tables in Markdown, for documents.
  ///
  /// - Returns: Lines that end in a line break.
  public static func markdown() -> String {
    groups.map { title, bindings in
      "### \(title)\n\n| keys | action | what it does |\n|---|---|---|\n"
        + bindings.map { binding in
          let keys = keys(of: binding).map { "`\($0)`" }.joined(separator: " ")
          return "| \(keys) | `\(binding.action.rawValue)` | \(binding.summary) |\n"
        }.joined()
    }.joined(separator: "\n")
  }

  private static func keyText(_ binding: Binding) -> String {
    keys(of: binding).joined(separator: ", ")
  }

  private static func width(_ texts: [String]) -> Int {
    texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }
}

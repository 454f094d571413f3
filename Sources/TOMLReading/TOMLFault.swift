/// What keeps a file from being TOML, or from being read as such.
package struct TOMLFault: Error, Hashable, Sendable {
  /// What it is.
  package enum Reason: Hashable, Sendable {
    /// Bytes that are no UTF-8 text.
    case notUTF8
    /// The character U+0000, plain or as an escape.
    case nullCharacter
    /// Tables and arrays inside each other more than ``TOMLLines/deepest`` deep.
    case tooDeep
    /// A header without a name, such as `[[[`.
    case namelessHeader
    /// Something where a value should be that is none.
    case noValue
    /// What the library says, fit to be shown.
    case syntax(String)
  }

  /// What it is.
  package let reason: Reason
  /// Its line, from 1.
  package let line: Int

  /// What is wrong, in words.
  package var text: String {
    switch reason {
    case .notUTF8: "is not UTF-8 text"
    case .nullCharacter: "has the character U+0000"
    case .tooDeep: "has tables or arrays nested too deep"
    case .namelessHeader: "is not TOML: a table has no name"
    case .noValue: "is not TOML: a value is missing or cannot be read"
    case .syntax(let message): "is not TOML: \(message)"
    }
  }

  /// What to do, whatever the file is about.
  package var remedy: String {
    switch reason {
    case .notUTF8: "save the file with the encoding UTF-8"
    case .nullCharacter: "remove it"
    case .tooDeep: "no key has so many parts"
    case .namelessHeader: "give the name of the table between the brackets"
    case .noValue: "text needs quotation marks, and nothing may follow a value but a comment"
    case .syntax: "correct the line; text needs quotation marks"
    }
  }
}

/// The way from the top of a TOML file to one of its values: `visits.child_in_need.every`.
package struct TOMLPath: Hashable, Sendable {
  /// One step of the way.
  package enum Part: Hashable, Sendable {
    /// Into a table; names are compared byte for byte, as TOML does.
    case key(TOMLName)
    /// Into an array, from 0.
    case index(Int)
  }

  /// The steps from the top.
  package private(set) var parts: [Part] = []

  /// The top of the file.
  package static let top = TOMLPath()

  /// The value of a key in a table.
  package func appending(_ name: TOMLName) -> TOMLPath {
    appending(.key(name))
  }

  /// The element of an array, from 0.
  package func appending(index: Int) -> TOMLPath {
    appending(.index(index))
  }

  private func appending(_ part: Part) -> TOMLPath {
    var path = self
    path.parts.append(part)
    return path
  }

  /// The table or array that holds the value.
  package var parent: TOMLPath {
    TOMLPath(parts: parts.dropLast())
  }

  private init(parts: some Sequence<Part> = []) {
    self.parts = Array(parts)
  }

  /// The last name of the way; empty at the top and for an element of an array.
  package var name: String {
    guard case .key(let name) = parts.last else { return "" }
    return name.text
  }
}

extension TOMLPath: CustomStringConvertible {
  /// The path as TOML writes dotted keys, with the elements of arrays counted from 1 in brackets.
  package var description: String { text { TOMLText.key($0) } }

  /// The path for a message: like ``description``, with long names cut.
  package var shown: String {
    text { name in
      let key = TOMLText.key(name)
      return key == name && name.utf8.count <= QuotedText.longest ? key : QuotedText.quoted(name)
    }
  }

  private func text(_ key: (String) -> String) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .key(let name): result += (result.isEmpty ? "" : ".") + key(name.text)
      case .index(let index): result += "[\(index + 1)]"
      }
    }
    return result
  }
}

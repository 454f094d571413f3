/// A key of a TOML file.
///
/// Names are compared byte for byte, as TOML does: a composed and a decomposed "é" are two names, which
/// Swift's own string comparison would take for one.
package struct TOMLName: Sendable {
  /// The name as text; not safe for a terminal.
  package let text: String

  /// The name with the given text.
  package init(_ text: String) {
    self.text = text
  }
}

extension TOMLName: Hashable {
  /// Whether both names are the same bytes.
  package static func == (first: TOMLName, second: TOMLName) -> Bool {
    first.text.utf8.elementsEqual(second.text.utf8)
  }

  /// Hashes the bytes of the name.
  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}

extension TOMLName: ExpressibleByStringLiteral {
  /// The name with the given text.
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

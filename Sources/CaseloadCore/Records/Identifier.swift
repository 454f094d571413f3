/// The id of a child, a worker, a team or a record.
///
/// Ids are compared byte for byte as UTF-8, without normalisation: a composed and a decomposed "é" are
/// two ids, which Swift's own string comparison would take for one.
public struct Identifier: Sendable {
  /// The id as text; an integer in a file is the same id as its digits in a string.
  public let text: String

  /// The id with the given text.
  public init(_ text: String) {
    self.text = text
  }
}

extension Identifier: Hashable, Comparable {
  /// Whether both ids are the same bytes.
  public static func == (first: Identifier, second: Identifier) -> Bool {
    first.text.utf8.elementsEqual(second.text.utf8)
  }

  /// Whether the first id comes before the second in byte order.
  public static func < (first: Identifier, second: Identifier) -> Bool {
    first.text.utf8.lexicographicallyPrecedes(second.text.utf8)
  }

  /// Hashes the bytes of the id.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}

extension Identifier: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The id's text, as it stands in the file; not safe for a terminal.
  public var description: String { text }

  /// The id with the given text.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

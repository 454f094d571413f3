/// The path of a file below the data directory, as bytes: names need not be UTF-8.
public struct RelativePath: Hashable, Comparable, Sendable {
  /// The path's bytes, its components joined by `/`; empty for the directory itself.
  public let bytes: [UInt8]

  /// The path with the given bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path with the given text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Whether the first path comes before the second in byte order.
  public static func < (first: RelativePath, second: RelativePath) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }

  /// The path of an entry of this directory.
  func appending(_ name: [UInt8]) -> RelativePath {
    RelativePath(bytes: bytes.isEmpty ? name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// The directory that it is in; `nil` at the top.
  var parent: RelativePath? {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { RelativePath(bytes: Array(bytes[..<$0])) }
  }

  private var components: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }
}

// MARK: - What a name means

extension RelativePath {
  /// What the path says of a file's records.
  enum Content: Equatable {
    /// Records of a kind.
    case kind(Kind)
    /// Records of a kind that a later part of the format defines.
    case reserved(String)
    /// Nothing that is known.
    case unknown
  }

  /// The kind of the file's records: the stem nearest to the file that is a kind.
  var content: Content {
    for component in components.reversed() {
      let stem = RelativePath.lowercased(
        component.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") })
      if let kind = Kind(rawValue: stem) { return .kind(kind) }
      if Kind.reserved.contains(stem) { return .reserved(stem) }
    }
    return .unknown
  }

  /// Whether an entry of a directory is passed over without a word.
  static func isIgnored(_ name: [UInt8]) -> Bool {
    guard let first = name.first else { return true }
    if first == UInt8(ascii: ".") || first == UInt8(ascii: "_") || name.last == UInt8(ascii: "~") {
      return true
    }
    return [".tmp", ".part", ".swp"].contains { lowercased(name[...]).utf8.ends(with: $0) }
  }

  /// Whether a file of this name holds JSON lines.
  static func isJSONLines(_ name: [UInt8]) -> Bool {
    [".jsonl", ".ndjson"].contains { lowercased(name[...]).utf8.ends(with: $0) }
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    // Bytes that are not ASCII stay apart from any letter, whatever they decode to.
    String(
      decoding: bytes.map { 65...90 ~= $0 ? $0 + 32 : ($0 < 0x80 ? $0 : 0x7F) }, as: UTF8.self)
  }
}

extension String.UTF8View {
  fileprivate func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

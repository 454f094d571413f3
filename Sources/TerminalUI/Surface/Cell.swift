/// One cell of a surface: a character and how it looks, in eight bytes.
public struct Cell: Hashable, Sendable {
  /// A scalar, ``continuation``, or the place of a longer character in the surface's clusters.
  var code: UInt32
  /// How it looks.
  public var style: Style

  /// The right half of a wide character.
  static let continuation: UInt32 = 0
  /// Codes from here on are places in the surface's clusters.
  static let firstCluster: UInt32 = 0x8000_0000
  static let space: UInt32 = 0x20

  /// Whether this is the right half of the wide character before it.
  public var isContinuation: Bool { code == Cell.continuation }
}

/// A key with what was held down.
public struct KeyPress: Hashable, Sendable {
  /// What was held down with a key.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Modifiers of these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Control.
    public static let control = Modifiers(rawValue: 1)
    /// Alt, or Escape before the key.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, where it does not change the character.
    public static let shift = Modifiers(rawValue: 4)
  }

  /// The key.
  public var key: Key
  /// What was held down.
  public var modifiers: Modifiers

  /// A key press.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - modifiers: What was held down.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// A key that types a character.
  public static func character(_ character: Character) -> KeyPress {
    KeyPress(.character(character))
  }

  /// A character with Control held down.
  public static func control(_ character: Character) -> KeyPress {
    KeyPress(.character(character), .control)
  }
}

/// How text stands out besides its colour.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Emphasis of these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes.
  public static let bold = Emphasis(rawValue: 1)
  /// Fainter than usual.
  public static let dim = Emphasis(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Emphasis(rawValue: 4)
  /// A line below.
  public static let underline = Emphasis(rawValue: 8)
  /// Slanted.
  public static let italic = Emphasis(rawValue: 16)
}

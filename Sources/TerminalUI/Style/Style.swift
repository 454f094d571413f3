/// How a cell looks, by what it means; a theme turns that into colours.
public struct Style: Hashable, Sendable {
  /// What the text means.
  public var role: Role
  /// Whose background lies behind it; the role's own, if it has one, when `nil`.
  public var background: Role?
  /// How it stands out besides.
  public var emphasis: Emphasis
  /// Where on its ramp a role lies that has one (``Role/isRamp``), from 0 to ``Style/mostShade``.
  public var shade: UInt8

  /// The far end of a ramp.
  public static let mostShade: UInt8 = 15

  /// A look by its meaning.
  ///
  /// - Parameters:
  ///   - role: What the text means.
  ///   - background: Whose background lies behind it.
  ///   - emphasis: How it stands out besides.
  ///   - shade: Where on its ramp the role lies.
  public init(
    _ role: Role, on background: Role? = nil, _ emphasis: Emphasis = [], shade: UInt8 = 0
  ) {
    self.role = role
    self.background = background
    self.emphasis = emphasis
    self.shade = min(shade, Style.mostShade)
  }

  /// The same with another background.
  public func on(_ background: Role?) -> Style {
    var style = self
    style.background = background
    return style
  }
}

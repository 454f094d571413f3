/// What every style looks like in one theme at one colour level: a table, made once.
public struct ThemeLooks: Hashable, Sendable {
  /// How many colours there are.
  public let depth: ColourDepth

  /// The colours of text, ``shades`` for each role.
  private var foregrounds: [Colour]
  /// The colours behind it, ``shades`` for each role; `nil` where a role has none of its own.
  private var backgrounds: [Colour?]
  /// How each role stands out besides.
  private var emphases: [Emphasis]
  /// What lies behind text that says nothing else.
  private let ground: Colour

  private static let shades = Int(Style.mostShade) + 1

  /// The looks of a theme.
  ///
  /// - Parameters:
  ///   - theme: The theme.
  ///   - depth: How many colours there are.
  public init(_ theme: Theme, depth: ColourDepth) {
    self.depth = depth
    let places = 1 + (Role.allCases.map(ThemeLooks.place).max() ?? 0)
    foregrounds = Array(repeating: .terminal, count: places * ThemeLooks.shades)
    backgrounds = Array(repeating: nil, count: places * ThemeLooks.shades)
    emphases = Array(repeating: [], count: places)
    let surface = theme.resolved(.surface, at: depth).backgrounds?[0]
    ground = surface ?? theme.resolved(.background, at: depth).backgrounds?[0] ?? .terminal
    for role in Role.allCases {
      let resolved = theme.resolved(role, at: depth)
      let place = ThemeLooks.place(of: role)
      emphases[place] = resolved.emphasis
      for shade in 0..<ThemeLooks.shades {
        foregrounds[place * ThemeLooks.shades + shade] = resolved.foregrounds[shade]
        backgrounds[place * ThemeLooks.shades + shade] = resolved.backgrounds?[shade]
      }
    }
  }

  /// What a style looks like.
  ///
  /// A role that has a background of its own, such as a warning, keeps it wherever it stands. Any other
  /// text has that of the role behind it, and without one that of a pane.
  ///
  /// - Parameter style: The style.
  /// - Returns: Its look.
  /// - Complexity: O(1).
  public func look(for style: Style) -> Look {
    let place = ThemeLooks.place(of: style.role)
    let shade = Int(min(style.shade, Style.mostShade))
    let index = place * ThemeLooks.shades + shade
    var background = backgrounds[index]
    var emphasis = emphases[place]
    if let behind = style.background {
      let place = ThemeLooks.place(of: behind)
      if background == nil || style.role.isGround && style.role != .heat {
        background = backgrounds[place * ThemeLooks.shades + shade] ?? background
      }
      emphasis = ThemeLooks.laid(emphasis, on: emphases[place])
    }
    return Look(
      foreground: foregrounds[index], background: background ?? ground,
      emphasis: emphasis.union(style.emphasis))
  }

  /// Emphasis of text on emphasis of what is behind it: what is reversed on a reversed row is not, and
  /// so stands out there too.
  private static func laid(_ text: Emphasis, on ground: Emphasis) -> Emphasis {
    var result = text.union(ground)
    if text.contains(.reverse) && ground.contains(.reverse) { result.remove(.reverse) }
    return result
  }

  /// Where the table has a role: the byte that it is in memory, so that no name is hashed for a cell.
  private static func place(of role: Role) -> Int {
    assert(MemoryLayout<Role>.size == 1)
    return withUnsafeBytes(of: role) { Int($0[0]) }
  }
}

import DisplayText

/// Every role of a theme, a line each: in its own look where that can be shown, and what its colours are.
public struct ThemeSample: Sendable {
  private let theme: Theme
  private let looks: ThemeLooks
  private let isStyled: Bool

  /// A sample of a theme.
  ///
  /// - Parameters:
  ///   - theme: The theme.
  ///   - depth: How many colours there are.
  ///   - isStyled: Whether it goes to a terminal that can show looks.
  public init(_ theme: Theme, depth: ColourDepth, isStyled: Bool) {
    self.theme = theme
    self.isStyled = isStyled
    looks = theme.looks(at: depth)
  }

  /// The lines, each ending in a line break.
  ///
  /// - Parameter isUTF8: Whether the terminal's characters are UTF-8.
  /// - Returns: Text whose only control sequences, when it is styled, are those that set looks.
  public func text(isUTF8: Bool) -> String {
    let repertoire: SafeText.Repertoire = isUTF8 ? .unicode : .ascii
    let title = "\(theme.name), \(theme.appearance.rawValue): \(theme.summary)"
    let width = 2 + (Role.allCases.map { $0.rawValue.utf8.count }.max() ?? 0)
    var lines = [SafeText.escaped(title, repertoire: repertoire), ""]
    for role in Role.allCases {
      var line = styled(DisplayWidth.padded(" " + role.rawValue, to: width), Style(role))
      line += styled(" ", Style(.text)) + (isStyled && role.isRamp ? ramp(role) : "")
      lines.append(line + "  " + description(of: role))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func ramp(_ role: Role) -> String {
    (0...Style.mostShade).map { shade in
      styled(role.isGround ? "0" : "#", Style(role, shade: shade))
    }.joined()
  }

  private func description(of role: Role) -> String {
    let shades: [UInt8] = role.isRamp ? [0, Style.mostShade / 2, Style.mostShade] : [0]
    let shown = shades.map { looks.look(for: Style(role, shade: $0)) }
    let text = shown.map { ThemeColour.text(role.isGround ? $0.background : $0.foreground) }
    var parts = [text.joined(separator: " to ")]
    if !role.isGround, let look = shown.first {
      parts.append("on \(ThemeColour.text(look.background))")
    }
    return (parts + (shown.first?.emphasis.names ?? [])).joined(separator: " ")
  }

  private func styled(_ text: String, _ style: Style) -> String {
    isStyled ? looks.look(for: style).styled(text) : text
  }
}

extension Look {
  /// Text between the control sequences that set the look and take it back.
  func styled(_ text: String) -> String {
    let parameters = emphasis.parameters + foreground.parameters(30) + background.parameters(40)
    guard !parameters.isEmpty else { return text }
    return "\u{1B}[\(parameters.map(String.init).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

extension Colour {
  /// What selects the colour, after ECMA-48.
  ///
  /// - Parameter base: 30 for text, 40 for what is behind it.
  /// - Returns: The parameters; none for the terminal's own.
  fileprivate func parameters(_ base: Int) -> [Int] {
    switch self {
    case .terminal: []
    case .ansi(let index): [Int(index & 7) + base + (index < 8 ? 0 : 60)]
    case .palette(let index): [base + 8, 5, Int(index)]
    case .direct(let red, let green, let blue): [base + 8, 2, Int(red), Int(green), Int(blue)]
    }
  }
}

extension Emphasis {
  private static let all: [(emphasis: Emphasis, name: String, parameter: Int)] = [
    (.bold, "bold", 1), (.dim, "dim", 2), (.italic, "italic", 3), (.underline, "underline", 4),
    (.reverse, "reverse", 7),
  ]

  fileprivate var parameters: [Int] {
    Emphasis.all.filter { contains($0.emphasis) }.map(\.parameter)
  }

  /// The names by which themes know them.
  fileprivate var names: [String] {
    Emphasis.all.filter { contains($0.emphasis) }.map(\.name)
  }
}

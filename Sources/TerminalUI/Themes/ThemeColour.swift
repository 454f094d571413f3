import DisplayText

/// Colours as a theme's file writes them.
enum ThemeColour {
  /// The names of the 16 colours, by number.
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
    "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// The terminal's own colour.
  static let terminal = "default"

  /// The colour of a text that needs no palette: `#rrggbb`, `#rgb`, one of the 16, `default`.
  static func colour(_ text: String) -> Colour? {
    if text == terminal { return .terminal }
    if let index = names.firstIndex(of: text) { return .ansi(UInt8(index)) }
    return RGB(hexadecimal: text)?.colour
  }

  /// The colour of a number of the usual palette.
  static func colour(_ number: Int) -> Colour? {
    guard let index = UInt8(exactly: number) else { return nil }
    return index < 16 ? .ansi(index) : .palette(index)
  }

  /// What a colour may be.
  static let forms =
    "\"#rrggbb\", a name in [palette], one of the 16 such as \"bright-red\", 0 to 255, or \"default\""

  /// What to do about a text that is no colour.
  static func remedy(for text: String, _ palette: [String]) -> String {
    if !text.hasPrefix("#"),
      let near = NearestName.nearest(to: text, among: palette + names + [terminal])
    {
      return "did you mean \"\(near)\"?"
    }
    return "give \(forms)"
  }

  /// The colour as a theme's file writes it.
  static func text(_ colour: Colour) -> String {
    switch colour {
    case .terminal: terminal
    case .ansi(let index): names[Int(index & 15)]
    case .palette(let index): String(index)
    case .direct(let red, let green, let blue): RGB(red, green, blue).description
    }
  }
}

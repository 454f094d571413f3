extension Colour {
  /// What most terminals make of the colour; `nil` for the terminal's own.
  ///
  /// The first 16 are those of xterm; people set them as they like.
  var nominalRGB: RGB? {
    switch self {
    case .terminal: nil
    case .ansi(let index): Colour.ansiColours[Int(index & 15)]
    case .palette(let index): Colour.paletteRGB(index)
    case .direct(let red, let green, let blue): RGB(red, green, blue)
    }
  }

  /// The colour when every terminal shows it alike; `nil` when it is whatever its owner has set.
  var certainRGB: RGB? {
    switch self {
    case .terminal, .ansi: nil
    case .palette(let index): index < 16 ? nil : Colour.paletteRGB(index)
    case .direct(let red, let green, let blue): RGB(red, green, blue)
    }
  }

  /// The 16 colours of xterm.
  static let ansiColours: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0),
    RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255),
    RGB(255, 255, 255),
  ]

  /// A colour of the usual palette: the 16, a cube of six steps a side, 24 greys.
  static func paletteRGB(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16: return ansiColours[Int(index)]
    case 16..<232:
      let place = Int(index) - 16
      return RGB(cubeStep(place / 36), cubeStep(place / 6 % 6), cubeStep(place % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(grey, grey, grey)
    }
  }

  private static func cubeStep(_ step: Int) -> UInt8 {
    step == 0 ? 0 : UInt8(55 + 40 * step)
  }
}

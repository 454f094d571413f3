extension Colour {
  /// The colour as a terminal with so many colours can show it.
  ///
  /// - Parameter depth: How many colours the terminal has.
  /// - Returns: The colour itself, or the one that looks most like it; ``terminal`` without colours.
  public func reduced(to depth: ColourDepth) -> Colour {
    switch (self, depth) {
    case (.terminal, _), (_, .direct), (.ansi, .palette256), (.ansi, .ansi16): self
    case (_, .monochrome): .terminal
    case (.palette, .palette256): self
    case (.palette(let index), .ansi16) where index < 16: .ansi(index)
    case (.palette(let index), .ansi16): Colour.nearestOf16(to: Colour.paletteRGB(index))
    case (.direct(let red, let green, let blue), .palette256):
      Colour.nearestOf256(to: RGB(red, green, blue))
    case (.direct(let red, let green, let blue), .ansi16):
      Colour.nearestOf16(to: RGB(red, green, blue))
    }
  }

  private static let fixedPalette: [(colour: Colour, lab: OKLab)] = (16...255).map {
    (.palette(UInt8($0)), OKLab(paletteRGB(UInt8($0))))
  }

  /// The nearest of the 240 colours that no owner of a terminal has set.
  private static func nearestOf256(to rgb: RGB) -> Colour {
    let sought = OKLab(rgb)
    var best = (colour: Colour.terminal, distance: Double.infinity)
    for (colour, lab) in fixedPalette {
      let distance = lab.distance(to: sought)
      if distance < best.distance { best = (colour, distance) }
    }
    return best.colour
  }

  /// The nearest of the 16, never grey for a colour nor a colour for grey.
  ///
  /// Distance alone takes most calm colours to be greys, and a warning to be brown.
  private static func nearestOf16(to rgb: RGB) -> Colour {
    let sought = OKLab(rgb)
    let hasHue = sought.chroma >= leastChroma && (0.3...0.95).contains(sought.lightness)
    let candidates: [UInt8] = hasHue ? pair(ofHue: sought.hue) : [0, 7, 8, 15]
    let nearest = candidates.min {
      abs(lightness(ofANSI: $0) - sought.lightness) < abs(lightness(ofANSI: $1) - sought.lightness)
    }
    return .ansi(nearest ?? 7)
  }

  /// Below this a colour passes for a grey.
  private static let leastChroma = 0.045

  private static func lightness(ofANSI index: UInt8) -> Double {
    OKLab(ansiColours[Int(index)]).lightness
  }

  /// The plain and the bright one of the six hues that is nearest.
  private static func pair(ofHue hue: Double) -> [UInt8] {
    let nearest = (UInt8(9)...14).min { turn(hue, $0) < turn(hue, $1) } ?? 9
    return [nearest - 8, nearest]
  }

  private static func turn(_ hue: Double, _ index: UInt8) -> Double {
    let turn = abs(hue - OKLab(ansiColours[Int(index)]).hue)
    return min(turn, 2 * .pi - turn)
  }
}

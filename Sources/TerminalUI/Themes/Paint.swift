/// What a theme says of a role at one colour level; `nil` is what it leaves out.
struct Paint: Hashable, Sendable {
  /// The colour of the text.
  var foreground: Colour?
  /// The colour behind it.
  var background: Colour?
  /// The colours of a role that has a ramp.
  var ramp: Ramp?
  /// How it stands out besides.
  var emphasis: Emphasis = []

  /// Colours from the least value to the greatest.
  struct Ramp: Hashable, Sendable {
    var start: Colour
    var middle: Colour?
    var end: Colour
  }
}

extension Paint.Ramp {
  /// The colours of all shades.
  ///
  /// Between colours that are known they change evenly as they look (in OKLab); between those that the
  /// owner of a terminal has set nothing is known, so each holds for its part of the way.
  var shades: [Colour] {
    (0...Style.mostShade).map { shade in
      let part = Double(shade) / Double(Style.mostShade)
      guard let middle else { return Self.between(start, end, part) }
      return part <= 0.5
        ? Self.between(start, middle, part * 2) : Self.between(middle, end, part * 2 - 1)
    }
  }

  private static func between(_ first: Colour, _ second: Colour, _ part: Double) -> Colour {
    if let one = first.certainRGB, let two = second.certainRGB {
      if part == 0 || part == 1 { return part == 0 ? first : second }
      return OKLab(one).mixed(with: OKLab(two), part).rgb.colour
    }
    return part < 0.5 ? first : second
  }
}

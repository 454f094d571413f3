extension RGB {
  /// How much light the colour gives, from 0 to 1: relative luminance of WCAG 2.2.
  var luminance: Double {
    let light = linear
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// How well one colour can be read on the other, from 1 to 21: contrast ratio of WCAG 2.2.
  func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}

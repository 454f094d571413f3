import Glibc

/// A colour by lightness and two axes of hue, as the CIE defined them in 1976, under daylight (D65).
struct CIELab: Hashable, Sendable {
  var lightness: Double
  /// From green to red.
  var a: Double
  /// From blue to yellow.
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ rgb: RGB) {
    let light = rgb.linear
    let x = 0.4124564 * light.red + 0.3575761 * light.green + 0.1804375 * light.blue
    let y = 0.2126729 * light.red + 0.7151522 * light.green + 0.0721750 * light.blue
    let z = 0.0193339 * light.red + 0.1191920 * light.green + 0.9503041 * light.blue
    let (fx, fy, fz) = (CIELab.root(x / 0.95047), CIELab.root(y), CIELab.root(z / 1.08883))
    lightness = 116 * fy - 16
    a = 500 * (fx - fy)
    b = 200 * (fy - fz)
  }

  private static func root(_ ratio: Double) -> Double {
    ratio > 216.0 / 24389 ? cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116
  }

  private var chroma: Double { (a * a + b * b).squareRoot() }
}

// MARK: - Difference

extension CIELab {
  /// How unlike two colours look: CIEDE2000.
  ///
  /// About 1 can just be seen; above 20 is comfortable for small marks.
  ///
  /// After Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula" (2005), whose names the
  /// comments give.
  func difference(from other: CIELab) -> Double {
    let meanChroma = (chroma + other.chroma) / 2
    let stretch = 0.5 * (1 - CIELab.ratioTo25(meanChroma))  // G
    let one = CIELab(lightness: lightness, a: a * (1 + stretch), b: b)
    let two = CIELab(lightness: other.lightness, a: other.a * (1 + stretch), b: other.b)
    let (chromaOne, chromaTwo) = (one.chroma, two.chroma)  // C'1, C'2
    let (hueOne, hueTwo) = (one.hueInDegrees, two.hueInDegrees)  // h'1, h'2
    let isGrey = chromaOne * chromaTwo == 0

    let turn = isGrey ? 0 : CIELab.turn(from: hueOne, to: hueTwo)  // Δh'
    let lightnessStep = two.lightness - one.lightness  // ΔL'
    let chromaStep = chromaTwo - chromaOne  // ΔC'
    let hueStep = 2 * (chromaOne * chromaTwo).squareRoot() * CIELab.sine(turn / 2)  // ΔH'

    let lightness = (one.lightness + two.lightness) / 2  // L̄'
    let chroma = (chromaOne + chromaTwo) / 2  // C̄'
    let hue = isGrey ? hueOne + hueTwo : CIELab.mean(of: hueOne, and: hueTwo)  // h̄'

    let weight =
      1 - 0.17 * CIELab.cosine(hue - 30) + 0.24 * CIELab.cosine(2 * hue)
      + 0.32 * CIELab.cosine(3 * hue + 6) - 0.20 * CIELab.cosine(4 * hue - 63)  // T
    let fromMiddle = (lightness - 50) * (lightness - 50)
    let lightnessScale = 1 + 0.015 * fromMiddle / (20 + fromMiddle).squareRoot()  // S_L
    let chromaScale = 1 + 0.045 * chroma  // S_C
    let hueScale = 1 + 0.015 * chroma * weight  // S_H
    let fromBlue = (hue - 275) / 25
    let twist = CIELab.sine(60 * exp(-fromBlue * fromBlue))
    let rotation = -2 * CIELab.ratioTo25(chroma) * twist  // R_T

    let (byLightness, byChroma, byHue) = (
      lightnessStep / lightnessScale, chromaStep / chromaScale, hueStep / hueScale
    )
    let square =
      byLightness * byLightness + byChroma * byChroma + byHue * byHue
      + rotation * byChroma * byHue
    return max(0, square).squareRoot()
  }

  private static func ratioTo25(_ chroma: Double) -> Double {
    let seventh = pow(chroma, 7)
    return (seventh / (seventh + 6_103_515_625)).squareRoot()
  }

  private var hueInDegrees: Double {
    guard a != 0 || b != 0 else { return 0 }
    let angle = atan2(b, a) * 180 / .pi
    return angle < 0 ? angle + 360 : angle
  }

  /// The shorter way from one hue to another.
  private static func turn(from first: Double, to second: Double) -> Double {
    let turn = second - first
    if turn > 180 { return turn - 360 }
    if turn < -180 { return turn + 360 }
    return turn
  }

  private static func mean(of first: Double, and second: Double) -> Double {
    let sum = first + second
    guard abs(first - second) > 180 else { return sum / 2 }
    return (sum < 360 ? sum + 360 : sum - 360) / 2
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}

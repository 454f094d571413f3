import Glibc

/// Red, green and blue as screens take them: sRGB.
struct RGB: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From `#rgb` or `#rrggbb`, or `nil` for any other text.
  init?(hexadecimal text: String) {
    guard text.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    switch (digits.count, text.utf8.count) {
    case (3, 4):
      self.init(UInt8(digits[0] * 17), UInt8(digits[1] * 17), UInt8(digits[2] * 17))
    case (6, 7):
      self.init(
        UInt8(digits[0] * 16 + digits[1]), UInt8(digits[2] * 16 + digits[3]),
        UInt8(digits[4] * 16 + digits[5]))
    default: return nil
    }
  }

  static let black = RGB(0, 0, 0)
  static let white = RGB(255, 255, 255)

  /// The colour as a theme gives it.
  var colour: Colour { .direct(red: red, green: green, blue: blue) }

  /// The amounts of light.
  var linear: LinearRGB {
    LinearRGB(
      red: RGB.linear(red), green: RGB.linear(green), blue: RGB.linear(blue))
  }

  private static func linear(_ byte: UInt8) -> Double {
    let value = Double(byte) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension RGB: CustomStringConvertible {
  /// `#rrggbb`.
  var description: String {
    "#"
      + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Amounts of red, green and blue light, from 0 to 1.
struct LinearRGB: Hashable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  /// The nearest colour that a screen has.
  var rgb: RGB {
    RGB(LinearRGB.byte(red), LinearRGB.byte(green), LinearRGB.byte(blue))
  }

  /// The same with every amount between 0 and 1.
  var clamped: LinearRGB {
    LinearRGB(red: min(max(red, 0), 1), green: min(max(green, 0), 1), blue: min(max(blue, 0), 1))
  }

  private static func byte(_ light: Double) -> UInt8 {
    let light = min(max(light, 0), 1)
    let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((value * 255).rounded())
  }
}

/// How people see colours.
public enum ColourSight: String, CaseIterable, Hashable, Sendable {
  /// With all three sorts of cones.
  case normal
  /// Without those for long waves: red looks dark.
  case protan
  /// Without those for middle waves: red and green look alike.
  case deutan
  /// Without those for short waves: blue and green look alike.
  case tritan
  /// In greys: on paper, in bad light, and with no cones at all.
  case grey

  /// A colour as it is seen.
  ///
  /// The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
  /// Simulation of Color Vision Deficiency" (2009), for severity 1, on amounts of light.
  func seen(_ rgb: RGB) -> RGB {
    let light = rgb.linear
    switch self {
    case .normal: return rgb
    case .protan:
      return ColourSight.mixed(
        light, (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998))
    case .deutan:
      return ColourSight.mixed(
        light, (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881))
    case .tritan:
      return ColourSight.mixed(
        light, (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900))
    case .grey:
      let luminance = rgb.luminance
      return LinearRGB(red: luminance, green: luminance, blue: luminance).rgb
    }
  }

  private typealias Row = (red: Double, green: Double, blue: Double)

  private static func mixed(_ light: LinearRGB, _ red: Row, _ green: Row, _ blue: Row) -> RGB {
    func part(_ row: Row) -> Double {
      row.red * light.red + row.green * light.green + row.blue * light.blue
    }
    return LinearRGB(red: part(red), green: part(green), blue: part(blue)).rgb
  }
}

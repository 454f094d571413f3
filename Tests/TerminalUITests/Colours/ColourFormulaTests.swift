import Testing

@testable import TerminalUI

@Suite("Formulas of colour, against published values") struct ColourFormulaTests {
  @Test("hexadecimal colours are read in both lengths, and nothing else is")
  func hexadecimal() {
    #expect(RGB(hexadecimal: "#05c1bd") == RGB(5, 193, 189))
    #expect(RGB(hexadecimal: "#FfA") == RGB(255, 255, 170))
    for text in ["", "#", "05c1bd", "#05c1b", "#05c1bdf", "#05c1bg", "#é12", "#-12", "# 12345"] {
      #expect(RGB(hexadecimal: text) == nil, "\(text)")
    }
  }

  @Test(
    "contrast is that of WCAG",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54),
      ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 4.00), ("#123456", "#123456", 1.0),
    ])
  func contrast(one: String, two: String, ratio: Double) throws {
    let (one, two) = (try #require(RGB(hexadecimal: one)), try #require(RGB(hexadecimal: two)))
    #expect(abs(one.contrast(with: two) - ratio) < 0.006)
    #expect(one.contrast(with: two) == two.contrast(with: one))
  }

  @Test("colours in OKLab have the published coordinates, and come back")
  func perceptual() {
    let red = OKLab(RGB(255, 0, 0))
    #expect(abs(red.lightness - 0.62796) < 0.0001)
    #expect(abs(red.a - 0.22486) < 0.0001)
    #expect(abs(red.b - 0.12585) < 0.0001)
    let white = OKLab(.white)
    #expect(abs(white.lightness - 1) < 0.0001)
    #expect(white.chroma < 0.0001)
    for step in stride(from: 0, to: 4096, by: 7) {
      let rgb = RGB(UInt8(step / 256 * 17), UInt8(step / 16 % 16 * 17), UInt8(step % 16 * 17))
      #expect(OKLab(rgb).rgb == rgb)
    }
  }

  @Test("colours in CIELAB have the published coordinates")
  func laboratory() {
    let red = CIELab(RGB(255, 0, 0))
    #expect(abs(red.lightness - 53.24) < 0.01)
    #expect(abs(red.a - 80.09) < 0.02)
    #expect(abs(red.b - 67.20) < 0.02)
  }

  /// The test data of Sharma, Wu and Dalal (2005), table 1: two colours, then their difference.
  private static let pairs: [[Double]] = [
    [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
    [50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615],
    [50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412],
    [50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000],
    [50, -1.1848, -84.8006, 50, 0, -82.7485, 1.0000],
    [50, -0.9009, -85.5211, 50, 0, -82.7485, 1.0000],
    [50, 0, 0, 50, -1, 2, 2.3669],
    [50, -1, 2, 50, 0, 0, 2.3669],
    [50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792],
    [50, 2.4900, -0.0010, 50, -2.4900, 0.0010, 7.1792],
    [50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195],
    [50, 2.4900, -0.0010, 50, -2.4900, 0.0012, 7.2195],
    [50, -0.0010, 2.4900, 50, 0.0009, -2.4900, 4.8045],
    [50, -0.0010, 2.4900, 50, 0.0010, -2.4900, 4.8045],
    [50, -0.0010, 2.4900, 50, 0.0011, -2.4900, 4.7461],
    [50, 2.5, 0, 50, 0, -2.5, 4.3065],
    [50, 2.5, 0, 73, 25, -18, 27.1492],
    [50, 2.5, 0, 61, -5, 29, 22.8977],
    [50, 2.5, 0, 56, -27, -3, 31.9030],
    [50, 2.5, 0, 58, 24, 15, 19.4535],
    [50, 2.5, 0, 50, 3.1736, 0.5854, 1.0000],
    [50, 2.5, 0, 50, 3.2972, 0, 1.0000],
    [50, 2.5, 0, 50, 1.8634, 0.5757, 1.0000],
    [50, 2.5, 0, 50, 3.2592, 0.3350, 1.0000],
    [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
    [63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630],
    [61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731],
    [35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645],
    [22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373],
    [36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146],
    [90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441],
    [90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381],
    [6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377],
    [2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082],
  ]

  @Test("CIEDE2000 gives the published differences, both ways", arguments: pairs)
  func difference(pair: [Double]) {
    let one = CIELab(lightness: pair[0], a: pair[1], b: pair[2])
    let two = CIELab(lightness: pair[3], a: pair[4], b: pair[5])
    #expect(abs(one.difference(from: two) - pair[6]) < 0.0001)
    #expect(abs(two.difference(from: one) - pair[6]) < 0.0001)
  }

  @Test("greys look the same to every eye", arguments: ColourSight.allCases)
  func greys(sight: ColourSight) {
    for level in stride(from: UInt8(0), through: 255, by: 15) {
      let grey = RGB(level, level, level)
      let seen = sight.seen(grey)
      #expect(CIELab(seen).difference(from: CIELab(grey)) < 0.7, "\(grey) as \(seen)")
    }
  }

  @Test("red and green are simulated as Machado, Oliveira and Fernandes do")
  func sights() {
    // Each column of a matrix is what is seen of a pure light; below 0 there is none.
    #expect(ColourSight.protan.seen(RGB(255, 0, 0)) == RGB(109, 95, 0))
    #expect(ColourSight.deutan.seen(RGB(255, 0, 0)) == RGB(163, 144, 0))
    #expect(ColourSight.tritan.seen(RGB(255, 0, 0)) == RGB(255, 0, 15))
    #expect(ColourSight.deutan.seen(RGB(0, 255, 0)) == RGB(239, 214, 58))
  }
}

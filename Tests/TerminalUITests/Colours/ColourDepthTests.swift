import Testing

@testable import TerminalUI

@Suite("Colours where there are fewer") struct ColourDepthTests {
  private static func reduced(_ text: String, _ depth: ColourDepth) throws -> Colour {
    try #require(RGB(hexadecimal: text)).colour.reduced(to: depth)
  }

  @Test("of 256 colours only those are taken that nobody has set")
  func notTheOwners() {
    for step in stride(from: 0, to: 4096, by: 5) {
      let rgb = RGB(UInt8(step / 256 * 17), UInt8(step / 16 % 16 * 17), UInt8(step % 16 * 17))
      guard case .palette(let index) = rgb.colour.reduced(to: .palette256) else {
        Issue.record("\(rgb) is no colour of the palette")
        continue
      }
      #expect(index >= 16)
    }
  }

  @Test("a colour of the palette stays itself")
  func exact() {
    for index in UInt8(16)...255 {
      let colour = Colour.paletteRGB(index).colour.reduced(to: .palette256)
      #expect(colour.nominalRGB == Colour.paletteRGB(index))
    }
  }

  @Test("the nearest of 256 is the one that looks nearest, not the one that is rounded to")
  func nearest() throws {
    #expect(try Self.reduced("#10141a", .palette256) == .palette(233))
    #expect(try Self.reduced("#fee892", .palette256) == .palette(222))
    #expect(try Self.reduced("#cf594c", .palette256) == .palette(167))
  }

  @Test(
    "of 16 a colour gets its own hue, and a grey stays grey",
    arguments: [
      ("#05c1bd", [6, 14]), ("#fee892", [3, 11]), ("#cf594c", [1, 9]), ("#6cb6ff", [4, 12]),
      ("#c4a7e7", [5, 13]), ("#10141a", [0]), ("#d7dde6", [7, 15]), ("#808080", [8]),
    ] as [(String, [UInt8])])
  func hueGuard(text: String, expected: [UInt8]) throws {
    guard case .ansi(let index) = try Self.reduced(text, .ansi16) else {
      Issue.record("\(text) is none of 16")
      return
    }
    #expect(expected.contains(index))
  }

  @Test("what the terminal's owner has set stays so at every level that has colours")
  func owners() {
    for depth in ColourDepth.allCases where depth != .monochrome {
      #expect(Colour.ansi(12).reduced(to: depth) == .ansi(12))
    }
    for depth in ColourDepth.allCases { #expect(Colour.terminal.reduced(to: depth) == .terminal) }
  }

  @Test("without colours there are none")
  func none() {
    for colour in [Colour.ansi(1), .palette(200), .direct(red: 1, green: 2, blue: 3)] {
      #expect(colour.reduced(to: .monochrome) == .terminal)
    }
  }
}

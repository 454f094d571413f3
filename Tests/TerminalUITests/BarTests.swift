import Testing

@testable import TerminalUI

@Suite("A bar")
struct BarTests {
  private func bar(_ value: Double?, _ glyphs: GlyphSet = .unicode, columns: Int = 13) -> String {
    picture(columns, 1, glyphs) { Bar(value, limit: 16, scale: 22).draw(on: &$0, in: $1) }
  }

  @Test("the texture changes past the limit")
  func texture() {
    #expect(bar(0) == "         ┆")
    #expect(bar(4) == "██▌      ┆")
    #expect(bar(16) == "█████████┆")
    #expect(bar(17) == "█████████┆▓")
    #expect(bar(22) == "█████████┆▓▓▓")
    #expect(bar(17, .ascii) == "#########|!")
    #expect(bar(4, .ascii) == "##       |")
  }

  @Test("what is not nothing, or just over the limit, is seen")
  func least() {
    #expect(bar(0.01) == "▌        ┆")
    #expect(bar(16.01) == "█████████┆▓")
    #expect(bar(16.01, columns: 3) == "█┆▓")
  }

  @Test("without a number a bar is empty, beyond its scale it is full")
  func odd() {
    #expect(bar(nil) == "         ┆")
    #expect(bar(.nan) == "         ┆")
    #expect(bar(-3) == "         ┆")
    #expect(bar(1e300) == "█████████┆▓▓▓")
  }

  @Test("without a limit there is no mark")
  func noLimit() {
    #expect(picture(8, 1) { Bar(11, scale: 22).draw(on: &$0, in: $1) } == "████")
    #expect(
      picture(8, 1, .ascii) { Bar(11, scale: 22, showsTrack: true).draw(on: &$0, in: $1) }
        == "####....")
  }

  @Test("more is never shown shorter")
  func monotonic() {
    for columns in 1...30 {
      let parts = stride(from: 0, through: 22, by: 0.25).map {
        BarParts(Bar($0, limit: 16, scale: 22), columns: columns, hasHalf: true)
      }
      let lengths = parts.map { $0.full * 2 + ($0.hasHalfAtEnd ? 1 : 0) + $0.over * 2 }
      #expect(lengths == lengths.sorted())
      for part in parts { #expect((part.mark ?? part.full) + part.over < columns + 1) }
    }
  }

  @Test("at no size does it draw outside of its place")
  func sizes() {
    for value in [nil, 0, 3, 16, 17, 22, .infinity] as [Double?] {
      expectStaysInside { Bar(value, limit: 16, scale: 22, showsTrack: true).draw(on: &$0, in: $1) }
      expectStaysInside { Sparkline([value, 3, nil]).draw(on: &$0, in: $1) }
    }
    for limit in [-1, 0, 22, 23, .nan] as [Double] {
      expectStaysInside { Bar(3, limit: limit, scale: 22).draw(on: &$0, in: $1) }
      expectStaysInside { Bar(3, limit: limit, scale: 0).draw(on: &$0, in: $1) }
    }
  }

  @Test("a line of values tells 0 from nothing, and shows the latest that fit")
  func sparkline() {
    let line = Sparkline([9, 0, 1, nil, 4, 8], maximum: 8)
    #expect(picture(5, 1) { line.draw(on: &$0, in: $1) } == "▁▂·▅█")
    #expect(picture(8, 1, .ascii) { line.draw(on: &$0, in: $1) } == "#__ -#")
  }
}

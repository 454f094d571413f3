import DisplayText
import Testing

@testable import TerminalUI

@Suite("A surface")
struct SurfaceTests {
  private func surface(_ columns: Int, _ rows: Int, glyphs: GlyphSet = .unicode) -> Surface {
    Surface(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  @Test("text that does not fit ends in an ellipsis")
  func ellipsis() {
    var surface = surface(6, 1)
    #expect(surface.put("Okafor, J.", column: 0, row: 0, Style(.text)) == 6)
    #expect(surface.text == "Okafo…")
  }

  @Test("a write that cuts a wide character blanks its other half")
  func wideCharacterParted() {
    var surface = surface(6, 1)
    surface.put("漢字", column: 0, row: 0, Style(.text))
    surface.put("x", column: 1, row: 0, Style(.text))
    #expect(surface.text == " x字")
    surface.put("y", column: 2, row: 0, Style(.text))
    #expect(surface.text == " xy")
  }

  @Test("a wide character that does not fit in whole is left out")
  func wideCharacterAtTheEdge() {
    var surface = surface(3, 1)
    surface.put("漢字", column: 0, row: 0, Style(.text), overflow: .cut)
    #expect(surface.text == "漢")
  }

  @Test("marks stay on their letter, and the same on another surface is the same cell")
  func marks() {
    var first = surface(4, 1)
    var second = surface(4, 1)
    second.put("o\u{302}", column: 3, row: 0, Style(.text))
    first.put("Ze\u{308}", column: 0, row: 0, Style(.text))
    second.put("Ze\u{308}", column: 0, row: 0, Style(.text))
    #expect(first.text == "Ze\u{308}")
    let point = Point(column: 1, row: 0)
    #expect(first.isSame(first[point], as: second[point], of: second))
  }

  @Test("nothing is drawn outside the clip or the surface")
  func clip() {
    var surface = surface(5, 3)
    surface.within(Rect(column: 1, row: 1, columns: 3, rows: 1)) { inner in
      inner.fill(Rect(column: -9, row: -9, columns: 99, rows: 99), Style(.border))
      inner.put("abcdefgh", column: 0, row: 1, Style(.text), overflow: .cut)
      inner.put("above", column: 0, row: 0, Style(.text))
      inner.put("far", column: 0, row: 77, Style(.text))
    }
    #expect(surface.text == "\n bcd\n")
  }

  @Test(
    "no scalar that drives a terminal or cannot be seen becomes a cell",
    arguments: GlyphSet.Level.allCases)
  func hostileText(level: GlyphSet.Level) {
    let nasty = [
      "\u{1b}[31mred", "a\rb", "a\tb", "a\nb", "\u{9b}2J", "\u{202e}evil", "x\u{200b}y", "\u{7f}",
      "\u{e0041}", "\u{feff}", "👨‍👩‍👧", "🇬🇧", "⚠️", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
      "\u{301}start", "\u{0}", "漢字", "שלום", "नमस्ते",
    ]
    for text in nasty {
      var surface = surface(12, 2, glyphs: GlyphSet(level))
      let end = surface.put(text, column: 1, row: 0, Style(.text))
      #expect(end <= 12)
      for row in 0..<2 {
        for cell in surface.row(row) {
          let scalars = surface.scalars(of: cell)
          #expect(scalars.count <= 5)
          for scalar in scalars {
            #expect(scalar.value >= 0x20 && !(0x7F..<0xA0 ~= scalar.value))
            #expect(!(0x200B...0x200F ~= scalar.value) && !(0x202A...0x202E ~= scalar.value))
            if level == .ascii { #expect(scalar.isASCII) }
          }
        }
      }
    }
  }

  @Test("a terminal with ASCII only shows Latin names without their accents")
  func plainLatin() {
    var surface = surface(20, 1, glyphs: .ascii)
    surface.put("Zoë Brontë-Søren", column: 0, row: 0, Style(.text))
    #expect(surface.text == "Zoe Bronte-Soren")
  }

  @Test("text that becomes cells without a look at tables is what the tables say it is")
  func plainCells() {
    for value in UInt32(0)...0x3000 {
      guard let scalar = Unicode.Scalar(value), scalar.isPlainCell else { continue }
      #expect(DisplayWidth.columns(of: scalar) == 1, "\(value)")
      #expect(DisplayWidth.columns(of: "a\(scalar)") == 2, "\(value)")
      #expect(SafeText.escaped(String(scalar)) == String(scalar), "\(value)")
      #expect("a\(scalar)b".count == 3, "\(value)")
    }
  }

  @Test("text is cut at the clip on both sides, plain or not")
  func clippedText() {
    for text in ["abcdefgh", "ab漢defg"] {
      var surface = surface(9, 1)
      surface.within(Rect(column: 2, row: 0, columns: 3, rows: 1)) { inner in
        _ = inner.put(text, column: -1, row: 0, width: 20, Style(.text), overflow: .cut)
      }
      #expect(surface.text == (text == "abcdefgh" ? "  def" : "   de"))
    }
  }

  @Test("the picture of styles names each style once")
  func stylePicture() {
    var surface = surface(6, 1)
    surface.put("ab", column: 0, row: 0, Style(.statusOver, on: .selection, .bold))
    surface.put("c", column: 3, row: 0, Style(.heat, shade: 4))
    #expect(
      surface.stylePicture == """
        aa.b..
        a status.over on selection bold
        b heat 4
        """)
  }
}

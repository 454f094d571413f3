import Testing

@testable import TerminalUI

@Suite("Text in several styles")
struct StyledTextTests {
  private let text =
    StyledText("over ", .statusOver) + StyledText("limit") + StyledText(" since May", .textMuted)

  @Test("is cut with an ellipsis wherever it ends, at any width")
  func cut() {
    let whole = text.plain
    for width in 0...(whole.count + 2) {
      var surface = Surface(size: Size(columns: 40, rows: 1))
      let end = surface.put(text, column: 1, row: 0, width: width)
      #expect(end <= 1 + width)
      let shown = surface.text.dropFirst()
      if width >= whole.count { #expect(shown == whole) }
      if (1..<whole.count).contains(width) {
        #expect(shown.last == "…")
        #expect(whole.hasPrefix(shown.dropLast()))
      }
    }
  }

  @Test("keeps its styles when it is broken into lines")
  func wrapped() {
    let surface = drawn(9, 3) { Paragraph([text], indent: 2).draw(on: &$0, in: $1) }
    #expect(
      surface.text == """
        over    ┃
          limit ┃
          since │
        """)
    #expect(
      surface.stylePicture == """
        aaaa....b
        ........b
        ..ccccc.d
        a status.over
        b scrollbar.thumb
        c text.muted
        d scrollbar
        """)
  }

  @Test("broken anywhere, it loses nothing")
  func brokenAnywhere() {
    let surface = Surface(size: Size(columns: 1, rows: 1))
    let text = StyledText("a  漢字 b", .text) + "cdé\u{301}f"
    for width in 1...14 {
      let lines = StyledWrap.linesBrokenAnywhere(of: text, width: width, on: surface)
      #expect(lines.map(\.plain).joined() == text.plain)
      if width > 1 { #expect(lines.allSatisfy { surface.columns(of: $0) <= width }) }
    }
  }

  @Test("a glyph that the terminal cannot draw becomes a question mark, and nothing drives it")
  func stamp() {
    var surface = Surface(size: Size(columns: 6, rows: 1), glyphs: .ascii)
    surface.stamp("█", column: 0, row: 0, count: 2, Style(.text))
    surface.stamp("\u{1b}", column: 2, row: 0, Style(.text))
    surface.stamp("x", column: -5, row: 0, count: 2, Style(.text))
    surface.stamp("y", column: 5, row: 0, count: 9, Style(.text))
    #expect(surface.text == "???  y")
    var wide = Surface(size: Size(columns: 3, rows: 1))
    wide.stamp("漢", column: 0, row: 0, Style(.text))
    wide.stamp("\u{202e}", column: 1, row: 0, Style(.text))
    #expect(wide.text == "??")
  }

  @Test("a background is laid under cells that have none")
  func underlay() {
    var surface = Surface(size: Size(columns: 3, rows: 1))
    surface.put("a", column: 0, row: 0, Style(.text, on: .selection))
    surface.underlay(Rect(surface.size), .panel)
    #expect(surface[Point(column: 0, row: 0)].style.background == .selection)
    #expect(surface[Point(column: 1, row: 0)].style.background == .panel)
  }
}

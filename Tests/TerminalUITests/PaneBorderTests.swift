import Testing

@testable import TerminalUI

@Suite("The border of a pane")
struct PaneBorderTests {
  private let border = PaneBorder(
    "Caseload per worker", key: "1", detail: StyledText("2 over limit", .statusOver),
    footer: [
      StyledText("average 17.3", .textMuted), StyledText("unallocated ", .textMuted) + "4",
    ], position: "3 of 40")

  @Test("title and what to make of it stand above, totals below")
  func wide() {
    #expect(
      picture(52, 3) { border.draw(on: &$0, in: $1) } == """
        ╭ 1 Caseload per worker · 2 over limit ────────────╮
        │                                                  │
        ╰ average 17.3 · unallocated 4 ────────── 3 of 40 ─╯
        """)
  }

  @Test("when narrow, the title is cut before what to make of it, and the last totals go")
  func narrow() {
    #expect(
      picture(30, 3) { border.draw(on: &$0, in: $1) } == """
        ╭ 1 Caseloa… · 2 over limit ─╮
        │                            │
        ╰ average 17.3 ──── 3 of 40 ─╯
        """)
    #expect(
      picture(14, 3) { border.draw(on: &$0, in: $1) } == """
        ╭ Caseload… ─╮
        │            │
        ╰ average… ──╯
        """)
  }

  @Test("in fewer than three rows there is a line instead of a box")
  func low() {
    var inside = Rect(Size(columns: 0, rows: 0))
    let text = picture(40, 2) { surface, rect in inside = border.draw(on: &surface, in: rect) }
    #expect(text == " 1 Caseload per worker · 2 over limit\n")
    #expect(inside == Rect(column: 0, row: 1, columns: 40, rows: 1))
  }

  @Test("without UTF-8 it is drawn in ASCII")
  func ascii() {
    #expect(
      picture(44, 3, .ascii) { border.draw(on: &$0, in: $1) } == """
        + 1 Caseload per worker - 2 over limit ----+
        |                                          |
        + average 17.3 - unallocated 4 -- 3 of 40 -+
        """)
  }

  @Test("with the focus, border and title look different")
  func focus() {
    var border = border
    border.isFocused = true
    border.footer = []
    border.position = StyledText()
    #expect(
      drawn(40, 3) { border.draw(on: &$0, in: $1) }.stylePicture == """
        abccddddddddddddddddddbbbeeeeeeeeeeeebaa
        affffffffffffffffffffffffffffffffffffffa
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        a border.focused on surface
        b text.muted on surface
        c key on surface
        d title.focused on surface
        e status.over on surface
        f text on surface
        """)
  }

  @Test("what is drawn inside cannot leave it, and lies on the pane's background")
  func content() {
    let surface = drawn(20, 3) { surface, rect in
      border.draw(on: &surface, in: rect) { inner, inside in
        inner.put("a text that is longer", column: inside.column, row: inside.row, Style(.number))
        inner.put("outside", column: 0, row: 0, Style(.number))
      }
    }
    #expect(surface.text.split(separator: "\n")[1] == "│ a text that is…  │")
    #expect(surface[Point(column: 2, row: 1)].style == Style(.number, on: .surface))
  }

  @Test("at no size does it draw outside of its place")
  func sizes() {
    expectStaysInside { border.draw(on: &$0, in: $1) }
  }
}

import Testing

@testable import TerminalUI

@Suite("A heat table")
struct HeatTableTests {
  private let table = HeatTable(
    columns: ["Cases", "Visits", "Supervision", "Agency"],
    rows: [
      HeatTable.Row(
        "Safeguarding North",
        [
          HeatTable.Value("17.3", shade: 12, symbol: "■"), HeatTable.Value("91", shade: 2),
          HeatTable.Value("84", shade: 6), HeatTable.Value("22.0", shade: 15),
        ]),
      HeatTable.Row("Care Leavers", [HeatTable.Value("9.1", shade: 1), HeatTable.Value("none")]),
    ], selection: 1)

  @Test("every figure is printed")
  func wide() {
    #expect(
      picture(60, 3) { table.draw(on: &$0, in: $1) } == """
                             Cases   Visits   Supervision   Agency
        Safeguarding North  ■ 17.3       91            84     22.0
        Care Leavers           9.1     none
        """)
  }

  @Test("what does not fit is reached sideways, and marks say so")
  func sideways() {
    var table = table
    table.rows[0].values[0].symbol = GlyphSet.ascii.symbol(.over)
    #expect(
      picture(34, 3, .ascii) { table.draw(on: &$0, in: $1) } == """
                        Cases   Visits >
        Safeguardi~  [R] 17.3       91
        Care Leave~       9.1     none
        """)
    table.selectedColumn = 2
    #expect(
      picture(34, 3) { table.draw(on: &$0, in: $1) } == """
                    ◂Visits   Supervision
        Safeguardi…      91            84
        Care Leave…    none
        """)
  }

  @Test("the background is the shade of the figure; what is not known has none")
  func shades() {
    #expect(
      drawn(34, 3) { table.draw(on: &$0, in: $1) }.stylePicture == """
        ..............aaaaa...aaaaaa.b....
        ............cccccccc.dddddddd.....
        eeeeeeeeeee.ffffffff....gggg......
        a table.header
        b accent
        c heat 12
        d heat 2
        e text on selection
        f heat 1
        g text.muted
        """)
  }

  @Test("the selected column is always among those shown")
  func selectedColumn() {
    for width in 20...60 {
      for selected in 0..<4 {
        for offset in 0..<4 {
          var table = table
          table.selectedColumn = selected
          table.columnOffset = offset
          var surface = Surface(size: Size(columns: width, rows: 4))
          let drawn = table.draw(on: &surface, in: Rect(surface.size))
          #expect(drawn.headers.isEmpty || drawn.headers.map(\.action).contains(selected))
        }
      }
    }
  }

  @Test("at no size does it draw outside of its place")
  func sizes() {
    expectStaysInside { table.draw(on: &$0, in: $1) }
    expectStaysInside {
      HeatTable(columns: [], rows: [], selectedColumn: 3).draw(on: &$0, in: $1)
    }
  }
}

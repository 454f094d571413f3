import DisplayText
import Testing

@testable import TerminalUI

@Suite("A table")
struct TableTests {
  private static let columns = [
    TableColumn("Worker", minimum: 9, ideal: 12, maximum: 20, priority: 9),
    TableColumn("", minimum: 1, priority: 2, role: .textMuted),
    TableColumn("Cases", minimum: 10, alignment: .trailing, priority: 8),
    TableColumn("Load", minimum: 8, ideal: 10, maximum: 40, priority: 5),
    TableColumn("Trend", minimum: 6, priority: 1),
  ]

  private static func row(
    _ name: String, _ letter: String, _ rating: Rating, _ count: Int, of limit: Int,
    isChanged: Bool = false
  ) -> TableRow {
    let status = StyledText(GlyphSet.unicode.symbol(rating) + " ", rating.role)
    return TableRow(
      [
        .text(name), .text(letter), .text(status + "\(count) of \(limit)"),
        .bar(Bar(Double(count), limit: Double(limit), scale: 22)),
        .sparkline(Sparkline([1, 0, nil, 3, 4, Double(count)], maximum: 22)),
      ], isChanged: isChanged)
  }

  private static let rows = [
    row("J. Okafor", "A", .over, 22, of: 16),
    row("M. Shah", "", .near, 17, of: 16, isChanged: true),
    row("L. Price", "N", .within, 12, of: 14),
    row("漢字 Brontë-Søren-Cholmondeley", "X", .within, 4, of: 10),
  ]

  private func table() -> Table {
    Table(
      columns: TableTests.columns, rows: TableRows(TableTests.rows), selection: 1,
      sort: Table.Sort(column: 2, isAscending: false), isFocused: true)
  }

  @Test("bars compare, numbers stand at the right, the sorted column says so")
  func wide() {
    let text = picture(62, 5) { table().draw(on: &$0, in: $1) }
    #expect(
      text == """
        Worker                 Cases ↓  Load                    Trend
        J. Okafor        A  ■ 22 of 16  ███████████████┆▓▓▓▓▓▓  ▁▁·▂▂█
        M. Shah             ▲ 17 of 16  ███████████████┆▓       ▁▁·▂▂▇
        L. Price         N  ● 12 of 14  ███████████  ┆          ▁▁·▂▂▅
        漢字 Brontë-Sø…  X   ● 4 of 10  ████      ┆             ▁▁·▂▂▂
        """)
  }

  @Test("columns go in steps when room is short, the most important last")
  func narrow() {
    #expect(
      picture(24, 3) { table().draw(on: &$0, in: $1) } == """
        Worker         Cases ↓
        J. Okafor   ■ 22 of 16 ┃
        M. Shah     ▲ 17 of 16 │
        """)
    #expect(
      picture(7, 3) { table().draw(on: &$0, in: $1) } == """
        Work…
        J. O… ┃
        M. S… │
        """)
  }

  @Test("without UTF-8 there is nothing but ASCII")
  func ascii() {
    var table = table()
    table.showsChanges = true
    table.rows = TableRows([
      TableRow(["Zoë", "A", .text("[R] 22", .statusOver), .bar(Bar(22, limit: 16, scale: 22))]),
      TableRow(["Eve", "", "17", .bar(Bar(9, limit: 16, scale: 22))], isChanged: true),
    ])
    #expect(
      picture(50, 3, .ascii) { table.draw(on: &$0, in: $1) } == """
          Worker              Cases v  Load         Trend
          Zoe           A      [R] 22  #######|!!!
        * Eve                      17  ####   |
        """)
  }

  @Test("the selected row has another background, and another again without the focus")
  func selection() {
    var table = table()
    let focused = drawn(24, 3) { table.draw(on: &$0, in: $1) }
    #expect(
      focused.stylePicture == """
        aaaaaa.........bbbbbbb..
        ............cc.........d
        eeeeeeeeeeeeffeeeeeeee.g
        a table.header
        b table.header.sort
        c status.over
        d scrollbar.thumb
        e text on selection
        f status.near on selection
        g scrollbar
        """)
    table.isFocused = false
    let other = drawn(24, 3) { table.draw(on: &$0, in: $1) }
    #expect(other[Point(column: 0, row: 2)].style.background == .selectionInactive)
  }

  @Test("it says where its heads, rows, selection and scroll bar are")
  func regions() {
    var surface = Surface(size: Size(columns: 30, rows: 6))
    let drawn = table().draw(
      on: &surface, in: Rect(column: 2, row: 1, columns: 24, rows: 3))
    #expect(drawn.headers.map(\.action) == [0, 2])
    #expect(drawn.headers.map(\.rect.column) == [2, 14])
    #expect(drawn.rows.map(\.action) == [0, 1])
    #expect(drawn.selection == Rect(column: 2, row: 3, columns: 22, rows: 1))
    #expect(drawn.scrollBar == Rect(column: 25, row: 2, columns: 1, rows: 2))
    #expect(drawn.scroll == ScrollBar(total: 4, shown: 2, offset: 0))
  }

  @Test("a total follows the last row, or stays at the end when there are more rows than room")
  func total() {
    var table = table()
    table.columns = Array(TableTests.columns.prefix(3))
    table.total = TableRow(["Total", "", "55"])
    #expect(
      picture(26, 7) { table.draw(on: &$0, in: $1) } == """
        Worker             Cases ↓
        J. Okafor     A ■ 22 of 16
        M. Shah         ▲ 17 of 16
        L. Price      N ● 12 of 14
        漢字 Brontë-… X  ● 4 of 10
        Total                   55

        """)
    #expect(
      picture(26, 4) { table.draw(on: &$0, in: $1) } == """
        Worker           Cases ↓
        J. Okafor   A ■ 22 of 16 ┃
        M. Shah       ▲ 17 of 16 │
        Total                 55
        """)
  }

  @Test("a table without rows says why")
  func empty() {
    let table = Table(
      columns: TableTests.columns, rows: TableRows([]), empty: "No visit is overdue.")
    #expect(
      picture(12, 4) { table.draw(on: &$0, in: $1) } == """
        Worker
        No visit is
        overdue.

        """)
  }

  @Test("of many rows only those are made that are seen")
  func virtual() {
    let rows = TableRows(count: 20_000) { number in
      if !(19_990..<20_000).contains(number) { Issue.record("made row \(number)") }
      return TableRow([.text("row \(number)")])
    }
    let table = Table(
      columns: [TableColumn("Name", minimum: 9)], rows: rows, selection: 19_999, showsHeader: false)
    let text = picture(12, 2) { table.draw(on: &$0, in: $1) }
    #expect(text == "row 19998  │\nrow 19999  ┃")
  }

  @Test("at no size does it draw outside of its place", arguments: [true, false])
  func sizes(showsChanges: Bool) {
    var table = table()
    table.showsChanges = showsChanges
    table.total = TableRow(["漢字漢字漢字", "", "55"])
    expectStaysInside { table.draw(on: &$0, in: $1) }
    table.rows = TableRows([])
    table.empty = "Nothing here"
    expectStaysInside { table.draw(on: &$0, in: $1) }
    table.columns = []
    expectStaysInside { table.draw(on: &$0, in: $1) }
  }
}

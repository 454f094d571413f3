import DisplayText
import TestSupport
import Testing

@testable import TerminalUI

@Suite("Nasty text in every widget")
struct NastyWidgetTests {
  private typealias Draw = @Sendable (String, inout Surface, Rect) -> Void

  /// Every widget that shows text, with a text wherever it takes one.
  private static let widgets: [(name: String, draw: Draw)] = lists + lines + figures

  private static let lists: [(name: String, draw: Draw)] = [
    (
      "table",
      {
        let row = TableRow([.text($0), "plain", .text($0, .statusOver)])
        let columns = [
          TableColumn($0, minimum: 3, ideal: 12), TableColumn("Fixed", minimum: 5),
          TableColumn($0, minimum: 2, ideal: 9, alignment: .trailing),
        ]
        Table(
          columns: columns, rows: TableRows([row, row]), selection: 0,
          sort: Table.Sort(column: 0, isAscending: true), total: row
        ).draw(on: &$1, in: $2)
      }
    ),
    (
      "empty table",
      { Table(columns: [], rows: TableRows([]), empty: $0).draw(on: &$1, in: $2) }
    ),
    (
      "heat table",
      {
        let row = HeatTable.Row($0, [HeatTable.Value($0, shade: 3, symbol: $0)])
        HeatTable(columns: [$0], rows: [row, row], selection: 0, selectedColumn: 0)
          .draw(on: &$1, in: $2)
      }
    ),
    (
      "picker",
      {
        Picker($0, items: [StyledText($0), StyledText($0, .accent)], selection: 1, current: 0)
          .draw(on: &$1, in: $2)
      }
    ),
    (
      "palette",
      {
        let items = [Palette.Item($0, key: $0), Palette.Item($0, reason: $0)]
        Palette($0, input: TextInput(String($0.prefix(3))), items: items).draw(on: &$1, in: $2)
        Palette($0, input: TextInput($0), items: items).draw(on: &$1, in: $2)
      }
    ),
    (
      "help",
      {
        let entries = [HelpOverlay.Entry($0, $0), HelpOverlay.Entry("x", $0, reason: $0)]
        HelpOverlay($0, sections: [HelpOverlay.Section($0, entries)]).draw(on: &$1, in: $2)
      }
    ),
    (
      "timeline",
      {
        let lane = Timeline.Lane(
          $0, spans: [Timeline.Span(from: 2, to: 9, $0)], events: [Timeline.Event(4, $0)])
        Timeline([lane], days: 0...10, marks: [Timeline.Mark(5, $0)], today: 8)
          .draw(on: &$1, in: $2)
      }
    ),
  ]

  private static let lines: [(name: String, draw: Draw)] = [
    (
      "border",
      {
        PaneBorder(
          $0, key: $0, detail: StyledText($0), news: StyledText($0), footer: [StyledText($0)],
          position: StyledText($0)
        ).draw(on: &$1, in: $2) { _, _ in }
      }
    ),
    (
      "box",
      {
        let text = StyledText($0)
        OverlayBox($0, footer: text).draw(on: &$1, in: $2) {
          _ = Paragraph([text]).draw(on: &$0, in: $1)
        }
      }
    ),
    ("paragraph", { Paragraph([StyledText($0)], indent: 2).draw(on: &$1, in: $2) }),
    (
      "unbroken paragraph",
      { Paragraph([StyledText($0)], breaksAnywhere: true).draw(on: &$1, in: $2) }
    ),
    ("record", { RecordView(Array($0.utf8)).draw(on: &$1, in: $2) }),
    ("fields", { RecordView(Array($0.utf8), layout: .fields).draw(on: &$1, in: $2) }),
    ("crumbs", { Breadcrumb([$0, "x", $0]).draw(on: &$1, in: $2) }),
    (
      "hints",
      { HintBar([HintBar.Hint($0, $0), HintBar.Hint("q", "quit")]).draw(on: &$1, in: $2) }
    ),
    ("input", { TextField(TextInput($0), prompt: $0).draw(on: &$1, in: $2) }),
    ("empty input", { TextField(TextInput(), placeholder: $0).draw(on: &$1, in: $2) }),
    (
      "messages",
      { Toasts([Toasts.Toast($0), Toasts.Toast($0, isError: true)]).draw(on: &$1, in: $2) }
    ),
  ]

  private static let figures: [(name: String, draw: Draw)] = [
    ("number", { BigNumber($0).draw(on: &$1, in: $2) }),
    ("progress", { Progress(1, of: 2, unit: $0).draw(on: &$1, in: $2) }),
    (
      "gauge",
      {
        Gauge(StyledText($0), note: StyledText($0), bar: Bar(1, scale: 2)).draw(on: &$1, in: $2)
      }
    ),
    (
      "chart",
      {
        Chart(
          [Chart.Series([1, 2, nil, 3])], ticks: [Chart.Tick(2, $0)], moments: [Chart.Moment(1, $0)]
        ).draw(on: &$1, in: $2)
      }
    ),
    ("glyph", { $1.stamp($0, column: $2.column, row: $2.row, count: 3, Style(.text)) }),
    (
      "trailing text",
      { $1.putTrailing($0, endColumn: $2.endColumn, row: $2.row, width: 5, Style(.text)) }
    ),
  ]

  @Test("leaves only cells that can be seen, and as many as there are", arguments: NastyText.all)
  func cells(text: NastyText.Text) {
    let sizes = text.text.utf8.count < 1_000 ? [(1, 1), (7, 2), (60, 8)] : [(30, 3)]
    for (name, draw) in Self.widgets {
      for (columns, rows) in sizes {
        for glyphs in [GlyphSet.unicode, .ascii] {
          var surface = Surface(size: Size(columns: columns, rows: rows), glyphs: glyphs)
          draw(text.text, &surface, Rect(surface.size))
          let faults = Self.faults(surface)
          #expect(faults == [], "\(text.name) in \(name), \(columns)x\(rows)")
        }
      }
    }
  }

  /// What is wrong with the cells of a surface.
  private static func faults(_ surface: Surface) -> [String] {
    var faults: [String] = []
    for row in 0..<surface.size.rows {
      var isOpen = false
      for cell in surface.row(row) {
        if cell.isContinuation != isOpen { faults.append("half a character in row \(row)") }
        isOpen = false
        guard !cell.isContinuation else { continue }
        let scalars = surface.scalars(of: cell)
        if scalars.contains(where: VisibleText.isHidden) { faults.append("\(scalars)") }
        if surface.glyphs.level == .ascii, scalars.contains(where: { !$0.isASCII }) {
          faults.append("\(scalars) in ASCII")
        }
        let text = String(String.UnicodeScalarView(scalars))
        let columns = DisplayWidth.columns(of: text)
        if !(1...2 ~= columns) { faults.append("\(scalars) has \(columns) columns") }
        isOpen = columns == 2
      }
      if isOpen { faults.append("half a character at the end of row \(row)") }
    }
    return faults
  }
}

import TerminalUI
import Testing

@Suite("A space that no line is broken at")
struct NoBreakSpaceTests {
  @Test("is a space like any other in a cell, whatever stands beside it")
  func cell() {
    for text in ["22.0\u{a0}%", "字\u{a0}%"] {
      var surface = Surface(size: Size(columns: 12, rows: 1))
      surface.put(text, column: 0, row: 0, Style(.text))
      #expect(!surface.text.contains("\u{a0}"))
      #expect(surface.text.contains(" "))
    }
  }
}

import CTerminal
import Testing

@testable import Terminal
@testable import TerminalUI

@Suite("What is handed to ncurses")
struct DrawingTests {
  private func surface(_ text: String, columns: Int = 8, _ style: Style = Style(.text)) -> Surface {
    var surface = Surface(size: Size(columns: columns, rows: 1))
    surface.put(text, column: 0, row: 0, style, overflow: .cut)
    return surface
  }

  @Test(
    "the cells that differ, in whole characters",
    arguments: [
      ("same", "same", nil), ("abcd", "aXcd", 1..<2), ("abcd", "XbcX", 0..<4),
      ("", "x", 0..<1), ("ab漢d", "ab字d", 2..<4), ("ab漢d", "abcdd", 2..<4),
      ("abcdd", "ab漢d", 2..<4), ("漢字", "漢语", 2..<4), ("x漢字", "漢字", 0..<5),
      ("e\u{301}", "e\u{301}", nil), ("e\u{301}", "e\u{300}", 0..<1),
    ] as [(String, String, Range<Int>?)])
  func changes(old: String, new: String, columns: Range<Int>?) {
    #expect(RowChange.columns(row: 0, from: surface(old), to: surface(new)) == columns)
  }

  @Test("another style alone is a difference")
  func styleChange() {
    let bold = surface("ab", Style(.text, .bold))
    #expect(RowChange.columns(row: 0, from: surface("ab"), to: bold) == 0..<2)
  }

  @Test("writing only what differs gives what writing everything gives")
  func changesAreEnough() {
    let alphabet = Array("ab 漢字é🙂") + ["e\u{301}", "o\u{302}\u{301}"]
    var generator = SystemRandomNumberGenerator()
    var shown = surface("", columns: 12)
    for _ in 0..<400 {
      var wanted = shown
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let text = String((0..<3).compactMap { _ in alphabet.randomElement(using: &generator) })
        let column = Int.random(in: 0..<12, using: &generator)
        wanted.put(text, column: column, row: 0, Style(.text), overflow: .cut)
      }
      if let columns = RowChange.columns(row: 0, from: shown, to: wanted) {
        #expect(!wanted.row(0)[columns.lowerBound].isContinuation)
        #expect(columns.upperBound == 12 || !wanted.row(0)[columns.upperBound].isContinuation)
        for column in 0..<12 where !columns.contains(column) {
          let point = Point(column: column, row: 0)
          #expect(wanted.isSame(wanted[point], as: shown[point], of: shown))
        }
      } else {
        #expect(wanted.text == shown.text)
      }
      shown = wanted
    }
  }

  private func run(_ surface: Surface) -> [cterminal_cell] {
    let pairs = PairTable(depth: .monochrome, colours: 0, capacity: 0) { _, _ in false }
    var looks = LookTable(pairs: pairs) { Look(emphasis: $0.emphasis) }
    var cells: [cterminal_cell] = []
    CellRun.fill(
      &cells, from: surface, row: surface.size.rows - 1, columns: 0..<surface.size.columns,
      looks: &looks)
    return cells
  }

  @Test("a wide character is one cell of two columns, and marks stay on their letter")
  func cells() {
    let cells = run(surface("a漢e\u{301}", columns: 5, Style(.text, .bold)))
    #expect(cells.map(\.scalars.0) == [0x61, 0x6F22, 0x65, 0x20])
    #expect(cells.map(\.width) == [1, 2, 1, 1])
    #expect(cells[2].scalars.1 == 0x301)
    #expect(cells[0].attributes == UInt16(CTERMINAL_BOLD))
  }

  @Test("no wide character touches the last cell of all")
  func corner() {
    #expect(run(surface("ab漢d", columns: 5)).map(\.scalars.0) == [0x61, 0x62, 0x20, 0x20, 0x64])
    #expect(run(surface("abc漢", columns: 5)).map(\.scalars.0) == [0x61, 0x62, 0x63, 0x20, 0x20])
    #expect(run(surface("a漢cd", columns: 5)).map(\.scalars.0) == [0x61, 0x6F22, 0x63, 0x64])
  }

  @Test("the bits of emphasis are those of the C side")
  func emphasisBits() {
    #expect(Int(Emphasis.bold.rawValue) == CTERMINAL_BOLD)
    #expect(Int(Emphasis.dim.rawValue) == CTERMINAL_DIM)
    #expect(Int(Emphasis.reverse.rawValue) == CTERMINAL_REVERSE)
    #expect(Int(Emphasis.underline.rawValue) == CTERMINAL_UNDERLINE)
    #expect(Int(Emphasis.italic.rawValue) == CTERMINAL_ITALIC)
  }

  @Test(
    "a colour has the number of its depth",
    arguments: [
      (Colour.terminal, ColourDepth.direct, -1), (.ansi(9), .monochrome, -1),
      (.ansi(9), .ansi16, 9), (.ansi(9), .palette256, 9), (.ansi(9), .direct, 9),
      (.palette(208), .palette256, 208), (.palette(208), .direct, 0xFF8700),
      (.palette(3), .direct, 3), (.palette(196), .ansi16, 9),
      (.direct(red: 255, green: 136, blue: 0), .direct, 0xFF8800),
      (.direct(red: 255, green: 136, blue: 0), .palette256, 208),
      (.direct(red: 0, green: 0, blue: 0), .direct, 0x100),
      (.direct(red: 0, green: 0, blue: 0), .palette256, 16),
      (.direct(red: 0, green: 0, blue: 0), .ansi16, 0),
      (.direct(red: 250, green: 250, blue: 250), .ansi16, 15),
    ] as [(Colour, ColourDepth, Int32)])
  func numbers(colour: Colour, depth: ColourDepth, number: Int32) {
    #expect(TerminalColour.number(colour, depth: depth) == number)
  }

  @Test("with 8 colours the bright ones are bold")
  func fewColours() {
    var pairs = PairTable(depth: .ansi16, colours: 8, capacity: 64) { _, colours in
      #expect(colours.foreground < 8 && colours.background < 8)
      return true
    }
    let drawings = [9, 1, 12].map { (number: UInt8) in
      pairs.drawing(of: Look(foreground: .ansi(number), background: .ansi(8)))
    }
    #expect(drawings.map(\.pair) == [1, 1, 2])
    let bold = UInt16(CTERMINAL_BOLD)
    #expect(drawings.map(\.attributes) == [bold, 0, bold])
  }

  @Test("when pairs are used up text takes the terminal's own colours, until there is room again")
  func fewPairs() {
    var pairs = PairTable(depth: .palette256, colours: 256, capacity: 3) { _, _ in true }
    func pair(_ number: UInt8) -> Int32 { pairs.drawing(of: Look(foreground: .ansi(number))).pair }
    #expect([1, 2, 3, 2, 1].map(pair) == [1, 2, 0, 2, 1])
    #expect(pairs.drawing(of: Look()).pair == 0)
    pairs.makeRoom()
    #expect([3, 1].map(pair) == [1, 2])
  }
}

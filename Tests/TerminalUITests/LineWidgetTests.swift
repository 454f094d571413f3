import Testing

@testable import TerminalUI

@Suite("Widgets of one line")
struct LineWidgetTests {
  private let path = Breadcrumb(["caseload", "Safeguarding North", "J. Okafor", "Child 1042"])

  @Test("a path gives up its middle, then its beginning, and last cuts its end")
  func breadcrumb() {
    #expect(
      picture(60, 1) { path.draw(on: &$0, in: $1) }
        == "caseload › Safeguarding North › J. Okafor › Child 1042")
    #expect(
      picture(44, 1) { path.draw(on: &$0, in: $1) } == "caseload › … › J. Okafor › Child 1042")
    #expect(picture(20, 1) { path.draw(on: &$0, in: $1) } == "… › Child 1042")
    #expect(picture(8, 1) { path.draw(on: &$0, in: $1) } == "Child 1…")
    #expect(picture(20, 1, .ascii) { path.draw(on: &$0, in: $1) } == "~ > Child 1042")
  }

  @Test("each part of a path can be clicked")
  func breadcrumbRegions() {
    var surface = Surface(size: Size(columns: 60, rows: 1))
    let regions = path.draw(on: &surface, in: Rect(surface.size))
    #expect(regions.map(\.action) == [0, 1, 2, 3])
    #expect(regions[1].rect == Rect(column: 11, row: 0, columns: 18, rows: 1))
  }

  private let hints = HintBar(
    [
      HintBar.Hint("?", "help", priority: 9), HintBar.Hint(":", "command", priority: 5),
      HintBar.Hint("w", "why", priority: 7, isEnabled: false), HintBar.Hint("space", "pause"),
    ], isTrailing: true)

  @Test("hints go by priority when room is short")
  func hintBar() {
    #expect(
      picture(42, 1) { hints.draw(on: &$0, in: $1) }
        == "     ? help  : command  w why  space pause")
    #expect(picture(24, 1) { hints.draw(on: &$0, in: $1) } == "? help  : command  w why")
    #expect(picture(14, 1, .ascii) { hints.draw(on: &$0, in: $1) } == " ? help  w why")
    #expect(picture(5, 1) { hints.draw(on: &$0, in: $1) } == "")
  }

  @Test("a hint that cannot act now looks so, and each can be clicked")
  func hintRegions() {
    var surface = Surface(size: Size(columns: 14, rows: 1))
    let regions = hints.draw(on: &surface, in: Rect(surface.size))
    #expect(regions.map(\.action) == [0, 2])
    #expect(regions[1].rect == Rect(column: 9, row: 0, columns: 5, rows: 1))
    #expect(
      surface.stylePicture == """
        .a.bbbb..c.ccc
        a key
        b key.label
        c key.disabled
        """)
  }

  @Test("a field shows the end of a long text with the cursor behind it")
  func field() {
    let field = TextField(TextInput("team:north late>5"), prompt: "/")
    var cursor: Point?
    #expect(
      picture(30, 1) { cursor = field.draw(on: &$0, in: $1) } == "/team:north late>5")
    #expect(cursor == Point(column: 18, row: 0))
    #expect(picture(10, 1) { cursor = field.draw(on: &$0, in: $1) } == "/h late>5")
    #expect(cursor == Point(column: 9, row: 0))
    var input = field.input
    input.moveToStart()
    let start = TextField(input, prompt: "/")
    #expect(picture(10, 1) { cursor = start.draw(on: &$0, in: $1) } == "/team:nort")
    #expect(cursor == Point(column: 1, row: 0))
    let empty = TextField(TextInput(), prompt: "/", placeholder: "filter")
    #expect(picture(10, 1) { cursor = empty.draw(on: &$0, in: $1) } == "/filter")
    #expect(cursor == Point(column: 1, row: 0))
    let wide = TextField(TextInput("漢字漢字漢字"), prompt: "/")
    #expect(picture(8, 1) { cursor = wide.draw(on: &$0, in: $1) } == "/字漢字")
    #expect(cursor == Point(column: 7, row: 0))
  }

  @Test("progress says the count in words, with a bar where there is room")
  func progress() {
    let progress = Progress(312, of: 558, unit: "files")
    #expect(
      picture(40, 1) { progress.draw(on: &$0, in: $1) }
        == "████████████▌·········  312 of 558 files")
    #expect(
      picture(30, 1, .ascii) { progress.draw(on: &$0, in: $1) } == "#######.....  312 of 558 files")
    #expect(picture(18, 1) { progress.draw(on: &$0, in: $1) } == "312 of 558 files")
    #expect(
      picture(18, 1) { Progress(3, of: 0, unit: "files").draw(on: &$0, in: $1) } == "3 files")
  }

  @Test("a gauge has its bar beside or below the number, or none")
  func gauge() {
    let gauge = Gauge("22.0 %", note: "limit 15", bar: Bar(22, limit: 15, scale: 40))
    #expect(
      picture(40, 1) { gauge.draw(on: &$0, in: $1) }
        == "22.0 %  ████████┆▓▓▓▓·········  limit 15")
    #expect(
      picture(20, 2, .ascii) { gauge.draw(on: &$0, in: $1) } == """
        22.0 %  limit 15
        #######|!!!.........
        """)
    #expect(picture(18, 1) { gauge.draw(on: &$0, in: $1) } == "22.0 %  limit 15")
  }

  @Test("at no size does any of them draw outside of its place")
  func sizes() {
    expectStaysInside { path.draw(on: &$0, in: $1) }
    expectStaysInside { hints.draw(on: &$0, in: $1) }
    expectStaysInside { TextField(TextInput("漢字 x"), prompt: "filter ").draw(on: &$0, in: $1) }
    expectStaysInside { Progress(3, of: 4, unit: "files").draw(on: &$0, in: $1) }
    expectStaysInside {
      Gauge("22", note: "limit", bar: Bar(2, limit: 1, scale: 3)).draw(on: &$0, in: $1)
    }
    expectStaysInside { BigNumber("22.0 %").draw(on: &$0, in: $1) }
    expectStaysInside { ScrollBar(total: 9, shown: 3, offset: 2).draw(on: &$0, in: $1) }
  }

  @Test("a field never puts its cursor outside")
  func cursorInside() {
    for width in 1...14 {
      var input = TextInput("a漢b字 cdef")
      input.moveToStart()
      for _ in 0..<12 {
        var surface = Surface(size: Size(columns: width, rows: 1))
        let cursor = TextField(input, prompt: "/ ").draw(on: &surface, in: Rect(surface.size))
        #expect(cursor.map { Rect(surface.size).contains($0) } == true)
        input.moveRight()
      }
    }
  }

  @Test("a large figure falls back to a line of text where it does not fit")
  func bigNumber() {
    let figure = BigNumber("22.0 %")
    #expect(
      picture(20, 3) { figure.draw(on: &$0, in: $1) } == """
        ▀▀█ ▀▀█   █▀█   █ █
        █▀▀ █▀▀   █ █    █
        ▀▀▀ ▀▀▀ ▀ ▀▀▀   ▀ ▀
        """)
    #expect(
      picture(20, 3, .ascii) { figure.draw(on: &$0, in: $1) } == """
         _   _     _    o /
         _|  _|   | |    /
        |_  |_  . |_|   / o
        """)
    #expect(picture(20, 2) { figure.draw(on: &$0, in: $1) } == "22.0 %\n")
    #expect(picture(9, 3) { figure.draw(on: &$0, in: $1) } == "22.0 %\n\n")
    #expect(picture(9, 3) { BigNumber("no").draw(on: &$0, in: $1) } == "no\n\n")
  }

  @Test("every large digit is three rows of one width")
  func bigDigits() {
    for (character, digit) in BigDigits.all {
      for lines in [digit.blocks, digit.ascii] {
        #expect(lines.count == 3, "\(character)")
        #expect(lines.allSatisfy { $0.count == digit.width }, "\(character)")
      }
      #expect(digit.ascii.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }
  }
}

import Testing

@testable import TerminalUI

@Suite("A surface as SVG")
struct SurfaceSVGTests {
  private func looks(_ style: Style) -> Look {
    switch style.role {
    case .statusOver:
      Look(foreground: .direct(red: 255, green: 0, blue: 16), emphasis: style.emphasis)
    case .border: Look(foreground: .palette(245))
    default:
      Look(background: style.background == .selection ? .ansi(4) : .terminal)
    }
  }

  @Test("text is text in its columns, boxes and bars are shapes, and markup is escaped")
  func document() {
    let surface = drawn(4, 2) { surface, _ in
      surface.put("a<&", column: 0, row: 0, Style(.statusOver, .bold))
      surface.put("│█", column: 0, row: 1, Style(.border, on: .selection))
    }
    #expect(
      SurfaceSVG.text(of: surface, looks: looks, title: "Overview \"<1>\"") == """
        <svg xmlns="http://www.w3.org/2000/svg" width="54" height="54" viewBox="0 0 54 54" role="img" aria-label="Overview &quot;&lt;1&gt;&quot;">
        <title>Overview &quot;&lt;1&gt;&quot;</title>
        <rect width="54" height="54" fill="#16191d"/>
        <g transform="translate(9 9)">
        <rect x="0" y="0" width="36" height="18" fill="#16191d" shape-rendering="crispEdges"/>
        <text x="0" y="14" textLength="27" lengthAdjust="spacingAndGlyphs" xml:space="preserve" font-size="15" font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" fill="#ff0010" font-weight="bold">a&lt;&amp;</text>
        <rect x="0" y="18" width="36" height="18" fill="#16191d" shape-rendering="crispEdges"/>
        <path fill="none" stroke="#8a8a8a" stroke-width="1.2" stroke-linecap="square" d="M4.5 27L4.5 18M4.5 27L4.5 36"/>
        <path fill="#8a8a8a" shape-rendering="crispEdges" d="M9 18h9v18h-9z"/>
        </g>
        </svg>

        """)
  }

  @Test("a wide character and one with marks stand alone")
  func wide() {
    let surface = drawn(8, 1) { surface, _ in
      surface.put("a漢bo\u{302}c", column: 0, row: 0, Style(.text))
    }
    let svg = SurfaceSVG.text(of: surface, looks: looks, title: "")
    for piece in [
      #"x="0" y="14" textLength="9""#, #"x="9" y="14" textLength="18""#,
      #"x="27" y="14" textLength="9""#, #"x="36" y="14" textLength="9""#, ">o\u{302}<",
    ] {
      #expect(svg.contains(piece))
    }
  }

  @Test("no glyph that fonts do not agree on is left as text")
  func shapes() {
    let glyphs = "─│╭╮╰╯┌┐└┘━┃┏┓┗┛═║╔╗╚╝┆┄╌┣┫▁▂▃▄▅▆▇█▌▀▓⠁⣿⡇●▲■◆▴▾▸◂▶•"
    let surface = drawn(60, 1) { surface, _ in
      surface.put(glyphs, column: 0, row: 0, Style(.text))
    }
    let svg = SurfaceSVG.text(of: surface, looks: looks, title: "")
    #expect(!svg.contains("<text"))
    #expect(svg.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test("the same surface gives the same document")
  func deterministic() {
    let surface = drawn(60, 12) { surface, rect in
      _ = PaneBorder("Trend", key: "1").draw(on: &surface, in: rect) { surface, inside in
        Chart([Chart.Series([1, 2, nil, 9, 4])], threshold: 5).draw(on: &surface, in: inside)
      }
    }
    let first = SurfaceSVG.text(of: surface, looks: looks, title: "x")
    #expect(first == SurfaceSVG.text(of: surface, looks: looks, title: "x"))
  }

  @Test("numbers are written without an exponent or a locale")
  func numbers() {
    #expect(ShapePen.number(1250) == "12.5")
    #expect(ShapePen.number(-5) == "-0.05")
    #expect(ShapePen.number(900) == "9")
  }
}

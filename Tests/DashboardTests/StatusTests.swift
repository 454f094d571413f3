import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A status")
struct StatusTests {
  private static let roles: Set<Role> = [.statusWithin, .statusNear, .statusOver, .statusUnknown]

  @Test(
    "is never told by colour alone: its row has a symbol or a word", arguments: Place.allCases,
    [GlyphSet.unicode, .ascii])
  func symbols(place: Place, glyphs: GlyphSet) {
    let session = place.session(columns: 160, rows: 45, glyphs: glyphs)
    let surface = session.state.frame().surface
    for row in 0..<surface.size.rows {
      for run in runs(surface, row) {
        let isNumber = run.allSatisfy { $0.isNumber || $0.isPunctuation || $0 == " " || $0 == "%" }
        // A bar has its own texture; digits need the row's symbol.
        guard isNumber, run.contains(where: \.isNumber) else { continue }
        let line = String(String.UnicodeScalarView(surface.row(row).flatMap(surface.scalars(of:))))
        let hasSymbol = Rating.allCases.contains { line.contains(glyphs.symbol($0)) }
        #expect(hasSymbol, "\(place), row \(row): \(run) in \(line)")
      }
    }
  }

  /// The texts of a row that have the role of a status.
  private func runs(_ surface: Surface, _ row: Int) -> [String] {
    var runs: [String] = []
    var run = ""
    for cell in surface.row(row) {
      if StatusTests.roles.contains(cell.style.role) {
        for scalar in surface.scalars(of: cell) { run.unicodeScalars.append(scalar) }
      } else if !run.isEmpty {
        runs.append(run)
        run = ""
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  @Test("is never within the limit where there is nothing to judge by")
  func unknown() {
    let data = SampleData.files([
      "workers.jsonl":
        #"{"id":"W","name":"W","role":"case_holder","employment":"permanent","registered":true}"#
        + "\n"
    ])
    let session = Session(data)
    #expect(session.lines.contains { $0.contains("? W") })
    #expect(!session.lines.contains { $0.contains("● W") })
  }
}

@Suite("Data of anybody's making")
struct HostileDataTests {
  private static let data = SampleData.files([
    "teams.jsonl": #"{"id":"T\u202e","name":"\u001b[31mNor\u0007th\u200b\u202e"}"# + "\n",
    "workers.jsonl":
      #"{"id":"W\u200b1","name":"\u001b]0;title\u0007漢字字字字字字字字字字字字字字字字字字\u0301\u0301","#
      + #""team":"T\u202e","role":"case_holder","employment":"agency","fte":1,"registered":true}"#
      + "\n",
    "children.jsonl": #"{"id":"C\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"}"# + "\n",
    "episodes.jsonl":
      #"{"id":"E","child":"C\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67","#
      + #""status":"child_protection","start":"2016-01-01"}"# + "\n",
    "allocations.jsonl":
      #"{"id":"A","child":"C\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67","worker":"W\u200b1","#
      + #""start":"2016-01-01","x\u001b[2J":"\u001b[2J"}"# + "\n",
  ])

  @Test("stays inside its cell: no escape and no hidden character reaches the screen")
  func escapes() {
    for glyphs in [GlyphSet.unicode, .ascii] {
      for (columns, rows) in [(80, 24), (160, 50), (30, 8), (7, 3)] {
        var session = Session(
          HostileDataTests.data, columns: columns, rows: rows, glyphs: glyphs, privacy: .shown)
        for keys in ["", "1z", "", "w", "r", "", "4", "", "6", "!"] {
          session.press(keys)
          expectClean(session)
          session.press(.enter)
          expectClean(session)
          session.press("r")
          session.press(.enter)
          expectClean(session)
          session.press(.escape, .escape)
        }
      }
    }
  }

  private func expectClean(_ session: Session) {
    let frame = session.state.frame()
    let texts = [frame.surface.text] + frame.sentences
    for text in texts {
      for scalar in text.unicodeScalars where scalar != "\n" {
        let isHidden =
          scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
          || [0x200B, 0x200D, 0x202E].contains(scalar.value)
        #expect(!isHidden, "U+\(String(scalar.value, radix: 16)) in \(text)")
      }
    }
    // The right border stands where it stood: nothing before it was wider than it should be.
    if session.state.size.columns >= 30, session.state.overlay == nil {
      let corner = frame.surface.row(1).last.map(frame.surface.scalars(of:))
      let glyphs = session.state.glyphs.box.topRight
      #expect(corner == Array(glyphs.unicodeScalars))
    }
  }
}

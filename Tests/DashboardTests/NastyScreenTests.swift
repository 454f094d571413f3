import CaseloadCore
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard

@Suite("Nasty text on every screen")
struct NastyScreenTests {
  private static func session(
    _ place: Place, columns: Int = 120, rows: Int = 40, glyphs: GlyphSet = .unicode
  ) -> Session {
    place.session(.nasty, columns: columns, rows: rows, glyphs: glyphs, privacy: .shown)
  }

  @Test("is seen and not obeyed, at every size", arguments: Place.allCases)
  func screens(place: Place) {
    for glyphs in [GlyphSet.unicode, .ascii] {
      var session = Self.session(place, glyphs: glyphs)
      for (columns, rows) in [(160, 50), (40, 10), (3, 2)] {
        session.resize(columns, rows)
        #expect(VisibleText.strangers(in: session.text) == [], "\(columns)x\(rows)")
        session.press(.pageDown)
      }
    }
  }

  @Test("leaves every export what it should be", arguments: Place.allCases)
  func exports(place: Place) throws {
    let session = Self.session(place, columns: 150)
    for format in ExportFormat.allCases {
      guard let bytes = session.state.export(format, looks: { _ in Look() }) else { continue }
      let text = try #require(String(validating: bytes, as: UTF8.self))
      switch format {
      case .text: #expect(VisibleText.strangers(in: text) == [])
      case .csv: NastyExpectations.expectCSV(text)
      case .json: try NastyExpectations.expectJSON(text)
      case .svg:
        #expect(VisibleText.strangers(in: text) == [])
        #expect(XMLWellFormedness.fault(in: text) == nil)
      }
    }
  }

  @Test(
    "can be typed and pasted wherever text is asked for", arguments: ["/", ":", "?", "g", "e\n"])
  func typing(opening: String) {
    var session = Self.session(.visits, columns: 90, rows: 30)
    for key in opening {
      if key == "\n" { session.press(.enter) } else { session.press(.character(key)) }
    }
    let start = session
    for text in NastyText.short {
      session = start
      session.send(.input(.paste(text.text)))
      #expect(VisibleText.strangers(in: session.text) == [], "\(text.name)")
      session.press(.enter)
      #expect(VisibleText.strangers(in: session.text) == [], "\(text.name)")
    }
  }
}

import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Sentences")
struct SentenceTests {
  private func sentences(_ place: Place, _ glyphs: GlyphSet = .unicode) -> [String] {
    place.session(glyphs: glyphs).state.frame().sentences
  }

  @Test("say of a worker what the row shows, with the number to choose it by")
  func worker() {
    #expect(
      sentences(.overview).contains("1. Worker Fir: over limit, 26 cases of 18, 144.4 %."))
  }

  @Test("say what every pane makes of its figures")
  func panes() {
    let all = sentences(.overview)
    #expect(all.contains { $0.hasPrefix("1. Caseload per worker: 7 over limit, average 17.4") })
    #expect(all.contains { $0.hasPrefix("3. Supervision: 4 late") })
    #expect(all.contains { $0.hasPrefix("4. Overdue visits: 36 late") })
  }

  @Test(
    "are plain text in every place: no drawing characters, and each ends as a sentence",
    arguments: Place.allCases, [GlyphSet.unicode, .ascii])
  func plain(place: Place, glyphs: GlyphSet) {
    let all = sentences(place, glyphs)
    #expect(all.count > 3)
    for sentence in all {
      #expect(".:!?".contains(sentence.last ?? " "), "\(sentence)")
      #expect(!sentence.contains("■") && !sentence.contains("●") && !sentence.contains("▲"))
      #expect(!sentence.contains("[R]") && !sentence.contains("\u{a0}"))
      #expect(!sentence.contains("  "))
    }
  }

  @Test("are the same whatever the terminal can draw")
  func glyphs() {
    for place in Place.allCases where place != .record {
      for (first, second) in zip(sentences(place), sentences(place, .ascii)) {
        #expect(first == second, "\(place)")
      }
    }
  }

  @Test("tell the choices of a picker by number")
  func picker() {
    var session = Session()
    session.press("t")
    let all = session.state.frame().sentences
    #expect(all.contains("1. Today, live, 1 Jun 2016, as it is now."))
    #expect(all.contains { $0.hasPrefix("8. Another day") })
  }
}

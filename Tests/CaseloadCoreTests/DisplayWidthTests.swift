import TestSupport
import Testing

@testable import CaseloadCore
@testable import DisplayText

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "columns of a text",
    arguments: [
      ("", 0), ("abc", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("山田", 4), ("ｱｲｳ", 3), ("Ａ", 2),
      ("한국", 4), ("\u{1112}\u{1161}\u{11ab}", 2), ("👩", 2), ("👩🏽", 2), ("🇬🇧", 2), ("⚠", 1),
      ("⚠\u{fe0f}", 2), ("عمر", 3), ("■ ▲ ●", 5), ("क्षि", 3),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test("a text that is too wide ends in an ellipsis and keeps its characters whole")
  func truncation() {
    #expect(DisplayWidth.truncated("Okafor", to: 6) == "Okafor")
    #expect(DisplayWidth.truncated("Okafor", to: 5) == "Okaf…")
    #expect(DisplayWidth.truncated("J. Okafor", to: 4) == "J.…")
    #expect(DisplayWidth.truncated("山田太郎", to: 6) == "山田…")
    #expect(DisplayWidth.truncated("e\u{301}e\u{301}e\u{301}", to: 2) == "e\u{301}…")
    #expect(DisplayWidth.truncated("Okafor", to: 5, ellipsis: "...") == "Ok...")
    #expect(DisplayWidth.truncated("Okafor", to: 0) == "")
  }

  @Test("filling up counts columns, not characters")
  func padding() {
    #expect(DisplayWidth.padded("山田", to: 6) == "山田  ")
    #expect(DisplayWidth.padded("9", to: 3, alignment: .trailing) == "  9")
    #expect(DisplayWidth.padded("long", to: 2) == "long")
  }

  @Test("random text never becomes wider than asked")
  func random() {
    var generator = SeededGenerator(state: 2)
    for _ in 0..<2_000 {
      let text = SafeText.escaped(generator.text(length: 30))
      let width = Int.random(in: 0...40, using: &generator)
      let shown = DisplayWidth.truncated(text, to: width)
      #expect(DisplayWidth.columns(of: shown) <= width)
    }
  }
}

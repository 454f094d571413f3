import DisplayText
import TestSupport
import Testing

@testable import TerminalUI

/// Texts without an end are cut or laid out in one go: each of these once took minutes.
@Suite("Text without an end")
struct EndlessTextTests {
  private static let length = 1_000_000
  private static let word = String(repeating: "x", count: length)

  @Test("in a cell is cut with an ellipsis")
  func cell() {
    let text = picture(8, 1) { surface, _ in
      surface.put(Self.word, column: 0, row: 0, Style(.text))
    }
    #expect(text == "xxxxxxx…")
  }

  @Test("in a paragraph fills its lines up to what anybody reads")
  func paragraph() {
    let surface = drawn(4, 2) { Paragraph([StyledText(Self.word)]).draw(on: &$0, in: $1) }
    #expect(surface.text == "xxxx\nxxxx")
    let lines = Paragraph([StyledText(Self.word)]).lines(width: 10, on: surface)
    #expect(lines.count == 10_001 && lines.last?.plain == "…")
  }

  @Test("is broken into the same lines as word by word", arguments: [1, 2, 3, 7, 40])
  func wrapping(width: Int) {
    var random = SeededGenerator(state: UInt64(width))
    for _ in 0..<60 {
      let text = SafeText.escaped(random.text(length: 60))
      for lines in [
        TextWrap.lines(of: text, width: width), TextWrap.lines(of: text, width: width, indent: 2),
      ] {
        for line in lines {
          #expect(DisplayWidth.columns(of: line) <= width || line.filter { $0 != " " }.count == 1)
        }
        let kept = lines.joined().filter { $0 != " " }
        #expect(kept == text.filter { $0 != " " })
      }
    }
  }

  @Test("cannot be typed or pasted")
  func input() {
    var input = TextInput(Self.word)
    #expect(input.text.count == TextInput.mostCharacters)
    input.insert(Self.word)
    #expect(input.text.count == TextInput.mostCharacters)
    input.deleteBackward()
    input.insert("ab")
    #expect(input.text.hasSuffix("xa") && input.cursor == TextInput.mostCharacters)
  }

  @Test("is found by its beginning")
  func match() {
    #expect(FuzzyMatch("xx", in: "a" + Self.word)?.places == [1, 2])
    #expect(FuzzyMatch(Self.word, in: Self.word) != nil)
  }
}

import TestSupport
import Testing

@testable import CaseloadCore
@testable import DisplayText

@Suite("Safe text")
struct SafeTextTests {
  @Test(
    "what a terminal would obey or nobody would see is shown as an escape",
    arguments: [
      ("plain text, back\\slash", "plain text, back\\slash"),
      ("\u{1b}[31mred", "\\u{1b}[31mred"),
      ("bell\u{7}", "bell\\u{7}"),
      ("one\r\ntwo\tthree", "one\\u{d}\\u{a}two\\u{9}three"),
      ("C1 \u{9b}2J", "C1 \\u{9b}2J"),
      ("\u{7f}", "\\u{7f}"),
      ("\u{202e}txet", "\\u{202e}txet"),
      ("zero\u{200b}width\u{feff}", "zero\\u{200b}width\\u{feff}"),
      ("\u{e0041}tag", "\\u{e0041}tag"),
      ("two\u{2028}lines", "two\\u{2028}lines"),
      ("Zoë Ó Briain, 山田, عمر, 👩🏽", "Zoë Ó Briain, 山田, عمر, 👩🏽"),
      ("e\u{301}", "e\u{301}"),
      ("\u{301}mark first", "\\u{301}mark first"),
      ("\u{7}\u{301}", "\\u{7}\\u{301}"),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{301}\u{302}\u{303}\u{304}\\u{305}"),
      ("", ""),
    ])
  func escapes(text: String, shown: String) {
    #expect(SafeText.escaped(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test("for an ASCII screen everything else is escaped too")
  func ascii() {
    #expect(SafeText.escaped("Zoë \u{5db}", repertoire: .ascii) == "Zo\\u{eb} \\u{5db}")
    #expect(
      SafeText.excerpt(String(repeating: "a", count: 41), repertoire: .ascii)
        == String(repeating: "a", count: 40) + "...")
  }

  @Test("no control, format or bidirectional scalar survives, alone or amid others")
  func everyScalar() {
    // Formally format characters, but number signs and the like that have a shape.
    let visibleFormat: Set<UInt32> = [
      0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD,
      0x110CD,
    ]
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isHarmful =
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: !visibleFormat.contains(value)
        default:
          properties.isBidiControl
            || (properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector)
        }
      let isHidden = SafeText.isHidden(scalar)
      if isHarmful && !isHidden { Issue.record("U+\(String(value, radix: 16)) is not hidden") }
      // Of the harmless, one in sixteen is enough.
      guard isHarmful || isHidden || value % 16 == 0 else { continue }
      var text = "a"
      text.unicodeScalars.append(scalar)
      text += "b"
      let survives = SafeText.escaped(text).unicodeScalars.contains(scalar)
      if survives == isHidden { Issue.record("U+\(String(value, radix: 16)) survives") }
    }
  }

  @Test("random text comes out visible, and escaping it again changes nothing")
  func random() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<2_000 {
      let escaped = SafeText.escaped(generator.text(length: 20))
      #expect(!escaped.unicodeScalars.contains(where: SafeText.isHidden))
      #expect(SafeText.escaped(escaped) == escaped)
      let excerpt = SafeText.excerpt(generator.text(length: 60))
      #expect(excerpt.count <= 41)
      #expect(!excerpt.unicodeScalars.contains(where: SafeText.isHidden))
    }
  }

  @Test("an excerpt ends at 40 characters and never inside an escape")
  func excerpts() {
    let forty = String(repeating: "x", count: 40)
    #expect(SafeText.excerpt(forty) == forty)
    #expect(SafeText.excerpt(forty + "y") == forty + "…")
    #expect(SafeText.excerpt("ab\u{1b}cd", limit: 4) == "ab…")
    #expect(SafeText.excerpt("ab\u{1b}cd", limit: 8) == "ab\\u{1b}…")
    #expect(SafeText.excerpt("ab\u{1b}cd", limit: 10) == "ab\\u{1b}cd")
    let tower = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(SafeText.excerpt(tower) == "…")
  }

  @Test("paths that are not UTF-8 show their bytes")
  func paths() {
    #expect(SafeText.path(Array("visits/ä.jsonl".utf8)) == "visits/ä.jsonl")
    #expect(SafeText.path([0x61, 0xFF, 0x0A, 0x62, 0xC3]) == "a\\xff\\u{a}b\\xc3")
    #expect(SafeText.path([0xE2, 0x82]) == "\\xe2\\x82")
    #expect(SafeText.path([0xED, 0xA0, 0x80]) == "\\xed\\xa0\\x80")
    #expect(SafeText.path([]) == "")
  }

  @Test("code points that never are characters are escaped")
  func noncharacters() {
    for value: UInt32 in [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let hexadecimal = String(value, radix: 16)
      #expect(SafeText.escaped("a\(Character(scalar))b") == "a\\u{\(hexadecimal)}b")
    }
    #expect(SafeText.escaped("\u{FDCF}\u{FDF0}\u{FFFD}") == "\u{FDCF}\u{FDF0}\u{FFFD}")
  }
}

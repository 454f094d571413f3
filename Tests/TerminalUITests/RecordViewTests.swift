import Testing

@testable import TerminalUI

@Suite("A raw record")
struct RecordViewTests {
  private let record = Array(
    #"{"kind":"visit","on":"2026-05-10","alone":null,"note":"Zoë \"x\"","tags":[1.5e3,{"b":[]}]}"#
      .utf8)

  @Test("is shown as it stands, broken where the line ends")
  func line() {
    let surface = drawn(40, 4) { RecordView(record).draw(on: &$0, in: $1) }
    #expect(
      surface.text == #"""
        {"kind":"visit","on":"2026-05-10","alone
        ":null,"note":"Zoë \"x\"","tags":[1.5e3,
        {"b":[]}]}

        """#)
    #expect(
      surface.stylePicture == """
        abbbbbbacccccccabbbbaccccccccccccabbbbbb
        baddddabbbbbbacccccccccccabbbbbbaaeeeeea
        abbbaaaaaa..............................
        ........................................
        a text.muted
        b record.key
        c record.string
        d record.literal
        e record.number
        """)
  }

  @Test("or with one field a line")
  func fields() {
    #expect(
      picture(40, 8, .ascii) { RecordView(record, layout: .fields).draw(on: &$0, in: $1) } == #"""
        {
          "kind":"visit",
          "on":"2026-05-10",
          "alone":null,
          "note":"Zoe \"x\"",
          "tags":[1.5e3,{"b":[]}]
        }

        """#)
  }

  @Test("bytes that drive a terminal or are no text are shown as escapes")
  func hostile() {
    let bytes: [UInt8] = [0x7B, 0x22, 0xFF, 0x1B, 0x5B, 0x22, 0x3A, 0x74, 0x72, 0x75]
    #expect(
      picture(40, 1) { RecordView(bytes).draw(on: &$0, in: $1) } == #"{"\xff\u{1b}[":tru"#)
  }

  @Test("whatever the bytes are, each is in exactly one token, and drawing never fails")
  func anyBytes() {
    var random = SystemRandomNumberGenerator()
    let likely = Array(#"{}[]",:\ntrue0-1.eE /"#.utf8) + [0xFF, 0xC3, 0xA9, 0x1B, 0x00]
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? likely.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
      }
      var end = 0
      for token in RecordTokens(bytes).tokens {
        #expect(token.range.lowerBound == end && !token.range.isEmpty)
        end = token.range.upperBound
      }
      #expect(end == bytes.count)
      for layout in [RecordView.Layout.line, .fields] {
        _ = picture(9, 3) { RecordView(bytes, layout: layout, offset: 1).draw(on: &$0, in: $1) }
      }
    }
  }

  @Test("of a very long record the rest is counted")
  func long() {
    let bytes = [UInt8](repeating: 0x61, count: RecordView.mostBytes + 7)
    #expect(RecordView(bytes).paragraphs.last?.plain == "7 more bytes")
  }
}

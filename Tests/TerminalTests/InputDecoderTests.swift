import Testing

@testable import Terminal
@testable import TerminalUI

@Suite("Decoding input")
struct InputDecoderTests {
  /// What comes of bursts of bytes.
  private func decoded(_ bursts: String...) -> [DecodedInput] {
    var decoder = InputDecoder()
    return bursts.flatMap { burst in
      for byte in burst.utf8 { decoder.take(.byte(byte)) }
      return decoder.finishBurst()
    }
  }

  private func key(_ key: Key, _ modifiers: KeyPress.Modifiers = []) -> DecodedInput {
    .event(.key(KeyPress(key, modifiers)))
  }

  private func typed(_ text: String) -> [DecodedInput] { text.map { key(.character($0)) } }

  @Test("characters, also of several bytes and parted between reads")
  func characters() {
    #expect(decoded("aé漢🙂") == typed("aé漢🙂"))
    var decoder = InputDecoder()
    var found: [DecodedInput] = []
    for byte in "é漢🙂".utf8 {
      decoder.take(.byte(byte))
      found += decoder.finishBurst()
    }
    #expect(found == typed("é漢🙂"))
  }

  @Test("bytes that are no character count as one that is not known")
  func brokenBytes() {
    var decoder = InputDecoder()
    for byte: UInt8 in [0xFF, 0x61, 0xC3, 0x62, 0x80, 0xED, 0xA0, 0x80, 0x63] {
      decoder.take(.byte(byte))
    }
    let text = decoder.finishBurst().compactMap { input -> Character? in
      guard case .event(.key(let press)) = input, case .character(let one) = press.key else {
        return nil
      }
      return one
    }
    #expect(text.filter(\.isASCII) == ["a", "b", "c"])
    #expect(text.count { $0 == "\u{FFFD}" } >= 4)
  }

  @Test("control with a letter")
  func control() {
    #expect(
      decoded("\u{1}\u{3}\u{1A}\u{0}\u{1C}") == [
        key(.character("a"), .control), key(.character("c"), .control),
        key(.character("z"), .control), key(.character(" "), .control),
        key(.character("\\"), .control),
      ])
    let named = decoded("\t\r\u{8}\u{7F}")
    #expect(named == [key(.tab), key(.enter), key(.backspace), key(.backspace)])
  }

  @Test("Escape alone, twice, and before a key")
  func escape() {
    #expect(decoded("\u{1b}") == [key(.escape)])
    #expect(decoded("\u{1b}\u{1b}") == [key(.escape), key(.escape)])
    #expect(decoded("\u{1b}x") == [key(.character("x"), .alt)])
    #expect(decoded("\u{1b}é") == [key(.character("é"), .alt)])
    #expect(decoded("\u{1b}", "x") == [key(.escape)] + typed("x"))
    #expect(decoded("\u{1b}[", "x") == [key(.character("["), .alt)] + typed("x"))
    #expect(decoded("\u{1b}O", "x") == [key(.character("O"), .alt)] + typed("x"))
    #expect(decoded("\u{1b}\r") == [key(.enter, .alt)])
  }

  @Test(
    "keys that ncurses was not told of",
    arguments: [
      ("\u{1b}[A", KeyPress(.up)), ("\u{1b}[1;5C", KeyPress(.right, .control)),
      ("\u{1b}[1;8D", KeyPress(.left, [.control, .alt, .shift])), ("\u{1b}[H", KeyPress(.home)),
      ("\u{1b}[3;2~", KeyPress(.delete, .shift)), ("\u{1b}[24~", KeyPress(.function(12))),
      ("\u{1b}[Z", KeyPress(.backTab)), ("\u{1b}OQ", KeyPress(.function(2))),
      ("\u{1b}[27;5;105~", .control("i")), ("\u{1b}[97;5u", .control("a")),
      ("\u{1b}[1;2R", KeyPress(.function(3), .shift)),
    ])
  func sequences(bytes: String, press: KeyPress) {
    #expect(decoded(bytes) == [.event(.key(press))])
  }

  @Test("no part of a sequence that nobody knows is taken for a key, parted or not")
  func unknownSequences() {
    let sequences = [
      "\u{1b}[99~", "\u{1b}[?1;2c", "\u{1b}[>0;276;0c", "\u{1b}[38;2;1;2;3x",
      "\u{1b}[<35;10;10M", "\u{1b}[<2;10;10M", "\u{1b}[<66;10;10M", "\u{1b}[;;;~", "\u{1b}[1$z",
      "\u{1b}[99999999999999999999~", "\u{1b}[27;5;9999999999~", "\u{1b}Ox",
    ]
    for sequence in sequences {
      #expect(decoded(sequence + "q") == typed("q"), "\(sequence.debugDescription)")
    }
    let parted = decoded("\u{1b}[<0;1", "0;5M")
    #expect(parted == [.event(.mouse(MouseEvent(.press, at: Point(column: 9, row: 4))))])
    #expect(decoded("\u{1b}[" + String(repeating: "1", count: 99) + "q").count < 99)
  }

  @Test("what the mouse did, in both forms")
  func mouse() {
    let point = Point(column: 9, row: 4)
    let cases: [(String, MouseEvent.Action)] = [
      ("\u{1b}[<0;10;5M", .press), ("\u{1b}[<0;10;5m", .release), ("\u{1b}[<32;10;5M", .drag),
      ("\u{1b}[<64;10;5M", .wheelUp), ("\u{1b}[<65;10;5M", .wheelDown),
      ("\u{1b}[<16;10;5M", .press), ("\u{1b}[M *%", .press), ("\u{1b}[M#*%", .release),
      ("\u{1b}[M`*%", .wheelUp), ("\u{1b}[M@*%", .drag),
    ]
    for (bytes, action) in cases {
      #expect(
        decoded(bytes + "q") == [.event(.mouse(MouseEvent(action, at: point)))] + typed("q"),
        "\(bytes.debugDescription)")
    }
    #expect(
      decoded("\u{1b}[<0;0;0M") == [
        .event(.mouse(MouseEvent(.press, at: Point(column: 0, row: 0))))
      ])
    #expect(decoded("\u{1b}[<0;300;5M").count == 1)
  }

  @Test("a paste is text, and no key in it is a key")
  func paste() {
    let followed = decoded("\u{1b}[200~q\r\u{3}x\u{1b}[201~z")
    #expect(followed == [.event(.paste("q\n\u{3}x"))] + typed("z"))
    let parted = decoded("\u{1b}[200~a", "b\r\nc\n\nd", "\u{1b}[201~")
    #expect(parted == [.event(.paste("ab\nc\n\nd"))])
    #expect(decoded("\u{1b}[200~\u{1b}[A\u{1b}x\u{1b}[201~") == [.event(.paste("x"))])
    #expect(decoded("\u{1b}[200~\u{1b}[201~") == [.event(.paste(""))])
    #expect(decoded("\u{1b}[201~q") == typed("q"))
  }

  @Test("focus, and what the terminal says of synchronised output")
  func reports() {
    #expect(decoded("\u{1b}[I\u{1b}[O") == [.event(.focus(true)), .event(.focus(false))])
    #expect(decoded("\u{1b}[?2026;2$y") == [.synchronisedOutput(true)])
    #expect(decoded("\u{1b}[?2026;0$y") == [.synchronisedOutput(false)])
    #expect(decoded("\u{1b}[?1;2$y").isEmpty)
  }

  @Test("keys by the names that ncurses gives them")
  func names() {
    #expect(KeyName.keyPress("KEY_UP") == KeyPress(.up))
    #expect(KeyName.keyPress("KEY_F(5)") == KeyPress(.function(5)))
    #expect(KeyName.keyPress("KEY_F(17)") == KeyPress(.function(5), .shift))
    #expect(KeyName.keyPress("KEY_F(29)") == KeyPress(.function(5), .control))
    #expect(KeyName.keyPress("KEY_SLEFT") == KeyPress(.left, .shift))
    #expect(KeyName.keyPress("kUP5") == KeyPress(.up, .control))
    #expect(KeyName.keyPress("kRIT3") == KeyPress(.right, .alt))
    for name in ["KEY_RESIZE", "KEY_MOUSE", "KEY_F(0)", "KEY_F(99)", "kNOT5", "", "5"] {
      #expect(KeyName.keyPress(name) == nil)
    }
  }

  @Test("Escape before a key that ncurses knows holds Alt down")
  func altBeforeNamed() {
    var decoder = InputDecoder()
    decoder.take(.byte(0x1B))
    decoder.take(.key("KEY_UP"))
    decoder.take(.key("KEY_UP"))
    #expect(decoder.finishBurst() == [key(.up, .alt), key(.up)])
  }

  @Test("no bytes whatever stop it, and afterwards a key is a key again")
  func anyBytes() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("\u{1b}[O<?;0123M~mAI\u{9}x\r".utf8) + [0xC3, 0xFF, 0x80]
    for _ in 0..<500 {
      var decoder = InputDecoder()
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        decoder.take(.byte(alphabet.randomElement(using: &generator) ?? 0))
        if Bool.random(using: &generator) { _ = decoder.finishBurst() }
      }
      // Whatever was begun ends here, at the latest with the end of a paste.
      for byte in "xxx\u{1b}[201~".utf8 { decoder.take(.byte(byte)) }
      _ = decoder.finishBurst()
      decoder.take(.byte(UInt8(ascii: "k")))
      #expect(decoder.finishBurst() == typed("k"))
    }
  }
}

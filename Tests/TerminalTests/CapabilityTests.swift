import Testing

@testable import Terminal
@testable import TerminalUI

@Suite("What a terminal can do")
struct CapabilityTests {
  private func capabilities(
    _ values: [String: String], colours: Int = 256, colour: ColourChoice = .automatic,
    glyphs: GlyphSet.Level? = nil
  ) -> TerminalCapabilities {
    let plain = ["TERM": "xterm-256color", "LANG": "en_GB.UTF-8"]
    return TerminalCapabilities(
      environment: TerminalEnvironment(plain.merging(values) { _, given in given }),
      facts: TerminalFacts(colours: colours), colour: colour, glyphs: glyphs)
  }

  @Test(
    "as many colours as the database says",
    arguments: [
      (0, ColourDepth.monochrome), (-1, .monochrome), (2, .monochrome), (8, .ansi16),
      (16, .ansi16), (88, .ansi16), (256, .palette256), (1 << 24, .direct),
    ])
  func colours(count: Int, depth: ColourDepth) {
    #expect(capabilities([:], colours: count).colourDepth == depth)
  }

  @Test(
    "any colour where the environment says so",
    arguments: [
      (["COLORTERM": "truecolor"], ColourDepth.direct), (["COLORTERM": "24bit"], .direct),
      (["COLORTERM": "TrueColor"], .direct), (["COLORTERM": "gnome-terminal"], .palette256),
      (["TERM": "xterm-direct"], .direct),
      (["COLORTERM": "truecolor", "TERM_PROGRAM": "Apple_Terminal"], .palette256),
      (["COLORTERM": "truecolor", "TERM": "linux"], .palette256),
      (["COLORTERM": "truecolor", "NO_COLOR": "1"], .monochrome),
      (["COLORTERM": "truecolor", "NO_COLOR": ""], .direct),
    ])
  func direct(values: [String: String], depth: ColourDepth) {
    #expect(capabilities(values).colourDepth == depth)
  }

  @Test("inside tmux 256 colours unless it says more, and then by an entry of its family")
  func tmux() {
    let values = ["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"]
    let named = TerminalCapabilities.Attempt(entry: .named("screen-256color"), depth: .palette256)
    #expect(capabilities(values).attempts == [named])
    let direct = capabilities(values.merging(["COLORTERM": "truecolor"]) { $1 })
    #expect(direct.attempts == [.init(entry: .multiplexerDirect, depth: .direct), named])
  }

  @Test("what somebody asks for goes before everything else", arguments: ColourChoice.allCases)
  func choice(colour: ColourChoice) {
    let values = ["NO_COLOR": "1", "COLORTERM": "truecolor"]
    let depth = capabilities(values, colour: colour).colourDepth
    #expect(depth == colour.depth ?? .monochrome)
  }

  @Test("asking for more than the entry admits to tries a better entry first")
  func better() {
    #expect(
      capabilities(["TERM": "xterm"], colours: 8, colour: .palette256).attempts == [
        .init(entry: .named("xterm-256color"), depth: .palette256),
        .init(entry: .named("xterm"), depth: .ansi16),
      ])
    #expect(
      capabilities(["TERM": "vt100"], colours: 0, colour: .direct).attempts == [
        .init(entry: .direct, depth: .direct), .init(entry: .named("vt100"), depth: .monochrome),
      ])
  }

  @Test(
    "asking for fewer never gives more", arguments: ColourChoice.allCases, [0, 8, 256, 1 << 24])
  func neverMore(colour: ColourChoice, count: Int) {
    guard let depth = colour.depth else { return }
    let attempts = capabilities([:], colours: count, colour: colour).attempts
    #expect(attempts.allSatisfy { $0.depth <= depth })
  }

  @Test(
    "the locale says which characters there are",
    arguments: [
      (["LANG": "en_GB.UTF-8"], GlyphSet.Level.unicode), (["LANG": "C.utf8"], .unicode),
      (["LANG": "C"], .ascii), (["LANG": "en_GB.ISO-8859-1"], .ascii), (["LANG": ""], .ascii),
      (["LC_ALL": "C"], .ascii), (["LANG": "C", "LC_ALL": "de_DE.UTF-8"], .unicode),
      (["LC_CTYPE": "C.UTF-8", "LANG": "C"], .unicode),
      (["LANG": "", "VTE_VERSION": "6003"], .unicode),
      (["LANG": "", "TERM": "alacritty"], .unicode),
      (["LANG": "C", "VTE_VERSION": "6003"], .ascii),
    ])
  func glyphs(values: [String: String], level: GlyphSet.Level) {
    #expect(capabilities(values).glyphLevel == level)
    #expect(capabilities(values, glyphs: .ascii).glyphLevel == .ascii)
    #expect(capabilities(values, glyphs: .unicode).glyphLevel == .unicode)
  }

  @Test("only terminals that print nothing then are asked about synchronised output")
  func synchronisedOutput() {
    #expect(capabilities([:]).asksForSynchronisedOutput)
    #expect(!capabilities(["TERM_PROGRAM": "Apple_Terminal"]).asksForSynchronisedOutput)
    #expect(!capabilities(["TMUX": "x"]).asksForSynchronisedOutput)
    #expect(!capabilities(["TERM": "linux"]).asksForSynchronisedOutput)
  }

  @Test("the message of an unknown type cannot drive the terminal")
  func unknownType() {
    let text = TerminalError.unknownType("x\u{1b}[31m" + String(repeating: "y", count: 99))
      .description
    #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    #expect(text.count < 200)
  }
}

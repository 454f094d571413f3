import Testing

@testable import TerminalUI

@Suite("Typing a line")
struct TextInputTests {
  private func typed(_ presses: KeyPress..., from text: String = "") -> TextInput {
    var input = TextInput(text)
    for press in presses { _ = input.edit(press) }
    return input
  }

  @Test("characters go in where the cursor is")
  func insert() {
    let input = typed(.character("b"), KeyPress(.left), .character("a"), .character("é"))
    #expect(input.text == "aéb")
    #expect(input.cursor == 2)
  }

  @Test("words go as in a shell")
  func words() {
    #expect(typed(.control("w"), from: "team:north  late>5 ").text == "team:north  ")
    #expect(typed(.control("u"), from: "one two").text == "")
    #expect(typed(KeyPress(.left, .control), .control("k"), from: "one two").text == "one ")
    #expect(typed(.control("a"), KeyPress(.right, .alt), from: "one two").cursor == 3)
    #expect(typed(.control("a"), KeyPress(.delete), from: "one").text == "ne")
  }

  @Test("at the ends nothing happens")
  func ends() {
    #expect(typed(KeyPress(.backspace), KeyPress(.left), .control("w")).text == "")
    #expect(typed(KeyPress(.delete), KeyPress(.right), from: "a").text == "a")
  }

  @Test("other keys are left to others")
  func others() {
    var input = TextInput("a")
    for press in [KeyPress(.enter), KeyPress(.escape), KeyPress(.up), .control("x")] {
      let isEdited = input.edit(press)
      #expect(!isEdited)
    }
    #expect(input.text == "a")
  }

  @Test("nothing pasted drives anything, and the cursor stays within")
  func pasted() {
    var random = SystemRandomNumberGenerator()
    let pieces = ["a", "\u{301}", "\r\n", "\u{1b}[2J", "漢", "👨‍👩‍👧", "🇬", "🇧", " ", "\u{9b}"]
    for _ in 0..<300 {
      var input = TextInput()
      for _ in 0..<12 {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: input.moveLeft()
        case 1: input.moveWordLeft()
        case 2: input.deleteBackward()
        case 3: input.deleteForward()
        default: input.insert(pieces.randomElement(using: &random)!)
        }
        #expect(input.cursor >= 0 && input.cursor <= input.text.count)
        #expect(input.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x9B })
      }
    }
  }
}

import TerminalUI
import TestSupport
import Testing

@Suite("Names of keys") struct KeyNameTests {
  @Test(
    "keys by their names",
    arguments: [
      ("ctrl-l", KeyPress.control("l")), ("alt-x", KeyPress(.character("x"), .alt)),
      ("ctrl-alt-shift-up", KeyPress(.up, [.control, .alt, .shift])),
      ("f5", KeyPress(.function(5))),
      ("F12", KeyPress(.function(12))), ("space", .character(" ")), ("Enter", KeyPress(.enter)),
      ("esc", KeyPress(.escape)), ("escape", KeyPress(.escape)), ("PageUp", KeyPress(.pageUp)),
      ("?", .character("?")), ("G", .character("G")), ("-", .character("-")),
      ("ctrl--", .control("-")), ("f", .character("f")), ("é", .character("é")),
      ("Ctrl-A", .control("A")),
    ])
  func names(name: String, press: KeyPress) {
    #expect(KeyPress(name: name) == press)
  }

  @Test(
    "what is no key is none",
    arguments: [
      "", "ctrl-", "ctrl", "ctrl-ctrl-a", "f0", "f05", "f64", "ab", "super-x", " ", "\u{1B}", "\t",
      "\u{200B}", "-ctrl", "ctrl-\n",
    ])
  func noKeys(name: String) {
    #expect(KeyPress(name: name) == nil)
  }

  @Test("every key press comes back from its name")
  func roundTrip() {
    var generator = SeededGenerator(state: 11)
    let keys: [Key] =
      [
        .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab, .enter,
        .escape, .backspace, .delete, .insert,
      ] + (1...63).map { .function($0) }
      + " !?-:/~abfFGZ09éß你🙂".map { .character($0) }
    for key in keys {
      for _ in 0..<4 {
        let modifiers = KeyPress.Modifiers(rawValue: UInt8.random(in: 0...7, using: &generator))
        let press = KeyPress(key, modifiers)
        #expect(KeyPress(name: press.name) == press, "\(press.name)")
      }
    }
  }

  @Test("sequences are names with spaces between")
  func sequences() {
    #expect(KeyPress.sequence("g g") == [.character("g"), .character("g")])
    #expect(KeyPress.sequence(" space  ctrl-x ") == [.character(" "), .control("x")])
    #expect(KeyPress.sequence("") == nil)
    #expect(KeyPress.sequence("g gg") == nil)
  }
}

import TOMLReading
import Testing

@testable import TerminalUI

@Suite("Themes that inherit") struct ThemeInheritanceTests {
  private static let red = Colour.direct(red: 255, green: 0, blue: 0)

  @Test("a palette recolours what the other theme says of roles")
  func palette() throws {
    let text = "[theme]\nsummary = \"\"\ninherits = \"default-dark\"\n[palette]\naccent = \"#f00\""
    let theme = try #require(ThemeText.reading(text).theme)
    #expect(theme.look(for: Style(.borderFocused), depth: .direct).foreground == Self.red)
    let base = ThemeLibrary.defaultTheme(.dark)
    #expect(
      theme.look(for: Style(.text), depth: .direct) == base.look(for: Style(.text), depth: .direct))
  }

  @Test("the nearest theme's word stands, over several levels")
  func levels() throws {
    let first = ThemeText.source(
      "first", "[theme]\ninherits = \"second\"\n[roles]\ntitle = \"#f00\"")
    let second = ThemeText.source(
      "second",
      "[theme]\nsummary = \"two\"\ninherits = \"default-light\"\n[roles]\ntitle = \"#0f0\"\n"
        + "key = \"#f00\"\n[glyphs]\nborder = \"heavy\"")
    let theme = try #require(
      ThemeText.reading("[theme]\ninherits = \"first\"", first, second).theme)
    #expect(theme.summary == "two")
    #expect(theme.appearance == .light)
    #expect(theme.glyphs(.unicode).border == .heavy)
    for role in [Role.title, .key] {
      #expect(theme.look(for: Style(role), depth: .direct).foreground == Self.red)
    }
  }

  @Test("a circle is an error that names it, at the line that closes it")
  func circle() {
    let other = ThemeText.source("other", "\n[theme]\ninherits = \"mine\"")
    #expect(
      ThemeText.problems("[theme]\ninherits = \"other\"", other) == """
        other.toml:3: theme.inherits: inherits in a circle: "mine" from "other" from "mine"; let one of them inherit nothing
        """)
  }

  @Test("a person's own theme takes the place of a shipped one, and may inherit that")
  func ownName() throws {
    let own = ThemeText.source(
      "dusk", "[theme]\nsummary = \"redder\"\ninherits = \"dusk\"\n[palette]\naccent = \"#f00\"")
    let library = ThemeLibrary(own: [own])
    let theme = try #require(library.reading(named: "dusk")?.theme)
    #expect(theme.summary == "redder")
    #expect(theme.look(for: Style(.accent), depth: .direct).foreground == Self.red)
    #expect(library.sources.map(\.name) == ThemeLibrary.shipped.map(\.name))
    let itself = ThemeText.problems("[theme]\ninherits = \"mine\"")
    #expect(itself.contains("there is no theme \"mine\""))
  }

  @Test("what is wrong with an inherited theme is reported with its own file and line")
  func errorsAbove() {
    let other = ThemeText.source(
      "other", "[theme]\nsummary = \"\"\ninherits = \"default-dark\"\n[roles]\ntext = \"papr\"")
    #expect(
      ThemeText.problems("[theme]\ninherits = \"other\"", other).hasPrefix(
        "other.toml:5: roles.text: \"papr\" is no colour; "))
  }
}

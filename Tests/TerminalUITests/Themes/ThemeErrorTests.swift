import TOMLReading
import TerminalUI
import Testing

@Suite("Errors in a theme's file") struct ThemeErrorTests {
  @Test("a whole theme has none")
  func none() {
    #expect(ThemeText.problems(ThemeText.whole) == "")
    #expect(ThemeText.reading(ThemeText.whole).theme != nil)
  }

  @Test("every error names file, line, key and what would be right; nothing is used")
  func errors() {
    let text = """
      [theme]
      appearance = "darkish"
      inherits = "default-drak"
      [palette]
      rose = "#ff00zz"
      red = "#ff0000"
      deep = "rose"
      far = 256
      [roles]
      text = "#12345"
      border = 300
      accent = { fg = true, start = "rose" }
      gauge = { start = "#000000" }
      heading = { bold = 1 }
      panel = 1.5
      [roles.mono]
      text = "#ffffff"
      "status.near" = { fg = "blue" }
      [glyphs]
      border = "dotted"
      """
    #expect(
      ThemeText.problems(text) == """
        mine.toml:2: theme.appearance: must be one of "dark", "light", is "darkish"; choose one of them
        mine.toml:3: theme.inherits: there is no theme "default-drak"; did you mean "default-dark"?
        mine.toml:5: palette.rose: "#ff00zz" is no colour; give "#rrggbb", with digits 0 to 9 and a to f
        mine.toml:6: palette.red: is a colour already; give the colour of the palette another name
        mine.toml:7: palette.deep: "rose" is no colour; a palette takes no names of its own: give "#rrggbb"
        mine.toml:8: palette.far: must be from 0 to 255, is 256; give a number of the usual palette
        mine.toml:10: roles.text: "#12345" is no colour; give "#rrggbb" or "#rgb"
        mine.toml:11: roles.border: must be from 0 to 255, is 300; give a number of the usual palette
        mine.toml:12: roles.accent.fg: must be a colour, is true; give "#rrggbb", a name in [palette], one of the 16 such as "bright-red", 0 to 255, or "default"
        mine.toml:12: roles.accent.start: only gauge and heat have a ramp; give fg and bg
        mine.toml:13: roles.gauge: is a ramp without its end; write { start = …, mid = …, end = … }; mid may be left out
        mine.toml:14: roles.heading.bold: must be true or false, is 1; write true, or remove it
        mine.toml:15: roles.panel: must be a colour, is 1.5; give "#rrggbb", a name in [palette], one of the 16 such as "bright-red", 0 to 255, or "default"
        mine.toml:17: roles.mono.text: must be a table at this level, is "#ffffff"; there are no colours: write { bold = true } or the like
        mine.toml:18: roles.mono."status.near".fg: is a colour, and this level has none; use bold, reverse or the like
        mine.toml:20: glyphs.border: must be one of "rounded", "square", "heavy", "double", is "dotted"; choose one of them
        """)
    #expect(ThemeText.reading(text).theme == nil)
  }

  @Test("an unknown key is a warning, with the one that may have been meant, and the theme is used")
  func unknownKeys() {
    let text = """
      colours = 1
      [theme]
      summary = "A test"
      inherits = "default-dark"
      apearance = "dark"
      [roles]
      boarder = "blue"
      "status.ovr" = "red"
      accent = { fg = "blue", bolt = true }
      [glyphs]
      graphs = "block"
      """
    #expect(
      ThemeText.problems(text) == """
        warning: mine.toml:1: colours: is not a table of a theme; use one of theme, palette, roles, glyphs, or remove it
        warning: mine.toml:5: theme.apearance: is not a key of [theme]; did you mean appearance?
        warning: mine.toml:7: roles.boarder: is not a role; did you mean border?
        warning: mine.toml:8: roles."status.ovr": is not a role; did you mean status.over?
        warning: mine.toml:9: roles.accent.bolt: is not a key of a role; did you mean bold?
        warning: mine.toml:11: glyphs.graphs: is not a key of [glyphs]; did you mean graph?
        """)
    #expect(ThemeText.reading(text).theme?.appearance == .dark)
  }

  @Test("what every theme must have is missed, at its table or at the top")
  func missing() {
    #expect(
      ThemeText.problems("[roles]\ntext = \"#ffffff\"").split(separator: "\n").first == """
        mine.toml:1: theme.summary: is missing; say in a few words what the theme is like
        """)
    let problems = ThemeText.problems("[theme]\nsummary = \"\"\n[roles]\ntext = \"#fff\"")
    #expect(problems.contains("mine.toml:1: theme.appearance: is missing; give dark or light"))
    #expect(
      problems.contains(
        "mine.toml:3: roles.\"status.over\": is missing; give it a colour, or inherit a theme that "
          + "does, such as inherits = \"default-dark\""))
  }

  @Test("a name of a role with a dot needs quotation marks beside the role above it")
  func dottedNames() {
    #expect(
      ThemeText.problems(ThemeText.whole + "text.muted = \"#aaaaaa\"").hasSuffix(
        "; correct the line; text and names of roles with a dot need quotation marks"))
    #expect(ThemeText.problems(ThemeText.whole + "names.shown = \"#aaaaaa\"") == "")
  }

  @Test(
    "malformed text never ends the program",
    arguments: [
      "[[[", "[]", "a = [ } ]", "a = \u{0}", "a = \"\\u0000\"", "x = 1979-05-27 0",
      String(repeating: "a.", count: 100_000) + "b = 1",
    ])
  func malformed(text: String) {
    let reading = ThemeText.reading(text)
    #expect(reading.theme == nil)
    #expect(reading.problems.count == 1)
  }

  @Test("hostile text in names and values is made harmless")
  func hostile() {
    let text = "[roles]\n\"\\u001b]0;x\\u0007\" = 1\ntext = \"\\u001b[2J\""
    let printed = ThemeText.problems(text)
    #expect(!printed.unicodeScalars.contains("\u{1B}"))
    #expect(!printed.unicodeScalars.contains("\u{7}"))
  }
}

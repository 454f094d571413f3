import CaseloadCore
import TOMLReading
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard

@Suite("The configuration") struct ConfigurationTests {
  private static func problems(_ text: String) -> String {
    ConfigurationFile(utf8: Array(text.utf8)).problems.map(\.description).joined(separator: "\n")
  }

  @Test("an empty file is the defaults")
  func defaults() {
    #expect(ConfigurationFile(utf8: []).configuration == Configuration())
    #expect(Configuration().staleAfter == Duration("26 hours"))
    #expect(Configuration().privacy == .childrenHidden)
  }

  @Test("every key is taken")
  func keys() throws {
    let text = """
      theme = "harbour"
      theme_dark = "moor"
      theme_light = "paper"
      glyphs = "ascii"
      graph = "block"
      borders = "double"
      reduce_motion = true
      changed_mark = 0
      names = "all-hidden"
      mouse = false
      start_pane = "visits"
      preset = 3
      stale_after = "2 working days"
      accessible = true
      blank_after = 10
      access_log = "/var/log/looks"
      """
    let file = ConfigurationFile(utf8: Array(text.utf8))
    #expect(file.problems.isEmpty)
    let configuration = try #require(file.configuration)
    for key in ConfigurationKey.all {
      let value = key.value(in: configuration)
      #expect(value != key.defaultValue, "\(key.name)")
      #expect(text.contains("\(key.name) = \(value)"))
    }
  }

  @Test("errors name file, line, key and what would be right; nothing is used")
  func errors() {
    let text = """
      them = "auto"
      glyphs = "unicod"
      mouse = "yes"
      preset = 12
      stale_after = "a day"
      names = "nobody"
      changed_mark = 1.5
      """
    #expect(
      Self.problems(text) == """
        config.toml:1: them: is not a key of the configuration; did you mean theme?
        config.toml:2: glyphs: must be one of "auto", "unicode", "ascii", is "unicod"; did you mean "unicode"?
        config.toml:3: mouse: must be true or false, is "yes"; give true to use the mouse, false to leave it alone, such as true
        config.toml:4: preset: must be a whole number from 1 to 4, is 12; give the layout at the start: 1 the four areas, 2 late and due, 3 workers, 4 teams, such as 1
        config.toml:5: stale_after: must be a duration longer than 0 in hours, days, working days, weeks, months, years, is "a day"; give how long ago the newest file may have been written before the figures are called stale, such as "26 hours"
        config.toml:6: names: must be one of "hidden", "all-hidden", "shown", is "nobody"; give whose names are shown at the start: of workers (hidden), of nobody (all-hidden), of all (shown), such as "hidden"
        config.toml:7: changed_mark: must be a whole number from 0 to 600, is 1.5; give for how many seconds a row that changed is marked; 0 for not at all, such as 5
        """)
    #expect(ConfigurationFile(utf8: Array(text.utf8)).configuration == nil)
  }

  @Test("what only shows beside other files is reported at the key's line")
  func laterProblem() {
    let file = ConfigurationFile(utf8: Array("\ntheme = \"x\"".utf8))
    let problem = file.problem(key: "theme", reason: "is no theme", remedy: "choose another")
    #expect(problem.description == "config.toml:2: theme: is no theme; choose another")
  }

  @Test("a theme that there is not is found, with the one that may have been meant")
  func unknownThemes() {
    let text = "theme_light = \"papr\"\ntheme = \"harbour\"\ntheme_dark = \"xyzzy\""
    let file = ConfigurationFile(utf8: Array(text.utf8))
    #expect(
      file.unknownThemes(in: ThemeLibrary()).map(\.description) == [
        "config.toml:3: theme_dark: there is no theme \"xyzzy\"; `caseload theme list` lists those "
          + "there are",
        "config.toml:1: theme_light: there is no theme \"papr\"; did you mean \"paper\"?",
      ])
    #expect(ConfigurationFile(utf8: []).unknownThemes(in: ThemeLibrary()).isEmpty)
  }

  @Test("any bytes at all are read or refused")
  func anyBytes() {
    var generator = SeededGenerator(state: 3)
    let text = Array(ConfigurationGuide.text(of: Configuration()).utf8)
    let alphabet = Array("ab.[]{}=,\"'#\\ \n\tu01-:".utf8)
    for _ in 0..<1000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let file = ConfigurationFile(utf8: bytes)
      #expect((file.configuration == nil) == !file.problems.isEmpty)
    }
  }

  @Test(
    "an access log is the path of a file that is the same wherever one starts, or nothing",
    arguments: [
      ("", true), ("/var/log/a.jsonl", true), ("~/a.jsonl", true), ("a.jsonl", false),
      ("~", false), ("~root/a", false), ("/var/log/", false), ("/a\\u0000b", false),
    ])
  func accessLog(path: String, isTaken: Bool) {
    let file = ConfigurationFile(utf8: Array("access_log = \"\(path)\"".utf8))
    #expect((file.configuration != nil) == isTaken)
    guard !isTaken, !path.contains("\\") else { return }
    #expect(
      file.problems.map(\.description) == [
        """
        config.toml:1: access_log: must be the path of a file that begins with / or ~/, or nothing, \
        is "\(path)"; give the file that keeps who opened what, with pseudonyms in place of ids and \
        never a name; "" for none, such as ""
        """
      ])
  }

  @Test("the reference gives every key, and can be used as a file")
  func reference() {
    let text = ConfigurationGuide.text()
    for key in ConfigurationKey.all {
      #expect(text.contains("# \(key.name) = \(key.defaultValue)\n"))
      #expect(ConfigurationGuide.markdown().contains("| `\(key.name)` |"))
    }
    let file = text.split(separator: "\n").map { line in
      line.contains(" = ") && !line.hasSuffix(".") ? line.dropFirst(2) : line
    }.joined(separator: "\n")
    #expect(ConfigurationFile(utf8: Array(file.utf8)).configuration == Configuration())
    let again = ConfigurationGuide.text(of: Configuration())
    #expect(ConfigurationFile(utf8: Array(again.utf8)).configuration == Configuration())
  }

  @Test("the theme follows the terminal only when it is automatic")
  func themeName() {
    var configuration = Configuration()
    #expect(configuration.themeName(for: .light) == "default-light")
    configuration.theme = "moor"
    #expect(configuration.themeName(for: .light) == "moor")
  }

  @Test("glyphs are the person's before the theme's")
  func glyphs() throws {
    let theme = try #require(ThemeLibrary().reading(named: "paper")?.theme)
    var configuration = Configuration()
    #expect(configuration.glyphs(with: theme, level: .unicode).border == .double)
    configuration.borders = .square
    configuration.glyphs = .ascii
    #expect(configuration.glyphs(with: theme, level: .unicode) == GlyphSet(.ascii, border: .square))
  }
}

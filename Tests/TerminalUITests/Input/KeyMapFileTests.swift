import TOMLReading
import TerminalUI
import Testing

@Suite("A person's own key map") struct KeyMapFileTests {
  private static func file(_ text: String) -> KeyMapFile {
    KeyMapFile(utf8: Array(text.utf8), file: "keys.toml")
  }

  @Test("each action has its keys, one or several, and sequences; none is none")
  func keys() {
    let file = Self.file(
      "[keys]\nquit = [\"q\", \"ctrl-q\"]\nfirst = \"g g\"\nhelp = []\n\"zoom-pane\" = \"z\"")
    #expect(file.problems.isEmpty)
    #expect(
      file.keys == [
        "quit": [[.character("q")], [.control("q")]],
        "first": [[.character("g"), .character("g")]], "help": [],
        "zoom-pane": [[.character("z")]],
      ])
    #expect(file.bindings.first { $0.action == "first" }?.line == 3)
  }

  @Test("errors name file, line, action and what a key looks like")
  func errors() {
    let text = "[key]\n[keys]\nquit = [\"q\",\n  \"qq\"]\nhelp = 1\nfirst = \"g  G-g\"\n"
    #expect(
      Self.file(text).problems.map(\.description).joined(separator: "\n") == """
        keys.toml:1: key: is not a table of a key map; did you mean keys?
        keys.toml:4: keys.quit[2]: "qq" is no key; write it like "q", "ctrl-l", "alt-x", "f5", "space", "pageup" or "g g"
        keys.toml:5: keys.help: must be keys, is 1; write ["q", "ctrl-q"]
        keys.toml:6: keys.first: "g  G-g" is no key; write it like "q", "ctrl-l", "alt-x", "f5", "space", "pageup" or "g g"
        """)
    #expect(Self.file("[keys").problems.count == 1)
    #expect(
      Self.file("quit = \"q\"").problems.map(\.description) == [
        "keys.toml:1: quit: stands outside the table of keys; put it under [keys]"
      ])
  }

  @Test("actions that there are not are found by whoever knows them all")
  func unknownActions() {
    let file = Self.file("[keys]\nquit = \"q\"\nzom = \"z\"")
    #expect(
      file.unknownActions(among: ["quit", "zoom"]).map(\.description) == [
        "keys.toml:3: keys.zom: is not an action; did you mean zoom?"
      ])
  }
}

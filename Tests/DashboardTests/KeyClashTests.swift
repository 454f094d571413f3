import TOMLReading
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A key map that contradicts itself")
struct KeyClashTests {
  private func problems(_ keys: String) -> [String] {
    let file = KeyMapFile(utf8: Array("[keys]\n\(keys)".utf8), file: "keys.toml")
    let (map, problems) = KeyMap.reading(file)
    #expect((map == nil) == problems.contains { $0.severity == .error })
    return problems.map(\.description)
  }

  @Test("a key of two actions is an error at the second")
  func same() {
    #expect(
      problems("help = \"x\"\nzoom = [\"f5\", \"x\"]\n") == [
        "keys.toml:3: keys.zoom: \"x\" is a key of help too; give one of them another key"
      ])
  }

  @Test("keys that are the beginning of others would keep those from ever being pressed")
  func beginning() {
    #expect(
      problems("first = \"g g\"\ngo-to-date = \"g\"\n") == [
        "keys.toml:3: keys.go-to-date: \"g\" and \"g g\" of first begin alike; "
          + "give one of them another key"
      ])
    #expect(problems("help = [\"g\", \"g h\"]\n").count == 1)
  }

  @Test("the same key twice for one action is that key")
  func twice() {
    #expect(problems("help = [\"x\", \"x\"]\n") == [])
  }

  @Test("a key that the table gives to another action is taken from it")
  func taken() {
    #expect(problems("help = \"z\"\n") == [])
  }

  @Test("there is always a way out")
  func wayOut() {
    #expect(
      problems("quit = []\nclose = []\n") == [
        "keys.toml:3: keys: no key is left that leaves the program; "
          + "give one to quit or to close, such as quit = \"ctrl-c\""
      ])
    #expect(problems("help = [\"q\", \"ctrl-c\"]\n").count == 1)
    #expect(problems("quit = []\n") == [])
  }
}

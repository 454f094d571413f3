import Foundation
import TestSupport
import Testing

@Suite("After many changes")
struct ScribbleTests {
  @Test(
    "the screen is what was shown last, cell by cell",
    arguments: ["screen", "tmux-256color", "xterm-256color"], 1...4)
  func screen(type: String, seed: Int) throws {
    let notes = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: notes) }
    let program = BuiltProgram.path("TerminalProbe")
    let file = notes.path(percentEncoded: false)
    try Data().write(to: notes)
    let session = try TmuxSession(
      running: "TERM=\(type) '\(program)' scribble \(seed) 3>'\(file)'", columns: 40, rows: 12)
    var expected: [Substring] = []
    let screen = try session.screen { screen in
      let noted = try String(contentsOf: notes, encoding: .utf8)
      guard noted.hasSuffix("\nscribbled\n") else { return false }
      expected = noted.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
      return screen.hasPrefix(expected.prefix(11).joined(separator: "\n"))
    }
    let shown = screen.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(shown.count > 11 && expected.count == 12)
    #expect(shown.prefix(11) == expected.prefix(11))
    // The last cell of all is left empty when a wide character touches it.
    #expect(expected[11].hasPrefix(shown[11].dropLast()))
  }
}

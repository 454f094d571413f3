import TOMLReading
import TestSupport
import Testing

@testable import TerminalUI

/// Themes with random faults.
@Suite("Any theme at all") struct ThemePropertyTests {
  private static let alphabet = Array("ab.[]{}=,\"'#\\ \n\tu01-:".utf8)

  @Test("a theme with any fault is used whole or not at all, and every problem has a line in it")
  func faults() {
    var generator = SeededGenerator(state: 5)
    let seeds = ThemeLibrary.shipped.map(\.bytes)
    for round in 0..<300 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let byte = Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        default: bytes.remove(at: place)
        }
      }
      let source = ThemeSource(name: "mine", file: "mine.toml", bytes: bytes)
      let reading = ThemeLibrary(own: [source]).reading(source)
      let lines = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
      #expect((reading.theme == nil) == reading.problems.contains { $0.severity == .error })
      for problem in reading.problems where problem.file == "mine.toml" {
        #expect(1...lines ~= problem.line)
        #expect(
          !problem.description.unicodeScalars.contains { $0.properties.generalCategory == .control }
        )
      }
    }
  }
}

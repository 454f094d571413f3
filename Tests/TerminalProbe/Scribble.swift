import Glibc
import Terminal
import TerminalUI

/// Shows many random surfaces, notes the text of the last, and leaves it on the screen until a key.
func scribble(_ seed: String?) {
  var generator = SmallGenerator(state: seed.flatMap { UInt64($0) } ?? 1)
  let letters =
    Array("ab   漢字é🙂│█⣿").map { String($0) } + ["e\u{301}", "o\u{302}\u{301}", "\u{202E}", "\t"]
  let styles = [Style(.text), Style(.text, .bold), Style(.text, .reverse), Style(.statusOver)]
  do throws(TerminalError) {
    var screen = try TerminalScreen { _ in { Look(emphasis: $0.emphasis) } }
    var surface = Surface(size: screen.size)
    for _ in 0..<150 {
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let text = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? ""
        }
        surface.put(
          text.joined(), column: Int.random(in: 0..<screen.size.columns, using: &generator),
          row: Int.random(in: 0..<screen.size.rows, using: &generator),
          styles.randomElement(using: &generator) ?? Style(.text), overflow: .cut)
      }
      screen.show(surface)
    }
    note(surface.text + "\nscribbled")
    while screen.wait().isEmpty {}
  } catch {
    print("TerminalProbe: \(error)")
  }
}

/// Numbers that are the same for the same start (SplitMix64).
private struct SmallGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

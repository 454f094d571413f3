/// A small generator of random numbers, the same in every run.
package struct SeededGenerator: RandomNumberGenerator {
  /// Where it is.
  package var state: UInt64

  /// A generator that starts at a state.
  package init(state: UInt64) {
    self.state = state
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text from the parts of Unicode where trouble lives.
  ///
  /// - Parameter length: How many scalars it has at most.
  /// - Returns: The text.
  package mutating func text(length: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x00...0x1F, 0x7F...0xA0, 0xA0...0x2FF, 0x300...0x36F,
      0x590...0x6FF, 0x1100...0x11FF, 0x2000...0x206F, 0x2600...0x27BF, 0x3000...0x30FF,
      0x4E00...0x4FFF, 0xAC00...0xACFF, 0xFE00...0xFFFD, 0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF,
      0xE0000...0xE01EF, 0x0...0xD7FF,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

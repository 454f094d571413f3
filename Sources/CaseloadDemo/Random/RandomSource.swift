/// A small random number generator (SplitMix64) that gives the same numbers everywhere.
///
/// Only integer arithmetic and the four basic operations on doubles are used, so that a seed gives
/// the same sample on every machine.
struct RandomSource {
  private var state: UInt64

  /// A source whose numbers are decided by the seed.
  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below `limit`; 0 when the limit is not positive.
  mutating func below(_ limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A whole number of the range, ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// A number from 0 to below 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * (1.0 / 9_007_199_254_740_992.0)
  }

  /// A number between the two bounds.
  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * unit()
  }

  /// Whether something of this probability happens.
  mutating func chance(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// An exponentially distributed number with the given mean, by von Neumann's comparison method,
  /// which needs no logarithm.
  mutating func exponential(mean: Double) -> Double {
    var whole = 0.0
    while true {
      let first = unit()
      var last = first
      var length = 1
      while true {
        let following = unit()
        if following >= last { break }
        last = following
        length += 1
      }
      if length % 2 == 1 { return (whole + first) * mean }
      whole += 1
    }
  }

  /// A whole number whose average is `mean`: the whole part, and one more by chance.
  mutating func rounded(_ mean: Double) -> Int {
    guard mean > 0 else { return 0 }
    let whole = mean.rounded(.down)
    return Int(whole) + (chance(mean - whole) ? 1 : 0)
  }

  /// An element of the choices; the choices are not empty.
  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  /// The position of one of the weights, each with a probability in proportion to it.
  mutating func position(weights: [Double]) -> Int {
    var rest = unit() * weights.reduce(0, +)
    for (position, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return position }
    }
    return weights.count - 1
  }
}

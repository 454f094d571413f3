import TerminalUI

/// The pairs of colours that a terminal was told of: ncurses knows colours only so.
struct PairTable {
  /// A foreground and a background, as ncurses numbers them.
  struct Colours: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// What a look comes to in a cell.
  struct Drawing: Hashable {
    var pair: Int32
    var attributes: UInt16
  }

  private let depth: ColourDepth
  /// How many colours and pairs the terminal really has.
  private let colours: Int
  private let capacity: Int
  private let define: (Int32, Colours) -> Bool
  private var numbers: [Colours: Int32] = [:]

  /// A table without pairs.
  ///
  /// - Parameters:
  ///   - depth: How many colours are used.
  ///   - colours: How many colours the terminal has.
  ///   - capacity: How many pairs it can be told of, the first of which it has already.
  ///   - define: Tells it of a pair, and says whether that was possible.
  init(
    depth: ColourDepth, colours: Int, capacity: Int,
    define: @escaping (Int32, Colours) -> Bool
  ) {
    self.depth = depth
    self.colours = colours
    self.capacity = capacity
    self.define = define
  }

  /// What a look comes to, with a new pair if it needs one.
  ///
  /// When there are no pairs left, text takes the terminal's own colours: it can still be read.
  mutating func drawing(of look: Look) -> Drawing {
    var attributes = UInt16(look.emphasis.rawValue)
    guard depth > .monochrome else { return Drawing(pair: 0, attributes: attributes) }
    var foreground = TerminalColour.number(look.foreground, depth: depth)
    var background = TerminalColour.number(look.background, depth: depth)
    if colours < 16 {
      // With 8 colours the bright ones are the others in bold.
      if foreground >= 8 {
        foreground -= 8
        attributes |= UInt16(Emphasis.bold.rawValue)
      }
      if background >= 8 { background -= 8 }
    }
    let pair = pair(of: Colours(foreground: foreground, background: background))
    return Drawing(pair: pair, attributes: attributes)
  }

  private mutating func pair(of wanted: Colours) -> Int32 {
    if wanted.foreground < 0, wanted.background < 0 { return 0 }
    if let known = numbers[wanted] { return known }
    let next = Int32(numbers.count + 1)
    guard Int(next) < capacity, define(next, wanted) else { return 0 }
    numbers[wanted] = next
    return next
  }

  /// Forgets all pairs when many are taken, so that there is room for those of another theme.
  mutating func makeRoom() {
    if numbers.count > capacity / 2 { numbers = [:] }
  }
}

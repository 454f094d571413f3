import TerminalUI

/// A colour as a number that ncurses knows at a depth; -1 is the terminal's own.
enum TerminalColour {
  /// The number of a colour.
  ///
  /// - Parameters:
  ///   - colour: What a theme asks for.
  ///   - depth: How many colours the terminal shows.
  /// - Returns: Its number, below the number of colours of the depth.
  static func number(_ colour: Colour, depth: ColourDepth) -> Int32 {
    switch (colour, depth) {
    case (.terminal, _), (_, .monochrome): -1
    case (.ansi(let number), _): Int32(number & 15)
    case (.palette(let index), .ansi16):
      Int32(index < 16 ? Int(index) : nearestAnsi(mix(ofIndex: index)))
    case (.palette(let index), .palette256): Int32(index)
    case (.palette(let index), .direct): index < 16 ? Int32(index) : direct(mix(ofIndex: index))
    case (.direct(let red, let green, let blue), .ansi16):
      Int32(nearestAnsi((Int(red), Int(green), Int(blue))))
    case (.direct(let red, let green, let blue), .palette256):
      Int32(nearestInPalette((Int(red), Int(green), Int(blue))))
    case (.direct(let red, let green, let blue), .direct):
      direct((Int(red), Int(green), Int(blue)))
    }
  }

  private typealias Mix = (red: Int, green: Int, blue: Int)

  /// The number of a mix.
  ///
  /// The first 16 mean the person's own colours, so a mix that would be one of them gets a touch of
  /// green, which nobody sees.
  private static func direct(_ mix: Mix) -> Int32 {
    let number = Int32(mix.red << 16 | mix.green << 8 | mix.blue)
    return number < 16 ? number | 0x100 : number
  }

  /// The steps of the colour cube of the palette.
  private static let steps = [0, 95, 135, 175, 215, 255]

  /// The mix of an index of the palette.
  private static func mix(ofIndex index: UInt8) -> Mix {
    let index = Int(index)
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    guard index >= 16 else { return ansi[index] }
    let cube = index - 16
    return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
  }

  /// What xterm shows for the first 16.
  private static let ansi: [Mix] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private static func distance(_ first: Mix, _ second: Mix) -> Int {
    let red = first.red - second.red
    let green = first.green - second.green
    let blue = first.blue - second.blue
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }

  private static func nearestAnsi(_ mix: Mix) -> Int {
    ansi.indices.min { distance(ansi[$0], mix) < distance(ansi[$1], mix) } ?? 7
  }

  /// The nearest of the colours that are the same in every terminal.
  private static func nearestInPalette(_ mix: Mix) -> Int {
    (16...255).min {
      distance(Self.mix(ofIndex: UInt8($0)), mix) < distance(Self.mix(ofIndex: UInt8($1)), mix)
    } ?? 16
  }
}

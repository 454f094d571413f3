/// A colour as a theme gives it to a terminal.
public enum Colour: Hashable, Sendable {
  /// The terminal's own.
  case terminal
  /// One of the 16 that the person at the terminal has set, from 0.
  case ansi(UInt8)
  /// One of the 256 of the usual palette.
  case palette(UInt8)
  /// Red, green and blue.
  case direct(red: UInt8, green: UInt8, blue: UInt8)
}

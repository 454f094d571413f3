/// How many colours a terminal can show, from none to any.
public enum ColourDepth: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// None; only emphasis.
  case monochrome
  /// The 16 that the person at the terminal has set.
  case ansi16
  /// The 256 of the usual palette.
  case palette256
  /// Any red, green and blue.
  case direct

  /// Fewer colours before more.
  public static func < (first: ColourDepth, second: ColourDepth) -> Bool {
    first.rawValue < second.rawValue
  }
}

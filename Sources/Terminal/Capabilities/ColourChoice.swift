public import TerminalUI

/// How many colours somebody wants, as they say it on the command line.
public enum ColourChoice: String, CaseIterable, Hashable, Sendable {
  /// As many as the terminal has.
  case automatic = "auto"
  /// None.
  case none = "none"
  /// The 16 that the person at the terminal has set.
  case ansi16 = "16"
  /// The 256 of the usual palette.
  case palette256 = "256"
  /// Any red, green and blue.
  case direct = "truecolor"

  /// The depth that was asked for, or `nil` when the terminal decides.
  public var depth: ColourDepth? {
    switch self {
    case .automatic: nil
    case .none: .monochrome
    case .ansi16: .ansi16
    case .palette256: .palette256
    case .direct: .direct
    }
  }
}

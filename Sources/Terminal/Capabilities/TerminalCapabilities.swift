public import TerminalUI

/// What a terminal can do, as far as it is used.
public struct TerminalCapabilities: Hashable, Sendable {
  /// How many colours it shows.
  public var colourDepth: ColourDepth
  /// Which characters it draws.
  public var glyphLevel: GlyphSet.Level
  /// Whether it may be asked to hold a frame back until all of it has come.
  public var asksForSynchronisedOutput: Bool

  /// The ways to open it, best first.
  var attempts: [Attempt]

  /// A way to open a terminal: with which entry, and how many colours that gives.
  struct Attempt: Hashable, Sendable {
    var entry: Entry
    var depth: ColourDepth
  }

  /// An entry that describes a terminal to ncurses.
  enum Entry: Hashable, Sendable {
    /// One of the database.
    case named(String)
    /// Our own for direct colour in terminals like xterm.
    case direct
    /// Our own for direct colour in tmux and screen.
    case multiplexerDirect
  }
}

extension TerminalCapabilities {
  /// What a terminal can do.
  ///
  /// - Parameters:
  ///   - environment: What the environment says.
  ///   - facts: What the database of terminals says of the environment's type.
  ///   - colour: What somebody wants; it goes before `NO_COLOR`, and that before the terminal.
  ///   - glyphs: Which characters somebody wants; the locale decides when `nil`.
  public init(
    environment: TerminalEnvironment, facts: TerminalFacts, colour: ColourChoice = .automatic,
    glyphs: GlyphSet.Level? = nil
  ) {
    let depth = colour.depth ?? Self.depth(environment: environment, facts: facts)
    attempts = Self.attempts(depth: depth, environment: environment, facts: facts)
    colourDepth = attempts.first?.depth ?? .monochrome
    glyphLevel = glyphs ?? Self.glyphLevel(environment)
    // Others print what they do not know.
    asksForSynchronisedOutput =
      environment.family == .likeXterm && !environment.isAppleTerminal
  }

  /// How many colours the terminal shows when nobody says otherwise.
  private static func depth(
    environment: TerminalEnvironment, facts: TerminalFacts
  ) -> ColourDepth {
    if environment["NO_COLOR"] != nil { return .monochrome }
    let saysDirect = ["truecolor", "24bit"].contains(environment["COLORTERM"]?.lowercased())
    let isDirect = saysDirect || environment.type.hasSuffix("-direct")
    if isDirect, !environment.isAppleTerminal, environment.family != .other { return .direct }
    return depth(ofColours: facts.colours)
  }

  private static func depth(ofColours colours: Int) -> ColourDepth {
    switch colours {
    case ..<8: .monochrome
    case ..<256: .ansi16
    case 256: .palette256
    default: .direct
    }
  }

  /// The ways to a depth, and what is left when they do not open.
  private static func attempts(
    depth: ColourDepth, environment: TerminalEnvironment, facts: TerminalFacts
  ) -> [Attempt] {
    let own = Entry.named(environment.type)
    let isMultiplexer = environment.family == .multiplexer
    let offered = Self.depth(ofColours: facts.colours)
    var attempts: [Attempt] = []
    if depth == .direct {
      // The database often has no entry of direct colour, so there are two here.
      let direct = isMultiplexer ? Entry.multiplexerDirect : .direct
      attempts.append(Attempt(entry: direct, depth: .direct))
    }
    if depth >= .palette256, offered < .palette256, environment.family != .other {
      // Somebody asks for more than `xterm` or `screen` admits to.
      let better = isMultiplexer ? "screen-256color" : "xterm-256color"
      attempts.append(Attempt(entry: .named(better), depth: .palette256))
    }
    attempts.append(Attempt(entry: own, depth: min(depth, offered)))
    return attempts
  }

  /// Which characters the terminal draws: by the encoding that the environment names.
  ///
  /// A locale that names UTF-8 counts also where it is not installed: the terminal has it, and
  /// ncurses is given another with UTF-8. When nothing is said, ASCII is what every terminal draws.
  private static func glyphLevel(_ environment: TerminalEnvironment) -> GlyphSet.Level {
    switch environment.encoding {
    case .utf8: .unicode
    case .other: .ascii
    case .unsaid: environment.isKnownForUTF8 ? .unicode : .ascii
    }
  }
}

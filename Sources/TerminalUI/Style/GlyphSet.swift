/// The characters that chrome is drawn with, for terminals that have them and for those that have not.
///
/// Every glyph of a Unicode set is one column wide in every terminal that draws ambiguous characters
/// narrow, as nearly all do.
public struct GlyphSet: Hashable, Sendable {
  /// What the terminal can draw.
  public enum Level: String, CaseIterable, Hashable, Sendable {
    /// Boxes, blocks, braille.
    case unicode
    /// Printable ASCII only.
    case ascii
  }

  /// How boxes are drawn.
  public enum Border: String, CaseIterable, Hashable, Sendable {
    /// Thin lines with round corners.
    case rounded
    /// Thin lines.
    case square
    /// Thick lines.
    case heavy
    /// Double lines.
    case double
  }

  /// What graphs are drawn with.
  public enum Graph: String, CaseIterable, Hashable, Sendable {
    /// Two columns and four rows of dots a cell.
    case braille
    /// Eighths of a cell in height.
    case block
  }

  /// What the terminal can draw.
  public var level: Level
  /// How boxes are drawn; of no matter in ASCII.
  public var border: Border
  /// What graphs are drawn with; of no matter in ASCII.
  public var graph: Graph

  /// Characters to draw with.
  ///
  /// - Parameters:
  ///   - level: What the terminal can draw.
  ///   - border: How boxes are drawn.
  ///   - graph: What graphs are drawn with.
  public init(_ level: Level = .unicode, border: Border = .rounded, graph: Graph = .braille) {
    self.level = level
    self.border = border
    self.graph = graph
  }

  /// For terminals with UTF-8.
  public static let unicode = GlyphSet(.unicode)
  /// For all others.
  public static let ascii = GlyphSet(.ascii)
}

extension GlyphSet {
  private func choose(_ unicode: String, _ ascii: String) -> String {
    level == .unicode ? unicode : ascii
  }

  /// The symbol of a rating, so that no status is told by colour alone.
  public func symbol(_ rating: Rating) -> String {
    switch rating {
    case .within: choose("●", "[G]")
    case .near: choose("▲", "[A]")
    case .over: choose("■", "[R]")
    case .unknown: choose("?", "[?]")
    }
  }

  /// A filled cell of a bar.
  public var barFull: String { choose("█", "#") }
  /// A filled cell of a bar beyond the limit: another texture, not only another colour.
  public var barOver: String { choose("▓", "!") }
  /// A cell of a bar whose left half is filled; `nil` where there is none.
  public var barHalf: String? { level == .unicode ? "▌" : nil }
  /// An empty cell of a bar.
  public var barTrack: String { choose("·", ".") }
  /// The mark of a limit on a bar.
  public var threshold: String { choose("┆", "|") }
  /// Between the parts of a path.
  public var crumb: String { choose("›", ">") }
  /// Between things in a line.
  public var dot: String { choose("·", "-") }
  /// Where text was cut.
  public var ellipsis: String { choose("…", "~") }
  /// A dash between words.
  public var dash: String { choose("–", "-") }
  /// A row that changed since one last looked.
  public var changed: String { choose("◆", "*") }
  /// Sorted with the smallest first.
  public var ascending: String { choose("↑", "^") }
  /// Sorted with the largest first.
  public var descending: String { choose("↓", "v") }
  /// More above.
  public var moreAbove: String { choose("▴", "^") }
  /// More below.
  public var moreBelow: String { choose("▾", "v") }
  /// More at the left.
  public var moreBefore: String { choose("◂", "<") }
  /// More at the right.
  public var moreAfter: String { choose("▸", ">") }
  /// The track of a scroll bar.
  public var scrollTrack: String { choose("│", "|") }
  /// The part of a scroll bar that shows where one is.
  public var scrollThumb: String { choose("┃", "#") }
  /// Multiplied by.
  public var times: String { choose("×", "x") }
  /// Divided by.
  public var dividedBy: String { choose("÷", "/") }
  /// What is selected in a picker.
  public var pointer: String { choose("▸", ">") }
  /// Eighths of a cell from the bottom, from none to all.
  public var eighths: [String] {
    level == .unicode
      ? [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
      : [" ", ".", ".", "-", "-", "=", "=", "#", "#"]
  }

  /// Heights of a line of values, from the least value to the greatest; the least is seen too.
  public var sparkLevels: [String] {
    level == .unicode ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : ["_", ".", "-", "=", "#"]
  }
  /// A point of a second line of a chart, where lines are drawn with blocks.
  public var chartPoint: String { choose("•", "o") }
  /// A limit across a chart.
  public var thresholdLine: String { choose("┄", "-") }
  /// A stretch of time.
  public var span: String { choose("━", "=") }
  /// The first day of a stretch of time.
  public var spanStart: String { choose("┣", "[") }
  /// The last day of a stretch of time.
  public var spanEnd: String { choose("┫", "]") }
  /// A stretch of time that goes on.
  public var spanOpen: String { choose("▶", ">") }
  /// A stretch of time in which something is missing.
  public var gap: String { choose("╌", "~") }
  /// A day that is marked through all lanes, such as today.
  public var today: String { choose("│", "|") }
  /// Where a line of values has none.
  public var absent: String { choose("·", " ") }

  /// The lines and corners of a box.
  public var box: Box {
    guard level == .unicode else {
      return Box(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
        bottomRight: "+")
    }
    switch border {
    case .rounded:
      return Box(
        horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
        bottomRight: "╯")
    case .square:
      return Box(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
        bottomRight: "┘")
    case .heavy:
      return Box(
        horizontal: "━", vertical: "┃", topLeft: "┏", topRight: "┓", bottomLeft: "┗",
        bottomRight: "┛")
    case .double:
      return Box(
        horizontal: "═", vertical: "║", topLeft: "╔", topRight: "╗", bottomLeft: "╚",
        bottomRight: "╝")
    }
  }

  /// The lines and corners of a box.
  public struct Box: Hashable, Sendable {
    /// Along the top and bottom.
    public let horizontal: String
    /// Along the sides.
    public let vertical: String
    /// A corner.
    public let topLeft: String
    /// A corner.
    public let topRight: String
    /// A corner.
    public let bottomLeft: String
    /// A corner.
    public let bottomRight: String
  }
}

/// A report as text for people: a team manager at a terminal, a screen reader, an e-mail.
///
/// It begins with what needs attention, worst first; then come the four areas, each with its
/// headlines beside their limits, their history and the England average, and its worst cases. Nothing
/// depends on colour or on drawn lines: a status is always a mark and a word. Children appear by id
/// only.
public enum ReportText {
  /// Which symbols the reader's screen can draw.
  public enum Glyphs: Sendable {
    /// `■ ▲ ● ?`, and every visible character in names.
    case unicode
    /// `[R] [A] [G] [?]`, and everything beyond ASCII in names as an escape.
    case ascii
  }

  /// What the reader of the text can see and do.
  public struct Options: Equatable, Sendable {
    /// The symbols to use.
    public var glyphs = Glyphs.unicode
    /// How many rows of each list are shown, from the worst.
    public var rows = 10
    /// The command that gave this report, to which `--format csv --list visits` is added where a
    /// list goes on.
    public var reportCommand = "caseload report DIR"
    /// The command that explains what was rejected.
    public var checkCommand = "caseload check DIR"

    /// Unicode, ten rows, and commands with `DIR` for the directory.
    public init() {}
  }

  /// The widths between which the text is laid out well; others are treated as the nearest.
  public static let widths = 20...1_000

  /// Writes a report as text.
  ///
  /// - Parameters:
  ///   - report: The figures.
  ///   - policy: The limits they were computed with.
  ///   - width: The columns of the screen.
  ///   - options: What the reader can see and do.
  /// - Returns: Lines no wider than `width`, each ending in a line break.
  public static func render(
    _ report: Report, policy: Policy, width: Int, options: Options = Options()
  ) -> String {
    var printer = ReportPrinter(
      report: report, policy: policy,
      width: min(max(width, widths.lowerBound), widths.upperBound), options: options)
    printer.printHeader()
    printer.printAttention()
    printer.printCaseload()
    printer.printAgency()
    printer.printSupervision()
    printer.printVisits()
    printer.printTeams()
    printer.printData()
    return printer.text
  }
}

import CaseloadCore
import TerminalUI

/// What a pane says besides its list: what to make of it, the headline, totals, and the trend.
struct PaneSummary: Sendable {
  /// What to make of it, in the title: `2 over limit`.
  var detail: StyledText
  /// The headline, a line a fact, the most important first.
  var headline: [StyledText] = []
  /// Totals, the most important first.
  var footer: [StyledText] = []
  /// The weekly points of the headline figure.
  var trend: Trend?

  /// Weekly points of a figure.
  struct Trend: Sendable {
    /// What they are of: `average caseload`.
    var title: String
    /// The days, the first the oldest.
    var dates: [Day]
    var values: [Double?]
    /// The limit, if the figure has one.
    var limit: Double?
    /// How a value is written.
    var label: @Sendable (Double) -> String
  }
}

/// Facts that panes word alike.
struct PaneWords {
  let board: Board
  let glyphs: GlyphSet

  /// A symbol with a number and a word: `■ 4 late`.
  func count(_ value: Int, _ word: String, _ rating: Rating) -> StyledText {
    StyledText("\(glyphs.symbol(rating)) \(Wording.integer(value)) \(word)", rating.role)
  }

  /// Muted words.
  func muted(_ text: String) -> StyledText { StyledText(text, .textMuted) }

  /// What a figure is today, when the day shown is in the past: `now 17.4, better`.
  func today(_ figure: Figure, _ label: (Double) -> String) -> StyledText? {
    guard let headline = board.difference?[figure], let after = headline.after else { return nil }
    let (word, role): (String, Role) =
      switch headline.meaning {
      case .better: (", better", .trendBetter)
      case .worse: (", worse", .trendWorse)
      case .unchanged: (", the same", .trendFlat)
      case .neutral, .unknown: ("", .trendFlat)
      }
    return StyledText("now " + label(after) + word, role)
  }

  /// How a figure moved over a year, in words: `better than 17.9 on 3 Jun 2015`.
  func trend(
    _ values: [(date: Day, value: Double?)], lowerIsBetter: Bool, _ label: (Double) -> String
  )
    -> StyledText?
  {
    guard let first = values.first, let last = values.last, let before = first.value,
      let now = last.value
    else { return nil }
    let date = Wording.shortDate(first.date)
    if label(before) == label(now) { return StyledText("unchanged since \(date)", .trendFlat) }
    let isBetter = (now < before) == lowerIsBetter
    return StyledText(
      (isBetter ? "better" : "worse") + " than \(label(before)) on \(date)",
      isBetter ? .trendBetter : .trendWorse)
  }
}

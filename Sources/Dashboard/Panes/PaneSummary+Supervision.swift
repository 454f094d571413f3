import CaseloadCore
import TerminalUI

extension PaneSummary {
  static func supervision(_ words: PaneWords) -> PaneSummary {
    let figures = words.board.report.supervision
    var summary = PaneSummary(detail: detail(figures, words))
    var counts: [StyledText] = []
    if figures.overdue > 0 { counts.append(words.count(figures.overdue, "late", .over)) }
    if figures.dueSoon > 0 { counts.append(words.count(figures.dueSoon, "soon", .near)) }
    if figures.counted > 0 { counts.append(words.count(figures.inTime, "in time", .within)) }
    if figures.noRecord > 0 { counts.append(words.count(figures.noRecord, "no record", .unknown)) }
    // Nobody late among nobody is no good sign.
    if counts.isEmpty { counts.append(words.muted("nobody counted")) }
    var second = StyledText(
      figures.inTimeRatio.map { Wording.percent($0) } ?? "not known", .number)
    second += words.muted(" in time")
    if let gap = figures.averageGapDays {
      second += words.muted(", gap \(Wording.number(gap)) days")
    }
    summary.headline = [counts.joined(by: StyledText("  ")), second]
    let points = figures.trend.map { (date: $0.date, value: $0.inTimeRatio) }
    if let trend = words.trend(points, lowerIsBetter: false, { Wording.percent($0) }) {
      summary.headline.append(trend)
    }
    summary.footer = footer(figures, words)
    summary.trend = Trend(
      title: "Supervision in time, 53 weeks", dates: figures.trend.map(\.date),
      values: figures.trend.map { $0.inTimeRatio.map { $0 * 100 } }, limit: nil,
      label: { Wording.number($0) + " %" })
    return summary
  }

  private static func detail(_ figures: SupervisionFigures, _ words: PaneWords) -> StyledText {
    if figures.overdue > 0 { return words.count(figures.overdue, "late", .over) }
    if figures.noRecord > 0 { return words.count(figures.noRecord, "without record", .unknown) }
    if figures.dueSoon > 0 { return words.count(figures.dueSoon, "due soon", .near) }
    return figures.counted == 0 ? words.muted("nobody counted") : words.muted("all in time")
  }

  private static func footer(_ figures: SupervisionFigures, _ words: PaneWords) -> [StyledText] {
    var footer: [StyledText] = []
    if let today = words.today(.supervisionInTime, { Wording.percent($0) }) { footer.append(today) }
    for (mark, title) in [
      (QualityMark.reflective, "reflective"), (.challenge, "challenge"), (.rationale, "reasons"),
    ] {
      guard let share = figures.quality.share(mark) else { continue }
      footer.append(words.muted(title + " ") + StyledText(Wording.percent(share)))
    }
    return footer
  }
}

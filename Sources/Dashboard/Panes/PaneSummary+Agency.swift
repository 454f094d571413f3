import CaseloadCore
import TerminalUI

extension PaneSummary {
  static func agency(_ words: PaneWords) -> PaneSummary {
    let figures = words.board.report.agency
    let limits = words.board.policy.policy.agency
    let rating = Rating(figures.status)
    var summary = PaneSummary(
      detail: StyledText(
        words.glyphs.symbol(rating) + " "
          + (figures.ratio.map { Wording.percent($0, apartFrom: limits.redAbove) } ?? "not known"),
        rating.role))
    summary.headline = headline(figures, limits, words)
    if let rate = figures.vacancyRate {
      summary.footer.append(words.muted("vacancies ") + StyledText(Wording.percent(rate)))
    } else {
      summary.footer.append(words.muted("vacancies not known"))
    }
    if let today = words.today(.agencyRatio, { Wording.percent($0) }) {
      summary.footer.append(today)
    }
    summary.trend = Trend(
      title: "Agency share, 53 weeks", dates: figures.trend.map(\.date),
      values: figures.trend.map { $0.ratio.map { $0 * 100 } }, limit: limits.redAbove * 100,
      label: { Wording.number($0) + " %" })
    return summary
  }

  private static func headline(
    _ figures: AgencyFigures, _ limits: Policy.Agency, _ words: PaneWords
  ) -> [StyledText] {
    let rating = Rating(figures.status)
    let share = figures.ratio.map { Wording.percent($0, apartFrom: limits.redAbove) }
    var lines = [
      StyledText("\(words.glyphs.symbol(rating)) \(share ?? "not known")", rating.role)
        + words.muted("  limit \(Wording.limit(limits.redAbove))")
        + words.muted(", near from \(Wording.limit(limits.amberAbove))")
    ]
    lines.append(yearAgo(figures, words))
    lines.append(
      words.muted(
        "\(Wording.number(figures.agencyFTE)) of "
          + "\(Wording.number(figures.agencyFTE + figures.employedFTE)) FTE")
        + words.muted(
          "; \(Wording.integer(figures.agencyHeadcount)) agency, "
            + "\(Wording.integer(figures.employedHeadcount)) employed"))
    if let england = EnglandAverages.latest(asAt: words.board.day), let rate = england.agencyRate {
      lines.append(
        words.muted("England \(Wording.percent(rate)) on \(Wording.shortDate(england.date))"))
    }
    if figures.fteUnknown > 0 {
      lines.append(
        StyledText("\(Wording.workers(figures.fteUnknown)) without an FTE", .statusUnknown)
          + StyledText(", not in the share", .statusUnknown))
    }
    return lines
  }

  /// How the share moved over a year: `9.2 better in a year, from 29.6 %`.
  private static func yearAgo(_ figures: AgencyFigures, _ words: PaneWords) -> StyledText {
    guard let change = figures.changePoints, let before = figures.yearAgo.ratio else {
      return words.muted("a year ago not known")
    }
    let points = Wording.number(change.magnitude)
    let (word, role): (String, Role) =
      points == "0.0"
      ? ("unchanged", .trendFlat)
      : change < 0
        ? ("\(points) points better", .trendBetter) : ("\(points) points worse", .trendWorse)
    return StyledText("\(word) in a year", role)
      + words.muted(", from \(Wording.percent(before))")
  }
}

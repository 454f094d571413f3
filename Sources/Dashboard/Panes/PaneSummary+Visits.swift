import CaseloadCore
import TerminalUI

extension PaneSummary {
  static func visits(_ words: PaneWords) -> PaneSummary {
    let figures = words.board.report.visits
    var summary = PaneSummary(
      detail: figures.overdue > 0
        ? words.count(figures.overdue, "late, worst first", .over)
        : figures.counted == 0 ? words.muted("no child counted") : words.muted("none late"))
    var inTime = StyledText(figures.inTimeRatio.map { Wording.percent($0) } ?? "not known")
    inTime += words.muted(" in time")
    if let today = words.today(.visitsInTime, { Wording.percent($0) }) {
      inTime += words.muted(" (") + today + words.muted(")")
    }
    summary.footer = [inTime, words.count(figures.dueSoon, "due soon", .near)]
    if let alone = figures.seen.aloneRatio {
      summary.footer.append(words.muted("seen alone ") + StyledText(Wording.percent(alone)))
    }
    if let seen = figures.seen.seenRatio {
      summary.footer.append(words.muted("seen ") + StyledText(Wording.percent(seen)))
    }
    summary.headline = headline(figures, words)
    summary.trend = Trend(
      title: "Visits overdue, 53 weeks", dates: figures.trend.map(\.date),
      values: figures.trend.map { Double($0.overdue) }, limit: nil,
      label: { Wording.integer(Int($0)) })
    return summary
  }

  private static func headline(_ figures: VisitFigures, _ words: PaneWords) -> [StyledText] {
    var lines = [
      StyledText(Wording.integer(figures.overdue), .number)
        + words.muted(" of \(Wording.children(figures.counted)) late with a visit")
    ]
    if let longest = figures.longestOverdueDays, longest > 0 {
      lines.append(words.muted("the longest by \(Wording.days(longest))"))
    }
    let byStatus = figures.byStatus.filter { $0.overdue > 0 }.map {
      "\(Wording.integer($0.overdue)) of \(Wording.integer($0.counted)) \($0.status.title)"
    }
    if !byStatus.isEmpty { lines.append(words.muted(Wording.list(byStatus))) }
    let points = figures.trend.map { (date: $0.date, value: $0.inTimeRatio) }
    if let trend = words.trend(points, lowerIsBetter: false, { Wording.percent($0) }) {
      lines.append(words.muted("in time ") + trend)
    }
    return lines
  }

  static func teams(_ words: PaneWords) -> PaneSummary {
    let rows = words.board.teamTable.rows
    let over = rows.count {
      TeamsList.rating($0.figures, words.board.policy.policy) == .over
    }
    return PaneSummary(
      detail: over > 0
        ? words.count(over, "of \(rows.count) over a limit", .over)
        : words.muted(rows.isEmpty ? "none" : "all within limits"),
      footer: [
        words.muted("Enter shows a team"),
        words.muted("over: workers over their limit"),
        words.muted("supervision, visits: late of all"),
      ])
  }

  /// What a pane says besides its list.
  static func of(_ pane: PaneID, _ words: PaneWords) -> PaneSummary {
    switch pane {
    case .caseload: caseload(words)
    case .agency: agency(words)
    case .supervision: supervision(words)
    case .visits: visits(words)
    case .unallocated: unallocated(words)
    case .teams: teams(words)
    }
  }
}

import CaseloadCore
import TerminalUI

extension PaneSummary {
  static func caseload(_ words: PaneWords) -> PaneSummary {
    let figures = words.board.report.caseload
    let over = figures.workers.count { $0.status == .red }
    let near = figures.workers.count { $0.status == .amber }
    var summary = PaneSummary(
      detail: over > 0
        ? words.count(over, "over limit", .over)
        : near > 0 ? words.count(near, "near limit", .near) : words.muted("none over limit"))
    summary.footer = [average(figures, words), unallocated(figures, words)]
    summary.headline = headline(figures, words)
    summary.trend = Trend(
      title: "Average caseload, 53 weeks", dates: figures.trend.map(\.date),
      values: figures.trend.map(\.average), limit: words.board.policy.policy.caseload.limitPerFTE,
      label: { Wording.number($0) })
    return summary
  }

  private static func average(_ figures: CaseloadFigures, _ words: PaneWords) -> StyledText {
    var text = words.muted("average ")
    text += StyledText(figures.average.map { Wording.number($0) } ?? "not known")
    if let today = words.today(.averageCaseload, { Wording.number($0) }) {
      text += words.muted(" (") + today + words.muted(")")
    }
    return text
  }

  private static func unallocated(_ figures: CaseloadFigures, _ words: PaneWords) -> StyledText {
    let children = figures.unallocated.children
    let rating: Rating =
      figures.unallocated.overLimit > 0 ? .over : children > 0 ? .near : .within
    return words.muted("unallocated ")
      + StyledText("\(words.glyphs.symbol(rating)) \(Wording.integer(children))", rating.role)
  }

  private static func headline(_ figures: CaseloadFigures, _ words: PaneWords) -> [StyledText] {
    let policy = words.board.policy.policy.caseload
    var lines: [StyledText] = []
    if let average = figures.average {
      var line = StyledText(Wording.number(average), .number)
      line += words.muted(
        " cases for each full-time social worker; the limit is \(Wording.plain(policy.limitPerFTE))"
      )
      lines.append(line)
    } else {
      lines.append(
        StyledText("The average is not known: nobody with a known FTE holds cases.", .statusUnknown)
      )
    }
    if let england = EnglandAverages.latest(asAt: words.board.day),
      let average = england.averageCaseload
    {
      lines.append(
        words.muted("England \(Wording.number(average)) on \(Wording.shortDate(england.date))"))
    }
    let points = figures.trend.map { (date: $0.date, value: $0.average) }
    if let trend = words.trend(points, lowerIsBetter: true, { Wording.number($0) }) {
      lines.append(trend)
    }
    lines.append(
      words.muted(
        "\(Wording.integer(figures.cases)) cases of \(Wording.children(figures.childrenAllocated))")
    )
    let concerns: [(Int, String)] = [
      (figures.heldByAbsent, "held only by absent workers"),
      (figures.allocatedWithoutQualification, "held without qualification"),
      (figures.allocatedToUnknown, "held only by workers without a record"),
    ]
    for (count, words) in concerns where count > 0 {
      lines.append(StyledText("\(Wording.children(count)) \(words)", .statusOver))
    }
    return lines
  }

  static func unallocated(_ words: PaneWords) -> PaneSummary {
    let figures = words.board.report.caseload
    let unallocated = figures.unallocated
    let limit = words.board.policy.policy.caseload.unallocatedAfter
    var summary = PaneSummary(
      detail: unallocated.overLimit > 0
        ? words.count(unallocated.overLimit, "longer than \(Wording.duration(limit))", .over)
        : unallocated.children > 0
          ? words.count(unallocated.children, "waiting", .near) : words.muted("none"))
    if let longest = unallocated.longestDays {
      summary.footer.append(words.muted("longest \(Wording.days(longest))"))
    }
    if let today = words.today(.unallocated, { Wording.integer(Int($0)) }) {
      summary.footer.append(today)
    }
    summary.headline = [
      StyledText(Wording.integer(unallocated.children), .number)
        + words.muted(" open cases that need a worker and have none")
    ]
    summary.trend = Trend(
      title: "Children without a worker, 53 weeks", dates: figures.trend.map(\.date),
      values: figures.trend.map { Double($0.unallocated) }, limit: nil,
      label: { Wording.integer(Int($0)) })
    return summary
  }
}

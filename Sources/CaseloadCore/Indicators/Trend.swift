/// Section 5: the headlines as at 53 weekly days.
///
/// > Every headline is also computed as at D − 364, D − 357, …, D − 7, D: 53 weekly points, oldest first,
/// > each by the full definitions above as at that date (scope by the teams as at that date).
/// > — `indicators.md` section 5
extension Indicators {
  /// How many weeks before the day the trend begins.
  public static let trendWeeks = 52

  /// The headlines of one day.
  struct Headlines: Sendable {
    var caseload: CaseloadFigures.Point
    var agency: AgencyFigures.Point
    var supervision: SupervisionFigures.Point
    var visits: VisitFigures.Point
  }

  /// The figures of a day with the 53 points.
  func reportWithTrend(
    asAt day: Day, team: Identifier?, number: UInt32?, threads: Int
  ) -> Report {
    enum Part: Sendable {
      case report(Report)
      case points([Headlines])
    }
    let days = (1...Indicators.trendWeeks).reversed().map { day - 7 * $0 }
    // The day itself first; then half of the weeks at a time.
    let shares = stride(from: 0, to: days.count, by: 26).map { Array(days[$0..<$0 + 26]) }
    let parts = Parallel.map([[]] + shares, threads: threads) { share in
      share.isEmpty
        ? Part.report(report(asAt: day, team: team, number: number))
        : Part.points(headlines(asAt: share, team: number))
    }
    guard case .report(var report) = parts[0] else {
      preconditionFailure("parallel work came back out of order")
    }
    var points: [Headlines] = []
    for case .points(let part) in parts { points += part }
    points.append(Headlines(report))
    report.caseload.trend = points.map(\.caseload)
    report.agency.trend = points.map(\.agency)
    report.supervision.trend = points.map(\.supervision)
    report.visits.trend = points.map(\.visits)
    return report
  }

  private func headlines(asAt days: [Day], team: UInt32?) -> [Headlines] {
    let tally = ChildTally(
      self, days.map { DayState(day: $0, team: team, register: register) }, isDetailed: false)
    return days.indices.map {
      headlines(tally.states[$0], tally.caseloads[$0], tally.visits[$0])
    }
  }

  private func headlines(
    _ state: DayState, _ caseload: CaseloadIndicator, _ visits: VisitIndicator
  ) -> Headlines {
    let day = state.day
    let figures = caseload.figures()
    let supervision = SupervisionIndicator(
      self, state, cases: caseload.cases, isDetailed: false
    ).figures()
    return Headlines(
      caseload: CaseloadFigures.Point(
        date: day, cases: figures.cases, average: figures.average,
        unallocated: figures.unallocated.children),
      agency: AgencyFigures.Point(date: day, ratio: AgencyIndicator(self, state).ratio),
      supervision: SupervisionFigures.Point(
        date: day, overdue: supervision.overdue, inTimeRatio: supervision.inTimeRatio),
      visits: VisitFigures.Point(
        date: day, overdue: visits.counts.overdue, inTimeRatio: visits.inTimeRatio))
  }
}

extension Indicators.Headlines {
  /// The headlines of a report.
  fileprivate init(_ report: Report) {
    caseload = CaseloadFigures.Point(
      date: report.asAt, cases: report.caseload.cases, average: report.caseload.average,
      unallocated: report.caseload.unallocated.children)
    agency = AgencyFigures.Point(date: report.asAt, ratio: report.agency.ratio)
    supervision = SupervisionFigures.Point(
      date: report.asAt, overdue: report.supervision.overdue,
      inTimeRatio: report.supervision.inTimeRatio)
    visits = VisitFigures.Point(
      date: report.asAt, overdue: report.visits.overdue,
      inTimeRatio: report.visits.inTimeRatio)
  }
}

extension Indicators {
  /// Why a figure is what it is.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - report: The report that shows it: its day, its scope and its numbers are those explained.
  ///   - policy: The policy in force, with where each value comes from.
  /// - Returns: The explanation, or `nil` when the figure is of a worker or child that no record names.
  public func explanation(
    of figure: Figure, in report: Report, policy: PolicyFile
  ) -> Explanation? {
    let maker = ExplanationMaker(indicators: self, report: report, policyFile: policy)
    guard let parts = maker.parts(of: figure) else { return nil }
    return Explanation(
      figure: figure, asAt: report.asAt, team: report.team, definition: parts.definition,
      formula: parts.formula.map(\.unglued), value: parts.value.unglued,
      status: parts.status ?? report.status(of: figure),
      thresholds: parts.thresholds)
  }
}

/// Puts explanations together from the numbers of one report.
struct ExplanationMaker {
  /// What is said of one figure.
  struct Parts {
    var definition: String
    var formula: [String]
    var value: String
    var status: Status?
    var thresholds: [Threshold] = []
  }

  let indicators: Indicators
  let report: Report
  let policyFile: PolicyFile

  var policy: Policy { indicators.policy }
  var day: Day { report.asAt }

  /// A figure that is not known.
  static let unknown = "not known"

  func parts(of figure: Figure) -> Parts? {
    switch figure {
    case .averageCaseload: averageCaseload
    case .cases: cases
    case .workersOverLimit: workersOverLimit
    case .unallocated: unallocated
    case .heldByAbsent: heldByAbsent
    case .allocatedWithoutQualification: allocatedWithoutQualification
    case .allocatedToUnknown: allocatedToUnknown
    case .workerCases(let worker): workerCases(worker)
    case .workerLoad(let worker): workerLoad(worker)
    case .childUnallocated(let child): childUnallocated(child)
    case .agencyRatio: agencyRatio
    case .agencyChange: agencyChange
    case .vacancyRate: vacancyRate
    case .supervisionInTime: supervisionInTime
    case .supervisionOverdue: supervisionOverdue
    case .supervisionDueSoon: supervisionDueSoon
    case .supervisionGap: supervisionGap
    case .supervisionQuality(let mark): supervisionQuality(mark)
    case .workerSupervision(let worker): workerSupervision(worker)
    case .visitsInTime: visitsInTime
    case .visitsOverdue: visitsOverdue
    case .visitsDueSoon: visitsDueSoon
    case .seen: seen
    case .seenAlone: seenAlone
    case .childVisit(let child): childVisit(child)
    }
  }
}

// MARK: - Words

extension ExplanationMaker {
  /// A ratio as a percentage, or that it is not known.
  func percent(_ ratio: Double?) -> String { ratio.map(Wording.percent) ?? Self.unknown }

  /// `84 ÷ 98 workers = 85.7 %`, or why there is no such share.
  func share(_ part: Int, of whole: Int, _ things: String, _ ratio: Double?) -> String {
    guard let ratio else { return "there are no \(things), so there is no share" }
    return "\(Wording.integer(part)) ÷ \(Wording.integer(whole)) \(things) = "
      + Wording.percent(ratio)
  }

  /// The two thresholds of a status.
  func thresholds(_ table: String, red: Double, amber: Double, of what: String) -> [Threshold] {
    [
      policyFile.threshold(
        "over limit (red) above \(Wording.limit(red)) \(what)", key: "\(table).red_above"),
      policyFile.threshold(
        "near limit (amber) above \(Wording.limit(amber)) \(what)", key: "\(table).amber_above"),
    ]
  }

  /// A duration that goes into a figure.
  func timescale(_ text: String, _ duration: Duration, key: String) -> Threshold {
    policyFile.threshold("\(text) \(duration)", key: key)
  }

  /// The statuses of a list in the policy.
  func statuses(_ statuses: [EpisodeStatus]) -> String { Wording.list(statuses.map(\.title)) }

  /// How a due day lies to the day of the report: `9 days overdue`, `due today`, `due in 4 days`.
  func timing(due: Day) -> String {
    if due < day { return Wording.days(day - due) + " overdue" }
    return due == day ? "due today" : "due in " + Wording.days(due - day)
  }
}

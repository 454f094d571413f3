// How what is due is flagged, the same in every list and headline: overdue is red, due soon is amber, and
// what nobody knows is never green.

extension VisitStanding {
  /// The flag of the standing; `nil` for a child that is not counted.
  public var status: Status? {
    switch self {
    case .overdue: .red
    case .dueSoon: .amber
    case .inTime, .met: .green
    case .notCounted: nil
    }
  }
}

extension SupervisionFigures.Standing {
  /// The flag of the standing.
  public var flag: Status {
    switch self {
    case .overdue: .red
    case .dueSoon: .amber
    case .inTime: .green
    case .noRecord: .unknown
    }
  }
}

extension RunningClock.Standing {
  /// The flag of the standing.
  public var status: Status {
    switch self {
    case .overdue: .red
    case .dueSoon: .amber
    case .inTime, .met: .green
    }
  }
}

extension Report {
  /// How a headline stands, as the report as text flags it.
  ///
  /// - Parameter figure: The figure.
  /// - Returns: The status, or `nil` for a figure that nothing judges, and for those of one worker or
  ///   child.
  public func status(of figure: Figure) -> Status? {
    switch figure {
    case .unallocated:
      let figures = caseload.unallocated
      return figures.overLimit > 0 ? .red : figures.children > 0 ? .amber : .green
    case .workersOverLimit:
      let statuses = Set(caseload.workers.map(\.status))
      return statuses.isEmpty
        ? .unknown : [.red, .amber, .unknown].first { statuses.contains($0) } ?? .green
    case .agencyRatio:
      return agency.status
    case .supervisionInTime, .supervisionOverdue:
      if supervision.counted == 0 { return .unknown }
      if supervision.overdue > 0 { return .red }
      return supervision.noRecord > 0 ? .unknown : supervision.dueSoon > 0 ? .amber : .green
    case .visitsInTime, .visitsOverdue:
      if visits.counted == 0 { return .unknown }
      return visits.overdue > 0 ? .red : visits.dueSoon > 0 ? .amber : .green
    default:
      return nil
    }
  }
}

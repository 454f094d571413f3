extension ReportDifference {
  /// What changed from one report to another of the same scope.
  ///
  /// - Parameters:
  ///   - earlier: The report of a past day, or from before an update.
  ///   - later: The report beside which it is set.
  /// - Complexity: O(n) for n rows.
  public init(from earlier: Report, to later: Report) {
    from = earlier.asAt
    to = later.asAt
    headlines = Figure.headlines.map { figure in
      let (before, after) = (earlier.value(of: figure), later.value(of: figure))
      let change = before.flatMap { before in after.map { $0 - before } }
      return Headline(
        figure: figure, before: before, after: after, change: change,
        meaning: figure.meaning(ofChange: change))
    }
    caseloads = RowChanges(earlier.caseload.workers, later.caseload.workers, \.worker)
    unallocated = RowChanges(
      earlier.caseload.unallocated.list, later.caseload.unallocated.list, \.child)
    supervisions = RowChanges(earlier.supervision.workers, later.supervision.workers, \.worker)
    let workers = (earlier.workersOverdue, later.workersOverdue)
    supervisionsNewlyOverdue = workers.1.subtracting(workers.0)
    supervisionsNoLongerOverdue = workers.0.subtracting(workers.1)
    visits = RowChanges(earlier.visits.children, later.visits.children, \.child)
    let children = (earlier.childrenOverdue, later.childrenOverdue)
    visitsNewlyOverdue = children.1.subtracting(children.0)
    visitsNoLongerOverdue = children.0.subtracting(children.1)
  }
}

extension ReportDifference.RowChanges {
  fileprivate init<Row: ChangingRow>(
    _ earlier: [Row], _ later: [Row], _ id: (Row) -> Identifier
  ) {
    var known: [Identifier: Row] = [:]
    for row in earlier { known[id(row)] = row }
    for row in later {
      guard let before = known.removeValue(forKey: id(row)) else {
        added.insert(id(row))
        continue
      }
      if !row.isAsBefore(before) { changed.insert(id(row)) }
    }
    removed = Set(known.keys)
  }
}

/// A row of a list that may be another in a later report.
private protocol ChangingRow {
  /// Whether nothing changed but what changes by itself from day to day.
  func isAsBefore(_ other: Self) -> Bool
}

extension CaseloadFigures.Worker: ChangingRow {
  fileprivate func isAsBefore(_ other: Self) -> Bool { self == other }
}

extension CaseloadFigures.Unallocated.Child: ChangingRow {
  fileprivate func isAsBefore(_ other: Self) -> Bool {
    var row = self
    row.days = other.days
    return row == other
  }
}

extension SupervisionFigures.Worker: ChangingRow {
  fileprivate func isAsBefore(_ other: Self) -> Bool {
    var row = self
    row.daysOverdue = other.daysOverdue
    return row == other
  }
}

extension VisitFigures.Child: ChangingRow {
  fileprivate func isAsBefore(_ other: Self) -> Bool {
    var row = self
    // From due soon to overdue is a change; one more day overdue is not.
    if daysOverdue > 0 && other.daysOverdue > 0 { row.daysOverdue = other.daysOverdue }
    return row == other
  }
}

// MARK: - Headlines

extension Report {
  /// The value of a headline, or `nil` when it is not known or belongs to one worker or child.
  ///
  /// Ratios are from 0 to 1, the change of the agency ratio is in percentage points.
  public func value(of figure: Figure) -> Double? {
    switch figure {
    case .averageCaseload: caseload.average
    case .cases: Double(caseload.cases)
    case .workersOverLimit: Double(workersOverLimit)
    case .unallocated: Double(caseload.unallocated.children)
    case .heldByAbsent: Double(caseload.heldByAbsent)
    case .allocatedWithoutQualification: Double(caseload.allocatedWithoutQualification)
    case .allocatedToUnknown: Double(caseload.allocatedToUnknown)
    case .agencyRatio: agency.ratio
    case .agencyChange: agency.changePoints
    case .vacancyRate: agency.vacancyRate
    case .supervisionInTime: supervision.inTimeRatio
    case .supervisionOverdue: Double(supervision.overdue)
    case .supervisionDueSoon: Double(supervision.dueSoon)
    case .supervisionGap: supervision.averageGapDays
    case .supervisionQuality(let mark): supervision.quality.share(mark)
    case .visitsInTime: visits.inTimeRatio
    case .visitsOverdue: Double(visits.overdue)
    case .visitsDueSoon: Double(visits.dueSoon)
    case .seen: visits.seen.seenRatio
    case .seenAlone: visits.seen.aloneRatio
    case .workerCases, .workerLoad, .childUnallocated, .workerSupervision, .childVisit: nil
    }
  }

  /// Listed workers whose load is red.
  var workersOverLimit: Int { caseload.workers.count { $0.status == .red } }

  fileprivate var workersOverdue: Set<Identifier> {
    Set(supervision.workers.filter { $0.status == .overdue }.map(\.worker))
  }

  fileprivate var childrenOverdue: Set<Identifier> {
    Set(visits.children.filter { $0.daysOverdue > 0 }.map(\.child))
  }
}

extension SupervisionFigures.Quality {
  /// How many records show something.
  public func count(_ mark: QualityMark) -> Int {
    switch mark {
    case .reflective: reflective
    case .challenge: challenge
    case .rationale: rationale
    }
  }

  /// The share of the records that show something, 0 to 1; `nil` without records.
  public func share(_ mark: QualityMark) -> Double? { ratio(count(mark), records) }
}

extension Figure {
  /// Which way a figure has to go to be better.
  public enum Direction: Sendable {
    /// More is better.
    case up
    /// Less is better.
    case down
    /// Neither.
    case neither
  }

  /// Which way the figure has to go to be better.
  public var better: Direction {
    switch self {
    case .supervisionInTime, .supervisionQuality, .visitsInTime, .seen, .seenAlone: .up
    case .cases, .workerCases, .supervisionDueSoon, .visitsDueSoon: .neither
    default: .down
    }
  }

  /// What a change of the figure means.
  ///
  /// - Parameter change: The later value minus the earlier one; `nil` when one is not known.
  /// - Returns: Better or worse by the figure's meaning; unchanged up to 1e-9.
  public func meaning(ofChange change: Double?) -> ReportDifference.Meaning {
    guard let change else { return .unknown }
    guard change.magnitude > 1e-9 else { return .unchanged }
    switch better {
    case .up: return change > 0 ? .better : .worse
    case .down: return change < 0 ? .better : .worse
    case .neither: return .neutral
    }
  }
}

/// Every figure of one scope as at one day, as `indicators.md` section 6 lists them.
public struct Report: Equatable, Sendable {
  /// The name of the format, for programs that read it.
  public static let schema = "caseload-report/1"

  /// The day as at which everything is computed: the state at its end.
  public var asAt: Day
  /// The authority's name from the policy; empty when it gives none.
  public var authority: String
  /// The team whose figures these are, with all the teams below it; `nil` for the whole authority.
  public var team: Identifier?
  /// What was read, for the whole directory whatever the scope.
  public var data: DataSummary
  /// Section 1: caseload per worker, and children without one.
  public var caseload: CaseloadFigures
  /// Section 2: agency staff ratio.
  public var agency: AgencyFigures
  /// Section 3: supervision frequency.
  public var supervision: SupervisionFigures
  /// Section 4: overdue visits.
  public var visits: VisitFigures
}

/// What was read of a data directory.
public struct DataSummary: Equatable, Sendable {
  /// Files read with a known kind.
  public var files = 0
  /// Files and directories skipped.
  public var skipped = 0
  /// Records that count, after replacement and withdrawal.
  public var records = 0
  /// Lines rejected, unfinished or too long.
  public var rejected = 0
  /// Fields of a wrong type or value, treated as absent.
  public var warnings = 0

  /// Nothing read.
  public init() {}
}

/// How a figure stands against its limits.
public enum Status: String, Sendable {
  /// Within the limit.
  case green
  /// Above the lower limit.
  case amber
  /// Above the upper limit.
  case red
  /// There is no figure to judge.
  case unknown

  /// The status of a value: red or amber when it exceeds the threshold by more than 1e-9, unknown
  /// without a value.
  public init(_ value: Double?, amberAbove: Double, redAbove: Double) {
    guard let value else {
      self = .unknown
      return
    }
    if value - redAbove > 1e-9 {
      self = .red
    } else if value - amberAbove > 1e-9 {
      self = .amber
    } else {
      self = .green
    }
  }
}

extension Report {
  /// Whether the agency status in scope or a listed worker's is red.
  public var isAnyRed: Bool {
    agency.status == .red || caseload.workers.contains { $0.status == .red }
  }
}

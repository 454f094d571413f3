/// The lists of a report as comma-separated values, for spreadsheets.
///
/// RFC 4180: a header row with the names that the JSON uses, CR LF at the end of each row, UTF-8
/// without a byte-order mark, an empty cell for what is absent. Control characters and all that is
/// invisible are escaped, and no text can be taken for a formula.
public enum ReportCSV {
  /// A list of the report.
  public enum List: String, CaseIterable, Sendable {
    /// Every listed worker with cases and load.
    case workers
    /// Children whose visit is overdue or due soon.
    case visits
    /// Every worker whose supervision is counted.
    case supervision
    /// Children without a worker.
    case unallocated
    /// The teams with their share of agency staff.
    case agency
  }

  /// A list of a report as UTF-8, in the order of the JSON.
  public static func bytes(of report: Report, list: List) -> [UInt8] {
    var writer = CSVWriter()
    for name in header(of: list) { writer.word(name) }
    writer.endRow()
    switch list {
    case .workers: for row in report.caseload.workers { write(row, to: &writer) }
    case .visits: for row in report.visits.children { write(row, to: &writer) }
    case .supervision: for row in report.supervision.workers { write(row, to: &writer) }
    case .unallocated: for row in report.caseload.unallocated.list { write(row, to: &writer) }
    case .agency: for row in report.agency.teams { write(row, to: &writer) }
    }
    return writer.bytes
  }

  private static func header(of list: List) -> [String] {
    switch list {
    case .workers:
      [
        "worker", "name", "team", "role", "employment", "registered", "fte", "cases",
        "cases_per_fte", "limit", "load", "status", "absent",
      ]
    case .visits:
      [
        "child", "team", "worker", "status", "last_seen", "due", "days_overdue", "interval",
      ]
    case .supervision:
      ["worker", "name", "team", "last", "due", "days_overdue", "status"]
    case .unallocated:
      ["child", "team", "status", "since", "days", "over_limit"]
    case .agency:
      ["team", "name", "agency_fte", "employed_fte", "ratio", "status"]
    }
  }
}

// MARK: - Rows

extension ReportCSV {
  private static func write(_ worker: CaseloadFigures.Worker, to csv: inout CSVWriter) {
    csv.id(worker.worker)
    csv.text(worker.name)
    csv.id(worker.team)
    csv.word(worker.role.rawValue)
    csv.word(worker.employment.rawValue)
    csv.flag(worker.isRegistered)
    csv.number(worker.fte)
    csv.integer(worker.cases)
    csv.number(worker.casesPerFTE)
    csv.number(worker.limit)
    csv.number(worker.load)
    csv.word(worker.status.rawValue)
    csv.flag(worker.isAbsent)
    csv.endRow()
  }

  private static func write(_ child: VisitFigures.Child, to csv: inout CSVWriter) {
    csv.id(child.child)
    csv.id(child.team)
    csv.id(child.worker)
    csv.word(child.status.rawValue)
    csv.date(child.lastSeen)
    csv.date(child.due)
    csv.integer(child.daysOverdue)
    csv.word(child.interval.description)
    csv.endRow()
  }

  private static func write(_ worker: SupervisionFigures.Worker, to csv: inout CSVWriter) {
    csv.id(worker.worker)
    csv.text(worker.name)
    csv.id(worker.team)
    csv.date(worker.last)
    csv.date(worker.due)
    csv.integer(worker.daysOverdue)
    csv.word(worker.status.rawValue)
    csv.endRow()
  }

  private static func write(
    _ child: CaseloadFigures.Unallocated.Child, to csv: inout CSVWriter
  ) {
    csv.id(child.child)
    csv.id(child.team)
    csv.word(child.status.rawValue)
    csv.date(child.since)
    csv.integer(child.days)
    csv.flag(child.isOverLimit)
    csv.endRow()
  }

  private static func write(_ team: AgencyFigures.Team, to csv: inout CSVWriter) {
    csv.id(team.team)
    csv.text(team.name)
    csv.number(team.agencyFTE)
    csv.number(team.employedFTE)
    csv.number(team.ratio)
    csv.word(team.status.rawValue)
    csv.endRow()
  }
}

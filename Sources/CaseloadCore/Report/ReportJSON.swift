/// A report as JSON: `indicators.md` section 6, key for key and in its order.
///
/// Every key is always present; what is absent is `null`. Numbers are the shortest digits that read
/// back as the same double. Control characters, DEL, C1 and the twelve characters with the property
/// Bidi_Control are escaped; other text is UTF-8.
public enum ReportJSON {
  /// Of when the figures of a report are that somebody kept while the data was followed.
  public struct Provenance: Sendable {
    /// The moment up to which all that there was is in the figures.
    public var knownAt: Moment
    /// What was wrong with them, in sentences.
    public var cautions: [String]

    /// Of when figures are.
    ///
    /// - Parameters:
    ///   - knownAt: The moment up to which all that there was is in the figures.
    ///   - cautions: What was wrong with them, in sentences.
    public init(knownAt: Moment, cautions: [String]) {
      self.knownAt = knownAt
      self.cautions = cautions
    }
  }

  /// The report as UTF-8, ending in a line break.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - layout: Whether in lines or in one.
  ///   - provenance: Of when the figures are; without it, they are as fresh as the reading.
  /// - Returns: The bytes.
  /// - Complexity: Linear in the length of the lists.
  public static func bytes(
    of report: Report, layout: JSONLayout = .lines, provenance: Provenance? = nil
  ) -> [UInt8] {
    var writer = JSONWriter(layout: layout, capacity: capacity(for: report))
    writer.object { json in
      json.member("schema", Report.schema)
      json.member("as_at", report.asAt)
      json.member("authority", report.authority)
      json.object("scope") { $0.member("team", report.team) }
      json.object("data") { write(report.data, to: &$0) }
      json.object("caseload") { write(report.caseload, to: &$0) }
      json.object("agency") { write(report.agency, to: &$0) }
      json.object("supervision") { write(report.supervision, to: &$0) }
      json.object("visits") { write(report.visits, to: &$0) }
      if let provenance {
        json.object("provenance") { json in
          json.member("known_at", provenance.knownAt.description)
          json.member("cautions", provenance.cautions.joined(separator: " "))
        }
      }
    }
    writer.finish()
    return writer.bytes
  }

  /// Room enough for ordinary names and ids, so that the bytes are rarely moved.
  private static func capacity(for report: Report) -> Int {
    let lists =
      report.caseload.workers.count + report.caseload.unallocated.list.count
      + report.supervision.workers.count + report.visits.children.count
    return 32_768 + 288 * lists
  }

  private static func write(_ data: DataSummary, to json: inout JSONWriter) {
    json.member("files", data.files)
    json.member("skipped", data.skipped)
    json.member("records", data.records)
    json.member("rejected", data.rejected)
    json.member("warnings", data.warnings)
  }
}

// MARK: - Caseload

extension ReportJSON {
  private static func write(_ caseload: CaseloadFigures, to json: inout JSONWriter) {
    json.member("cases", caseload.cases)
    json.member("children_allocated", caseload.childrenAllocated)
    json.member("holders_fte", caseload.holdersFTE)
    json.member("average", caseload.average)
    json.object("unallocated") { write(caseload.unallocated, to: &$0) }
    json.member("allocated_without_qualification", caseload.allocatedWithoutQualification)
    json.member("allocated_to_unknown", caseload.allocatedToUnknown)
    json.member("held_by_absent", caseload.heldByAbsent)
    json.list("workers", caseload.workers, write)
    json.list("teams", caseload.teams) { json, team in
      json.member("team", team.team)
      json.member("name", team.name)
      json.member("cases", team.cases)
      json.member("holders_fte", team.holdersFTE)
      json.member("average", team.average)
      json.member("unallocated", team.unallocated)
    }
    json.list("trend", caseload.trend) { json, point in
      json.member("date", point.date)
      json.member("cases", point.cases)
      json.member("average", point.average)
      json.member("unallocated", point.unallocated)
    }
  }

  private static func write(
    _ unallocated: CaseloadFigures.Unallocated, to json: inout JSONWriter
  ) {
    json.member("children", unallocated.children)
    json.member("over_limit", unallocated.overLimit)
    json.member("longest_days", unallocated.longestDays)
    json.list("list", unallocated.list) { json, child in
      json.member("child", child.child)
      json.member("team", child.team)
      json.member("status", child.status.rawValue)
      json.member("since", child.since)
      json.member("days", child.days)
      json.member("over_limit", child.isOverLimit)
    }
  }

  private static func write(_ json: inout JSONWriter, _ worker: CaseloadFigures.Worker) {
    json.member("worker", worker.worker)
    json.member("name", worker.name)
    json.member("team", worker.team)
    json.member("role", worker.role.rawValue)
    json.member("employment", worker.employment.rawValue)
    json.member("registered", worker.isRegistered)
    json.member("fte", worker.fte)
    json.member("cases", worker.cases)
    json.member("cases_per_fte", worker.casesPerFTE)
    json.member("limit", worker.limit)
    json.member("load", worker.load)
    json.member("status", worker.status.rawValue)
    json.member("absent", worker.isAbsent)
  }
}

// MARK: - Agency

extension ReportJSON {
  private static func write(_ agency: AgencyFigures, to json: inout JSONWriter) {
    json.member("agency_fte", agency.agencyFTE)
    json.member("employed_fte", agency.employedFTE)
    json.member("ratio", agency.ratio)
    json.member("agency_headcount", agency.agencyHeadcount)
    json.member("employed_headcount", agency.employedHeadcount)
    json.member("fte_unknown", agency.fteUnknown)
    json.member("status", agency.status.rawValue)
    json.object("year_ago") {
      $0.member("date", agency.yearAgo.date)
      $0.member("ratio", agency.yearAgo.ratio)
    }
    json.member("change_points", agency.changePoints)
    json.member("vacancies_fte", agency.vacanciesFTE)
    json.member("vacancy_rate", agency.vacancyRate)
    json.list("teams", agency.teams) { json, team in
      json.member("team", team.team)
      json.member("name", team.name)
      json.member("agency_fte", team.agencyFTE)
      json.member("employed_fte", team.employedFTE)
      json.member("ratio", team.ratio)
      json.member("status", team.status.rawValue)
    }
    json.list("trend", agency.trend) { json, point in
      json.member("date", point.date)
      json.member("ratio", point.ratio)
    }
  }
}

// MARK: - Supervision

extension ReportJSON {
  private static func write(_ supervision: SupervisionFigures, to json: inout JSONWriter) {
    json.member("counted", supervision.counted)
    json.member("in_time", supervision.inTime)
    json.member("due_soon", supervision.dueSoon)
    json.member("overdue", supervision.overdue)
    json.member("no_record", supervision.noRecord)
    json.member("in_time_ratio", supervision.inTimeRatio)
    json.member("average_gap_days", supervision.averageGapDays)
    json.object("quality") {
      $0.member("records", supervision.quality.records)
      $0.member("reflective", supervision.quality.reflective)
      $0.member("challenge", supervision.quality.challenge)
      $0.member("rationale", supervision.quality.rationale)
    }
    json.list("workers", supervision.workers) { json, worker in
      json.member("worker", worker.worker)
      json.member("name", worker.name)
      json.member("team", worker.team)
      json.member("last", worker.last)
      json.member("due", worker.due)
      json.member("days_overdue", worker.daysOverdue)
      json.member("status", worker.status.rawValue)
    }
    json.list("teams", supervision.teams) { json, team in
      json.member("team", team.team)
      json.member("name", team.name)
      json.member("counted", team.counted)
      json.member("overdue", team.overdue)
      json.member("no_record", team.noRecord)
      json.member("in_time_ratio", team.inTimeRatio)
    }
    json.list("trend", supervision.trend) { json, point in
      json.member("date", point.date)
      json.member("overdue", point.overdue)
      json.member("in_time_ratio", point.inTimeRatio)
    }
  }
}

// MARK: - Visits

extension ReportJSON {
  private static func write(_ visits: VisitFigures, to json: inout JSONWriter) {
    json.member("counted", visits.counted)
    json.member("overdue", visits.overdue)
    json.member("due_soon", visits.dueSoon)
    json.member("in_time_ratio", visits.inTimeRatio)
    json.member("longest_overdue_days", visits.longestOverdueDays)
    json.object("seen") {
      $0.member("visits", visits.seen.visits)
      $0.member("seen", visits.seen.seen)
      $0.member("alone", visits.seen.alone)
      $0.member("seen_ratio", visits.seen.seenRatio)
      $0.member("alone_ratio", visits.seen.aloneRatio)
    }
    json.list("by_status", visits.byStatus) { json, group in
      json.member("status", group.status.rawValue)
      json.member("counted", group.counted)
      json.member("overdue", group.overdue)
    }
    json.list("children", visits.children) { json, child in
      json.member("child", child.child)
      json.member("team", child.team)
      json.member("worker", child.worker)
      json.member("status", child.status.rawValue)
      json.member("last_seen", child.lastSeen)
      json.member("due", child.due)
      json.member("days_overdue", child.daysOverdue)
      json.member("interval", child.interval.description)
    }
    json.list("teams", visits.teams) { json, team in
      json.member("team", team.team)
      json.member("name", team.name)
      json.member("counted", team.counted)
      json.member("overdue", team.overdue)
      json.member("in_time_ratio", team.inTimeRatio)
    }
    json.list("trend", visits.trend) { json, point in
      json.member("date", point.date)
      json.member("overdue", point.overdue)
      json.member("in_time_ratio", point.inTimeRatio)
    }
  }
}

import DisplayText

/// A check as JSON: every finding, for programs.
///
/// One object `caseload-check/1`. Every key is always present; what is absent is `null`; ids are strings;
/// dates are `YYYY-MM-DD`, `newest_recorded` is a moment in UTC. A path that is not UTF-8 has its odd
/// bytes as `\x9b`.
///
/// ```
/// { "schema", "as_at", "clean": whether the exit status is 0,
///   "summary": { "files", "records", "counting", "skipped", "rejected", "warnings", "bank_holidays",
///                "idle_voids", "unknown_references", "allocations_left_behind",
///                "children_without_episode", "workers_without_fte" },
///   "kinds": [ { "kind", "files", "records", "counting", "newest_date", "newest_recorded" } ],
///   "files": [ { "path", "kind", "records", "rejected", "warnings", "newest_date",
///                "newest_recorded" } ],
///   "findings": [ { "path", "line", "severity": "rejected"|"warning", "field", "reason", "value",
///                   "remedy" } ],
///   "skipped": [ { "path", "reason" } ],
///   "bank_holidays": [ { "path", "problem": "form"|"event"|"short_year", "event", "year", "reason",
///                        "remedy" } ],
///   "idle_voids": [ { "path", "line", "kind", "id", "from" } ],
///   "unknown_references": [ { "entity", "id",
///                             "uses": [ { "kind", "field", "records", "places": [ PLACE ] } ] } ],
///   "allocations_left_behind": [ { PLACE, "child", "worker", "start", "left" } ],
///   "children_without_episode": [ { "child", "allocations", "first": PLACE } ],
///   "workers_without_fte": [ PLACE ],
///   "unknown_fields": [ { "path", "kind", "field", "lines" } ] }
/// ```
///
/// where PLACE is the members of an entry of `idle_voids`.
public enum CheckJSON {
  /// What the JSON calls its form.
  public static let schema = "caseload-check/1"

  /// The check as UTF-8, ending in a line break.
  public static func bytes(of check: DirectoryCheck, layout: JSONLayout = .lines) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.object { json in
      json.member("schema", schema)
      json.member("as_at", check.asAt)
      json.member("clean", check.isClean)
      json.object("summary") { writeSummary(of: check, to: &$0) }
      json.list("kinds", check.kinds, write)
      json.list("files", check.files, write)
      writeFindings(of: check.files, to: &json)
      json.list("skipped", check.skipped) { json, skipped in
        json.member("path", text(skipped.path))
        json.member("reason", skipped.reason)
      }
      json.list("bank_holidays", check.bankHolidayProblems, write)
      writeRecords(of: check, to: &json)
      writeUnknownFields(of: check.files, to: &json)
    }
    writer.finish()
    return writer.bytes
  }

  private static func writeSummary(of check: DirectoryCheck, to json: inout JSONWriter) {
    json.member("files", check.files.count)
    json.member("records", check.kinds.reduce(0) { $0 + $1.records })
    json.member("counting", check.kinds.reduce(0) { $0 + $1.counting })
    json.member("skipped", check.skipped.count)
    json.member("rejected", check.rejected)
    json.member("warnings", check.warnings)
    json.member("bank_holidays", check.bankHolidayProblems.count)
    json.member("idle_voids", check.idleVoids.count)
    json.member("unknown_references", check.unknownReferences.count)
    json.member("allocations_left_behind", check.allocationsLeftBehind.count)
    json.member("children_without_episode", check.childrenWithoutEpisode.count)
    json.member("workers_without_fte", check.workersWithoutFTE.count)
  }

  private static func write(_ json: inout JSONWriter, _ kind: CheckedKind) {
    json.member("kind", kind.kind.rawValue)
    json.member("files", kind.files)
    json.member("records", kind.records)
    json.member("counting", kind.counting)
    write(kind.newest, to: &json)
  }

  private static func write(_ json: inout JSONWriter, _ file: CheckedFile) {
    json.member("path", text(file.path))
    json.member("kind", file.kind.rawValue)
    json.member("records", file.records)
    json.member("rejected", file.rejected)
    json.member("warnings", file.warnings)
    write(file.newest, to: &json)
  }

  private static func write(_ newest: NewestFact, to json: inout JSONWriter) {
    json.member("newest_date", newest.date)
    json.member("newest_recorded", newest.recorded?.description)
  }

  /// The path as text; odd bytes as escapes only where there are any.
  private static func text(_ path: RelativePath) -> String {
    String(validating: path.bytes, as: UTF8.self) ?? SafeText.path(path.bytes)
  }
}

// MARK: - Lines

extension CheckJSON {
  private static func writeFindings(of files: [CheckedFile], to json: inout JSONWriter) {
    let findings = files.lazy.flatMap { file in file.findings.lazy.map { (file.path, $0) } }
    json.list("findings", findings) { json, finding in
      json.member("path", text(finding.0))
      json.member("line", finding.1.line)
      json.member("severity", finding.1.severity.rawValue)
      json.member("field", finding.1.field)
      json.member("reason", finding.1.reason)
      json.member("value", finding.1.value)
      json.member("remedy", finding.1.remedy)
    }
  }

  private static func write(_ json: inout JSONWriter, _ problem: BankHolidays.Problem) {
    json.member("path", DirectorySettings.bankHolidaysName)
    switch problem.kind {
    case .form: json.member("problem", "form")
    case .event: json.member("problem", "event")
    case .shortYear: json.member("problem", "short_year")
    }
    json.member("event", problem.index.map { $0 + 1 })
    json.member("year", problem.year)
    json.member("reason", problem.reason)
    json.member("remedy", problem.remedy)
  }

  private static func writeUnknownFields(of files: [CheckedFile], to json: inout JSONWriter) {
    let fields = files.lazy.flatMap { file in file.unknownFields.lazy.map { (file, $0) } }
    json.list("unknown_fields", fields) { json, field in
      json.member("path", text(field.0.path))
      json.member("kind", field.0.kind.rawValue)
      json.member("field", field.1.name)
      json.member("lines", field.1.lines)
    }
  }
}

// MARK: - Records

extension CheckJSON {
  private static func writeRecords(of check: DirectoryCheck, to json: inout JSONWriter) {
    json.list("idle_voids", check.idleVoids, write)
    json.list("unknown_references", check.unknownReferences) { json, reference in
      json.member("entity", reference.entity.rawValue)
      json.member("id", reference.id)
      json.list("uses", reference.uses) { json, use in
        json.member("kind", use.kind.rawValue)
        json.member("field", use.field)
        json.member("records", use.records)
        json.list("places", use.places, write)
      }
    }
    json.list("allocations_left_behind", check.allocationsLeftBehind) { json, allocation in
      write(&json, allocation.place)
      json.member("child", allocation.child)
      json.member("worker", allocation.worker)
      json.member("start", allocation.start)
      json.member("left", allocation.left)
    }
    json.list("children_without_episode", check.childrenWithoutEpisode) { json, child in
      json.member("child", child.child)
      json.member("allocations", child.allocations)
      json.object("first") { write(&$0, child.first) }
    }
    json.list("workers_without_fte", check.workersWithoutFTE, write)
  }

  private static func write(_ json: inout JSONWriter, _ place: RecordPlace) {
    json.member("path", text(place.path))
    json.member("line", place.line)
    json.member("kind", place.kind.rawValue)
    json.member("id", place.id)
    json.member("from", place.from)
  }
}

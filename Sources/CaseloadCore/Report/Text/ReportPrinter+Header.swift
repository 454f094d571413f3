extension ReportPrinter {
  /// Prints what the report is about.
  mutating func printHeader() {
    paragraph("Caseload report as at " + Wording.date(report.asAt))
    if !report.authority.isEmpty { entry("Authority", safe(report.authority)) }
    if let team = report.team {
      let name = teamNames[team].map { $0 + " (" + id(team) + ")" } ?? "team " + id(team)
      entry("Scope", name + ", with the teams below it")
    } else {
      entry("Scope", "the whole authority")
    }
  }

  /// Prints what was read, what could not be, and whose figures the England averages are.
  mutating func printData() {
    heading("Data")
    let data = report.data
    entry(
      "Read",
      Wording.count(data.files, "file", "files") + "; "
        + Wording.count(data.records, "record counts.", "records count."))
    if let problems {
      entry("Problems", problems + ". Which they are, and why: " + safe(options.checkCommand))
    } else {
      entry("Problems", "none; every file and every line could be read.")
    }
    if let england {
      let derived =
        england.isAgencyRateDerived
        ? " The agency rate of \(england.date.components.year) is worked out from its totals." : ""
      entry("England averages", EnglandAverages.source + "." + derived)
    }
    entry(
      "Marks",
      Wording.list([
        flag(.red, "over a limit or overdue"), flag(.amber, "near a limit or due soon"),
        flag(.green, "within it"), flag(.unknown, "not known"),
      ]) + ".")
  }

  /// What could not be read or used, in words; `nil` if everything could.
  var problems: String? {
    let data = report.data
    var parts: [String] = []
    if data.rejected > 0 {
      parts.append(Wording.count(data.rejected, "line", "lines") + " rejected")
    }
    if data.skipped > 0 {
      parts.append(
        Wording.count(data.skipped, "file or folder", "files or folders") + " skipped")
    }
    if data.warnings > 0 {
      parts.append(Wording.count(data.warnings, "warning", "warnings"))
    }
    return parts.isEmpty ? nil : Wording.list(parts)
  }
}

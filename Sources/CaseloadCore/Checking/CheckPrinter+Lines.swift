import DisplayText

extension CheckPrinter {
  /// What findings have in common of which only the first few are listed.
  private struct Sort: Hashable {
    var severity: Finding.Severity
    var field: String?
  }

  /// Prints what is wrong with lines, file by file.
  mutating func printFindings() {
    guard check.rejected + check.warnings > 0 else { return }
    heading("Lines that are rejected, and fields that are treated as absent:")
    for file in check.files where !file.findings.isEmpty { printFindings(of: file) }
  }

  private mutating func printFindings(of file: CheckedFile) {
    var sorts: [Sort] = []
    var counts: [Sort: Int] = [:]
    let path = shown(file.path)
    for finding in file.findings {
      let sort = Sort(severity: finding.severity, field: finding.field)
      let count = counts[sort, default: 0] + 1
      if count == 1 { sorts.append(sort) }
      counts[sort] = count
      if count <= options.longest { line("\(path):\(finding.line): \(sentence(finding))") }
    }
    for sort in sorts {
      let start = "\(path): \(sort.severity.rawValue): " + (sort.field.map { "\($0): " } ?? "")
      more(counts[sort, default: 0] - options.longest, before: start)
    }
  }

  private func sentence(_ finding: Finding) -> String {
    let value = finding.value.map { SafeText.excerpt($0, repertoire: options.repertoire) + " is " }
    return finding.severity.rawValue + ": " + (finding.field.map { "\(shown($0)): " } ?? "")
      + (value ?? "") + shown(finding.reason) + "; " + finding.remedy
  }

  /// Prints what is not read.
  mutating func printSkipped() {
    list("Skipped:", check.skipped) { printer, skipped in
      let path = skipped.path.bytes.isEmpty ? "." : printer.shown(skipped.path)
      return "\(path): skipped: \(printer.shown(skipped.reason))"
    }
  }

  /// Prints what is wrong with the bank holidays.
  mutating func printBankHolidays() {
    list("Bank holidays:", check.bankHolidayProblems) { printer, problem in
      DirectorySettings.bankHolidaysName + ": " + printer.shown(problem.reason) + "; "
        + problem.remedy
    }
  }
}

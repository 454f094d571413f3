import DisplayText

extension CheckPrinter {
  /// Prints the fields that are ignored, kind by kind.
  mutating func printUnknownFields() {
    guard check.kinds.contains(where: { !$0.unknownFields.isEmpty }) else { return }
    heading("For information: fields that are not part of the format and are ignored:")
    for kind in check.kinds {
      for field in kind.unknownFields.prefix(options.longest) {
        let files = check.files.count { file in
          file.kind == kind.kind && file.unknownFields.contains { $0.name == field.name }
        }
        line(
          "\(kind.kind.rawValue): \(quoted(field.name)) in "
            + Wording.count(field.lines, "line", "lines").unglued + " of "
            + Wording.count(files, "file", "files").unglued)
      }
      more(kind.unknownFields.count - options.longest, before: "\(kind.kind.rawValue): ")
    }
  }

  /// Prints how new the facts of each kind and of each of its files are.
  mutating func printNewest() {
    heading(
      "For information: the records read, those that count, the newest date and the newest "
        + "recorded (UTC):")
    var rows: [[String]] = []
    var notes: [String] = []
    for kind in check.kinds where kind.files > 0 {
      rows.append(
        [Wording.integer(kind.records), Wording.integer(kind.counting)] + cells(kind.newest)
          + [kind.kind.rawValue])
      let files = check.files.filter { $0.kind == kind.kind }
      // The last by name are the newest where names tell months.
      for file in files.suffix(options.longest) {
        rows.append(
          [Wording.integer(file.records), ""] + cells(file.newest) + ["  " + shown(file.path)])
      }
      if files.count > options.longest {
        notes.append(
          "Of \(Wording.integer(files.count)) files of \(kind.kind.rawValue) the last "
            + "\(options.longest) are shown: --format json lists all.")
      }
    }
    let missing = check.kinds.filter { $0.files == 0 }.map(\.kind.rawValue)
    if !missing.isEmpty { notes.append("There is no file of \(Wording.list(missing)).") }
    printTable(of: rows)
    for note in notes {
      for line in TextWrap.lines(of: note, width: options.width) { self.line(line.unglued) }
    }
  }

  private mutating func printTable(of rows: [[String]]) {
    let table = TextTable(
      columns: [
        .init(title: "Records", alignment: .trailing),
        .init(title: "Counting", alignment: .trailing),
        .init(title: "Newest date"),
        .init(title: "Newest recorded"),
        .init(title: "Kind or file", widest: .max, isLead: true),
      ], rows: rows)
    // Paths are shown whole, as elsewhere; on a narrow screen the cells stand below each other.
    let width = options.width < CheckPrinter.narrowestTable ? options.width : Int.max
    for line in table.lines(width: width) { self.line(line) }
  }

  /// The columns of a screen on which the table still reads well.
  private static let narrowestTable = 72

  private func cells(_ newest: NewestFact) -> [String] {
    [newest.date?.description ?? "none", newest.recorded?.description ?? "none"]
  }

  /// Prints everything in a sentence or two.
  mutating func printSummary() {
    let read =
      Wording.count(check.files.count, "file", "files") + " with "
      + Wording.count(check.kinds.reduce(0) { $0 + $1.records }, "record", "records")
      + ", as at \(check.asAt)"
    let findings = summaryOfFindings
    heading(
      findings.isEmpty
        ? "Clean: nothing is wrong in \(read)."
        : "In \(read): " + Wording.list(findings) + "; otherwise clean.")
  }

  private var summaryOfFindings: [String] {
    let counts: [(Int, String, String)] = [
      (check.rejected, "line rejected", "lines rejected"),
      (check.warnings, "warning", "warnings"),
      (check.skipped.count, "file or directory skipped", "files or directories skipped"),
      (check.bankHolidayProblems.count, "bank-holiday problem", "bank-holiday problems"),
      (check.idleVoids.count, "void record without effect", "void records without effect"),
      (check.unknownReferences.count, "unknown id", "unknown ids"),
      (
        check.allocationsLeftBehind.count, "allocation to somebody who has left",
        "allocations to people who have left"
      ),
      (
        check.childrenWithoutEpisode.count, "child with an allocation and no open episode",
        "children with an allocation and no open episode"
      ),
      (check.workersWithoutFTE.count, "worker without FTE", "workers without FTE"),
    ]
    return counts.filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1, $0.2) }
  }
}

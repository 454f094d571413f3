import DisplayText

/// Collects the lines of a report; the areas print themselves in extensions, a file each.
struct ReportPrinter {
  let report: Report
  let policy: Policy
  let width: Int
  let options: ReportText.Options
  /// The England averages that had come by the report's day.
  let england: EnglandAverage?
  /// What has been printed.
  private(set) var text = ""
  /// The names of the workers that the report lists, made safe.
  let workerNames: [Identifier: String]
  /// The names of the teams that the report lists, made safe.
  let teamNames: [Identifier: String]

  init(report: Report, policy: Policy, width: Int, options: ReportText.Options) {
    self.report = report
    self.policy = policy
    self.width = width
    self.options = options
    england = EnglandAverages.latest(asAt: report.asAt)
    let repertoire = ReportPrinter.repertoire(of: options.glyphs)
    workerNames = ReportPrinter.names(
      report.caseload.workers.map { ($0.worker, $0.name) }
        + report.supervision.workers.map { ($0.worker, $0.name) }, repertoire: repertoire)
    teamNames = ReportPrinter.names(
      report.caseload.teams.map { ($0.team, $0.name) }
        + report.agency.teams.map { ($0.team, $0.name) }
        + report.supervision.teams.map { ($0.team, $0.name) }
        + report.visits.teams.map { ($0.team, $0.name) }, repertoire: repertoire)
  }

  private static func repertoire(of glyphs: ReportText.Glyphs) -> SafeText.Repertoire {
    glyphs == .ascii ? .ascii : .unicode
  }

  private static func names(
    _ pairs: [(Identifier?, String?)], repertoire: SafeText.Repertoire
  ) -> [Identifier: String] {
    var names: [Identifier: String] = [:]
    for case (let id?, let name?) in pairs where names[id] == nil {
      let shown = SafeText.escaped(name, repertoire: repertoire)
      if !shown.allSatisfy(\.isWhitespace) { names[id] = shown }
    }
    return names
  }
}

// MARK: - Lines

extension ReportPrinter {
  /// Prints one line; whatever it is made of, nothing unsafe leaves here.
  mutating func line(_ content: String = "") {
    let spaced = content.map { $0 == Wording.glue ? " " : $0 }
    text += SafeText.escaped(String(spaced), repertoire: Self.repertoire(of: options.glyphs))
    text += "\n"
  }

  /// Prints the heading of a part, set off by empty lines.
  mutating func heading(_ title: String) {
    if !text.isEmpty { line() }
    for part in TextWrap.lines(of: title, width: width) { line(part) }
    line()
  }

  /// Prints a paragraph whose later lines are indented.
  mutating func paragraph(_ content: String) {
    for part in TextWrap.lines(of: content, width: width, indent: 2) { line(part) }
  }

  /// Prints `Header: value`.
  mutating func entry(_ header: String, _ value: String) {
    paragraph(header + ": " + value)
  }

  /// Prints the worst rows of a list under a title, and where the others are to be had.
  ///
  /// - Parameters:
  ///   - title: What the list holds, and in which order; `nil` where that has been said.
  ///   - columns: The columns.
  ///   - rows: Every row; only those that are shown are asked for their cells.
  ///   - list: The name of the list for `--list`, if it is one.
  ///   - cells: The cells of a row, worded by the printer.
  mutating func table<Row>(
    _ title: String?, _ columns: [TextTable.Column], rows: [Row], list: String?,
    cells: (ReportPrinter, Row) -> [String]
  ) {
    guard !rows.isEmpty else { return }
    line()
    if let title { paragraph(title) }
    let shown = rows.prefix(max(1, options.rows))
    let printer = self
    let table = TextTable(
      columns: columns, rows: shown.map { cells(printer, $0) },
      ellipsis: options.glyphs == .ascii ? "..." : "…")
    for part in table.lines(width: width) { line(part) }
    let more = rows.count - shown.count
    guard more > 0 else { return }
    let command =
      safe(options.reportCommand) + " --format " + (list.map { "csv --list " + $0 } ?? "json")
    paragraph("and \(Wording.integer(more)) more: " + command)
  }
}

// MARK: - Words

extension ReportPrinter {
  /// A text from the data, made safe.
  func safe(_ text: String) -> String {
    SafeText.escaped(text, repertoire: Self.repertoire(of: options.glyphs))
  }

  /// An id, made safe; empty without one.
  func id(_ identifier: Identifier?) -> String {
    identifier.map { safe($0.text) } ?? ""
  }

  /// A worker's name for a column.
  func name(ofWorker worker: Identifier) -> String {
    workerNames[worker] ?? "(no name)"
  }

  /// A worker by id and name: `w1 J. Okafor`, so that cutting it short leaves the id.
  func label(ofWorker worker: Identifier?) -> String {
    guard let worker else { return "no worker" }
    return workerNames[worker].map { id(worker) + " " + $0 } ?? id(worker)
  }

  /// A team's name, its id if it has none.
  func name(ofTeam team: Identifier?) -> String {
    guard let team else { return "(no team)" }
    return teamNames[team] ?? id(team)
  }

  /// A status as a mark and a word: `■ over`.
  func flag(_ status: Status, _ word: String) -> String {
    mark(status) + "\(Wording.glue)" + word.map { $0 == " " ? "\(Wording.glue)" : "\($0)" }.joined()
  }

  /// A status against a limit as a mark and a word.
  func flag(_ status: Status) -> String {
    flag(status, Self.word(status))
  }

  private static func word(_ status: Status) -> String {
    switch status {
    case .green: "within"
    case .amber: "near"
    case .red: "over"
    case .unknown: "not known"
    }
  }

  private func mark(_ status: Status) -> String {
    switch (options.glyphs, status) {
    case (.unicode, .green): "●"
    case (.unicode, .amber): "▲"
    case (.unicode, .red): "■"
    case (.unicode, .unknown): "?"
    case (.ascii, .green): "[G]"
    case (.ascii, .amber): "[A]"
    case (.ascii, .red): "[R]"
    case (.ascii, .unknown): "[?]"
    }
  }

  /// How a figure has moved: `better`, `worse` or `unchanged`, judged by what is printed.
  func direction(
    from then: Double, to now: Double, lowerIsBetter: Bool, shown: (Double) -> String
  ) -> String {
    if shown(then) == shown(now) { return "unchanged" }
    return (now < then) == lowerIsBetter ? "better" : "worse"
  }

  /// The distance to the England average: `4.8 higher`.
  func distance(_ ours: Double, from theirs: Double, unit: String) -> String {
    // Both are printed with one decimal; their difference is to agree with that.
    let difference =
      (ours * 10).rounded(.toNearestOrAwayFromZero)
      - (theirs * 10).rounded(.toNearestOrAwayFromZero)
    if difference == 0 { return "ours is the same" }
    return "ours is " + Wording.number(difference.magnitude / 10) + unit
      + (difference > 0 ? " higher" : " lower")
  }
}

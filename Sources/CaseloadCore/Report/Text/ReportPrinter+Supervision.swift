import DisplayText

extension ReportPrinter {
  /// Prints the third area: how often workers are supervised.
  mutating func printSupervision() {
    heading("3. Supervision frequency")
    let figures = report.supervision
    guard figures.counted > 0 else {
      entry("Supervision", flag(.unknown) + ": there is no worker whose supervision is counted.")
      return printQuality()
    }
    printSupervisionHeadline()
    printInTimeTrend(
      figures.trend.map { ($0.date, $0.inTimeRatio, $0.overdue) }, ratio: figures.inTimeRatio,
      overdue: figures.overdue)
    entry("Limit", supervisionLimit + ".")
    if let gap = figures.averageGapDays {
      entry(
        "Average gap",
        Wording.number(gap) + " days from one supervision to the next, over the last "
          + Wording.duration(policy.supervision.gapWindow) + ".")
    }
    printQuality()
    printSupervisionList()
  }

  private mutating func printSupervisionHeadline() {
    let figures = report.supervision
    let status =
      figures.overdue > 0
      ? flag(.red, "overdue")
      : figures.noRecord > 0
        ? flag(.unknown, "no record")
        : figures.dueSoon > 0 ? flag(.amber, "due soon") : flag(.green, "in time")
    let longest = figures.workers.map(\.daysOverdue).max() ?? 0
    var sentence = Wording.integer(figures.overdue) + " of " + Wording.workers(figures.counted)
    sentence += figures.overdue == 1 || figures.counted == 1 ? " is overdue" : " are overdue"
    if longest > 0 { sentence += ", the longest by " + Wording.days(longest) }
    if figures.noRecord > 0 {
      sentence +=
        "; \(Wording.integer(figures.noRecord)) \(figures.noRecord == 1 ? "has" : "have") no record"
    }
    if let ratio = figures.inTimeRatio { sentence += "; \(Wording.percent(ratio)) are in time" }
    entry("Supervision", status + ". " + sentence + ".")
    if figures.dueSoon > 0 {
      entry(
        "Due soon",
        Wording.workers(figures.dueSoon) + " within "
          + Wording.duration(policy.supervision.dueSoon) + ".")
    }
  }

  /// Prints the share in time and the number overdue, then and now.
  mutating func printInTimeTrend(
    _ points: [(date: Day, ratio: Double?, overdue: Int)], ratio now: Double?, overdue: Int
  ) {
    let earlier = points.first { $0.ratio != nil && $0.date < report.asAt }
    guard let now, let earlier, let then = earlier.ratio else { return }
    let direction = direction(from: then, to: now, lowerIsBetter: false, shown: Wording.percent)
    entry(
      "Trend",
      direction + ". In time from " + Wording.percent(then) + " on " + Wording.date(earlier.date)
        + " to " + Wording.percent(now) + " now; overdue from " + Wording.integer(earlier.overdue)
        + " to " + Wording.integer(overdue) + ".")
  }

  private var supervisionLimit: String {
    let stages = policy.supervision.newlyQualified.map {
      Wording.every($0.every) + " until " + Wording.duration($0.until)
    }
    return "at least " + Wording.every(policy.supervision.every)
      + (stages.isEmpty
        ? ""
        : "; for the newly qualified " + stages.joined(separator: ", then ")
          + " after they began")
  }

  private mutating func printQuality() {
    let quality = report.supervision.quality
    let window = Wording.duration(policy.supervision.qualityWindow)
    guard quality.records > 0 else {
      return entry("What records show", "there is no record of the last \(window).")
    }
    func part(_ count: Int, _ what: String) -> String {
      what + " " + Wording.integer(count) + " ("
        + Wording.percent(Double(count) / Double(quality.records)) + ")"
    }
    entry(
      "What records show",
      "of " + Wording.count(quality.records, "record", "records") + " of the last \(window), "
        + Wording.list([
          part(quality.reflective, "reflective discussion"), part(quality.challenge, "challenge"),
          part(quality.rationale, "reasons for decisions"),
        ]) + ".")
  }

  private mutating func printSupervisionList() {
    table(
      "Supervision overdue, without a record or due soon, worst first:",
      [
        .init(title: "Status", isLead: true),
        .init(title: "Worker", narrowest: 12, isLead: true),
        .init(title: "Id", narrowest: 6, widest: 24, isLead: true),
        .init(title: "When", alignment: .trailing),
        .init(title: "Due", alignment: .trailing, rank: 3),
        .init(title: "Last", alignment: .trailing, rank: 1),
        .init(title: "Team", rank: 2, narrowest: 14),
      ], rows: report.supervision.workers.filter { $0.status != .inTime }, list: "supervision"
    ) { printer, worker in
      [
        printer.flag(worker.status), printer.name(ofWorker: worker.worker),
        printer.id(worker.worker),
        worker.due.map(printer.timing) ?? "",
        worker.due.map(Wording.shortDate) ?? "", worker.last.map(Wording.shortDate) ?? "never",
        printer.name(ofTeam: worker.team),
      ]
    }
  }

  /// How far off a due day is: `9 days late`, `in 2 days`, `today`.
  func timing(due: Day) -> String {
    let days = report.asAt - due
    if days > 0 { return Wording.days(days) + " late" }
    return days == 0 ? "today" : "in " + Wording.days(-days)
  }

  private func flag(_ standing: SupervisionFigures.Standing) -> String {
    switch standing {
    case .overdue: flag(.red, "overdue")
    case .noRecord: flag(.unknown, "no record")
    case .dueSoon: flag(.amber, "due soon")
    case .inTime: flag(.green, "in time")
    }
  }
}

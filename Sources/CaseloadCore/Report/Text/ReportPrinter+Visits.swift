import DisplayText

extension ReportPrinter {
  /// Prints the fourth area: visits to children, due and overdue.
  mutating func printVisits() {
    heading("4. Overdue visits")
    let figures = report.visits
    guard figures.counted > 0 else {
      entry("Visits", flag(.unknown) + ": there is no child who is due visits.")
      return printSeen()
    }
    printVisitsHeadline()
    printInTimeTrend(
      figures.trend.map { ($0.date, $0.inTimeRatio, $0.overdue) }, ratio: figures.inTimeRatio,
      overdue: figures.overdue)
    printSeen()
    printByStatus()
    printChildren()
  }

  private mutating func printVisitsHeadline() {
    let figures = report.visits
    let status =
      figures.overdue > 0
      ? flag(.red, "overdue")
      : figures.dueSoon > 0 ? flag(.amber, "due soon") : flag(.green, "in time")
    var sentence = Wording.integer(figures.overdue) + " of " + Wording.children(figures.counted)
    sentence +=
      (figures.overdue == 1 || figures.counted == 1 ? " has" : " have") + " a visit overdue"
    if let longest = figures.longestOverdueDays {
      sentence += ", the longest by " + Wording.days(longest)
    }
    if let ratio = figures.inTimeRatio { sentence += "; \(Wording.percent(ratio)) are in time" }
    entry("Visits", status + ". " + sentence + ".")
    if figures.dueSoon > 0 {
      entry(
        "Due soon",
        Wording.children(figures.dueSoon) + " within "
          + Wording.duration(policy.visits.dueSoon) + ".")
    }
  }

  private mutating func printSeen() {
    let seen = report.visits.seen
    let window = Wording.duration(policy.visits.seenWindow)
    guard seen.visits > 0 else {
      return entry("Seen", "there was no visit in the last \(window).")
    }
    var sentence =
      "the child was seen at " + Wording.integer(seen.seen) + " of "
      + Wording.count(seen.visits, "visit", "visits") + " in the last \(window)"
    if let ratio = seen.seenRatio { sentence += " (\(Wording.percent(ratio)))" }
    if let ratio = seen.aloneRatio {
      sentence +=
        ", and seen alone at " + Wording.integer(seen.alone) + " of those "
        + "(\(Wording.percent(ratio)))"
    }
    entry("Seen", sentence + ".")
  }

  private mutating func printByStatus() {
    table(
      policy.visits.teamRules.isEmpty
        ? "By the child's status:"
        : "By the child's status (some teams have limits of their own):",
      [
        .init(title: "Status", isLead: true),
        .init(title: "Children", alignment: .trailing),
        .init(title: "Overdue", alignment: .trailing),
        .init(title: "In time", alignment: .trailing, rank: 2),
        .init(title: "Limit", rank: 1, widest: 80),
      ], rows: report.visits.byStatus, list: nil
    ) { printer, group in
      [
        group.status.title, Wording.integer(group.counted), Wording.integer(group.overdue),
        group.counted > 0
          ? Wording.percent(Double(group.counted - group.overdue) / Double(group.counted)) : "",
        printer.policy.visits.rules[group.status].map(printer.rule) ?? "each child's own plan",
      ]
    }
  }

  private func rule(_ rule: Policy.VisitRule) -> String {
    var text = "\(rule.first)"
    guard let every = rule.every else { return text + ", once" }
    text += every == rule.first ? ", then the same" : ", then \(every)"
    if let after = rule.after, let then = rule.then { text += "; \(then) after \(after)" }
    return text
  }

  private mutating func printChildren() {
    table(
      "Visits overdue or due soon, worst first:",
      [
        .init(title: "Status", isLead: true),
        .init(title: "Child", narrowest: 8, widest: 24, isLead: true),
        .init(title: "When", alignment: .trailing),
        .init(title: "Why", rank: 1),
        .init(title: "Last seen", alignment: .trailing, rank: 3),
        .init(title: "Due", alignment: .trailing, rank: 4),
        .init(title: "Worker", rank: 2, narrowest: 14),
        .init(title: "Team", rank: 5, narrowest: 10),
        .init(title: "Limit", rank: 6),
      ], rows: report.visits.children, list: "visits"
    ) { printer, child in
      [
        child.daysOverdue > 0 ? printer.flag(.red, "overdue") : printer.flag(.amber, "due soon"),
        printer.id(child.child),
        printer.timing(due: child.due), child.status.title,
        child.lastSeen.map(Wording.shortDate) ?? "never", Wording.shortDate(child.due),
        printer.label(ofWorker: child.worker), printer.name(ofTeam: child.team),
        child.interval.description,
      ]
    }
  }
}

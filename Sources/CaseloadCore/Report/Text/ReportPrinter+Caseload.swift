import DisplayText

extension ReportPrinter {
  /// Prints the first area: caseload per worker, and children without one.
  mutating func printCaseload() {
    heading("1. Caseload per worker")
    printAverage()
    let caseload = report.caseload
    let holders = caseload.workers.count { $0.cases > 0 }
    entry(
      "Cases",
      caseload.cases == 0
        ? "none."
        : Wording.integer(caseload.cases) + ", of " + Wording.children(caseload.childrenAllocated)
          + ", held by " + Wording.workers(holders) + ".")
    printLoads()
    printUnallocated()
    printHolders()
    printUnallocatedList()
    printWorkerList()
  }

  private mutating func printAverage() {
    let limit = policy.caseload.limitPerFTE
    guard let average = report.caseload.average else {
      entry("Average caseload", flag(.unknown) + ": \(whyNoAverage).")
      return
    }
    let difference = average - limit
    let comparison =
      switch Wording.number(difference.magnitude) {
      case "0.0": "; that is the limit for one"
      case let amount:
        "; the limit for one is \(Wording.plain(limit)), so the average is \(amount) "
          + (difference > 0 ? "over it" : "below it")
      }
    entry(
      "Average caseload",
      Wording.number(average) + " cases for each full-time social worker who holds cases"
        + comparison + ".")
    printTrend(
      "Trend", report.caseload.trend.map { ($0.date, $0.average) }, now: average,
      lowerIsBetter: true
    ) { Wording.number($0) }
    guard let england else { return }
    if let theirs = england.averageCaseload {
      entry(
        "England",
        Wording.number(theirs) + " on " + Wording.date(england.date) + "; "
          + distance(average, from: theirs, unit: "") + ".")
    } else {
      entry("England", "no comparable figure before 30 September 2016.")
    }
  }

  private var whyNoAverage: String {
    let holders = report.caseload.workers.filter { $0.cases > 0 && $0.isRegistered == true }
    return holders.isEmpty
      ? "no social worker holds a case"
      : "no social worker who holds cases has an FTE recorded"
  }

  /// Prints one figure then and now, and whether that is better.
  mutating func printTrend(
    _ header: String, _ points: [(date: Day, value: Double?)], now: Double, lowerIsBetter: Bool,
    shown: (Double) -> String
  ) {
    let earlier = points.first { $0.value != nil && $0.date < report.asAt }
    guard let earlier, let then = earlier.value else { return }
    let direction = direction(from: then, to: now, lowerIsBetter: lowerIsBetter, shown: shown)
    entry(
      header,
      direction == "unchanged"
        ? "unchanged since \(Wording.date(earlier.date))."
        : direction + ". From " + shown(then) + " on " + Wording.date(earlier.date) + " to "
          + shown(now) + " now.")
  }

  private mutating func printLoads() {
    let workers = report.caseload.workers
    guard !workers.isEmpty else { return }
    let groups = [Status.red, .amber, .green, .unknown].compactMap { status -> String? in
      let count = workers.count { $0.status == status }
      return count > 0 ? flag(status) + "\(Wording.glue)" + Wording.integer(count) : nil
    }
    entry(
      "Workers",
      Wording.list(groups) + ". Over is more than " + Wording.limit(policy.caseload.redAbove)
        + " of a worker's own limit, near more than " + Wording.limit(policy.caseload.amberAbove)
        + ".")
  }

  private mutating func printUnallocated() {
    let figures = report.caseload.unallocated
    let limit = Wording.duration(policy.caseload.unallocatedAfter)
    guard figures.children > 0 else {
      return entry("Without a worker", flag(.green, "none") + ". Every open child has a worker.")
    }
    let status = figures.overLimit > 0 ? flag(.red, "over limit") : flag(.amber, "within \(limit)")
    let over =
      figures.overLimit == 0
      ? "none" : figures.overLimit == figures.children ? "all" : Wording.integer(figures.overLimit)
    let longest = figures.longestDays.map { ", the longest for " + Wording.days($0) } ?? ""
    entry(
      "Without a worker",
      status + ". " + Wording.children(figures.children)
        + ", \(over) of them for more than \(limit)"
        + longest + ".")
    printTrend(
      "Trend without a worker",
      report.caseload.trend.map { ($0.date, Double($0.unallocated)) },
      now: Double(figures.children), lowerIsBetter: true
    ) { Wording.integer(Int($0)) }
  }

  private mutating func printHolders() {
    let caseload = report.caseload
    func amount(_ children: Int) -> String {
      children == 0 ? "none" : Wording.children(children)
    }
    let statuses = policy.caseload.needsRegistered.map(\.title)
    entry(
      "Held without qualification",
      amount(caseload.allocatedWithoutQualification)
        + (statuses.isEmpty
          ? "." : "; a registered social worker is needed for " + Wording.list(statuses) + "."))
    entry("Held only by absent workers", amount(caseload.heldByAbsent) + ".")
    entry("Held only by workers without a record", amount(caseload.allocatedToUnknown) + ".")
  }

  private mutating func printUnallocatedList() {
    table(
      "Children without a worker, longest first:",
      [
        .init(title: "Status", isLead: true),
        .init(title: "Child", narrowest: 8, widest: 24, isLead: true),
        .init(title: "Waiting", alignment: .trailing),
        .init(title: "Since", alignment: .trailing, rank: 2),
        .init(title: "Why", rank: 1),
        .init(title: "Team", rank: 3, narrowest: 10),
      ], rows: report.caseload.unallocated.list, list: "unallocated"
    ) { printer, child in
      [
        child.isOverLimit ? printer.flag(.red) : printer.flag(.amber, "waiting"),
        printer.id(child.child),
        Wording.days(child.days),
        Wording.shortDate(child.since), child.status.title, printer.name(ofTeam: child.team),
      ]
    }
  }

  private mutating func printWorkerList() {
    table(
      "Workers who are not within their limit, highest load first:",
      [
        .init(title: "Status", isLead: true),
        .init(title: "Worker", narrowest: 12, isLead: true),
        .init(title: "Id", narrowest: 6, widest: 24, isLead: true),
        .init(title: "Cases", alignment: .trailing),
        .init(title: "Load", alignment: .trailing, rank: 1),
        .init(title: "FTE", alignment: .trailing, rank: 5),
        .init(title: "Notes", rank: 2),
        .init(title: "Team", rank: 3, narrowest: 10),
        .init(title: "Post", rank: 4),
      ], rows: report.caseload.workers.filter { $0.status != .green }, list: "workers"
    ) { printer, worker in
      [
        printer.flag(worker.status), printer.name(ofWorker: worker.worker),
        printer.id(worker.worker),
        worker.limit.map { "\(worker.cases) of \(Wording.plain($0, decimals: 1))" }
          ?? "\(worker.cases)",
        worker.load.map(Wording.percent) ?? "not known",
        worker.fte.map { Wording.plain($0) } ?? "not known",
        printer.notes(on: worker), printer.name(ofTeam: worker.team), worker.role.title,
      ]
    }
  }

  private func notes(on worker: CaseloadFigures.Worker) -> String {
    var notes: [String] = []
    if worker.employment == .agency { notes.append("agency") }
    if worker.isNewlyQualified { notes.append("newly qualified") }
    if worker.isAbsent { notes.append("absent") }
    if worker.isRegistered != true { notes.append("not registered") }

    return notes.joined(separator: ", ")
  }
}

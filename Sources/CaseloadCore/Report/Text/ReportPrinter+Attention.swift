extension ReportPrinter {
  /// One thing that needs attention.
  private struct Item {
    var status: Status
    var word: String
    var sentence: String
  }

  /// Prints what is wrong in any area: first what is over a limit or overdue, then what is near, then
  /// what is not known; in each, what concerns children before what concerns staff.
  mutating func printAttention() {
    heading("What needs attention, worst first")
    let items =
      unallocatedItems + visitItems + holderItems + supervisionItems + loadItems + agencyItems
      + dataItems
    for status in [Status.red, .amber, .unknown] {
      for item in items where item.status == status {
        paragraph(flag(status, item.word) + ": " + item.sentence)
      }
    }
    if items.isEmpty {
      paragraph(
        flag(.green, "nothing") + ": no figure is over or near its limit, overdue or unknown.")
    }
  }

  private var unallocatedItems: [Item] {
    let figures = report.caseload.unallocated
    guard figures.children > 0 else { return [] }
    let limit = Wording.duration(policy.caseload.unallocatedAfter)
    guard figures.overLimit > 0 else {
      let verb = figures.children == 1 ? "has" : "have"
      return [
        Item(
          status: .amber, word: "near limit",
          sentence: Wording.children(figures.children)
            + " \(verb) no worker, so far within \(limit).")
      ]
    }
    let longest = figures.longestDays.map {
      (figures.overLimit == 1 ? ": " : ", the longest for ") + Wording.days($0)
    }
    return [
      Item(
        status: .red, word: "over limit",
        sentence: Wording.children(figures.overLimit)
          + (figures.overLimit == 1 ? " has" : " have") + " had no worker for more than \(limit)"
          + (longest ?? "") + ".")
    ]
  }

  private var visitItems: [Item] {
    let figures = report.visits
    guard figures.overdue > 0 else { return [] }
    let groups = figures.byStatus.filter { $0.overdue > 0 }
      .map { Wording.integer($0.overdue) + " " + $0.status.title }
    let longest = figures.longestOverdueDays.map { ", the longest by " + Wording.days($0) } ?? ""
    return [
      Item(
        status: .red, word: "overdue",
        sentence: "visits to " + Wording.integer(figures.overdue) + " of "
          + Wording.children(figures.counted) + longest
          + (groups.isEmpty ? "" : " (" + groups.joined(separator: ", ") + ")") + ".")
    ]
  }

  private var holderItems: [Item] {
    let figures = report.caseload
    var items: [Item] = []
    if figures.allocatedWithoutQualification > 0 {
      let isOne = figures.allocatedWithoutQualification == 1
      items.append(
        Item(
          status: .red, word: "not qualified",
          sentence: Wording.children(figures.allocatedWithoutQualification)
            + (isOne ? " who needs" : " who need")
            + " a registered social worker"
            + (isOne ? " is held only by others." : " are held only by others.")))
    }
    if figures.heldByAbsent > 0 {
      items.append(
        Item(
          status: .amber, word: "worker absent",
          sentence: Wording.children(figures.heldByAbsent)
            + (figures.heldByAbsent == 1 ? " is" : " are")
            + " held only by workers on a long absence."))
    }
    if figures.allocatedToUnknown > 0 {
      items.append(
        Item(
          status: .unknown, word: "not known",
          sentence: Wording.children(figures.allocatedToUnknown)
            + (figures.allocatedToUnknown == 1 ? " is" : " are")
            + " held only by workers without a record."))
    }
    return items
  }

  private var supervisionItems: [Item] {
    let figures = report.supervision
    var items: [Item] = []
    if figures.overdue > 0 {
      let longest = figures.workers.map(\.daysOverdue).max() ?? 0
      items.append(
        Item(
          status: .red, word: "overdue",
          sentence: "supervision of " + Wording.integer(figures.overdue) + " of "
            + Wording.workers(figures.counted)
            + (longest > 0 ? ", the longest by " + Wording.days(longest) : "") + "."))
    }
    if figures.noRecord > 0 {
      items.append(
        Item(
          status: .unknown, word: "no record",
          sentence: "supervision of " + Wording.workers(figures.noRecord)
            + ", for whom there is neither a supervision nor a start date."))
    }
    return items
  }

  private var loadItems: [Item] {
    let workers = report.caseload.workers
    func item(
      _ status: Status, _ word: String, one: String, several: String, _ rest: String
    ) -> Item? {
      let count = workers.count { $0.status == status }
      guard count > 0 else { return nil }
      return Item(
        status: status, word: word,
        sentence: Wording.integer(count) + " of " + Wording.workers(workers.count) + " "
          + (count == 1 ? one : several) + " " + rest)
    }
    let red = Wording.limit(policy.caseload.redAbove)
    let amber = Wording.limit(policy.caseload.amberAbove)
    return [
      item(
        .red, "over limit", one: "holds", several: "hold",
        "more than \(red) of their limit of cases."),
      item(
        .amber, "near limit", one: "holds", several: "hold",
        "more than \(amber) of their limit of cases, up to \(red)."),
      item(
        .unknown, "not known", one: "has", several: "have", "no limit that can be worked out."),
    ].compactMap { $0 }
  }

  private var agencyItems: [Item] {
    let status = report.agency.status
    guard report.agency.agencyHeadcount + report.agency.employedHeadcount > 0 else { return [] }
    switch (status, report.agency.ratio) {
    case (.green, _):
      return []
    case (_, nil):
      return [
        Item(status: .unknown, word: "not known", sentence: "the agency share: \(whyNoShare).")
      ]
    case (_, let ratio?):
      return [
        Item(
          status: status, word: status == .red ? "over limit" : "near limit",
          sentence: "agency staff are " + share(ratio, status) + " of social workers; "
            + agencyLimits + ".")
      ]
    }
  }

  private var dataItems: [Item] {
    var items: [Item] = []
    if report.caseload.workers.isEmpty && report.caseload.unallocated.children == 0
      && report.visits.counted == 0
    {
      items.append(
        Item(
          status: .unknown, word: "no data",
          sentence: "there are no workers and no open children as at this day."))
    }
    if let problems {
      items.append(
        Item(
          status: .unknown, word: "problems",
          sentence: problems + ", so figures may be incomplete; see Data, at the end."))
    }
    return items
  }
}

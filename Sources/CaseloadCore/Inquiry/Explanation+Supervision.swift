extension ExplanationMaker {
  private var figures: SupervisionFigures { report.supervision }
  private var rules: Policy.Supervision { policy.supervision }

  private var intervals: [Threshold] {
    [policyFile.threshold(Wording.every(rules.every), key: "supervision.every")]
      + rules.newlyQualified.map { stage in
        policyFile.threshold(
          "\(Wording.every(stage.every)) in the first \(stage.until) of the assessed year",
          key: "supervision.newly_qualified")
      }
  }

  private var counted: [String] {
    var lines = ["\(Wording.workers(figures.counted)) counted"]
    if figures.overdue > 0 { lines.append("less \(Wording.integer(figures.overdue)) overdue") }
    if figures.noRecord > 0 {
      lines.append("less \(Wording.integer(figures.noRecord)) without any record to count from")
    }
    return lines
  }

  var supervisionInTime: Parts {
    let inTime = figures.counted - figures.overdue - figures.noRecord
    return Parts(
      definition: "The share of workers whose next supervision is not overdue, of those in "
        + "service who "
        + "are social workers or hold a case, are not on a long absence and whose role is not "
        + "left out.",
      formula: counted + [share(inTime, of: figures.counted, "workers", figures.inTimeRatio)],
      value: percent(figures.inTimeRatio), status: nil, thresholds: intervals + [excluded])
  }

  private var excluded: Threshold {
    let roles = rules.excludedRoles.map(\.title)
    return policyFile.threshold(
      roles.isEmpty ? "no role is left out" : "left out: \(Wording.list(roles))",
      key: "supervision.exclude_roles")
  }

  var supervisionOverdue: Parts {
    Parts(
      definition: "Workers whose next supervision was due before the day: an interval after the "
        + "last "
        + "one, the start of service or the return from an absence, whichever came last.",
      formula: [
        "\(Wording.integer(figures.overdue)) of \(Wording.workers(figures.counted)) overdue",
        "\(Wording.integer(figures.dueSoon)) more due within \(rules.dueSoon)",
      ], value: Wording.integer(figures.overdue), status: nil,
      thresholds: intervals + [
        timescale("due soon:", rules.dueSoon, key: "supervision.due_soon"), excluded,
      ])
  }

  var supervisionDueSoon: Parts {
    Parts(
      definition: "Workers whose next supervision is not overdue and falls due within the "
        + "policy's time.",
      formula: [
        "\(Wording.integer(figures.dueSoon)) of \(Wording.workers(figures.counted)) due within "
          + "\(rules.dueSoon)"
      ], value: Wording.integer(figures.dueSoon), status: nil,
      thresholds: [timescale("due soon:", rules.dueSoon, key: "supervision.due_soon")] + intervals)
  }

  var supervisionGap: Parts {
    let average = figures.averageGapDays
    let (days, count) = gaps
    return Parts(
      definition: "The mean number of days from one supervision to the next, over the counted "
        + "workers "
        + "and the gaps that ended in the window, without those that an absence touches.",
      formula: [
        average.map { average in
          "\(Wording.days(days)) ÷ \(Wording.count(count, "gap", "gaps")) = "
            + "\(Wording.number(average)) days"
        } ?? "no gap ended in the last \(rules.gapWindow)"
      ], value: average.map { "\(Wording.number($0)) days" } ?? Self.unknown, status: nil,
      thresholds: [timescale("gaps of the last", rules.gapWindow, key: "supervision.gap_window")]
        + intervals)
  }

  /// The days of the gaps that the average is made of, and how many they are.
  private var gaps: (days: Int, count: Int) {
    let first = indicators.calendar.start(ofLast: rules.gapWindow, asAt: day)
    var sum = (days: 0, count: 0)
    for row in figures.workers {
      indicators.forEachCountedGap(of: row.worker, from: first, through: day) { gap in
        sum.days += gap.to - gap.from
        sum.count += 1
      }
    }
    return sum
  }

  func supervisionQuality(_ mark: QualityMark) -> Parts {
    let quality = figures.quality
    let shows =
      switch mark {
      case .reflective: "show reflection"
      case .challenge: "show challenge"
      case .rationale: "give the reasons of decisions"
      }
    return Parts(
      definition: "The share of the supervision records of the window that \(shows); a record "
        + "that does "
        + "not say so does not count as showing it.",
      formula: [
        share(quality.count(mark), of: quality.records, "records", quality.share(mark))
      ], value: percent(quality.share(mark)), status: nil,
      thresholds: [
        timescale("records of the last", rules.qualityWindow, key: "supervision.quality_window")
      ])
  }

  func workerSupervision(_ worker: Identifier) -> Parts? {
    guard let sheet = indicators.workerSheet(worker, asAt: day) else { return nil }
    let history = sheet.supervision
    var parts = Parts(
      definition: "The next supervision is due an interval after the last one, the start of "
        + "service or "
        + "the return from an absence, whichever came last.",
      formula: [], value: Self.unknown, status: nil,
      thresholds: intervals + [timescale("due soon:", rules.dueSoon, key: "supervision.due_soon")])
    if let exclusion = history.exclusion {
      parts.value = "not counted"
      parts.formula = ["not counted: \(exclusion.title)"]
      return parts
    }
    parts.status = history.standing?.status.flag
    guard let clock = history.clock, let due = clock.due else {
      parts.value = "no record"
      parts.formula = ["no supervision, start of service or return from an absence to count from"]
      return parts
    }
    parts.formula = [
      "\(clock.startedBy.title): \(Wording.date(clock.started))",
      "\(Wording.date(clock.started)) + \(clock.interval) = \(Wording.date(due))",
      clock.daysOverdue > 0
        ? "\(Wording.date(day)) − \(Wording.date(due)) = \(Wording.days(clock.daysOverdue)) overdue"
        : timing(due: due),
    ]
    parts.value = timing(due: due)
    return parts
  }
}

extension SupervisionHistory.Exclusion {
  /// Why, in words.
  public var title: String {
    switch self {
    case .notActive: "not in service"
    case .absent: "on a long absence"
    case .withoutCases: "neither a social worker nor holding a case"
    case .role: "in a role that the policy leaves out"
    }
  }
}

import TOMLReading

extension ExplanationMaker {
  private var figures: VisitFigures { report.visits }
  private var rules: Policy.Visits { policy.visits }

  /// The rule of each status that is counted here.
  private var visitRules: [Threshold] {
    figures.byStatus.compactMap { group in
      guard let rule = rules.rules[group.status] else { return nil }
      return policyFile.threshold(
        rule: "\(group.status.title): \(rule.words)", key: "visits.\(group.status.rawValue).first")
    } + teamRules
  }

  /// The rules that teams in scope have of their own, where they are not the authority's.
  private var teamRules: [Threshold] {
    let register = indicators.register
    let scope =
      report.team.flatMap { register.names.teams.number(of: $0) }
      .map { TeamScope(team: $0, register: register, day: day) } ?? TeamScope()
    return rules.teamRules.sorted { $0.key < $1.key }.flatMap { team, own -> [Threshold] in
      guard let number = register.names.teams.number(of: team), scope.contains(number) else {
        return []
      }
      return figures.byStatus.compactMap { group in
        guard let rule = own[group.status], rule != rules.rules[group.status] else { return nil }
        let table = "teams.\(TOMLText.key(team.text)).visits.\(group.status.rawValue)"
        return policyFile.threshold(
          rule: "\(group.status.title) in the team \(team): \(rule.words)", key: "\(table).first")
      }
    }
  }

  private var dueSoon: Threshold {
    timescale("due soon:", rules.dueSoon, key: "visits.due_soon")
  }

  var visitsInTime: Parts {
    Parts(
      definition: "The share of children whose next visit is not overdue, of all whose status or "
        + "plan "
        + "asks for visits. Only a visit at which the child was seen counts.",
      formula: [
        "\(Wording.children(figures.counted)) counted, "
          + "\(Wording.integer(figures.overdue)) overdue",
        share(
          figures.counted - figures.overdue, of: figures.counted, "children", figures.inTimeRatio),
      ], value: percent(figures.inTimeRatio), status: nil, thresholds: visitRules)
  }

  var visitsOverdue: Parts {
    var formula = [
      "\(Wording.integer(figures.overdue)) of \(Wording.children(figures.counted)) overdue"
    ]
    for group in figures.byStatus where group.overdue > 0 {
      formula.append(
        "\(group.status.title): \(Wording.integer(group.overdue)) of "
          + Wording.integer(group.counted))
    }
    if let longest = figures.longestOverdueDays {
      formula.append("the longest by \(Wording.days(longest))")
    }
    return Parts(
      definition: "Children whose visit was due before the day and has not been made, or was made "
        + "without the child being seen.",
      formula: formula, value: Wording.integer(figures.overdue), status: nil,
      thresholds: visitRules)
  }

  var visitsDueSoon: Parts {
    Parts(
      definition: "Children whose visit is not overdue and falls due within the policy's time.",
      formula: [
        "\(Wording.integer(figures.dueSoon)) of \(Wording.children(figures.counted)) due within "
          + "\(rules.dueSoon)"
      ], value: Wording.integer(figures.dueSoon), status: nil, thresholds: [dueSoon] + visitRules)
  }

  var seen: Parts {
    let seen = figures.seen
    return Parts(
      definition: "The share of the visits of the window at which the child was seen.",
      formula: [share(seen.seen, of: seen.visits, "visits", seen.seenRatio)],
      value: percent(seen.seenRatio), status: nil, thresholds: [seenWindow])
  }

  var seenAlone: Parts {
    let seen = figures.seen
    return Parts(
      definition: "The share of the visits of the window at which the child was seen alone, of "
        + "those at "
        + "which it was seen.",
      formula: [share(seen.alone, of: seen.seen, "visits", seen.aloneRatio)],
      value: percent(seen.aloneRatio), status: nil, thresholds: [seenWindow])
  }

  private var seenWindow: Threshold {
    timescale("visits of the last", rules.seenWindow, key: "visits.seen_window")
  }

  func childVisit(_ child: Identifier) -> Parts? {
    guard let sheet = indicators.childSheet(child, asAt: day) else { return nil }
    var parts = Parts(
      definition: "The next visit is due an interval after the child was last seen or, until it "
        + "has "
        + "been, after the episode or placement began. Of several the earliest governs.",
      formula: [], value: "not counted", status: nil, thresholds: [dueSoon])
    guard let clock = sheet.clocks.first, clock.isGoverning else {
      parts.formula = ["neither the child's status nor its plan asks for visits"]
      return parts
    }
    parts.thresholds.insert(policyFile.threshold(rule: clock.rule, key: clock.policyKey), at: 0)
    parts.status = sheet.standing.status
    parts.formula = ["\(clock.startedBy.title): \(Wording.date(clock.started))"]
    guard let due = clock.due else {
      parts.value = "met"
      parts.formula.append("met on that day; no further visit is asked for")
      return parts
    }
    parts.value = timing(due: due)
    parts.formula += [
      "\(Wording.date(clock.started)) + \(clock.interval) = \(Wording.date(due))",
      clock.daysOverdue > 0
        ? "\(Wording.date(day)) − \(Wording.date(due)) = \(Wording.days(clock.daysOverdue)) overdue"
        : timing(due: due),
    ]
    let others = sheet.clocks.count { !$0.isGoverning && $0.isVisit }
    if others > 0 {
      parts.formula.append(
        Wording.count(others, "other clock", "other clocks") + ", none of them due before that")
    }
    return parts
  }
}

extension RunningClock {
  /// Whether it is a visit that must be made.
  public var isVisit: Bool { if case .visit = subject { true } else { false } }
}

extension Policy.VisitRule {
  /// The rule in words: `first within 1 week, then every 6 weeks`.
  var words: String {
    var text = "first within \(first)"
    if let every { text += ", then \(Wording.every(every).unglued)" } else { text += ", once" }
    if let after, let then {
      text += ", then \(Wording.every(then).unglued) from a visit \(after) after the start"
    }
    return text
  }
}

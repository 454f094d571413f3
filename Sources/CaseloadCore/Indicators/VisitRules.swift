/// The policy's visit rules, looked up by number in place of name.
struct VisitRules: Sendable {
  private let authority: [Policy.VisitRule?]
  /// By team; empty when no team has rules of its own.
  private let teams: [[Policy.VisitRule?]?]

  init(_ policy: Policy.Visits, names: NameTables) {
    func byRank(_ rules: [EpisodeStatus: Policy.VisitRule]) -> [Policy.VisitRule?] {
      EpisodeStatus.allCases.map { rules[$0] }
    }
    authority = byRank(policy.rules)
    var teams: [[Policy.VisitRule?]?] = []
    for (identifier, rules) in policy.teamRules {
      guard let number = names.teams.number(of: identifier) else { continue }
      if teams.isEmpty { teams = Array(repeating: nil, count: names.teams.count) }
      teams[Int(number)] = byRank(rules)
    }
    self.teams = teams
  }

  /// The rule for a status, where a team's own stand in place of the authority's.
  @inline(__always)
  func rule(_ status: EpisodeStatus, team: UInt32) -> Policy.VisitRule? {
    if !teams.isEmpty, team != IdentifierTable.none, let rules = teams[Int(team)] {
      return rules[status.rank]
    }
    return authority[status.rank]
  }
}

/// What gives one visit clock.
struct VisitClockSource {
  var status: EpisodeStatus
  /// The rule, unless only the child's own plan gives the clock.
  var rule: Policy.VisitRule?
  /// The interval of the child's own plan.
  var visitEvery: Duration?
  /// The start of the episode or the placement.
  var start: Day
  /// Whether the later interval may apply.
  var allowsLater: Bool
  /// Whether ``start`` is a placement's.
  var isPlacement = false

  /// The clock after a child's last qualifying visit, or `nil` when nothing gives one.
  ///
  /// > `v` = the last qualifying visit of the child with b ≤ date ≤ D. If there is none: `due = b +
  /// > first` (`visit_every` plays no part yet). If there is: `due = v + interval`, where the rule's
  /// > interval is `then`, if the rule has `after` and v ≥ b + `after`, else `every`; the episode's
  /// > `visit_every`, if given, takes its place, except that for `looked_after` and `private_fostering`
  /// > the earlier of the two due days holds, on a tie the child's own. — `indicators.md` section 4
  func clock(lastSeen: Day?, calendar: WorkingCalendar) -> Clock? {
    guard let first = rule?.first ?? visitEvery else { return nil }
    guard let visit = lastSeen, visit >= start else {
      return Clock(
        due: calendar.day(first, after: start), interval: first, part: rule == nil ? .plan : .first)
    }
    let own = visitEvery.map {
      Clock(due: calendar.day($0, after: visit), interval: $0, part: .plan)
    }
    guard let rule else { return own }
    if let own, status != .lookedAfter, status != .privateFostering { return own }
    var (interval, part) = (rule.every, Clock.Part.every)
    if allowsLater, let after = rule.after, let then = rule.then,
      visit >= calendar.day(after, after: start)
    {
      (interval, part) = (then, .then)
    }
    guard let interval else { return own ?? Clock(due: nil, interval: first, part: .first) }
    let legal = Clock(due: calendar.day(interval, after: visit), interval: interval, part: part)
    guard let own, let ownDue = own.due, let legalDue = legal.due else { return legal }
    return ownDue <= legalDue ? own : legal
  }
}

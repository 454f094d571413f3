/// Computes figures out of a register by a policy, as at any day and for any scope.
public struct Indicators: Sendable {
  /// The facts.
  public let register: Register
  /// The timescales and limits.
  public let policy: Policy
  /// Working days and durations.
  public let calendar: WorkingCalendar

  let visitRules: VisitRules
  /// By the rank of a status.
  let needsWorker: [Bool]
  /// By the rank of a status.
  let needsRegistered: [Bool]
  /// The teams in byte order of their ids.
  let teamOrder: [UInt32]

  /// Indicators of a register.
  ///
  /// - Parameters:
  ///   - register: The facts.
  ///   - policy: The timescales and limits.
  ///   - bankHolidays: The bank holidays, by rule or as published.
  public init(register: Register, policy: Policy, bankHolidays: BankHolidays = BankHolidays()) {
    self.register = register
    self.policy = policy
    calendar = WorkingCalendar(bankHolidays: bankHolidays, countStartDay: policy.countStartDay)
    visitRules = VisitRules(policy.visits, names: register.names)
    needsWorker = EpisodeStatus.allCases.map { policy.caseload.needsWorker.contains($0) }
    needsRegistered = EpisodeStatus.allCases.map { policy.caseload.needsRegistered.contains($0) }
    teamOrder = register.names.teams.sortedNumbers()
  }

  /// Every figure as at a day.
  ///
  /// - Parameters:
  ///   - day: The day; the figures are those of its end.
  ///   - team: A team, for its figures and those of all the teams below it; `nil` for the authority.
  ///   - trend: Whether to compute the 53 weekly points.
  ///   - threads: How many threads to use.
  /// - Throws: When no record that counts names the team.
  public func report(
    asAt day: Day, team: Identifier? = nil, trend: Bool = true, threads: Int = 1
  ) throws(UnknownTeam) -> Report {
    var number: UInt32?
    if let team {
      number = register.number(ofNamedTeam: team)
      guard number != nil else {
        throw UnknownTeam(team: team, nearest: register.teams(near: team))
      }
    }
    let state = DayState(day: day, team: number, register: register)
    var caseload = CaseloadIndicator(self, state, isDetailed: true)
    var visits = VisitIndicator(self, state, isDetailed: true)
    tally(state, &caseload, &visits)
    var report = Report(
      asAt: day, authority: policy.authorityName, team: team, data: register.summary,
      caseload: caseload.figures(),
      agency: AgencyIndicator(self, state).figures(yearAgo: yearAgo(day, team: number)),
      supervision: SupervisionIndicator(self, state, cases: caseload.cases, isDetailed: true)
        .figures(),
      visits: visits.figures())
    if trend { addTrend(to: &report, team: number, threads: threads) }
    return report
  }

  /// Looks at every child once, for the indicators that count children.
  func tally(
    _ state: DayState, _ caseload: inout CaseloadIndicator, _ visits: inout VisitIndicator
  ) {
    for child in 0..<UInt32(register.names.children.count) {
      guard !register.isIdle(child) else {
        visits.addIdle(child)
        continue
      }
      caseload.begin(child)
      let childState = self.state(of: child, on: state) { caseload.add($0) }
      caseload.end(child, childState)
      visits.add(child, childState)
    }
  }

  /// The agency ratio a calendar year before, with the teams as at that day.
  private func yearAgo(_ day: Day, team: UInt32?) -> AgencyFigures.Point {
    let before = day.adding(months: -12)
    let state = DayState(day: before, team: team, register: register)
    return AgencyFigures.Point(date: before, ratio: AgencyIndicator(self, state).ratio)
  }
}

extension Register {
  /// Whether no episode or allocation of any date names a child.
  @inline(__always)
  fileprivate func isIdle(_ child: UInt32) -> Bool {
    episodes.range(child).isEmpty && allocations.range(child).isEmpty
  }
}

/// A scope that no record names.
public struct UnknownTeam: Error, Equatable, CustomStringConvertible {
  /// The id that was asked for.
  public var team: Identifier
  /// The ids of teams that are spelt most like it.
  public var nearest: [Identifier]

  /// What is wrong and what to do, in one line; not safe for a terminal.
  public var description: String {
    let names = nearest.map { "\"\($0.text)\"" }.joined(separator: ", ")
    return "--team: no record names the team \"\(team.text)\"; "
      + (names.isEmpty ? "no record names any team" : "the nearest are \(names)")
  }
}

extension Register {
  /// The ids of at most five teams spelt most like another, the nearest first.
  func teams(near identifier: Identifier) -> [Identifier] {
    let isNamed = namedTeams
    let wanted = identifier.text.lowercased()
    return names.teams.sortedNumbers().filter { isNamed[Int($0)] }
      .map { number -> (distance: Int, team: Identifier) in
        let team = names.teams.identifier(number)
        let name = teams[number].last?.name?.lowercased() ?? ""
        let text = team.text.lowercased()
        return (min(text.distance(to: wanted), name.distance(to: wanted) + 1), team)
      }
      .sorted { $0.distance < $1.distance }
      .prefix(5).map(\.team)
  }
}

extension String {
  /// The least number of insertions, deletions and replacements that turn one text into another.
  func distance(to other: String) -> Int {
    let target = Array(other.unicodeScalars.prefix(128))
    var row = Array(0...target.count)
    for (index, scalar) in unicodeScalars.prefix(128).enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in target.indices {
        let substitution = diagonal + (target[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(substitution, row[column] + 1, diagonal + 1)
      }
    }
    return row[target.count]
  }
}

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
  /// - Returns: The report.
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
    guard trend else { return report(asAt: day, team: team, number: number) }
    return reportWithTrend(asAt: day, team: team, number: number, threads: threads)
  }

  /// The figures of a day without the trend.
  func report(asAt day: Day, team: Identifier?, number: UInt32?) -> Report {
    let tally = ChildTally(
      self, [DayState(day: day, team: number, register: register)], isDetailed: true)
    let (state, caseload, visits) = (tally.states[0], tally.caseloads[0], tally.visits[0])
    return Report(
      asAt: day, authority: policy.authorityName, team: team, data: register.summary,
      caseload: caseload.figures(),
      agency: AgencyIndicator(self, state).figures(yearAgo: yearAgo(day, team: number)),
      supervision: SupervisionIndicator(self, state, cases: caseload.cases, isDetailed: true)
        .figures(),
      visits: visits.figures())
  }

  /// The agency ratio a calendar year before, with the teams as at that day.
  private func yearAgo(_ day: Day, team: UInt32?) -> AgencyFigures.Point {
    let before = day.adding(months: -12)
    let state = DayState(day: before, team: team, register: register)
    return AgencyFigures.Point(date: before, ratio: AgencyIndicator(self, state).ratio)
  }
}

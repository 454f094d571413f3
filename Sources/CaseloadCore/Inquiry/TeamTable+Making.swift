extension Indicators {
  /// The figures of every team side by side, each with the teams below it.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - report: The report of the whole authority as at that day, where there is one already.
  /// - Returns: The table, in the order of ``teamList(asAt:)``.
  /// - Complexity: One report, and O(n × d) for n workers in teams that are d deep.
  public func teamTable(asAt day: Day, report: Report? = nil) -> TeamTable {
    let isFit = report.map { $0.asAt == day && $0.team == nil } ?? false
    let whole = isFit ? report : nil
    let authority = whole ?? self.report(asAt: day, team: nil, number: nil)
    let tree = TeamTree(register, on: day, order: teamOrder)
    var tally = TeamTableTally(self, on: day)
    tally.add(authority)
    return TeamTable(
      asAt: day,
      rows: zip(tree.nodes, tree.entries(self)).map { node, entry in
        TeamTable.Row(entry: entry, figures: tally.figures(node.team))
      },
      authority: TeamTable.Figures(authority))
  }
}

/// Adds up the figures of one report for each team with the teams below it.
private struct TeamTableTally {
  private let indicators: Indicators
  private let day: Day
  /// Each team and those above it.
  private let scopes: [[UInt32]]
  private var sums: [Sums]

  private struct Sums {
    var figures = TeamTable.Figures()
    var holdersCases = 0
    var holdersFTE = 0.0
    var agencyFTE = 0.0
    var employedFTE = 0.0
    var establishmentFTE: Double?
    var employedThere = 0.0
  }

  init(_ indicators: Indicators, on day: Day) {
    self.indicators = indicators
    self.day = day
    let register = indicators.register
    scopes = (0..<UInt32(register.names.teams.count)).map { team in
      var scopes = [team]
      var seen: Set<UInt32> = [team]
      while let next = register.team(scopes[scopes.count - 1], on: day)?.parent,
        next != IdentifierTable.none, seen.insert(next).inserted
      {
        scopes.append(next)
      }
      return scopes
    }
    sums = Array(repeating: Sums(), count: scopes.count)
  }

  /// Adds to a team and to every team above it.
  private mutating func add(_ team: Identifier?, _ body: (inout Sums) -> Void) {
    guard let team, let number = indicators.register.names.teams.number(of: team) else { return }
    add(number, body)
  }

  private mutating func add(_ team: UInt32, _ body: (inout Sums) -> Void) {
    guard team != IdentifierTable.none else { return }
    for scope in scopes[Int(team)] { body(&sums[Int(scope)]) }
  }

  /// Adds the report of the whole authority.
  mutating func add(_ report: Report) {
    addCaseload(report.caseload)
    addWorkers(report)
    for team in report.supervision.teams {
      add(team.team) { sums in
        sums.figures.supervisionCounted += team.counted
        sums.figures.supervisionOverdue += team.overdue
        sums.figures.supervisionNoRecord += team.noRecord
      }
    }
    for team in report.visits.teams {
      add(team.team) { sums in
        sums.figures.visitsCounted += team.counted
        sums.figures.visitsOverdue += team.overdue
      }
    }
  }

  private mutating func addCaseload(_ caseload: CaseloadFigures) {
    for team in caseload.teams {
      add(team.team) { sums in
        sums.figures.cases += team.cases
        sums.figures.unallocated += team.unallocated
      }
    }
    for child in caseload.unallocated.list where child.isOverLimit {
      add(child.team) { $0.figures.unallocatedOverLimit += 1 }
    }
    for worker in caseload.workers {
      switch worker.status {
      case .red: add(worker.team) { $0.figures.workersRed += 1 }
      case .amber: add(worker.team) { $0.figures.workersAmber += 1 }
      case .green: add(worker.team) { $0.figures.workersGreen += 1 }
      case .unknown: break
      }
    }
  }

  /// Adds what is a sum of FTE: worker by worker in the order in which a team's own report adds them
  /// up, since doubles give another sum in another order.
  private mutating func addWorkers(_ report: Report) {
    let register = indicators.register
    var cases = [Int](repeating: 0, count: register.names.workers.count)
    for worker in report.caseload.workers where worker.cases > 0 {
      if let number = register.names.workers.number(of: worker.worker) {
        cases[Int(number)] = worker.cases
      }
    }
    var employedByTeam = [Double](repeating: 0, count: sums.count)
    for worker in register.workerOrder {
      let state = WorkerState(worker, register: register, day: day)
      guard let post = state.activePost, state.isSocialWorker else { continue }
      let (fte, held) = (post.fte ?? 0, cases[Int(worker)])
      let isAgency = post.employment == .agency
      if !isAgency, post.team != IdentifierTable.none { employedByTeam[Int(post.team)] += fte }
      add(post.team) { sums in
        if isAgency { sums.agencyFTE += fte } else { sums.employedFTE += fte }
        guard fte > 0, held > 0 else { return }
        sums.holdersFTE += fte
        sums.holdersCases += held
      }
    }
    for team in indicators.teamOrder {
      guard let posts = register.team(team, on: day)?.establishmentFTE else { continue }
      let employed = employedByTeam[Int(team)]
      add(team) { sums in
        sums.establishmentFTE = (sums.establishmentFTE ?? 0) + posts
        sums.employedThere += employed
      }
    }
  }

  /// A team's figures.
  func figures(_ team: UInt32) -> TeamTable.Figures {
    let sums = sums[Int(team)]
    var figures = sums.figures
    figures.average = ratio(Double(sums.holdersCases), sums.holdersFTE)
    figures.agencyRatio = ratio(sums.agencyFTE, sums.agencyFTE + sums.employedFTE)
    let policy = indicators.policy.agency
    figures.agencyStatus = Status(
      figures.agencyRatio, amberAbove: policy.amberAbove, redAbove: policy.redAbove)
    if let establishment = sums.establishmentFTE {
      let vacancies = max(0, establishment - sums.employedThere)
      figures.vacanciesFTE = vacancies
      figures.vacancyRate = ratio(vacancies, vacancies + sums.employedThere)
    }
    figures.supervisionInTimeRatio = ratio(
      figures.supervisionCounted - figures.supervisionOverdue - figures.supervisionNoRecord,
      figures.supervisionCounted)
    figures.visitsInTimeRatio = ratio(
      figures.visitsCounted - figures.visitsOverdue, figures.visitsCounted)
    return figures
  }
}

extension TeamTable.Figures {
  /// The figures of a report.
  public init(_ report: Report) {
    let (caseload, agency) = (report.caseload, report.agency)
    cases = caseload.cases
    average = caseload.average
    workersRed = report.workersOverLimit
    workersAmber = caseload.workers.count { $0.status == .amber }
    workersGreen = caseload.workers.count { $0.status == .green }
    unallocated = caseload.unallocated.children
    unallocatedOverLimit = caseload.unallocated.overLimit
    agencyRatio = agency.ratio
    agencyStatus = agency.status
    vacanciesFTE = agency.vacanciesFTE
    vacancyRate = agency.vacancyRate
    supervisionCounted = report.supervision.counted
    supervisionInTimeRatio = report.supervision.inTimeRatio
    supervisionOverdue = report.supervision.overdue
    supervisionNoRecord = report.supervision.noRecord
    visitsCounted = report.visits.counted
    visitsInTimeRatio = report.visits.inTimeRatio
    visitsOverdue = report.visits.overdue
  }
}

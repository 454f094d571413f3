import CaseloadCore

// Who works where: how the service begins, and the weekly work of keeping its posts filled.

extension Simulation {
  /// Fills the teams as they are on the first day.
  mutating func beginWithStaff() {
    for team in teams.indices {
      switch teams[team].kind {
      case .group:
        hireManagers(forGroup: team)
      case .frontDoor:
        managers[team] = hire(.firstLineManager, to: team, isFirst: true)
        for _ in 0..<8 { hire(.qualifiedWithoutCases, to: team, isFirst: true) }
        for _ in 0..<scale.specialists / 2 { hire(.adviceOfficer, to: team, isFirst: true) }
      case .qualityAssurance, .fostering:
        managers[team] = hire(.firstLineManager, to: team, isFirst: true)
        for _ in 0..<scale.specialists { hire(.qualifiedWithoutCases, to: team, isFirst: true) }
        for _ in 0..<5 { hire(.other, to: team, isFirst: true) }
      default:
        managers[team] = hire(.firstLineManager, to: team, isFirst: true)
        if teams[team].kind == .disabledChildren { hire(.familySupport, to: team, isFirst: true) }
        while holderFTE(of: team) + 0.4 < wantedFTE(of: team) {
          hireHolder(to: team, isFirst: true)
        }
      }
    }
    if scale.assessmentTeams == 0 {
      for _ in 0..<2 { hire(.adviceOfficer, to: 0, isFirst: true) }
      hire(.other, to: 0, isFirst: true)
    }
    for worker in workers.indices { setSupervisor(of: worker) }
  }

  private mutating func hireManagers(forGroup team: Int) {
    if team == 0 {
      let count = scale.assessmentTeams == 0 ? 1 : 4
      for _ in 0..<count { hire(.seniorManager, to: team, isFirst: true) }
      managers[team] = 0
    } else if scale.assessmentTeams > 0 {
      managers[team] = hire(.middleManager, to: team, isFirst: true)
      for _ in 0..<2 { hire(.middleManager, to: team, isFirst: true) }
    } else if team == 1 {
      managers[team] = hire(.middleManager, to: team, isFirst: true)
    }
  }

  /// The full-time equivalents of a team's holders of cases who are at work.
  func holderFTE(of team: Int) -> Double {
    var sum = 0
    for worker in staff[team] where workers[worker].absence == nil && isUsualHolder(worker) {
      sum += workers[worker].fte
    }
    return Double(sum) / 100
  }

  /// Whether a worker holds cases, and is a social worker where the team's cases need one.
  func isUsualHolder(_ worker: Int) -> Bool {
    let isSocialWork = teams[workers[worker].team].kind.hasSocialWorkCases
    return workers[worker].isHolder && (workers[worker].registered || !isSocialWork)
  }

  /// The full-time equivalents that the service can find for a team.
  func wantedFTE(of team: Int) -> Double {
    var children = Double(stock[team])
    for worker in staff[team] where !isUsualHolder(worker) {
      children -= Double(workers[worker].cases.count)
    }
    switch teams[team].kind {
    case .leavingCare: return children / 22
    case .familySupport: return children / 14
    default: return max(0.8, children / (epoch.averageCaseload * teams[team].pressure))
    }
  }

  /// Agency staff and all social workers, in hundredths of full time.
  private func socialWorkers() -> (agency: Int, all: Int) {
    var agency = 0
    var all = 0
    for worker in workers where worker.isActive && worker.registered && worker.isFTEKnown {
      all += worker.fte
      if worker.employment == .agency { agency += worker.fte }
    }
    return (agency, all)
  }

  /// The weekly decisions: who leaves, who is taken on, whose contract changes.
  mutating func manageStaff() {
    loseStaff()
    adjustAgencyShare()
    for team in teams.indices where teams[team].kind.holderRole != nil {
      let wanted = wantedFTE(of: team)
      var missing = wanted - holderFTE(of: team)
      var hired = 0
      while missing > 0.55, hired < 2 {
        missing -= Double(workers[hireHolder(to: team, isFirst: false)].fte) / 100
        hired += 1
      }
      if missing < -0.9 { releaseSomebody(from: team) }
      evenOut(team)
    }
  }

  /// Lets an agency worker of a team go that has more workers than it needs, or moves somebody to
  /// the team that needs one most.
  private mutating func releaseSomebody(from team: Int) {
    let movable = staff[team].filter { worker in
      workers[worker].role == .caseHolder && !workers[worker].isLeaving
        && workers[worker].absence == nil
    }
    if let agency = movable.first(where: { workers[$0].employment == .agency }) {
      giveNotice(agency, days: 7)
    } else if let worker = movable.last, let needy = neediestTeam() {
      move(worker, to: needy)
    }
  }

  /// The team of social workers that lacks most, if one lacks half a post or more.
  func neediestTeam() -> Int? {
    var neediest: Int?
    var most = 0.5
    for team in teams.indices where teams[team].kind.hasSocialWorkCases {
      let missing = wantedFTE(of: team) - holderFTE(of: team)
      if missing > most {
        most = missing
        neediest = team
      }
    }
    return neediest
  }

  /// Moves the share of agency staff to what the story says of the day.
  private mutating func adjustAgencyShare() {
    let (agency, all) = socialWorkers()
    guard all > 0 else { return }
    let excess = Double(agency) - epoch.agencyShare * Double(all)
    guard excess > max(55, Double(all) * 0.003) else { return }
    let candidates = workers.indices.filter { worker in
      let state = workers[worker]
      return state.isActive && !state.isLeaving && state.registered
        && state.employment == .agency && today - state.joined > 60
    }
    guard !candidates.isEmpty else { return }
    var left = excess - 50
    for _ in 0..<3 where left > 0 {
      let worker = random.pick(candidates)
      guard workers[worker].employment == .agency, !workers[worker].isLeaving else { continue }
      if random.chance(0.45) {
        changeContract(of: worker)
      } else {
        giveNotice(worker, days: 4)
      }
      left -= Double(workers[worker].fte)
    }
  }

  /// Brings the share of agency staff close to the story's, by contracts alone.
  mutating func settleAgencyShare() {
    for _ in 0..<8 {
      let (agency, all) = socialWorkers()
      let missing = epoch.agencyShare * Double(all) - Double(agency)
      let candidates = workers.indices.filter { worker in
        let state = workers[worker]
        return state.isActive && state.isHolder && state.registered && !state.isLeaving
          && (state.employment == .agency) == (missing < 0) && state.fte == 100
          && state.newlyQualified == nil
      }
      guard missing.magnitude > max(50, Double(all) * 0.005), !candidates.isEmpty else { return }
      if missing < 0 {
        changeContract(of: random.pick(candidates))
      } else {
        // Somebody leaves at once, and an agency worker takes over.
        let worker = random.pick(candidates)
        workers[worker].leavesCasesBehind = false
        let team = workers[worker].team
        hireHolder(to: team, isFirst: false, through: .agency)
        leave(worker)
      }
    }
  }

  /// Whether the next social worker comes from an agency: what brings the share nearest to the
  /// story's.
  func takesAgencyNext() -> Bool {
    let (agency, all) = socialWorkers()
    let target = epoch.agencyShare
    let withAgency = Double(agency + 100) / Double(all + 100) - target
    let without = Double(agency) / Double(all + 100) - target
    return withAgency.magnitude < without.magnitude
  }

  /// Gives notice to some, and lets some fall ill or go on leave.
  private mutating func loseStaff() {
    for worker in workers.indices where workers[worker].isActive && !workers[worker].isLeaving {
      let state = workers[worker]
      let yearly = state.employment == .agency ? 0.65 : epoch.turnover
      if today - state.joined > 60, random.chance(yearly / 52) {
        giveNotice(worker, days: state.employment == .agency ? 7 : 28)
      } else if state.employment != .agency, state.absence == nil, random.chance(0.11 / 52) {
        events.plan(.absenceBegins, worker, on: today + random.below(5))
      } else if state.registered, random.chance(0.03 / 52) {
        changePost(of: worker)
      }
    }
  }
}

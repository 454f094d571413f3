import CaseloadCore

// One worker at a time: joining, changing contract or post, leaving.

extension Simulation {
  /// Takes on a social worker, or whoever holds cases in the team.
  @discardableResult
  mutating func hireHolder(
    to team: Int, isFirst: Bool, through contract: Employment? = nil
  ) -> Int {
    var role = teams[team].kind.holderRole ?? .caseHolder
    if role == .caseHolder, random.chance(0.14) { role = .seniorPractitioner }
    return hire(role, to: team, isFirst: isFirst, through: contract)
  }

  /// Takes on a worker.
  @discardableResult
  mutating func hire(
    _ role: WorkerRole, to team: Int, isFirst: Bool, through contract: Employment? = nil
  ) -> Int {
    let registered = ![.adviceOfficer, .familySupport, .personalAdviser, .other].contains(role)
    let isHolder = role == .caseHolder || role == .seniorPractitioner
    var employment = contract ?? .permanent
    if contract == nil, isHolder ? takesAgencyNext() : registered && random.chance(0.1) {
      employment = .agency
    } else if contract == nil, random.chance(0.05) {
      employment = .fixedTerm
    }
    var joined = today
    var start: Day? = joined
    if isFirst {
      joined = today - Int(random.exponential(mean: employment == .agency ? 200 : 1800)) - 1
      start = employment != .agency && random.chance(0.06) ? nil : joined
    }
    let isNew = role == .caseHolder && employment != .agency && random.chance(isFirst ? 0.1 : 0.45)
    // Seniors hold fewer cases, and so do family support workers among social workers.
    let isAssistant = role == .familySupport && teams[team].kind.hasSocialWorkCases
    let share = role == .seniorPractitioner || isAssistant ? 0.55 : 1
    let worker = workers.count
    records.workers.append(
      WorkerRecord(
        worker: Int32(worker), team: teams[team].id, role: role,
        title: title(of: role, isNew: isNew), registered: registered, employment: employment,
        fte: fte(role: role, employment: employment), limit: nil, supervisor: nil,
        newlyQualified: isNew ? joined : nil, start: start, end: nil, from: nil,
        recorded: isFirst ? nil : recordingTime(after: today)))
    workers.append(
      WorkerState(
        record: records.workers.count - 1, team: team, role: role, registered: registered,
        employment: employment, fte: 100, isFTEKnown: true,
        newlyQualified: isNew ? joined : nil, joined: joined,
        willingness: random.between(0.82, 1.2) * share))
    describe(worker)
    staff[team].append(worker)
    setSupervisor(of: worker)
    planFirstSupervision(of: worker, isFirst: isFirst)
    return worker
  }

  /// The rarer things that a worker's record says.
  private mutating func describe(_ worker: Int) {
    let record = workers[worker].record
    workers[worker].fte = records.workers[record].fte ?? 100
    if workers[worker].isHolder, random.chance(0.012) {
      records.workers[record].fte = nil
      workers[worker].isFTEKnown = false
    }
    if workers[worker].isHolder, workers[worker].registered, random.chance(0.04) {
      let limit = random.within(8...14)
      records.workers[record].limit = limit
      workers[worker].willingness *= Double(limit) / 17.5
    }
    if random.chance(0.4), let start = records.workers[record].start {
      records.workers[record].from = start
    }
  }

  private mutating func fte(role: WorkerRole, employment: Employment) -> Int {
    if employment == .agency || role == .seniorManager || role == .firstLineManager {
      return random.chance(0.95) ? 100 : 80
    }
    return [100, 80, 60, 50, 90][random.position(weights: [74, 11, 8, 5, 2])]
  }

  private func title(of role: WorkerRole, isNew: Bool) -> String {
    switch role {
    case .seniorManager: "Assistant Director"
    case .middleManager: "Service Manager"
    case .firstLineManager: "Team Manager"
    case .seniorPractitioner: "Senior Social Worker"
    case .caseHolder: isNew ? "Social Worker (first assessed year)" : "Social Worker"
    case .qualifiedWithoutCases: "Independent Reviewing Officer"
    case .adviceOfficer: "Referral and Advice Officer"
    case .familySupport: "Family Support Worker"
    case .personalAdviser: "Personal Adviser"
    case .other: "Business Support Officer"
    }
  }

  /// Names the manager of the worker's team, or for a manager the one of the team above.
  mutating func setSupervisor(of worker: Int) {
    var team: Int? = workers[worker].team
    while let place = team {
      if let manager = managers[place], manager != worker {
        records.workers[workers[worker].record].supervisor = Int32(manager)
        return
      }
      team = teams[place].parent
    }
  }

  /// Lets a worker go some days from now.
  mutating func giveNotice(_ worker: Int, days: Int) {
    workers[worker].isLeaving = true
    workers[worker].leavesCasesBehind = random.chance(0.3)
    events.plan(.leave, worker, on: Weekdays.onOrAfter(today + days + random.below(4)))
  }

  /// Ends a worker's time: today is the first day without.
  mutating func leave(_ worker: Int) {
    guard workers[worker].isActive else { return }
    let team = workers[worker].team
    workers[worker].isActive = false
    staff[team].removeAll { $0 == worker }
    let record = workers[worker].record
    records.workers[record].end = today
    records.workers[record].recorded = recordingTime(after: today, within: 5)
    if let absence = workers[worker].absence {
      records.absences[absence].end = today
      workers[worker].absence = nil
    }
    if teams[team].kind.hasSocialWorkCases, !staff[team].contains(where: isUsualHolder) {
      // A team with nobody left gets an agency worker on the same day.
      hireHolder(to: team, isFirst: false, through: .agency)
    }
    handOverCases(of: worker)
    if !workers[worker].isHolder {
      events.plan(.replaceStaff, worker, on: today + random.within(0...35))
    }
  }

  /// Fills the post of a manager or specialist who has left.
  mutating func replace(_ worker: Int) {
    let team = workers[worker].team
    let successor = hire(workers[worker].role, to: team, isFirst: false)
    if managers[team] == worker {
      managers[team] = successor
      for member in workers.indices where workers[member].isActive { setSupervisor(of: member) }
    }
  }

  /// Turns an agency contract into a permanent one; the service stays unbroken.
  mutating func changeContract(of worker: Int) {
    workers[worker].employment = .permanent
    appendVersion(of: worker) { $0.employment = .permanent }
  }

  /// Moves a worker to another team of the kind, or makes one a senior practitioner.
  mutating func changePost(of worker: Int) {
    let team = workers[worker].team
    let others = teams.indices.filter { $0 != team && teams[$0].kind == teams[team].kind }
    if workers[worker].role == .caseHolder, random.chance(0.5) || others.isEmpty {
      workers[worker].role = .seniorPractitioner
      appendVersion(of: worker) { version in
        version.role = .seniorPractitioner
        version.title = "Senior Social Worker"
      }
    } else if workers[worker].isHolder, !others.isEmpty {
      move(worker, to: random.pick(others))
    }
  }

  /// Moves a worker to another team; the cases stay.
  mutating func move(_ worker: Int, to team: Int) {
    staff[workers[worker].team].removeAll { $0 == worker }
    handOverCases(of: worker)
    workers[worker].team = team
    staff[team].append(worker)
    let id = teams[team].id
    appendVersion(of: worker) { $0.team = id }
    setSupervisor(of: worker)
  }

  /// Writes a version of a worker that holds from today, changed from the one before.
  mutating func appendVersion(of worker: Int, change: (inout WorkerRecord) -> Void) {
    var version = records.workers[workers[worker].record]
    version.from = today
    version.recorded = recordingTime(after: today)
    change(&version)
    workers[worker].record = records.workers.count
    records.workers.append(version)
  }
}

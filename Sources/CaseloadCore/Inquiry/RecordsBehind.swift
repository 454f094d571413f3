extension Indicators {
  /// The records behind a figure: those that, were they others, would make it another.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - report: The report that shows it, for its day and its scope.
  ///   - directory: The directory that the register was made of.
  ///   - limit: How many references to make at most; all are counted.
  /// - Returns: The records that count, kind by kind.
  /// - Complexity: O(n) for n records of the kinds that the figure is made of.
  public func records(
    behind figure: Figure, in report: Report, directory: DataDirectory, limit: Int = 200
  ) -> RecordList {
    let team = report.team.flatMap { register.names.teams.number(of: $0) }
    var search = RecordsBehind(
      indicators: self, team: team,
      day: DayState(day: report.asAt, team: team, register: register),
      records: RecordCollection(directory, limit: limit), directory: directory)
    search.add(figure, report)
    return search.records.list()
  }
}

/// Gathers the records behind one figure.
struct RecordsBehind {
  let indicators: Indicators
  let team: UInt32?
  let day: DayState
  var records: RecordCollection
  let directory: DataDirectory

  var register: Register { indicators.register }
  var policy: Policy { indicators.policy }

  mutating func add(_ figure: Figure, _ report: Report) {
    switch figure {
    case .averageCaseload, .cases, .workersOverLimit, .workerCases, .workerLoad:
      addCases(figure, report)
    case .unallocated: addUnallocated(numbers(report.caseload.unallocated.list.map(\.child)))
    case .childUnallocated(let child): addUnallocated(numbers([child]))
    case .heldByAbsent, .allocatedWithoutQualification, .allocatedToUnknown: addHeld(figure)
    case .agencyRatio, .agencyChange: addAgency(figure)
    case .vacancyRate: addVacancies()
    case .supervisionInTime, .supervisionOverdue, .supervisionDueSoon, .supervisionGap,
      .supervisionQuality, .workerSupervision:
      addSupervision(figure, report)
    case .visitsInTime, .visitsOverdue, .visitsDueSoon, .childVisit: addVisits(figure, report)
    case .seen, .seenAlone: addSeen()
    }
  }

  /// The numbers of children.
  func numbers(_ children: [Identifier]) -> Set<UInt32> {
    Set(children.compactMap { register.names.children.number(of: $0) })
  }

  /// The numbers of workers.
  func numbers(workers: [Identifier]) -> Set<UInt32> {
    Set(workers.compactMap { register.names.workers.number(of: $0) })
  }

  /// Adds the versions in force of workers.
  mutating func addVersions(of workers: Set<UInt32>, on day: Day? = nil) {
    let (register, day) = (register, day ?? self.day.day)
    records.addCounting(directory.workerRows) { row in
      guard workers.contains(row.worker),
        let inForce = register.version(ofWorker: row.worker, on: day)
      else { return false }
      // Of one worker no two versions that count begin on the same day.
      return register.workers.elements[inForce].from == row.from
    }
  }
}

// MARK: - Caseload

extension RecordsBehind {
  private mutating func addCases(_ figure: Figure, _ report: Report) {
    let listed = report.caseload.workers.filter { worker in
      switch figure {
      case .averageCaseload:
        worker.isRegistered == true && worker.cases > 0 && (worker.fte ?? 0) > 0
      case .workersOverLimit: worker.status == .red
      default: worker.cases > 0
      }
    }
    let workers = numbers(workers: figure.worker.map { [$0] } ?? listed.map(\.worker))
    if figure != .cases { addVersions(of: workers) }
    let day = day
    records.addCounting(directory.allocationRows) {
      workers.contains($0.worker) && day.isEffective($0)
    }
  }

  /// Adds the episodes that make children open, and the allocations that hold them no more.
  private mutating func addUnallocated(_ children: Set<UInt32>) {
    let (needed, day) = (indicators.needsWorker, day.day)
    records.addCounting(directory.episodeRows) {
      children.contains($0.child) && needed[$0.status.rank] && $0.spell.isActive(on: day)
    }
    var gone: Set<UInt32> = []
    for child in children {
      for allocation in register.allocations[child] where allocation.spell.isActive(on: day) {
        gone.insert(allocation.worker)
      }
    }
    records.addCounting(directory.allocationRows) {
      children.contains($0.child) && $0.isLead && $0.spell.start <= day
    }
    addVersions(of: gone)
  }

  /// Adds the allocations that hold children of a sort, and what makes them of that sort.
  private mutating func addHeld(_ figure: Figure) {
    var children: Set<UInt32> = []
    var workers: Set<UInt32> = []
    for child in 0..<UInt32(register.names.children.count)
    where register.involvements[Int(child)].isActive(on: day.day) {
      var holders: [UInt32] = []
      let state = indicators.state(of: child, on: day) { holders.append($0.worker) }
      guard state.isOpen, state.allocationCount > 0, day.scope.contains(state.team) else {
        continue
      }
      let isMeant =
        switch figure {
        case .heldByAbsent: state.absentCount == state.allocationCount
        case .allocatedToUnknown: state.unknownCount == state.allocationCount
        default: state.needsRegistered && state.unqualifiedCount == state.allocationCount
        }
      guard isMeant else { continue }
      children.insert(child)
      workers.formUnion(holders)
    }
    let today = day
    records.addCounting(directory.allocationRows) {
      children.contains($0.child) && today.isEffective($0)
    }
    if figure == .heldByAbsent {
      records.addCounting(directory.absenceRows) {
        workers.contains($0.worker) && $0.spell.isActive(on: today.day)
      }
    } else if figure == .allocatedWithoutQualification {
      addVersions(of: workers)
      let needed = indicators.needsRegistered
      records.addCounting(directory.episodeRows) {
        children.contains($0.child) && needed[$0.status.rank] && $0.spell.isActive(on: today.day)
      }
    }
  }
}

// MARK: - Agency

extension RecordsBehind {
  private mutating func addAgency(_ figure: Figure) {
    addVersions(of: socialWorkers(on: day) { _ in true })
    guard figure == .agencyChange else { return }
    let before = day.day.adding(months: -12)
    let yearAgo = DayState(day: before, team: team, register: register)
    addVersions(of: socialWorkers(on: yearAgo) { _ in true }, on: before)
  }

  private mutating func addVacancies() {
    let (register, today) = (register, day)
    let teams = Set(
      indicators.teamOrder.filter {
        today.scope.contains($0) && register.team($0, on: today.day)?.establishmentFTE != nil
      })
    records.addCounting(directory.teamRows) {
      teams.contains($0.team) && register.team($0.team, on: today.day)?.from == $0.from
    }
    addVersions(of: socialWorkers(on: day) { teams.contains($0.team) && $0.employment != .agency })
  }

  private func socialWorkers(
    on day: DayState, where isMeant: (Post) -> Bool
  ) -> Set<UInt32> {
    Set(
      register.workerOrder.filter { worker in
        let state = day.workers[Int(worker)]
        guard let post = state.activePost, state.isSocialWorker else { return false }
        return day.scope.contains(post.team) && isMeant(post)
      })
  }
}

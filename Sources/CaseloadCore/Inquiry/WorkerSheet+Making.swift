extension Indicators {
  /// Everything about one worker that a supervision session needs.
  ///
  /// - Parameters:
  ///   - worker: The worker's id.
  ///   - day: The day; the sheet is as at its end.
  /// - Returns: The sheet, or `nil` when no record that counts names the worker as its own, as the
  ///   holder of a case or as supervised.
  /// - Complexity: O(n) for n allocations and workers.
  public func workerSheet(_ worker: Identifier, asAt day: Day) -> WorkerSheet? {
    guard let number = register.names.workers.number(of: worker) else { return nil }
    let state = DayState(day: day, team: nil, register: register)
    let children = heldChildren(by: number, on: state)
    let isNamed =
      state.workers[Int(number)].isKnown || !children.isEmpty
      || !register.supervisions[number].isEmpty
    guard isNamed, let named = named(worker: number, on: day) else { return nil }
    let workerState = state.workers[Int(number)]
    let supervision = supervisionHistory(of: number, workerState, cases: children.count, on: day)
    let horizon = day + WorkerSheet.upcomingDays
    return WorkerSheet(
      asAt: day, worker: named, post: post(of: number, workerState, on: day),
      isActive: workerState.isActive, isAbsent: workerState.isAbsent,
      absences: absences(of: number, on: day),
      load: workerState.activePost.map {
        load(of: number, $0, cases: children.count, isAbsent: workerState.isAbsent, on: day)
      },
      isListed: workerState.isActive && (workerState.isSocialWorker || !children.isEmpty),
      children: children, supervision: supervision,
      upcoming: upcoming(children, supervision, from: day, through: horizon), horizon: horizon)
  }

  private func post(
    of worker: UInt32, _ state: WorkerState, on day: Day
  ) -> WorkerSheet.Post? {
    guard let post = state.post, let version = register.version(ofWorker: worker, on: day) else {
      return nil
    }
    return WorkerSheet.Post(
      team: named(team: post.team, on: day), role: post.role,
      title: register.workers.elements[version].title, employment: post.employment,
      isRegistered: post.isRegistered, fte: post.fte, ownLimit: post.limit,
      supervisor: named(worker: post.supervisor, on: day), newlyQualified: post.newlyQualified,
      isNewlyQualified: isNewlyQualified(post, on: day), start: post.start, end: post.end)
  }

  private func absences(of worker: UInt32, on day: Day) -> [WorkerSheet.Absence] {
    register.absences[worker].filter { $0.spell.isLong && $0.spell.start <= day }
      .map { WorkerSheet.Absence(start: $0.spell.start, end: $0.spell.end(knownOn: day)) }
      .sorted { ($1.start, $1.end ?? .endOfTime) < ($0.start, $0.end ?? .endOfTime) }
  }

  private func upcoming(
    _ children: [HeldChild], _ supervision: SupervisionHistory, from day: Day, through horizon: Day
  ) -> [WorkerSheet.Upcoming] {
    var upcoming: [WorkerSheet.Upcoming] = []
    func add(_ subject: WorkerSheet.Upcoming.Subject, _ due: Day?) {
      guard let due, due >= day, due <= horizon else { return }
      upcoming.append(WorkerSheet.Upcoming(subject: subject, due: due, daysLeft: due - day))
    }
    if supervision.exclusion == nil { add(.supervision, supervision.clock?.due) }
    for child in children {
      if let status = child.status { add(.visit(child.child, status), child.due) }
    }
    // The order of the children is that of their ids where days are equal.
    return upcoming.enumerated()
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }
}

// MARK: - Children

extension Indicators {
  /// The children that a worker effectively holds on a day, the most overdue first.
  private func heldChildren(by worker: UInt32, on state: DayState) -> [HeldChild] {
    var since: [UInt32: Day] = [:]
    for allocation in register.allocations.elements
    where allocation.worker == worker && state.isEffective(allocation) {
      since[allocation.child] = min(
        since[allocation.child] ?? Day.endOfTime, allocation.spell.start)
    }
    let horizon = calendar.day(policy.visits.dueSoon, after: state.day)
    return since.map { child, start in
      heldChild(child, by: worker, since: start, on: state, horizon: horizon)
    }.sorted { first, second in
      if first.daysOverdue != second.daysOverdue { return first.daysOverdue > second.daysOverdue }
      let (due, otherDue) = (first.due ?? Day.endOfTime, second.due ?? Day.endOfTime)
      return due == otherDue ? first.child.id < second.child.id : due < otherDue
    }
  }

  private func heldChild(
    _ child: UInt32, by worker: UInt32, since: Day, on day: DayState, horizon: Day
  ) -> HeldChild {
    let state = state(of: child, on: day) { _ in }
    let visits = register.visits.list(child, onOrBefore: day.day)
    let due = state.clock?.due
    return HeldChild(
      child: named(child: child), status: state.status, allocatedSince: since,
      isLead: state.lead == worker,
      lastSeen: visits.last(where: \.isSeen).map(HeldChild.LastVisit.init),
      lastVisit: visits.last.map(HeldChild.LastVisit.init), due: due,
      daysOverdue: state.clock?.daysOverdue(on: day.day) ?? 0,
      daysLeft: due.flatMap { $0 >= day.day ? $0 - day.day : nil },
      standing: VisitStanding(state.clock, on: day.day, horizon: horizon),
      interval: state.clock?.interval)
  }
}

extension HeldChild.LastVisit {
  fileprivate init(_ visit: VisitMark) {
    self.init(day: visit.day, isSeen: visit.isSeen, isAlone: visit.isAlone)
  }
}

extension Spell {
  /// The end, where it is on or before a day: what lies ahead is not known yet.
  func end(knownOn day: Day) -> Day? { end <= day ? end : nil }
}

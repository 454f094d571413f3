extension Indicators {
  /// Everything about one child.
  ///
  /// - Parameters:
  ///   - child: The child's id.
  ///   - day: The day; the sheet is as at its end.
  ///   - directory: What was read, for who made each visit; without it no visit says who.
  /// - Returns: The sheet, or `nil` when no record that counts names the child.
  /// - Complexity: O(n) for n workers, and with a directory O(m) for m visits.
  public func childSheet(
    _ child: Identifier, asAt day: Day, directory: DataDirectory? = nil
  ) -> ChildSheet? {
    guard let number = register.names.children.number(of: child), isNamed(number) else {
      return nil
    }
    let days = DayState(day: day, team: nil, register: register)
    let state = state(of: number, on: days) { _ in }
    let own = register.children[number].last
    let horizon = calendar.day(policy.visits.dueSoon, after: day)
    let gaps = gapsWithoutWorker(of: number, on: day)
    return ChildSheet(
      asAt: day, child: named(child: number), born: own?.born,
      age: own?.born.flatMap { $0.years(through: day) }, isDisabled: own?.isDisabled,
      team: named(team: state.team, on: day), lead: named(worker: state.lead, on: day),
      status: state.status, isOpen: state.isOpen, episodes: episodes(of: number, on: day),
      placements: placements(of: number, on: day), allocations: allocations(of: number, on: days),
      visits: visits(to: number, on: day, directory: directory), gaps: gaps,
      clocks: clocks(of: number, state, on: day, gaps: gaps),
      standing: VisitStanding(state.clock, on: day, horizon: horizon),
      visitRow: visitRow(number, state, on: day, horizon: horizon),
      unallocatedRow: state.isOpen && state.allocationCount == 0
        ? unallocated(number, team: state.team, on: day) : nil)
  }

  /// Whether any record that counts names a child.
  private func isNamed(_ child: UInt32) -> Bool {
    !register.children[child].isEmpty || !register.episodes[child].isEmpty
      || !register.allocations[child].isEmpty || !register.placements[child].isEmpty
      || register.visits.hasVisit(child, onOrBefore: Day.endOfTime)
  }
}

// MARK: - Lanes

extension Indicators {
  private func episodes(of child: UInt32, on day: Day) -> [ChildSheet.Episode] {
    register.episodes[child].filter { $0.spell.start <= day }
      .sorted { ($1.spell.start, $0.status.rank) < ($0.spell.start, $1.status.rank) }
      .map { episode in
        ChildSheet.Episode(
          status: episode.status, start: episode.spell.start,
          end: episode.spell.end(knownOn: day), team: named(team: episode.team, on: day),
          visitEvery: episode.visitEvery)
      }
  }

  private func placements(of child: UInt32, on day: Day) -> [ChildSheet.Placement] {
    register.placements[child].filter { $0.spell.start <= day }
      .sorted { $1.spell.start < $0.spell.start }
      .map { placement in
        ChildSheet.Placement(
          start: placement.spell.start, end: placement.spell.end(knownOn: day),
          isUntil18: placement.isUntil18)
      }
  }

  private func allocations(of child: UInt32, on day: DayState) -> [ChildSheet.Allocation] {
    register.allocations[child].filter { $0.spell.start <= day.day }
      .sorted { $1.spell.start < $0.spell.start }
      .compactMap { allocation in
        guard let worker = named(worker: allocation.worker, on: day.day) else { return nil }
        let end = allocation.spell.end(knownOn: day.day)
        let last = max(allocation.spell.start, end.map { $0 - 1 } ?? day.day)
        let version = register.version(ofWorker: allocation.worker, on: last)
        return ChildSheet.Allocation(
          worker: worker,
          team: version.flatMap {
            named(team: register.workers.elements[$0].post.team, on: day.day)
          },
          start: allocation.spell.start, end: end, isLead: allocation.isLead,
          isEffective: day.isEffective(allocation))
      }
  }

  private func visits(
    to child: UInt32, on day: Day, directory: DataDirectory?
  ) -> [ChildSheet.Visit] {
    let marks = register.visits.list(child, onOrBefore: day)
    let known =
      directory?.visits(to: register.names.children.identifier(child), onOrBefore: day) ?? []
    // The directory may be another than the register's: then nobody is named rather than the wrong one.
    let isSame = known.map(\.mark) == marks
    return marks.indices.reversed().map { index in
      let worker = isSame ? known[index].worker : nil
      return ChildSheet.Visit(
        day: marks[index].day, isSeen: marks[index].isSeen, isAlone: marks[index].isAlone,
        worker: worker.flatMap { register.names.workers.number(of: $0) }
          .flatMap { named(worker: $0, on: day) })
    }
  }
}

// MARK: - Gaps

extension Indicators {
  /// The runs of days up to a day on which a child was open and nobody effectively held it, the latest
  /// first.
  func gapsWithoutWorker(of child: UInt32, on day: Day) -> [ChildSheet.Gap] {
    let held = register.allocations[child].flatMap { register.effectiveSpells(of: $0) }
      .sorted { $0.start < $1.start }
    var gaps: [ChildSheet.Gap] = []
    for run in openRuns(of: child, through: day) {
      var from = run.start
      let end = min(run.end, day + 1)
      for spell in held where spell.end > from && spell.start < end {
        if spell.start > from { gaps.append(gap(from, spell.start, on: day)) }
        from = spell.end
      }
      if from < end { gaps.append(gap(from, end, on: day)) }
    }
    return gaps.reversed()
  }

  private func gap(_ from: Day, _ end: Day, on day: Day) -> ChildSheet.Gap {
    let limit = calendar.day(policy.caseload.unallocatedAfter, after: from)
    // What lasts is counted as the report counts it: to the day itself.
    return end > day
      ? ChildSheet.Gap(from: from, to: nil, days: day - from, isOverLimit: day > limit)
      : ChildSheet.Gap(from: from, to: end, days: end - from, isOverLimit: end - 1 > limit)
  }
}

extension Day {
  /// The whole years from this day to another; `nil` when it comes after it.
  ///
  /// Somebody born on 29 February is a year older on 1 March of other years, as the law has it.
  fileprivate func years(through day: Day) -> Int? {
    guard self <= day else { return nil }
    let (birth, now) = (components, day.components)
    let isPast = (birth.month, birth.day) <= (now.month, now.day)
    return now.year - birth.year - (isPast ? 0 : 1)
  }
}

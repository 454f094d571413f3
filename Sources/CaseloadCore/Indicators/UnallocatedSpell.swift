/// How long a child without a worker has been so.
///
/// > `unallocated_since` = the later of (a) the first day of the unbroken run of days, up to D, on each of
/// > which the child was open, and (b) the day after the last day before D on which it had an effective
/// > allocation, if there is one. — `indicators.md` section 1
struct UnallocatedSpell {
  /// The first day without a worker.
  let since: Day

  init(_ child: UInt32, indicators: Indicators, day: Day) {
    let openSince = indicators.openRuns(of: child, through: day).last?.start ?? day
    let lastHeld = indicators.register.allocations[child].compactMap { allocation in
      indicators.register.effectiveSpells(of: allocation)
        .filter { $0.start < day }.map { min($0.end, day) - 1 }.max()
    }.max()
    since = max(openSince, lastHeld.map { $0 + 1 } ?? openSince)
  }
}

extension Indicators {
  /// The row of section 1 of a child without a worker; `nil` when it is not open.
  func unallocated(
    _ child: UInt32, team: UInt32, on day: Day
  ) -> CaseloadFigures.Unallocated.Child? {
    let statuses = register.episodes[child]
      .filter { $0.spell.isActive(on: day) && needsWorker[$0.status.rank] }
      .map(\.status)
    guard let status = statuses.min(by: { $0.rank < $1.rank }) else { return nil }
    let since = UnallocatedSpell(child, indicators: self, day: day).since
    return CaseloadFigures.Unallocated.Child(
      child: register.names.children.identifier(child),
      team: register.names.teams.identifier(orNone: team), status: status,
      since: since, days: day - since,
      isOverLimit: day > calendar.day(policy.caseload.unallocatedAfter, after: since))
  }

  /// The unbroken runs of days on each of which a child was open, in order; of those that began on or
  /// before a day.
  func openRuns(of child: UInt32, through day: Day) -> [Spell] {
    let spells = register.episodes[child]
      .filter { needsWorker[$0.status.rank] && $0.spell.isLong && $0.spell.start <= day }
      .map(\.spell)
      .sorted { $0.start < $1.start }
    var runs: [Spell] = []
    for spell in spells {
      if let last = runs.last, spell.start <= last.end {
        runs[runs.count - 1].end = max(last.end, spell.end)
      } else {
        runs.append(spell)
      }
    }
    return runs
  }
}

extension Register {
  /// The days on which an allocation is effective, by the versions of its worker in force on each.
  ///
  /// - Returns: Spells of at least one day, in order.
  func effectiveSpells(of allocation: Allocation) -> [Spell] {
    guard allocation.isLead, allocation.spell.isLong else { return [] }
    let versions = workers[allocation.worker]
    if versions.isEmpty { return [allocation.spell] }
    var spells: [Spell] = []
    for (index, version) in zip(versions.indices, versions) {
      let next = index + 1 < versions.endIndex ? versions[index + 1].from : nil
      let service = version.post.spell
      let start = max(allocation.spell.start, version.from ?? Spell.always, service.start)
      let end = min(allocation.spell.end, next ?? Day.endOfTime, service.end)
      if start < end { spells.append(Spell(start: start, end: end)) }
    }
    return spells
  }
}

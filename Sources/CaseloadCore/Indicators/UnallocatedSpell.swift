/// How long a child without a worker has been so.
///
/// > `unallocated_since` = the later of (a) the first day of the unbroken run of days, up to D, on each of
/// > which the child was open, and (b) the day after the last day before D on which it had an effective
/// > allocation, if there is one. — `indicators.md` section 1
struct UnallocatedSpell {
  /// The first day without a worker.
  let since: Day

  init(_ child: UInt32, indicators: Indicators, day: Day) {
    let openSince = UnallocatedSpell.openSince(child, indicators: indicators, day: day)
    let lastHeld = indicators.register.allocations[child].compactMap {
      UnallocatedSpell.lastEffectiveDay($0, register: indicators.register, before: day)
    }.max()
    since = max(openSince, lastHeld.map { $0 + 1 } ?? openSince)
  }

  private static func openSince(_ child: UInt32, indicators: Indicators, day: Day) -> Day {
    let spells = indicators.register.episodes[child]
      .filter { indicators.needsWorker[$0.status.rank] && $0.spell.isLong && $0.spell.start <= day }
      .map(\.spell)
      .sorted { $0.start < $1.start }
    guard var run = spells.first else { return day }
    for spell in spells.dropFirst() {
      if spell.start <= run.end {
        run.end = max(run.end, spell.end)
      } else {
        run = spell
      }
    }
    return run.start
  }

  /// The last day before `day` on which an allocation was effective, by the versions of its worker in
  /// force on each day.
  private static func lastEffectiveDay(
    _ allocation: Allocation, register: Register, before day: Day
  ) -> Day? {
    guard allocation.isLead else { return nil }
    let held = Spell(start: allocation.spell.start, end: min(allocation.spell.end, day))
    guard held.isLong else { return nil }
    let versions = register.workers[allocation.worker]
    if versions.isEmpty { return held.end - 1 }
    var last: Day?
    for (index, version) in zip(versions.indices, versions) {
      let next = index + 1 < versions.endIndex ? versions[index + 1].from : nil
      let start = max(held.start, version.from ?? Spell.always, version.post.spell.start)
      let end = min(held.end, next ?? Day.endOfTime, version.post.spell.end)
      if start < end { last = max(last ?? Spell.always, end - 1) }
    }
    return last
  }
}

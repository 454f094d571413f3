/// When a worker's next supervision is due, and why then.
///
/// > The clock starts at `s`, the latest of: the last supervision with date ≤ D, the worker's `start`,
/// > the `end` of the last absence of at least one day that ended ≤ D. `due = s + every`.
/// > — `indicators.md` section 3
struct SupervisionClock: Sendable {
  /// What the clock starts from.
  var start: Day
  /// What happened on that day.
  var startedBy: RunningClock.Start
  /// The position in the policy's `newly_qualified` list that gives the interval, if one does.
  var stage: Int?
  /// When the next is due.
  var clock: Clock
}

extension Indicators {
  /// A worker's clock on a day; `nil` when there is nothing to start it from.
  func supervisionClock(
    _ worker: UInt32, _ post: Post, last: Day?, on day: Day
  ) -> SupervisionClock? {
    var (start, startedBy) = (last, RunningClock.Start.supervision)
    func add(_ other: Day, _ by: RunningClock.Start) {
      guard start.map({ $0 < other }) ?? true else { return }
      (start, startedBy) = (other, by)
    }
    if let service = post.start { add(service, .service) }
    for absence in register.absences[worker] where absence.spell.isLong && absence.spell.end <= day
    {
      add(absence.spell.end, .absence)
    }
    guard let start else { return nil }
    let (every, stage) = supervisionInterval(post, from: start)
    return SupervisionClock(
      start: start, startedBy: startedBy, stage: stage,
      clock: Clock(due: calendar.day(every, after: start), interval: every))
  }

  /// > where `newly_qualified` = q is given and q ≤ s: the first entry of the policy's `newly_qualified`
  /// > list with s < q + `until` gives `every`; otherwise `supervision.every`.
  func supervisionInterval(_ post: Post, from start: Day) -> (every: Duration, stage: Int?) {
    let policy = policy.supervision
    guard let qualified = post.newlyQualified, qualified <= start else {
      return (policy.every, nil)
    }
    let stage = policy.newlyQualified.firstIndex {
      start < calendar.day($0.until, after: qualified)
    }
    return (stage.map { policy.newlyQualified[$0].every } ?? policy.every, stage)
  }
}

extension Indicators {
  /// Why a worker's supervision is not counted; `nil` when it is.
  ///
  /// > **Counted**: active workers who are social workers or hold a case, whose role is not in
  /// > `exclude_roles`, and who are not absent at D. — `indicators.md` section 3
  @inline(__always)
  func supervisionExclusion(
    of state: WorkerState, cases: Int
  ) -> SupervisionHistory.Exclusion? {
    guard let post = state.activePost else { return .notActive }
    if state.isAbsent { return .absent }
    if !state.isSocialWorker && cases == 0 { return .withoutCases }
    return policy.supervision.excludedRoles.contains(post.role) ? .role : nil
  }

  /// A worker's row in the list of section 3.
  func supervisionRow(
    _ worker: UInt32, _ post: Post, last: Day?, clock: Clock?, on day: Day, horizon: Day
  ) -> SupervisionFigures.Worker {
    SupervisionFigures.Worker(
      worker: register.names.workers.identifier(worker),
      name: register.name(ofWorker: worker, on: day),
      team: register.names.teams.identifier(orNone: post.team), last: last, due: clock?.due,
      daysOverdue: clock?.daysOverdue(on: day) ?? 0,
      status: SupervisionFigures.Standing(clock, on: day, horizon: horizon))
  }
}

extension Indicators {
  /// Hands over the gaps of a worker that the average counts: those that end in some days and are not
  /// excused.
  func forEachCountedGap(
    of worker: Identifier, from first: Day, through day: Day, _ body: (SupervisionGap) -> Void
  ) {
    guard let number = register.names.workers.number(of: worker),
      let version = register.version(ofWorker: number, on: day)
    else { return }
    let post = register.workers.elements[version].post
    register.forEachSupervisionGap(of: number, post, through: day) { gap in
      if gap.to >= first, !gap.isExcused { body(gap) }
    }
  }
}

extension SupervisionFigures.Quality {
  /// Adds what one record shows.
  mutating func add(_ supervision: Supervision) {
    records += 1
    if supervision.isReflective { reflective += 1 }
    if supervision.isChallenging { challenge += 1 }
    if supervision.givesRationale { rationale += 1 }
  }
}

extension SupervisionFigures.Standing {
  /// How a clock stands on a day; without one there is no record.
  ///
  /// > Status `overdue` when D > due; `due_soon` when not overdue and due ≤ D + `due_soon`; else
  /// > `in_time`. — `indicators.md` section 3
  init(_ clock: Clock?, on day: Day, horizon: Day) {
    guard let clock else {
      self = .noRecord
      return
    }
    if clock.daysOverdue(on: day) > 0 {
      self = .overdue
    } else {
      self = clock.isDueSoon(on: day, horizon: horizon) ? .dueSoon : .inTime
    }
  }
}

/// The days from one supervision of a worker to the next.
struct SupervisionGap {
  var from: Day
  var to: Day
  /// Whether it began before the worker's service, or an absence touches it.
  var isExcused: Bool
}

extension Register {
  /// Hands over the gaps between a worker's supervisions up to a day, in order.
  ///
  /// > all pairs (x, y) of consecutive supervision dates of one worker (distinct, in order), leaving out
  /// > those with x before the worker's `start` and those that an absence of the worker touches (of at
  /// > least one day: start < y, and its end absent or > x). — `indicators.md` section 3
  @inline(__always)
  func forEachSupervisionGap(
    of worker: UInt32, _ post: Post, through day: Day, _ body: (SupervisionGap) -> Void
  ) {
    var previous: Day?
    for index in supervisions.range(worker) {
      let next = supervisions.elements[index].day
      if next > day { break }
      if let before = previous, before != next {
        let isExcused =
          post.start.map { before < $0 } == true
          || absences[worker].contains {
            $0.spell.isLong && $0.spell.start < next && $0.spell.end > before
          }
        body(SupervisionGap(from: before, to: next, isExcused: isExcused))
      }
      previous = next
    }
  }
}

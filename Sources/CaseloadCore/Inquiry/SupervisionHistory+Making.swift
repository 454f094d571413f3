extension SupervisionHistory {
  /// How far back ``sessions`` and ``gaps`` go: a year of monthly supervisions, and the one before it.
  static let months = 13
}

extension Indicators {
  /// A worker's supervisions as at a day.
  ///
  /// - Parameters:
  ///   - worker: The worker.
  ///   - state: The worker's state on the day.
  ///   - cases: The children that the worker effectively holds.
  ///   - day: The day.
  /// - Returns: The history.
  func supervisionHistory(
    of worker: UInt32, _ state: WorkerState, cases: Int, on day: Day
  ) -> SupervisionHistory {
    let exclusion = supervisionExclusion(of: state, cases: cases)
    let horizon = calendar.day(policy.supervision.dueSoon, after: day)
    let last = register.lastSupervision(worker, onOrBefore: day)
    let clock = state.post.flatMap { supervisionClock(worker, $0, last: last, on: day) }
    let first = day.adding(months: -SupervisionHistory.months) + 1
    let qualitySince = calendar.start(ofLast: policy.supervision.qualityWindow, asAt: day)
    var quality = SupervisionFigures.Quality()
    for supervision in register.supervisions[worker]
    where qualitySince <= supervision.day && supervision.day <= day {
      quality.add(supervision)
    }
    let standing = state.activePost.flatMap { post -> SupervisionFigures.Worker? in
      guard exclusion == nil else { return nil }
      return supervisionRow(
        worker, post, last: last, clock: clock?.clock, on: day, horizon: horizon)
    }
    return SupervisionHistory(
      standing: standing, exclusion: exclusion,
      clock: clock.map { runningClock($0, last: last, on: day, horizon: horizon) },
      sessions: sessions(of: worker, from: first, through: day),
      gaps: gaps(of: worker, state.post, from: first, on: day, clock: clock),
      quality: quality, qualitySince: qualitySince)
  }

  private func sessions(
    of worker: UInt32, from first: Day, through day: Day
  ) -> [SupervisionHistory.Session] {
    register.supervisions[worker].filter { first <= $0.day && $0.day <= day }.map { supervision in
      SupervisionHistory.Session(
        day: supervision.day, supervisor: named(worker: supervision.supervisor, on: day),
        isReflective: supervision.isReflective, isChallenging: supervision.isChallenging,
        givesRationale: supervision.givesRationale,
        childrenDiscussed: Set(
          supervision.children.map { register.names.childLists[Int($0)] }
        ).count)
    }.reversed()
  }

  private func gaps(
    of worker: UInt32, _ post: Post?, from first: Day, on day: Day, clock: SupervisionClock?
  ) -> [SupervisionHistory.Gap] {
    guard let post else { return [] }
    var gaps: [SupervisionHistory.Gap] = []
    register.forEachSupervisionGap(of: worker, post, through: day) { gap in
      guard gap.to >= first else { return }
      let limit = supervisionInterval(post, from: gap.from).every
      let due = calendar.day(limit, after: gap.from)
      gaps.append(
        SupervisionHistory.Gap(
          from: gap.from, to: gap.to, days: gap.to - gap.from, limit: limit, due: due,
          isOverLimit: gap.to > due && !gap.isExcused, isExcused: gap.isExcused))
    }
    if let last = register.lastSupervision(worker, onOrBefore: day) {
      gaps.append(openGap(from: last, post, on: day, clock: clock))
    }
    return gaps.reversed()
  }

  /// The gap that is still open: the clock says how it stands, where that started with it.
  private func openGap(
    from last: Day, _ post: Post, on day: Day, clock: SupervisionClock?
  ) -> SupervisionHistory.Gap {
    let limit = supervisionInterval(post, from: last).every
    let due = calendar.day(limit, after: last)
    let isExcused = clock.map { $0.startedBy != .supervision } ?? false
    return SupervisionHistory.Gap(
      from: last, to: nil, days: day - last, limit: limit, due: due,
      isOverLimit: day > due && !isExcused, isExcused: isExcused)
  }

  private func runningClock(
    _ clock: SupervisionClock, last: Day?, on day: Day, horizon: Day
  ) -> RunningClock {
    var rule = "\(Wording.every(policy.supervision.every).unglued)"
    if let stage = clock.stage {
      let stage = policy.supervision.newlyQualified[stage]
      rule =
        "\(Wording.every(stage.every).unglued), in the first \(stage.until) of the assessed year"
    }
    var running = RunningClock(
      subject: .supervision, rule: rule, interval: clock.clock.interval,
      policyKey: clock.stage == nil ? "supervision.every" : "supervision.newly_qualified",
      started: clock.start, startedBy: clock.startedBy, since: clock.start, due: clock.clock.due,
      met: last, daysOverdue: 0, daysLeft: nil, standing: .met)
    running.settle(on: day, horizon: horizon)
    return running
  }
}

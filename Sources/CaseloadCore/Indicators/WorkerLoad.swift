extension Indicators {
  /// A worker's load: the worker's row in the list of section 1.
  ///
  /// > `load(w) = cases(w) / limit(w)`; absent when the limit is absent or 0. `cases_per_fte = cases /
  /// > fte`, absent when fte is absent or 0. — `indicators.md` section 1
  func load(
    of worker: UInt32, _ post: Post, cases: Int, isAbsent: Bool, on day: Day
  ) -> CaseloadFigures.Worker {
    let isNewlyQualified = isNewlyQualified(post, on: day)
    let limit = limit(of: post, isNewlyQualified: isNewlyQualified)
    let load = limit.flatMap { ratio(Double(cases), $0) }
    return CaseloadFigures.Worker(
      worker: register.names.workers.identifier(worker),
      name: register.name(ofWorker: worker, on: day),
      team: register.names.teams.identifier(orNone: post.team), role: post.role,
      employment: post.employment, isRegistered: post.isRegistered, fte: post.fte,
      cases: cases, casesPerFTE: post.fte.flatMap { ratio(Double(cases), $0) }, limit: limit,
      load: load,
      status: Status(
        load, amberAbove: policy.caseload.amberAbove, redAbove: policy.caseload.redAbove),
      isAbsent: isAbsent, isNewlyQualified: isNewlyQualified)
  }

  /// > `newly_qualified` ≤ D < `newly_qualified` + `newly_qualified_for`
  func isNewlyQualified(_ post: Post, on day: Day) -> Bool {
    guard let start = post.newlyQualified, start <= day else { return false }
    return day < calendar.day(policy.caseload.newlyQualifiedFor, after: start)
  }

  /// > `limit(w)` = the worker's own `limit`, as it is, if given; else `limit_per_fte × fte`, and only
  /// > this multiplied by `newly_qualified_factor`.
  private func limit(of post: Post, isNewlyQualified: Bool) -> Double? {
    if let own = post.limit { return own }
    guard let fte = post.fte else { return nil }
    let limit = policy.caseload.limitPerFTE * fte
    return isNewlyQualified ? limit * policy.caseload.newlyQualifiedFactor : limit
  }
}

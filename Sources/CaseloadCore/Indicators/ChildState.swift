/// What a child is on one day: who holds it, which clock governs it, where it belongs.
struct ChildState: Sendable {
  /// Whether an episode is active whose status needs a worker.
  var isOpen = false
  /// Whether an episode is active whose status needs a registered social worker.
  var needsRegistered = false
  /// The worker of the leading effective allocation.
  var lead = IdentifierTable.none
  /// Effective allocations.
  var allocationCount = 0
  /// Of these, those to workers whom no record names.
  var unknownCount = 0
  /// Of these, those to workers who are absent.
  var absentCount = 0
  /// Of these, those to known workers who are not social workers.
  var unqualifiedCount = 0
  /// The governing clock, when the child has any.
  var clock: Clock?
  /// The status of the governing episode.
  var status: EpisodeStatus?
  /// The team the child belongs to.
  var team = IdentifierTable.none
  /// The last day on which a visit saw the child.
  var lastSeen: Day?
}

extension Indicators {
  /// A child's state on a day, and a word for each of its effective allocations.
  func state(
    of child: UInt32, on day: DayState, effective: (Allocation) -> Void
  ) -> ChildState {
    var visits = VisitCursor()
    return state(of: child, on: day, &visits, effective: effective)
  }

  /// A child's state on a day, where those of other days are asked for too.
  ///
  /// > The **lead worker** of a child: of its effective allocations the one with the latest `start`; on a
  /// > tie, the greatest allocation id in byte order. A child belongs to the team of its lead worker at
  /// > D; if that gives no team, to `team` of its governing episode; if that gives none, to none.
  /// > — `indicators.md`
  @inline(__always)
  func state(
    of child: UInt32, on day: DayState, _ visits: inout VisitCursor,
    effective: (Allocation) -> Void
  ) -> ChildState {
    var state = ChildState()
    var latest = Spell.always
    let allocations = register.allocations
    // In byte order of the ids, so that of equal starts the last wins.
    for index in allocations.range(child) where day.isEffective(allocations.elements[index]) {
      let allocation = allocations.elements[index]
      let worker = day.standing(of: allocation.worker)
      state.allocationCount += 1
      if !worker.contains(.known) {
        state.unknownCount += 1
      } else {
        if worker.contains(.absent) { state.absentCount += 1 }
        if !worker.contains(.socialWorker) { state.unqualifiedCount += 1 }
      }
      if allocation.spell.start >= latest {
        latest = allocation.spell.start
        state.lead = allocation.worker
      }
      effective(allocation)
    }
    if state.lead != IdentifierTable.none { state.team = day.team(of: state.lead) }
    addEpisodes(of: child, on: day.day, &visits, to: &state)
    return state
  }

  /// > A child's **governing** clock is the one with the earliest due, met clocks last; on a tie, the order
  /// > of statuses; then the smallest episode id, then the smallest placement id in byte order. Its
  /// > **governing episode** is the one that gives that clock; without any clock, of its active episodes
  /// > the first in the order of statuses, then the smallest id. — `indicators.md` section 4
  @inline(__always)
  private func addEpisodes(
    of child: UInt32, on day: Day, _ visits: inout VisitCursor, to state: inout ChildState
  ) {
    let leadTeam = state.team
    var governing: Episode?
    var hasLookedForVisits = false
    let episodes = register.episodes
    for index in episodes.range(child) where episodes.elements[index].spell.isActive(on: day) {
      let episode = episodes.elements[index]
      if needsWorker[episode.status.rank] { state.isOpen = true }
      if needsRegistered[episode.status.rank] { state.needsRegistered = true }
      if !hasLookedForVisits {
        state.lastSeen = register.visits.lastSeen(child, onOrBefore: day, &visits)
        hasLookedForVisits = true
      }
      let ruleTeam = leadTeam == IdentifierTable.none ? episode.team : leadTeam
      let clock = clock(of: episode, team: ruleTeam, lastSeen: state.lastSeen, day: day)
      let takesOver =
        if let governing {
          ChildState.ranks(clock, episode.status, before: state.clock, governing.status)
        } else {
          true
        }
      if takesOver {
        governing = episode
        state.clock = clock
        state.status = episode.status
      }
    }
    if state.team == IdentifierTable.none, let governing { state.team = governing.team }
  }

  /// The episode's clock; of those that its placements give, the governing one.
  @inline(__always)
  private func clock(
    of episode: Episode, team: UInt32, lastSeen: Day?, day: Day
  ) -> Clock? {
    var earliest: Clock?
    forEachVisitSource(of: episode, team: team, on: day) { source in
      let clock = source.clock(lastSeen: lastSeen, calendar: calendar)
      if ChildState.ranks(clock, source.status, before: earliest, source.status) {
        earliest = clock
      }
    }
    return earliest
  }

  /// Hands over what gives each of an active episode's clocks, in the order in which equal ones govern.
  ///
  /// > `looked_after` gives one per active placement of the child, or one from the episode itself if the
  /// > child has no active placement. — `indicators.md` section 4
  ///
  /// - Parameters:
  ///   - episode: The episode.
  ///   - team: The team whose rules apply.
  ///   - day: The day.
  ///   - body: What takes them.
  @inline(__always)
  func forEachVisitSource(
    of episode: Episode, team: UInt32, on day: Day, _ body: (VisitClockSource) -> Void
  ) {
    var source = VisitClockSource(
      status: episode.status, rule: visitRules.rule(episode.status, team: team),
      visitEvery: episode.visitEvery, start: episode.spell.start, allowsLater: true)
    guard episode.status == .lookedAfter else { return body(source) }
    var isPlaced = false
    let placements = register.placements
    for index in placements.range(episode.child)
    where placements.elements[index].spell.isActive(on: day) {
      isPlaced = true
      source.isPlacement = true
      source.start = placements.elements[index].spell.start
      source.allowsLater = placements.elements[index].isUntil18
      body(source)
    }
    guard !isPlaced else { return }
    source.allowsLater = false
    body(source)
  }
}

extension ChildState {
  /// Whether a clock, or an episode without one, governs before another.
  @inline(__always)
  static func ranks(
    _ clock: Clock?, _ status: EpisodeStatus, before other: Clock?, _ otherStatus: EpisodeStatus
  ) -> Bool {
    guard let clock else { return other == nil && status.rank < otherStatus.rank }
    guard let other else { return true }
    let (due, otherDue) = (clock.due ?? Day.afterAllClocks, other.due ?? Day.afterAllClocks)
    return due == otherDue ? status.rank < otherStatus.rank : due < otherDue
  }
}

extension Day {
  /// Later than any due day, for clocks that are met.
  fileprivate static let afterAllClocks = Day(number: .max)
}

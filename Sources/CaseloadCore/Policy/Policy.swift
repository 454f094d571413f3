/// The timescales and limits that every figure is judged by.
///
/// They are data, not code: no national number exists for many of them, and the law moves. The
/// defaults are those of `data-directory.md`, section 5; `policy.toml` overrides them key by key.
public struct Policy: Equatable, Sendable {
  /// The authority's name, for titles; empty when the policy gives none.
  public var authorityName = ""
  /// Whether a working day on which a clock starts counts as day one.
  public var countStartDay = false
  /// Limits on cases held and on children without a worker.
  public var caseload = Caseload()
  /// Limits on the share of agency staff.
  public var agency = Agency()
  /// How often workers are supervised.
  public var supervision = Supervision()
  /// How often children are visited.
  public var visits = Visits()

  /// The defaults.
  public init() {}
}

extension Policy {
  /// `[caseload]`.
  public struct Caseload: Equatable, Sendable {
    /// Cases for one full-time worker; above 0.
    public var limitPerFTE = 16.0
    /// The share of that limit for a newly qualified worker; above 0, at most 1.
    public var newlyQualifiedFactor = 0.9
    /// How long the factor holds from the start of the first assessed year.
    public var newlyQualifiedFor = Policy.duration("1 year")
    /// Above this load (cases ÷ limit) a worker is amber.
    public var amberAbove = 1.0
    /// Above this load a worker is red; never below ``amberAbove``.
    public var redAbove = 1.2
    /// How long a child may be open without a worker.
    public var unallocatedAfter = Policy.duration("7 days")
    /// The statuses in which a child needs a worker.
    public var needsWorker: [EpisodeStatus] = [
      .assessment, .childInNeed, .childProtection, .lookedAfter, .privateFostering,
    ]
    /// The statuses in which a child needs a registered social worker.
    public var needsRegistered: [EpisodeStatus] = [
      .childProtection, .lookedAfter, .privateFostering,
    ]
  }

  /// `[agency]`.
  public struct Agency: Equatable, Sendable {
    /// Above this ratio the share of agency staff is amber.
    public var amberAbove = 0.15
    /// Above this ratio it is red; never below ``amberAbove``.
    public var redAbove = 0.20
  }

  /// `[supervision]`.
  public struct Supervision: Equatable, Sendable {
    /// An interval for workers in the first months of their assessed year.
    public struct Stage: Equatable, Sendable {
      /// How long after the start of the assessed year the stage lasts.
      public var until: Duration
      /// The interval in it.
      public var every: Duration
    }

    /// The interval for everyone else; employer standards for social workers, standard 5.
    public var every = Policy.duration("1 month")
    /// The stages of the first assessed year, in ascending order.
    public var newlyQualified = [
      Stage(until: Policy.duration("6 weeks"), every: Policy.duration("1 week")),
      Stage(until: Policy.duration("6 months"), every: Policy.duration("2 weeks")),
    ]
    /// Roles whose supervision is not counted.
    public var excludedRoles: [WorkerRole] = [.seniorManager, .middleManager]
    /// How long before its due day a supervision is due soon.
    public var dueSoon = Policy.duration("7 days")
    /// The window over which the quality of records is counted.
    public var qualityWindow = Policy.duration("90 days")
    /// The window over which gaps between supervisions are averaged.
    public var gapWindow = Policy.duration("365 days")
  }

  /// `[visits]` and `[teams.ID.visits]`.
  public struct Visits: Equatable, Sendable {
    /// How long before its due day a visit is due soon.
    public var dueSoon = Policy.duration("7 days")
    /// The window over which "seen alone" is counted.
    public var seenWindow = Policy.duration("90 days")
    /// The authority's rules; a status without one has no clock of its own.
    public var rules: [EpisodeStatus: VisitRule] = Policy.defaultVisitRules
    /// The rules of teams that have their own, complete after merging with the authority's: for a
    /// team that is named here these stand in place of ``rules`` as a whole.
    public var teamRules: [Identifier: [EpisodeStatus: VisitRule]] = [:]

    /// The rules for the children of a team: its own where it has any, otherwise the authority's.
    public func rules(forTeam team: Identifier?) -> [EpisodeStatus: VisitRule] {
      guard let team, let own = teamRules[team] else { return rules }
      return own
    }
  }

  /// The visits that a child of one status is due.
  public struct VisitRule: Equatable, Sendable {
    /// From the start to the first visit.
    public var first: Duration
    /// From one visit to the next; without it one visit meets the clock for good.
    public var every: Duration?
    /// From this long after the start, ``then`` takes the place of ``every``.
    public var after: Duration?
    /// The later interval; present exactly when ``after`` is.
    public var then: Duration?
  }
}

/// What the records of a file are.
///
/// The table in ``fields`` is the one description of the format: the reader, the checker and the
/// documentation are driven by it.
public enum Kind: String, CaseIterable, Sendable {
  /// The teams of the authority, in versions.
  case teams
  /// The workers and their contracts, in versions.
  case workers
  /// Long absences of workers: maternity, long-term sickness, secondment.
  case absences
  /// The children.
  case children
  /// Spells in which a service works with a child.
  case episodes
  /// Spells in which a looked-after child lives in one place.
  case placements
  /// Spells in which a worker holds a child's case.
  case allocations
  /// Visits to children.
  case visits
  /// Supervision sessions of workers.
  case supervisions

  /// The kinds of the second part, whose files are skipped until the program knows them.
  public static let reserved: Set<String> = [
    "contacts", "assessments", "concerns", "strategy_discussions", "enquiries", "conferences",
    "plans", "missing_episodes", "education", "education_checks", "schools",
  ]

  /// Whether a record is one version, which holds from its `from` date on, of what its id names.
  public var isVersioned: Bool { self == .teams || self == .workers }

  /// What a record is, in a sentence.
  public var summary: String {
    switch self {
    case .teams: "A team, from a date on"
    case .workers: "A worker with a post and a contract, from a date on"
    case .absences: "A long absence of a worker: maternity, long-term sickness, secondment"
    case .children: "A child"
    case .episodes: "A spell in which a service works with a child, and why"
    case .placements: "A spell in which a looked-after child lives in one place"
    case .allocations: "A spell in which a worker holds a child's case"
    case .visits: "A visit to a child"
    case .supervisions: "A supervision session of a worker"
    }
  }
}

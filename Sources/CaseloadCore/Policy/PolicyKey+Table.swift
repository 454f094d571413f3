extension PolicyKey {
  /// Every key, in the order in which the policy is shown.
  public static let all: [PolicyKey] =
    authority + calendar + caseload + agency + supervision + visits + visitRule

  /// The tables that hold plain keys, in the order in which the policy is shown.
  static let plainTables = ["authority", "calendar", "caseload", "agency", "supervision", "visits"]

  /// The keys of a table that `policy.toml` has once.
  static func keys(ofTable table: String) -> [PolicyKey] {
    all.filter { $0.table == table }
  }

  /// The statuses in the order in which their rules are shown.
  static let visitStatuses: [EpisodeStatus] = [
    .assessment, .childInNeed, .childProtection, .lookedAfter, .privateFostering, .careLeaver,
    .earlyHelp,
  ]

  /// Where the default rule of a status comes from, when it is not the program's own choice.
  public static func source(ofVisitsIn status: EpisodeStatus) -> String? {
    switch status {
    case .lookedAfter:
      "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28"
    case .privateFostering:
      "Children (Private Arrangements for Fostering) Regulations 2005, regulation 8"
    default: nil
    }
  }

  private static let authority = [
    PolicyKey(
      "authority.name", .text(\.authorityName), "the authority's name as titles show it")
  ]

  private static let calendar = [
    PolicyKey(
      "calendar.count_start_day", .flag(\.countStartDay),
      "true when a working day on which a clock starts counts as day one, false otherwise")
  ]

  private static let caseload = [
    PolicyKey(
      "caseload.limit_per_fte", .number(\.caseload.limitPerFTE, .aboveZero),
      "the number of cases one full-time worker should hold",
      source: "no national limit exists; near the England average"),
    PolicyKey(
      "caseload.newly_qualified_factor",
      .number(\.caseload.newlyQualifiedFactor, .aboveZeroToOne),
      "the share of that limit for a newly qualified worker"),
    PolicyKey(
      "caseload.newly_qualified_for", .duration(\.caseload.newlyQualifiedFor, mayBeZero: true),
      "how long that share holds from the start of the first assessed year"),
    PolicyKey(
      "caseload.amber_above", .number(\.caseload.amberAbove, .zeroOrMore),
      "the load (cases ÷ limit) above which a worker is amber"),
    PolicyKey(
      "caseload.red_above", .number(\.caseload.redAbove, .zeroOrMore),
      "the load (cases ÷ limit) above which a worker is red"),
    PolicyKey(
      "caseload.unallocated_after", .duration(\.caseload.unallocatedAfter, mayBeZero: true),
      "how long a child may be open without a worker"),
    PolicyKey(
      "caseload.needs_worker", .statuses(\.caseload.needsWorker),
      "the statuses in which a child needs a worker"),
    PolicyKey(
      "caseload.needs_registered", .statuses(\.caseload.needsRegistered),
      "the statuses in which a child needs a registered social worker"),
  ]

  private static let agency = [
    PolicyKey(
      "agency.amber_above", .number(\.agency.amberAbove, .zeroOrMore),
      "the share of agency staff, from 0 to 1, above which it is amber"),
    PolicyKey(
      "agency.red_above", .number(\.agency.redAbove, .zeroOrMore),
      "the share of agency staff, from 0 to 1, above which it is red"),
  ]

  private static let supervision = [
    PolicyKey(
      "supervision.every", .duration(\.supervision.every, mayBeZero: false),
      "the time from one supervision to the next",
      source: "employer standards for social workers, standard 5"),
    PolicyKey(
      "supervision.newly_qualified", .stages(\.supervision.newlyQualified),
      "the stages of the first assessed year"),
    PolicyKey(
      "supervision.exclude_roles", .roles(\.supervision.excludedRoles),
      "the roles whose supervision is not counted"),
    PolicyKey(
      "supervision.due_soon", .duration(\.supervision.dueSoon, mayBeZero: true),
      "how long before its due day a supervision is due soon"),
    PolicyKey(
      "supervision.quality_window", .duration(\.supervision.qualityWindow, mayBeZero: true),
      "how far back the quality of records is counted"),
    PolicyKey(
      "supervision.gap_window", .duration(\.supervision.gapWindow, mayBeZero: true),
      "how far back the gaps between supervisions are averaged"),
  ]

  private static let visits = [
    PolicyKey(
      "visits.due_soon", .duration(\.visits.dueSoon, mayBeZero: true),
      "how long before its due day a visit is due soon"),
    PolicyKey(
      "visits.seen_window", .duration(\.visits.seenWindow, mayBeZero: true),
      "how far back it is counted whether children were seen"),
  ]

  /// The keys of `[visits.STATUS]` and `[teams.ID.visits.STATUS]`.
  static let visitRule = [
    PolicyKey(
      "visits.STATUS.first", .interval(.first), "the time from the start to the first visit"),
    PolicyKey(
      "visits.STATUS.every", .interval(.every), "the time from one visit to the next"),
    PolicyKey(
      "visits.STATUS.after", .interval(.after),
      "how long after the start the interval changes to then"),
    PolicyKey(
      "visits.STATUS.then", .interval(.then), "the interval that takes the place of every"),
    PolicyKey(
      "visits.STATUS.enabled", .enabled, "false when the status is to have no clock, true otherwise"
    ),
  ]

  private init(_ path: String, _ form: Form, _ summary: String, source: String? = nil) {
    let names = path.split(separator: ".").map(String.init)
    self.table = names.dropLast().joined(separator: ".")
    self.name = names.last ?? ""
    self.form = form
    self.summary = summary
    self.source = source
  }
}

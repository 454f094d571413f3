/// A figure that is shown, and that a person may ask about.
public enum Figure: Hashable, Sendable {
  // Section 1: caseload per worker.

  /// Cases for each full-time social worker who holds cases.
  case averageCaseload
  /// The sum of the listed workers' cases.
  case cases
  /// Listed workers whose load is red.
  case workersOverLimit
  /// Open children without a worker.
  case unallocated
  /// Open children held only by workers who are absent.
  case heldByAbsent
  /// Open children who need a registered social worker and have none.
  case allocatedWithoutQualification
  /// Open children held only by workers whom no record names.
  case allocatedToUnknown
  /// One worker's cases.
  case workerCases(Identifier)
  /// One worker's cases as a share of the worker's limit.
  case workerLoad(Identifier)
  /// How long one child has been without a worker.
  case childUnallocated(Identifier)

  // Section 2: agency staff ratio.

  /// The share of agency staff among social workers.
  case agencyRatio
  /// The change of that share over a year.
  case agencyChange
  /// The share of posts that no employed social worker fills.
  case vacancyRate

  // Section 3: supervision frequency.

  /// The share of workers whose supervision is in time.
  case supervisionInTime
  /// Workers whose supervision is overdue.
  case supervisionOverdue
  /// Workers whose supervision is due soon.
  case supervisionDueSoon
  /// The mean number of days from one supervision to the next.
  case supervisionGap
  /// The share of supervision records that show something.
  case supervisionQuality(QualityMark)
  /// How one worker's supervision stands.
  case workerSupervision(Identifier)

  // Section 4: overdue visits.

  /// The share of children whose visits are in time.
  case visitsInTime
  /// Children whose visit is overdue.
  case visitsOverdue
  /// Children whose visit is due soon.
  case visitsDueSoon
  /// The share of visits at which the child was seen.
  case seen
  /// The share of those at which the child was seen alone.
  case seenAlone
  /// How the visits to one child stand.
  case childVisit(Identifier)
}

/// What a supervision record may show.
public enum QualityMark: String, CaseIterable, Sendable {
  /// Reflection.
  case reflective
  /// Challenge.
  case challenge
  /// The reasons of decisions.
  case rationale
}

extension Figure {
  /// The figures of a whole scope, in the order of the panes.
  public static let headlines: [Figure] =
    [
      .averageCaseload, .cases, .workersOverLimit, .unallocated, .heldByAbsent,
      .allocatedWithoutQualification,
      .allocatedToUnknown, .agencyRatio, .agencyChange, .vacancyRate, .supervisionInTime,
      .supervisionOverdue, .supervisionDueSoon, .supervisionGap,
    ] + QualityMark.allCases.map { .supervisionQuality($0) } + [
      .visitsInTime, .visitsOverdue, .visitsDueSoon, .seen, .seenAlone,
    ]

  /// What the figure is called; it names no person.
  public var title: String {
    switch self {
    case .averageCaseload: "Average caseload"
    case .cases: "Cases"
    case .workersOverLimit: "Workers over their limit"
    case .unallocated: "Children without a worker"
    case .heldByAbsent: "Held only by absent workers"
    case .allocatedWithoutQualification: "Held without qualification"
    case .allocatedToUnknown: "Held only by workers without a record"
    case .workerCases: "Cases of a worker"
    case .workerLoad: "Load of a worker"
    case .childUnallocated: "Time without a worker"
    case .agencyRatio: "Agency staff"
    case .agencyChange: "Agency staff, change over a year"
    case .vacancyRate: "Vacancies"
    case .supervisionInTime: "Supervision in time"
    case .supervisionOverdue: "Supervision overdue"
    case .supervisionDueSoon: "Supervision due soon"
    case .supervisionGap: "Average gap between supervisions"
    case .supervisionQuality(.reflective): "Supervision records that show reflection"
    case .supervisionQuality(.challenge): "Supervision records that show challenge"
    case .supervisionQuality(.rationale): "Supervision records that give reasons"
    case .workerSupervision: "Supervision of a worker"
    case .visitsInTime: "Visits in time"
    case .visitsOverdue: "Visits overdue"
    case .visitsDueSoon: "Visits due soon"
    case .seen: "Children seen"
    case .seenAlone: "Children seen alone"
    case .childVisit: "Visits to a child"
    }
  }

  /// The worker that the figure is of, if it is of one.
  public var worker: Identifier? {
    switch self {
    case .workerCases(let worker), .workerLoad(let worker), .workerSupervision(let worker): worker
    default: nil
    }
  }

  /// The child that the figure is of, if it is of one.
  public var child: Identifier? {
    switch self {
    case .childUnallocated(let child), .childVisit(let child): child
    default: nil
    }
  }
}

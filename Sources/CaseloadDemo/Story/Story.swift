import CaseloadCore

/// What the sample tells: a failing service, how bad it was and how it gets better.
///
/// The two figures that the story of June 2016 gives are agency staff of 22 % and, a year before,
/// 30 %. The rest is set so that a practitioner finds it plausible beside England's averages.
struct Story: Sendable {
  /// The day on which the story ends.
  let asAt: Day

  /// Open children to a full-time social worker who holds cases.
  private let averageCaseload = Curve([(8, 26), (5, 25), (2, 23), (1, 21), (0, 17.6)])
  /// Open children, as a share of those at the end.
  private let openChildren = Curve([(8, 1.08), (5, 1.12), (2, 1.10), (1, 1.07), (0, 1)])
  /// Agency staff as a share of all social workers, in full-time equivalents.
  private let agencyShare = Curve([
    (8, 0.14), (5, 0.2), (2, 0.28), (1.1, 0.3), (1, 0.3), (0.1, 0.22),
  ])
  /// Mean days from a referral to its allocation.
  private let allocationDelay = Curve([(8, 4), (3, 8), (1.5, 12), (1, 6), (0.4, 2), (0, 1.2)])
  /// Share of the permanent staff that leave in a year.
  private let turnover = Curve([(8, 0.16), (2, 0.2), (1, 0.18), (0, 0.14)])
  /// Probability that a visit is made after its due day.
  private let lateVisits = Curve([(8, 0.36), (2, 0.36), (1, 0.31), (0, 0.2)])
  /// Probability that a supervision is held after its due day.
  private let lateSupervisions = Curve([(8, 0.66), (2, 0.64), (1, 0.58), (0, 0.38)])
  /// Mean lateness of a late monthly supervision, in days.
  private let supervisionLateness = Curve([(8, 38), (2, 34), (1, 28), (0, 13)])
  /// Share of the supervision records that show reflective discussion.
  private let reflective = Curve([(8, 0.06), (1, 0.12), (0, 0.21)])
  /// Share of the supervision records that show challenge.
  private let challenge = Curve([(8, 0.04), (1, 0.07), (0, 0.125)])
  /// Share of the supervision records that show the rationale of decisions.
  private let rationale = Curve([(8, 0.08), (1, 0.13), (0, 0.21)])
  /// Share of the visits at which the child is seen.
  private let seen = Curve([(8, 0.88), (1, 0.9), (0, 0.93)])
  /// Share of the seen children that are seen alone, in assessments and child protection.
  private let alone = Curve([(8, 0.66), (1, 0.78), (0, 0.9)])

  /// What is true of the service on one day.
  struct Epoch: Sendable {
    var averageCaseload: Double
    var openChildren: Double
    var agencyShare: Double
    var allocationDelay: Double
    var turnover: Double
    var lateVisits: Double
    var lateSupervisions: Double
    var supervisionLateness: Double
    var reflective: Double
    var challenge: Double
    var rationale: Double
    var seen: Double
    var alone: Double
  }

  /// The state of the service on a day.
  func epoch(on day: Day) -> Epoch {
    let years = Double(asAt - day) / 365.25
    return Epoch(
      averageCaseload: averageCaseload.value(yearsBefore: years),
      openChildren: openChildren.value(yearsBefore: years),
      agencyShare: agencyShare.value(yearsBefore: years),
      allocationDelay: allocationDelay.value(yearsBefore: years),
      turnover: turnover.value(yearsBefore: years),
      lateVisits: lateVisits.value(yearsBefore: years),
      lateSupervisions: lateSupervisions.value(yearsBefore: years),
      supervisionLateness: supervisionLateness.value(yearsBefore: years),
      reflective: reflective.value(yearsBefore: years),
      challenge: challenge.value(yearsBefore: years),
      rationale: rationale.value(yearsBefore: years),
      seen: seen.value(yearsBefore: years),
      alone: alone.value(yearsBefore: years))
  }

  /// The first day of the reconfiguration of the teams: the first of the month, four months before.
  var reconfiguration: Day {
    let before = asAt.adding(months: -4)
    return before - (before.components.day - 1)
  }
}

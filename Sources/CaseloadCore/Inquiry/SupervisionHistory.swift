/// A worker's supervisions, and when the next one is due, as at a day.
public struct SupervisionHistory: Equatable, Sendable {
  /// The standing, figure for figure the worker's row in the report of the whole authority; `nil` when
  /// the worker's supervision is not counted.
  public var standing: SupervisionFigures.Worker?
  /// Why the worker's supervision is not counted; `nil` when it is.
  public var exclusion: Exclusion?
  /// The clock of the next supervision, also for somebody who is not counted; `nil` when there is
  /// nothing to start it from.
  public var clock: RunningClock?
  /// Every supervision of the last 13 months, the latest first.
  public var sessions: [Session]
  /// The gaps that end within the last 13 months, the one that is still open first, then the latest.
  public var gaps: [Gap]
  /// What the records of the policy's quality window show.
  public var quality: SupervisionFigures.Quality
  /// The first day of the quality window.
  public var qualitySince: Day

  /// Why a worker's supervision is not counted.
  public enum Exclusion: String, CaseIterable, Sendable {
    /// Not in service on the day.
    case notActive = "not_active"
    /// On a long absence.
    case absent
    /// Neither a social worker nor holding a case.
    case withoutCases = "without_cases"
    /// In a role that the policy leaves out.
    case role
  }

  /// One supervision.
  public struct Session: Equatable, Sendable {
    /// The day.
    public var day: Day
    /// Who supervised.
    public var supervisor: Named?
    /// Whether the record shows reflection.
    public var isReflective: Bool
    /// Whether the record shows challenge.
    public var isChallenging: Bool
    /// Whether the record gives the reasons of decisions.
    public var givesRationale: Bool
    /// How many children the record says were discussed.
    public var childrenDiscussed: Int
  }

  /// The days between two supervisions, or since the last one.
  public struct Gap: Equatable, Sendable {
    /// The day of the earlier supervision.
    public var from: Day
    /// The day of the later one; `nil` for the gap that is still open.
    public var to: Day?
    /// The days from the one to the other, or so far.
    public var days: Int
    /// The interval that held from the earlier one on.
    public var limit: Duration
    /// The day by which the later one was, or is, due.
    public var due: Day
    /// Whether the later one came, or is, after that day.
    public var isOverLimit: Bool
    /// Whether the gap is left out of averages and never over the limit: an absence touches it, or it
    /// began before the worker's service.
    public var isExcused: Bool
  }
}

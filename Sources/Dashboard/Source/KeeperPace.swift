/// Decides what the keeper does next.
///
/// It reads no clock, so that every course of events can be played.
struct KeeperPace: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// What is to be done.
  enum Step: Equatable {
    /// Make a board of what changed.
    case renew
    /// Compute the weekly points of the last board.
    case complete
    /// Take what waits, and ask again.
    case look
    /// Sleep until a moment, or until something comes.
    case sleep(until: Instant)
  }

  /// However long a board took, changes wait no longer for the next: the machine may have slept meanwhile.
  static let longestRest = Swift.Duration.seconds(2)
  /// So long may writers who never pause keep the weekly points old.
  ///
  /// The last of them is always new. They take longer than all other figures.
  static let longestTrendLag = Swift.Duration.seconds(5)

  /// Whether something changed of which there is no board.
  private(set) var isChanged = false
  /// Whether the weekly points of the last board are still to be computed.
  private(set) var lacksTrend = false
  private var trendDue: Instant?
  /// Before this no further board is made of changes.
  private var rest: Instant?

  /// What is to be done now.
  ///
  /// - Parameters:
  ///   - now: The time.
  ///   - deadline: When the follower is to be asked though nothing came.
  ///   - isAnythingWaiting: Whether orders or changes wait that may be taken now.
  /// - Returns: What is to be done before it is asked again.
  func step(
    at now: Instant, followerDeadline deadline: Instant, isAnythingWaiting: () -> Bool
  ) -> Step {
    if isChanged, !isResting(at: now) { return .renew }
    guard lacksTrend else {
      return .sleep(until: isChanged ? min(rest ?? deadline, deadline) : deadline)
    }
    guard let trendDue, now < trendDue else { return .complete }
    // In a rest that another board follows they would be old at once.
    if isChanged { return .sleep(until: min(rest ?? now, trendDue, deadline)) }
    return isAnythingWaiting() ? .look : .complete
  }

  /// Whether changes wait, so that writers who never pause do not keep the machine busy with figures alone.
  ///
  /// Orders never wait.
  func isResting(at now: Instant) -> Bool { rest.map { now < $0 } ?? false }

  /// Notes that something changed.
  mutating func noteChange() { isChanged = true }

  /// Notes that a board was made, whose weekly points are still to come.
  mutating func noteBoard(at now: Instant) {
    if !lacksTrend { trendDue = now + KeeperPace.longestTrendLag }
    lacksTrend = true
  }

  /// Notes that all that changed is shown: then comes a rest of twice the time that it took.
  mutating func noteRenewal(from start: Instant, to end: Instant) {
    isChanged = false
    rest = end + min(start.duration(to: end) * 2, KeeperPace.longestRest)
  }

  /// Notes that the weekly points were computed.
  mutating func noteCompletion() { lacksTrend = false }
}

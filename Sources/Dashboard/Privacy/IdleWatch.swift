/// For how long nobody has done anything, by a clock that nobody sets and that goes on while the computer
/// sleeps.
public struct IdleWatch: Sendable {
  private var last: ContinuousClock.Instant
  private var limit: Swift.Duration?

  /// A watch that begins now.
  ///
  /// - Parameters:
  ///   - minutes: After how many minutes somebody counts as gone; 0 for never.
  ///   - now: The time.
  public init(minutes: Int, now: ContinuousClock.Instant = .now) {
    last = now
    set(minutes: minutes)
  }

  /// Changes after how many minutes somebody counts as gone; 0 for never.
  ///
  /// - Parameter minutes: How many.
  public mutating func set(minutes: Int) {
    limit = minutes > 0 ? .seconds(60 * minutes) : nil
  }

  /// Notes that somebody did something.
  ///
  /// - Parameter now: The time.
  public mutating func note(now: ContinuousClock.Instant = .now) {
    last = now
  }

  /// How long it still is until somebody counts as gone, 0 when that is so already; `nil` for never.
  ///
  /// - Parameter now: The time.
  /// - Returns: The time that is left.
  public func rest(now: ContinuousClock.Instant = .now) -> Swift.Duration? {
    limit.map { max(.zero, last + $0 - now) }
  }

  /// Whether somebody counts as gone.
  ///
  /// - Parameter now: The time.
  /// - Returns: Whether the limit has passed.
  public func isOver(now: ContinuousClock.Instant = .now) -> Bool { rest(now: now) == .zero }
}

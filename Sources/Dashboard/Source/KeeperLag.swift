import Synchronization

/// Up to when the keeper has shown all that there is, for other threads to see.
///
/// A read from a share that hangs, or figures that take seconds, would otherwise look like calm.
final class KeeperLag: Sendable {
  private let since = Mutex<Swift.Duration?>(SteadyTime.now)

  /// The moment up to which everything is shown, in steady time; `nil` when that is now.
  var behindSince: Swift.Duration? { since.withLock { $0 } }

  /// Notes that everything up to a moment is shown and that the keeper is at work on what came after.
  func note(since moment: Swift.Duration) { since.withLock { $0 = moment } }

  /// Notes that the keeper begins something; what is shown was up to date until now.
  func begin() { since.withLock { $0 = $0 ?? SteadyTime.now } }

  /// Notes that everything is shown.
  func catchUp() { since.withLock { $0 = nil } }
}

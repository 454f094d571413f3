import CSystem
import Glibc

/// Tells when the clock that people set reaches a moment, and at once when somebody sets it or the machine
/// wakes up: a program that merely slept would notice only when it wakes.
public struct WallTimer: ~Copyable {
  /// Readable when the clock is to be looked at; -1 when the system has no such timer.
  public let descriptor: Int32
  private var armed: Int64?

  /// A timer that waits for nothing yet.
  public init() {
    descriptor = clock_timer_descriptor()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Waits for a moment, and for the clock to be set.
  ///
  /// - Parameter seconds: The moment, in seconds since 1970.
  /// - Returns: Whether it waits; `false` when the clock was set since it was looked at last.
  public mutating func arm(at seconds: Int64) -> Bool {
    guard descriptor >= 0, armed != seconds else { return true }
    armed = clock_timer_set(descriptor, seconds) ? seconds : nil
    return armed != nil
  }

  /// Waits for the next full minute, hour or other step of the clock.
  ///
  /// - Parameter step: The seconds of a step.
  /// - Returns: How long that takes, rounded up; nothing when the clock was set meanwhile.
  public mutating func untilNext(_ step: Int64) -> Duration {
    let now = WallTimer.now
    let next = (now / step + 1) * step
    return arm(at: next) ? .seconds(next - now) : .zero
  }

  /// Makes the descriptor unreadable again; to be called before the clock is looked at.
  public mutating func drain() {
    armed = nil
    if descriptor >= 0 { clock_timer_drain(descriptor) }
  }

  /// What the clock shows, in seconds since 1970.
  ///
  /// `time` lags behind the timers by some milliseconds and would still show the second before.
  public static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }
}

import CSystem
import Glibc

/// Wakes whoever waits in `poll` when a time has passed, also when the computer slept meanwhile.
///
/// The time limit of `poll` itself stands still while the computer sleeps.
public struct Alarm: ~Copyable {
  /// Readable when the time has passed.
  public let descriptor: Int32

  /// An alarm that is not set.
  public init() {
    descriptor = alarm_descriptor()
  }

  deinit {
    close(descriptor)
  }

  /// Sets the alarm, in place of what it was set to before.
  ///
  /// - Parameter time: After which time it goes off; never when `nil`.
  public func set(after time: Duration?) {
    guard let time else { return alarm_set(descriptor, 0) }
    let nanosecond = Duration.nanoseconds(1)
    alarm_set(descriptor, max(1, Int64((time / nanosecond).rounded(.up))))
  }
}

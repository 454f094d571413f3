import CaseloadCore
import Glibc
import Messaging

/// Standard output that is written to for as long as somebody reads it and nobody asks to end.
struct FollowedOutput: ~Copyable {
  /// Readable when the program was asked to end.
  let ending: Int32
  /// Tells of midnight, and when somebody sets the clock.
  private var timer = WallTimer()

  /// The output of a program that can be asked to end.
  ///
  /// - Parameter ending: Readable when it was.
  init(ending: Int32) {
    self.ending = ending
  }

  /// So much fits into a pipe that is ready to be written to.
  private static let pieceBytes = 4096

  /// Waits until something happens in a directory.
  ///
  /// - Parameters:
  ///   - descriptor: Readable when something happened.
  ///   - deadline: When to stop waiting.
  ///   - isToday: Whether to stop at midnight too.
  /// - Returns: Whether to go on.
  mutating func wait(
    for descriptor: Int32, until deadline: ContinuousClock.Instant, isToday: Bool
  ) -> Bool {
    var rest = max(.zero, deadline - .now)
    if isToday { rest = min(rest, untilMidnight()) }
    var waiting = [
      pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isToday ? timer.descriptor : -1, events: Int16(POLLIN), revents: 0),
    ]
    // Rounded up, lest it wakes before the time.
    let milliseconds = Int32(clamping: Int64(rest / .milliseconds(1)) + 1)
    _ = poll(&waiting, nfds_t(waiting.count), milliseconds)
    if waiting[3].revents != 0 { timer.drain() }
    return waiting[0].revents == 0 && waiting[1].revents == 0
  }

  /// The time until the next moment at which a day can begin in London.
  private mutating func untilMidnight() -> Swift.Duration {
    let now = WallTimer.now
    let second = now % 86_400
    let summer: Int64 = 23 * 3600
    let rest = (second < summer ? summer : 86_400) - second
    return timer.arm(at: now + rest) ? .seconds(rest) : .zero
  }

  /// Writes a line.
  ///
  /// - Returns: Whether to go on; `false` when nobody reads any more, or the program was asked to end.
  /// - Throws: A failure when it cannot be written for another reason.
  func write(_ bytes: [UInt8]) throws -> Bool {
    var written = 0
    while written < bytes.count {
      var waiting = [
        pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0),
      ]
      _ = poll(&waiting, nfds_t(waiting.count), -1)
      if waiting[0].revents != 0 { return false }
      let count = bytes[written...].prefix(FollowedOutput.pieceBytes).withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE || errno == EBADF {
        return false
      } else if errno != EINTR && errno != EAGAIN {
        throw Output.failedWrite()
      }
    }
    return true
  }
}

import CaseloadCore
import CaseloadDemo
import Dispatch
import Glibc
import Messaging
import Synchronization

/// Writes facts to a sample at a steady pace, on a thread of its own.
final class LiveWriting: Sendable {
  private let root: String
  private let seed: UInt64
  private let pace: Double
  private let stopping = Mailbox<Bool>()
  private let progress = Mutex(Progress())

  private struct Progress {
    var isStopped = false
    var failure: String?
  }

  /// Writing that does nothing before ``start()``.
  ///
  /// - Parameters:
  ///   - root: The sample's directory.
  ///   - seed: Another number gives other facts.
  ///   - pace: How many seconds there are between one fact and the next.
  init(root: String, seed: UInt64, pace: Double) {
    self.root = root
    self.seed = seed
    self.pace = pace
  }

  /// Begins to write.
  func start() {
    DispatchQueue(label: "writer").async { [self] in
      do {
        try write()
      } catch {
        progress.withLock { if !$0.isStopped { $0.failure = "\(error)" } }
      }
    }
  }

  /// Ends the writing; when it returns, nothing is written any more.
  ///
  /// - Returns: Why it ended before, if it did.
  func stop() -> String? {
    stopping.post(true)
    return progress.withLock { progress in
      progress.isStopped = true
      return progress.failure
    }
  }

  private func write() throws {
    // What is watched is read first, so that it is on the screen as soon as it can be.
    guard !isStopping() else { return }
    var writer = try LiveWriter(root, seed: seed)
    repeat {
      guard let fact = writer.next(at: Moment(seconds: Int64(time(nil)))) else { continue }
      // Whoever stops the writing waits for a fact that is being written, not for the choice of one.
      try progress.withLock { progress in
        if !progress.isStopped { try writer.write(fact) }
      }
    } while !isStopping()
  }

  /// Sleeps until the next fact is due.
  private func isStopping() -> Bool {
    var polled = pollfd(fd: stopping.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, Int32(pace * 1_000)) > 0
  }
}

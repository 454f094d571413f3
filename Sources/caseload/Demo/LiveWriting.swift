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
  private let stopped = DispatchSemaphore(value: 0)
  private let failure = Mutex<String?>(nil)

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
      write()
      stopped.signal()
    }
  }

  /// Ends the writing; when it returns, nothing is written any more.
  ///
  /// - Returns: Why it ended before, if it did.
  func stop() -> String? {
    stopping.post(true)
    stopped.wait()
    return failure.withLock { $0 }
  }

  private func write() {
    do {
      var writer = try LiveWriter(root, seed: seed)
      while !isStopping() {
        guard let fact = writer.next(at: Moment(seconds: Int64(time(nil)))) else { continue }
        try writer.write(fact)
      }
    } catch {
      failure.withLock { $0 = "\(error)" }
    }
  }

  /// Sleeps until the next fact is due.
  private func isStopping() -> Bool {
    var polled = pollfd(fd: stopping.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, Int32(pace * 1_000)) > 0
  }
}

import Glibc
import Synchronization

/// The signals that ask the program to end, as something to wait for beside others for as long as it runs.
final class EndSignals: Sendable {
  /// Readable when the program was asked to end.
  let descriptor: Int32
  private let writing: Int32
  private let others: [Int32]
  private let isAwaited = Mutex(false)

  /// Holds the signals back from their usual effect: they end the program with status 0.
  ///
  /// To be made before any other thread exists.
  ///
  /// - Parameter others: Signals that end it beside the usual ones.
  init(with others: [Int32] = []) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    (descriptor, writing) = (ends[0], ends[1])
    self.others = others
    var signals = EndSignals.set(others)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    // A thread of its own: Dispatch looks after one of its threads that waits, once a second.
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        if let context {
          Unmanaged<EndSignals>.fromOpaque(context).takeRetainedValue().waitForOne()
        }
        return nil
      }, context)
    pthread_detach(thread)
  }

  /// Leaves the end to whoever waits for the descriptor, from now on.
  func takeOver() {
    isAwaited.withLock { $0 = true }
  }

  private func waitForOne() {
    var signals = EndSignals.set(others)
    var signal: Int32 = 0
    guard sigwait(&signals, &signal) == 0 else { return }
    isAwaited.withLock { isAwaited in
      if !isAwaited { _exit(0) }
    }
    var byte: UInt8 = 1
    write(writing, &byte, 1)
  }

  private static func set(_ more: [Int32]) -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGINT)
    for signal in more { sigaddset(&signals, signal) }
    return signals
  }
}

import Dispatch
import Glibc

/// The signals that ask the program to end, as something to wait for beside others.
struct EndSignals: ~Copyable {
  /// Readable when the program was asked to end.
  let descriptor: Int32
  private let writing: Int32

  /// Holds the signals back from their usual effect. To be made before any other thread exists.
  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    (descriptor, writing) = (ends[0], ends[1])
    var signals = EndSignals.all
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let writing = writing
    DispatchQueue.global().async {
      var signals = EndSignals.all
      var signal: Int32 = 0
      guard sigwait(&signals, &signal) == 0 else { return }
      var byte: UInt8 = 1
      write(writing, &byte, 1)
    }
  }

  private static var all: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGINT)
    return signals
  }
}

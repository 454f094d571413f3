import CSystem
import Glibc
import Synchronization

/// Values that other threads leave for the one that owns something: a terminal, a directory.
///
/// Its descriptor becomes readable with the first value, so the owner sleeps in `poll` until then.
public final class Mailbox<Value: Sendable>: Sendable {
  private let waiting = Mutex<[Value]>([])

  /// Readable while values wait.
  public let descriptor: Int32

  /// An empty mailbox.
  public init() {
    descriptor = event_descriptor()
  }

  deinit {
    close(descriptor)
  }

  /// Leaves a value and wakes the owner.
  public func post(_ value: Value) {
    waiting.withLock { $0.append(value) }
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Takes all that waits, in the order in which it came.
  public func take() -> [Value] {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    return waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

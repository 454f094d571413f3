import Glibc

/// A thread of the system's own.
///
/// Dispatch keeps a manager beside its threads that wakes once a second for as long as one of them is at
/// work, which a program that does nothing for hours must not.
public struct SystemThread: ~Copyable {
  private let thread: pthread_t

  /// What a new thread is told to do.
  private final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  /// Begins work on a thread of its own; `nil` when the system gives no more threads.
  ///
  /// - Parameter body: The work.
  public init?(_ body: @escaping @Sendable () -> Void) {
    // The new thread takes over the only reference; there is no other way to hand it a closure.
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      work.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the work is done.
  public consuming func join() {
    pthread_join(thread, nil)
    discard self
  }

  deinit {
    pthread_detach(thread)
  }
}

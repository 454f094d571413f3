import CaseloadCore
import Glibc
import Messaging
import Synchronization

/// Owns a data directory and its facts on a thread of its own, and posts boards and answers.
///
/// The interface never waits for it: it sends what it wants and goes on.
public final class BoardKeeper: Sendable {
  enum Order: Sendable {
    case show(BoardRequest)
    case ask(Question)
    case stop
  }

  private let root: String
  private let threads: Int
  private let orders = Mailbox<Order>()
  private let lag = KeeperLag()
  private let post: @Sendable (News) -> Void

  /// A keeper that does nothing before ``start()``.
  ///
  /// - Parameters:
  ///   - root: The data directory's path.
  ///   - threads: How many threads to use.
  ///   - post: Takes what there is to say, on the keeper's threads.
  public init(root: String, threads: Int, post: @escaping @Sendable (News) -> Void) {
    self.root = root
    self.threads = threads
    self.post = post
  }

  /// Up to when, in steady time, all that there is is shown; `nil` when that is now.
  public var behindSince: Swift.Duration? { lag.behindSince }

  /// Begins to read the directory and then to follow it.
  public func start() {
    let (root, threads, orders, lag, post) = (root, threads, orders, lag, post)
    let thread = SystemThread {
      let pace = ProgressPace()
      var request: BoardRequest?
      while true {
        do throws(OpeningError) {
          let follower = try DirectoryFollower(root, threads: threads) { progress in
            if pace.isDue(progress) { post(.progress(progress)) }
          }
          var loop = KeeperLoop(
            follower: follower, request: request, threads: threads, orders: orders, lag: lag,
            post: post)
          loop.run()
          return
        } catch {
          post(.failed("\(error)"))
        }
        guard BoardKeeper.isWorthAnotherTry(orders, &request) else { return }
      }
    }
    if thread == nil { post(.failed("the system gives no more threads; close other programs")) }
  }

  /// Waits a while after a failure: what made the reading impossible may pass.
  ///
  /// - Parameters:
  ///   - orders: The orders, of which only the last board that is asked for matters.
  ///   - request: The board that is asked for.
  /// - Returns: Whether nobody has asked to end.
  private static func isWorthAnotherTry(
    _ orders: Mailbox<Order>, _ request: inout BoardRequest?
  ) -> Bool {
    let end = ContinuousClock.now + .seconds(2)
    while true {
      for order in orders.take() {
        switch order {
        case .stop: return false
        case .show(let wanted): request = wanted
        case .ask: break  // There is no screen yet that would ask.
        }
      }
      let rest = ContinuousClock.now.duration(to: end)
      guard rest > .zero else { return true }
      var polled = pollfd(fd: orders.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&polled, 1, Int32((rest / .milliseconds(1)).rounded(.up)))
    }
  }

  /// Has the figures of a day and scope computed, now and whenever the data changes.
  public func show(_ request: BoardRequest) { orders.post(.show(request)) }

  /// Has a question answered.
  public func ask(_ question: Question) { orders.post(.ask(question)) }

  /// Ends the thread, when it has done what it is at.
  public func stop() { orders.post(.stop) }
}

/// Lets progress through as often as eyes can follow it.
private final class ProgressPace: Sendable {
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  func isDue(_ progress: ReadingProgress) -> Bool {
    let now = ContinuousClock.now
    return last.withLock { last in
      if let last, now - last < .milliseconds(50), progress.files < progress.allFiles {
        return false
      }
      last = now
      return true
    }
  }
}

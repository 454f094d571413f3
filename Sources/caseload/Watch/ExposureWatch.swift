import CaseloadCore
import Dashboard
import Glibc
import Messaging
import Synchronization

/// Finds out what everybody on the computer can get at, and when that is over.
///
/// The data directory is looked at on a thread of its own: it may be large, and far away.
final class ExposureWatch: Sendable {
  private let directory: String?
  private let post: @Sendable (News) -> Void
  private let progress = Mutex(Progress())

  private struct Progress {
    var isLooking = false
    /// When permissions or entries of the directory changed last, as it was looked at; in nanoseconds.
    var changed: Int?
  }

  /// A watch that has not looked yet.
  ///
  /// - Parameters:
  ///   - directory: The data directory; `nil` when nothing is to be said.
  ///   - post: Takes what there is to say, on any thread.
  init(directory: String?, post: @escaping @Sendable (News) -> Void) {
    self.directory = directory
    self.post = post
  }

  /// Looks at the data directory, unless nothing about it has changed since it was looked at last.
  func lookAtData() {
    guard let directory else { return }
    let isIdle = progress.withLock { progress in
      defer { progress.isLooking = true }
      return !progress.isLooking
    }
    guard isIdle else { return }
    let thread = SystemThread { [self] in
      let changed = ExposureWatch.changed(directory)
      let isOther = progress.withLock { progress in
        defer { progress.changed = changed }
        return progress.changed != changed
      }
      if isOther { post(.concern(.openData, Exposure.ofData(directory)?.sentence)) }
      progress.withLock { $0.isLooking = false }
    }
    if thread == nil { progress.withLock { $0.isLooking = false } }
  }

  /// Looks at the data directory again while everybody can get at it: somebody may do as they were told.
  ///
  /// - Parameter state: What is known of it.
  func lookAgain(_ state: State) {
    if state.concerns[.openData] != nil { lookAtData() }
  }

  /// Looks at the person's own files.
  ///
  /// - Parameter log: The access log.
  func lookAtFiles(_ log: AccessLogging) {
    guard directory != nil else { return }
    let exposure = log.exposure ?? ConfigurationDirectory.exposure()
    post(.concern(.openFiles, exposure?.sentence))
  }

  private static func changed(_ directory: String) -> Int? {
    var facts = stat()
    guard stat(directory, &facts) == 0 else { return nil }
    return facts.st_ctim.tv_sec * 1_000_000_000 + facts.st_ctim.tv_nsec
  }
}

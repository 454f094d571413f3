import CaseloadCore
import Dashboard
import Glibc
import Messaging

/// Finds out what everybody on the computer can get at, and when that is over.
struct ExposureWatch {
  private let directory: String?
  private let post: @Sendable (News) -> Void
  /// The time at which the directory's permissions or entries changed last, when it was looked at.
  private var changed: timespec?

  /// A watch that has not looked yet.
  ///
  /// - Parameters:
  ///   - directory: The data directory; `nil` when nothing is to be said.
  ///   - post: Takes what there is to say, on any thread.
  init(directory: String?, post: @escaping @Sendable (News) -> Void) {
    self.directory = directory
    self.post = post
  }

  /// Looks at the data directory, on a thread of its own: it may be large, and far away.
  mutating func lookAtData() {
    guard let directory else { return }
    changed = ExposureWatch.changed(directory)
    let post = post
    _ = SystemThread { post(.concern(.openData, Exposure.ofData(directory)?.sentence)) }
  }

  /// Looks at the data directory again where it was open and something about it has changed.
  ///
  /// - Parameter state: What is known of it.
  mutating func lookAgain(_ state: State) {
    guard let directory, state.concerns[.openData] != nil, let changed,
      let now = ExposureWatch.changed(directory),
      now.tv_sec != changed.tv_sec || now.tv_nsec != changed.tv_nsec
    else { return }
    lookAtData()
  }

  /// Looks at the person's own files.
  ///
  /// - Parameter log: The access log.
  func lookAtFiles(_ log: AccessLogging) {
    guard directory != nil else { return }
    let exposure = log.exposure ?? ConfigurationDirectory.exposure()
    post(.concern(.openFiles, exposure?.sentence))
  }

  private static func changed(_ directory: String) -> timespec? {
    var facts = stat()
    return stat(directory, &facts) == 0 ? facts.st_ctim : nil
  }
}

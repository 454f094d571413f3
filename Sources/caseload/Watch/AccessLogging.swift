import CaseloadCore
import Dashboard

/// The access log of a program that stays open, whatever the configuration says meanwhile.
struct AccessLogging {
  private let directory: String?
  /// The path as the configuration has it; empty for none.
  private(set) var setting = ""

  /// The log of a program.
  ///
  /// - Parameter directory: The data directory; `nil` when what is looked at is invented.
  init(directory: String?) {
    self.directory = directory.map(HomePath.resolved)
  }

  private var log: AccessLog? {
    directory.flatMap { AccessLog(setting, directory: $0) }
  }

  /// Takes over what the configuration says; where that is another log, the one is closed and the other
  /// opened, so that nobody looks on unseen.
  ///
  /// - Parameters:
  ///   - setting: The path as the configuration has it.
  ///   - state: What is shown.
  /// - Returns: What is wrong with the log, in a sentence.
  mutating func use(_ setting: String, _ state: State) -> String? {
    _ = write(state.access(.closed))
    self.setting = setting
    let problem = write(state.access(.opened))
    guard problem == nil, state.privacy.showsChildren else { return problem }
    return write(state.access(.revealedNames))
  }

  /// Writes something down.
  ///
  /// Without a log nothing is wrong. Where it cannot be written to, the person is told for as long as that
  /// is so, and goes on: a full disk must not keep anybody from a child's records when they are needed.
  ///
  /// - Parameter access: What was done.
  /// - Returns: What is wrong with the log, in a sentence.
  func write(_ access: Access) -> String? {
    do throws(AccessLog.Failure) {
      try log?.write(access)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// Whether everybody can get at the log.
  var exposure: Exposure? { log?.exposure }
}

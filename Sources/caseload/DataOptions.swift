import ArgumentParser
import CaseloadCore
import Glibc

/// Which data directory a command reads.
struct DataOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The data directory.", discussion: "Without it, the one that $CASELOAD_DATA names.",
      valueName: "dir"),
    completion: .directory)
  var directory: String?

  /// The directory's path, or `nil` when neither the command line nor the environment gives one.
  var pathIfGiven: String? {
    if let directory { return directory }
    guard let variable = getenv("CASELOAD_DATA"), variable.pointee != 0 else { return nil }
    return String(cString: variable)
  }

  /// The directory's path.
  ///
  /// - Throws: A usage error when neither the command line nor the environment gives one.
  func path() throws -> String {
    if let pathIfGiven { return pathIfGiven }
    throw ValidationError(
      "Give a data directory, or name one in $CASELOAD_DATA; `caseload demo DIR` makes a sample.")
  }
}

/// Whether a command says that everybody can get at what it opens.
struct PermissionOptions: ParsableArguments {
  @Flag(help: "Say nothing of data or configuration that everybody on the computer can get at.")
  var trustPermissions = false

  /// Says on standard error what everybody can get at, and how to keep them out.
  ///
  /// - Parameter directory: The data directory that is opened.
  func warn(of directory: String) {
    let exposures = exposures(of: directory)
    if !exposures.isEmpty { Output.say(exposures.map { "warning: \($0.sentence)" }) }
  }

  /// What everybody can get at of the data directory and of the configuration.
  private func exposures(of directory: String) -> [Exposure] {
    guard !trustPermissions else { return [] }
    return [Exposure.ofData(directory), ConfigurationDirectory.exposure()].compactMap(\.self)
  }
}

/// How many threads reading and counting take.
enum Threads {
  /// As many as there are processors, at most four: the files are then read as fast as they come.
  static var count: Int { min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

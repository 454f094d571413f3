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

/// How many threads reading and counting take.
enum Threads {
  /// As many as there are processors, at most four: the files are then read as fast as they come.
  static var count: Int { min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

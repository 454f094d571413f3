import CSystem
import Glibc

/// A program that has children's data in its memory.
public enum PrivateProcess {
  /// Keeps what is in memory from everybody else, whatever happens.
  ///
  /// A crash leaves no core dump and prints neither registers nor memory; no other program of the same
  /// person can read the memory or be attached; and files that are made are for their owner alone. To be
  /// called first of all, since nothing is in memory yet then.
  ///
  /// A build for development is left open to a debugger where `CASELOAD_DEBUG` is set.
  public static func begin() {
    #if DEBUG
    if getenv("CASELOAD_DEBUG") != nil { return }
    #endif
    process_keep_private()
  }
}

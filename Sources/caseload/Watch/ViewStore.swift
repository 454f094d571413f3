import CaseloadCore
import Dashboard
import Glibc

/// Keeps how the screen was left between runs, in `$XDG_STATE_HOME/caseload` or `~/.local/state/caseload`.
struct ViewStore {
  private let path: String?
  private let directory: String

  /// The store for a data directory.
  ///
  /// - Parameter directory: The data directory.
  init(directory: String) {
    self.directory = HomePath.resolved(directory)
    let base =
      ViewStore.variable("XDG_STATE_HOME")
      ?? ViewStore.variable("HOME").map { $0 + "/.local/state" }
    path = base.map { $0 + "/caseload/view.toml" }
    if let path { PrivateFile.removeLeftovers(of: path) }
  }

  /// How the screen was left; `nil` when nothing was kept for the directory.
  func load() -> ViewState? {
    guard let path, case .success(let bytes) = ConfigurationDirectory.bytes(of: path) else {
      return nil
    }
    return ViewStateFile.view(utf8: bytes, directory: directory)
  }

  /// Keeps how the screen is.
  ///
  /// - Returns: Why it cannot be kept, and what to do; `nil` when it is.
  func save(_ view: ViewState) -> String? {
    guard let path else { return nil }
    let text = ViewStateFile.text(of: view, directory: directory)
    do throws(PrivateFile.Failure) {
      try PrivateFile.write(Array(text.utf8), to: path, makesFolders: true, isLasting: false)
      return nil
    } catch {
      return "how the screen was left cannot be kept: \(path): \(error.reason)"
    }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee == UInt8(ascii: "/") else { return nil }
    return String(cString: value)
  }
}

import Dashboard
import Glibc
import TerminalUI

extension State {
  /// Writes what is shown to a file.
  ///
  /// - Parameters:
  ///   - format: How.
  ///   - path: The file, with `~` for the home directory, as people type it.
  ///   - theme: The colours of a picture.
  /// - Returns: What has come of it; `nil` when there is nothing to write.
  func exported(_ format: ExportFormat, to path: String, theme: Theme) -> Message? {
    let looks = theme.looks(at: .direct)
    guard let bytes = export(format, looks: { looks.look(for: $0) }) else { return nil }
    do throws(PrivateFile.Failure) {
      try PrivateFile.write(bytes, to: State.expanded(path))
      return .exported(.success(path))
    } catch {
      return .exported(
        .failure(Notice("\(path) cannot be written: \(error.reason)", isError: true)))
    }
  }

  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}

import Dashboard
import TerminalUI

extension State {
  /// Writes what is shown to a new file; a name that is taken gets a number.
  ///
  /// - Parameters:
  ///   - format: How.
  ///   - path: The file, with `~` for the home directory, as people type it.
  ///   - theme: The colours of a picture.
  /// - Returns: What has come of it; `nil` when there is nothing to write.
  func exported(_ format: ExportFormat, to path: String, theme: Theme) -> Message? {
    let looks = theme.looks(at: .direct)
    guard let bytes = export(format, looks: { looks.look(for: $0) }, isDated: true) else {
      return nil
    }
    let path = HomePath.expanded(path)
    do throws(PrivateFile.Failure) {
      return .exported(.success(try PrivateFile.writeNew(bytes, at: path)))
    } catch {
      let text = "\(path) cannot be written: \(error.reason)"
      return .exported(.failure(Notice(text, isError: true, topic: .export)))
    }
  }
}

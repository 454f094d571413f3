/// Something about a file that a person wrote: where it stands, what is wrong, what would be right.
public struct FileProblem: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The file is not used.
    case error
    /// The file is used without what it is about.
    case warning
  }

  /// The file, as it is to be shown; safe for a terminal only after ``SafeText``.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The key as a dotted path, fit to be shown; `nil` when it is about the file as text.
  public let key: String?
  /// What is wrong, with the value at fault.
  public let reason: String
  /// What to do.
  public let remedy: String
  /// How bad it is.
  public let severity: Severity

  /// A problem.
  ///
  /// - Parameters:
  ///   - file: The file, as it is to be shown.
  ///   - line: The line, from 1.
  ///   - key: The key as a dotted path.
  ///   - reason: What is wrong.
  ///   - remedy: What to do.
  ///   - severity: How bad it is.
  public init(
    file: String, line: Int, key: String?, reason: String, remedy: String,
    severity: Severity = .error
  ) {
    self.file = file
    self.line = line
    self.key = key
    self.reason = reason
    self.remedy = remedy
    self.severity = severity
  }
}

extension FileProblem: CustomStringConvertible {
  /// The problem in one line: file, line, key, what is wrong, what to do.
  public var description: String {
    "\(file):\(line): " + (key.map { "\($0): " } ?? "") + "\(reason); \(remedy)"
  }
}

extension Sequence where Element == FileProblem {
  /// The problems in the order of their lines, each file's together in the order they came.
  package func inOrder() -> [FileProblem] {
    var files: [String] = []
    for problem in self where !files.contains(problem.file) { files.append(problem.file) }
    return files.flatMap { file in
      self.filter { $0.file == file }.enumerated()
        .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        .map(\.element)
    }
  }
}

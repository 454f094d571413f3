/// Something wrong in a line of a data file: what, where, and what would be right.
public struct Finding: Equatable, Sendable {
  /// What the finding means for the line.
  public enum Severity: String, Sendable {
    /// The line does not count.
    case rejected
    /// The line counts; the field is treated as absent.
    case warning
  }

  /// The line's number in its file, from 1.
  public var line: Int
  /// What it means for the line.
  public var severity: Severity
  /// The field at fault; `nil` when the line as a whole is.
  public var field: String?
  /// What is wrong: a phrase that says what ``value`` is, where there is one.
  public var reason: String
  /// At most 40 characters of the field's value as it stands in the file; not safe for a terminal.
  public var value: String?
  /// What would be right, or what to do.
  public var remedy: String
}

/// What was wrong in one file.
struct FileFindings: Equatable, Sendable {
  /// Each finding, in the order of the lines.
  private(set) var list: [Finding] = []
  /// Lines that do not count.
  private(set) var rejected = 0
  /// Fields treated as absent.
  private(set) var warnings = 0
  /// Fields that no record of the kind has, with the number of lines that give them.
  private(set) var unknownFields: [Identifier: Int] = [:]

  /// How much there was at some time, to go back to.
  struct Mark: Equatable, Sendable {
    fileprivate var count = 0
    fileprivate var rejected = 0
    fileprivate var warnings = 0
    fileprivate var unknownFields: [Identifier: Int] = [:]
  }

  /// How much there is now.
  var mark: Mark {
    Mark(
      count: list.count, rejected: rejected, warnings: warnings, unknownFields: unknownFields)
  }

  mutating func add(_ finding: Finding) {
    switch finding.severity {
    case .rejected: rejected += 1
    case .warning: warnings += 1
    }
    list.append(finding)
  }

  /// Takes out what was added after the first findings.
  ///
  /// - Parameter earlier: What there was before.
  mutating func goBack(to earlier: FileFindings.Mark) {
    list.removeLast(list.count - earlier.count)
    rejected = earlier.rejected
    warnings = earlier.warnings
    unknownFields = earlier.unknownFields
  }

  /// What was added after the first findings, as ``putBack(_:)`` wants it.
  func remainder(after earlier: FileFindings.Mark) -> FileFindings {
    var rest = self
    rest.list = Array(list[earlier.count...])
    return rest
  }

  /// Puts back what was taken out by going back.
  mutating func putBack(_ rest: FileFindings) {
    list += rest.list
    rejected = rest.rejected
    warnings = rest.warnings
    unknownFields = rest.unknownFields
  }

  mutating func addUnknownField(_ name: Identifier, lines: Int = 1) {
    unknownFields[name, default: 0] += lines
  }
}

/// Everything that is wrong with a data directory, file by file, and how new each file's facts are.
public struct Problems: Equatable, Sendable {
  /// The day as at which people have left and episodes are open.
  public var asAt: Day
  /// Every file and directory that was read or skipped, in byte order of the paths.
  public var files: [File]

  /// One file, or a directory that cannot be read.
  public struct File: Equatable, Sendable {
    /// Where it is; empty for the data directory itself.
    public var path: RelativePath
    /// What its records are; `nil` when it is not read.
    public var kind: Kind?
    /// Records read, also those that are replaced or void.
    public var records: Int
    /// Lines that do not count.
    public var rejected: Int
    /// Fields treated as absent.
    public var warnings: Int
    /// What is wrong, in the order of the lines; what is wrong with the file as a whole first.
    public var problems: [Problem]
    /// The newest date that any record holds from, also one in the future.
    public var newestDate: Day?
    /// The newest moment at which any record was written.
    public var newestRecorded: Moment?
  }

  /// How much a problem weighs.
  public enum Severity: String, CaseIterable, Sendable {
    /// A file or a directory that is not read.
    case skipped
    /// A line that does not count.
    case rejected
    /// A field that is treated as absent.
    case warning
    /// A record that names what no record has, or does not fit the others.
    case reference
  }

  /// One thing that is wrong; no text of it is safe for a terminal.
  public struct Problem: Equatable, Sendable {
    /// How much it weighs.
    public var severity: Severity
    /// The line, from 1; `nil` for the file as a whole, or when it could not be read again.
    public var line: Int?
    /// The field at fault; `nil` when it is the line, the record or the file as a whole.
    public var field: String?
    /// At most 40 characters of the field's value as it stands in the file.
    public var value: String?
    /// What is wrong.
    public var reason: String
    /// What would be right, or what to do; empty when there is nothing to do in the file.
    public var remedy: String

    /// The whole in a sentence: `fte: 7 is a wrong value, treated as absent; give a number from 0 to 1.5`.
    public var sentence: String {
      (field.map { "\($0): " } ?? "") + (value.map { "\($0) is " } ?? "") + reason
        + (remedy.isEmpty ? "" : "; \(remedy)")
    }
  }
}

extension Problems {
  /// How many there are of each severity.
  public func count(_ severity: Severity) -> Int {
    files.reduce(0) { $0 + $1.problems.count { $0.severity == severity } }
  }

  /// How many there are in all.
  public var count: Int { files.reduce(0) { $0 + $1.problems.count } }
}

import TOMLReading

/// Where a value of the policy comes from.
public enum PolicyOrigin: Hashable, Sendable {
  /// The program.
  case `default`
  /// A line of the policy file, from 1.
  case line(Int)
}

/// The policy in force, and where each of its values comes from.
public struct PolicyFile: Equatable, Sendable {
  /// The name of the file, at the top of a data directory.
  public static let name = "policy.toml"

  /// The policy.
  public let policy: Policy
  /// Every key in force, in the order of their tables; then the rules that teams have of their own,
  /// whole, by the teams' ids.
  public let entries: [Entry]

  /// A key in force.
  public struct Entry: Hashable, Sendable {
    /// The table of the key, as TOML writes it between brackets.
    public let table: String
    /// The key in its table.
    public let key: String
    /// The value, as TOML.
    public let value: String
    /// Where the value comes from.
    public let origin: PolicyOrigin
    /// The elements of an array, as TOML.
    var elements: [String] = []

    /// The dotted path of the key, as TOML writes it.
    public var path: String { "\(table).\(key)" }
  }

  /// The policy without a file.
  public static let `default` = PolicyFile(
    PolicyReader(lines: TOMLLines(scanning: []), calendar: WorkingCalendar()))

  /// The policy that the bytes of a file say, key by key over the defaults.
  ///
  /// - Parameters:
  ///   - bytes: the whole file; a byte-order mark is ignored.
  ///   - calendar: the working days by which durations are compared.
  /// - Returns: the policy in force.
  /// - Throws: everything that is wrong with the file. A file with an error is not used at all.
  public static func read(
    utf8 bytes: [UInt8], calendar: WorkingCalendar = WorkingCalendar()
  ) throws(PolicyErrors) -> PolicyFile {
    let file: TOMLFile
    do throws(TOMLFault) {
      file = try TOMLFile(utf8: bytes)
    } catch {
      throw PolicyErrors([self.error(error)])
    }
    var reader = PolicyReader(lines: file.lines, calendar: calendar)
    reader.read(file.value)
    guard reader.errors.isEmpty else { throw PolicyErrors(reader.errors) }
    return PolicyFile(reader)
  }

  private init(_ reader: PolicyReader) {
    self.policy = reader.policy
    self.entries = PolicyFile.entries(of: reader)
  }
}

extension PolicyFile {
  /// What keeps the file from being read at all, as an error of a policy.
  private static func error(_ fault: TOMLFault) -> PolicyError {
    let remedy =
      switch fault.reason {
      case .tooDeep: "no key of a policy has more than six parts"
      case .namelessHeader: "write it like [visits.child_in_need]"
      default: fault.remedy
      }
    return PolicyError(key: nil, line: fault.line, reason: fault.text, remedy: remedy)
  }
}

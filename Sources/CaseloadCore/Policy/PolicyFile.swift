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
    PolicyReader(lines: PolicyLines(scanning: []), calendar: WorkingCalendar()))

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
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let text = try text(bytes)
    let lines = PolicyLines(scanning: bytes)
    if let obstacle = lines.obstacle {
      // What is wrong before it comes first.
      _ = try values(of: String(decoding: bytes[..<obstacle.statement], as: UTF8.self))
      throw PolicyErrors([error(obstacle.reason, line: obstacle.line)])
    }
    let values = try values(of: text)
    var reader = PolicyReader(lines: lines, calendar: calendar)
    reader.read(values)
    guard reader.errors.isEmpty else { throw PolicyErrors(reader.errors) }
    return PolicyFile(reader)
  }

  private static func values(of text: String) throws(PolicyErrors) -> PolicyValue {
    do {
      return try PolicyValue.parse(toml: text)
    } catch {
      let reason = QuotedText.shown(error.reason, longest: 200)
      throw PolicyErrors([
        PolicyError(
          key: nil, line: error.line, reason: "is not TOML: \(reason)",
          remedy: "correct the line; text needs quotation marks")
      ])
    }
  }

  private init(_ reader: PolicyReader) {
    self.policy = reader.policy
    self.entries = PolicyFile.entries(of: reader)
  }
}

// MARK: - Text that the library must not see

extension PolicyFile {
  private static func text(_ bytes: [UInt8]) throws(PolicyErrors) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PolicyErrors([
        PolicyError(
          key: nil, line: lineOfInvalidByte(bytes), reason: "is not UTF-8 text",
          remedy: "save the file with the encoding UTF-8")
      ])
    }
    if let null = bytes.firstIndex(of: 0) {
      throw PolicyErrors([error(.nullCharacter, line: line(of: null, in: bytes))])
    }
    return text
  }

  private static func error(_ reason: PolicyLines.Obstacle.Reason, line: Int) -> PolicyError {
    switch reason {
    case .tooDeep:
      PolicyError(
        key: nil, line: line, reason: "has tables or arrays nested too deep",
        remedy: "no key of a policy has more than six parts")
    case .nullCharacter:
      PolicyError(
        key: nil, line: line, reason: "has the character U+0000", remedy: "remove it")
    case .namelessHeader:
      PolicyError(
        key: nil, line: line, reason: "is not TOML: a table has no name",
        remedy: "write it like [visits.child_in_need]")
    case .noValue:
      PolicyError(
        key: nil, line: line, reason: "is not TOML: a value is missing or cannot be read",
        remedy: "text needs quotation marks, and nothing may follow a value but a comment")
    }
  }

  private static func lineOfInvalidByte(_ bytes: [UInt8]) -> Int {
    // The longest part that is UTF-8 ends where the first invalid byte stands.
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      valid += UTF8.width(scalar)
    }
    return line(of: valid, in: bytes)
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") }
  }
}

import Glibc

/// What the two special files at the top of a data directory say.
public struct DirectorySettings: Sendable {
  /// The policy in force, and where each value comes from.
  public let policy: PolicyFile
  /// The bank holidays: as published, where a file says so, else by rule.
  public let bankHolidays: BankHolidays
  /// What is wrong with the file of bank holidays.
  public let bankHolidayProblems: [BankHolidays.Problem]

  /// The name of the file of bank holidays, in the form that GOV.UK publishes.
  public static let bankHolidaysName = "bank-holidays.json"

  /// Reads both files.
  ///
  /// - Parameter root: The path of the data directory.
  /// - Throws: When there is a policy file that cannot be read or has an error: the defaults are never used
  ///   in place of a policy that somebody wrote.
  public init(_ root: String) throws(SettingsError) {
    try self.init(SettingsSource(root))
  }

  /// What the contents of both files say.
  init(_ source: SettingsSource) throws(SettingsError) {
    self.init(policy: try DirectorySettings.policy(source.policy), source)
  }

  /// A policy, with the bank holidays that a file says.
  init(policy: PolicyFile, _ source: SettingsSource) {
    self.policy = policy
    (bankHolidays, bankHolidayProblems) = DirectorySettings.bankHolidays(source.bankHolidays)
  }

  private static func policy(
    _ source: Result<[UInt8]?, SystemError>
  ) throws(SettingsError) -> PolicyFile {
    let bytes: [UInt8]
    do throws(SystemError) {
      guard let contents = try source.get() else { return PolicyFile.default }
      bytes = contents
    } catch {
      throw SettingsError(
        lines: ["\(PolicyFile.name): cannot read the policy: \(error.reason)"])
    }
    do throws(PolicyErrors) {
      return try PolicyFile.read(utf8: bytes)
    } catch {
      throw SettingsError(lines: error.errors.map(\.description))
    }
  }

  private static func bankHolidays(
    _ source: Result<[UInt8]?, SystemError>
  ) -> (holidays: BankHolidays, problems: [BankHolidays.Problem]) {
    do throws(SystemError) {
      guard let contents = try source.get() else {
        return (BankHolidays(), [])
      }
      let isMarked = contents.starts(with: [0xEF, 0xBB, 0xBF])
      let json = try? JSONParser.parse(isMarked ? Array(contents.dropFirst(3)) : contents)
      return BankHolidays.read(json)
    } catch {
      return (BankHolidays(), [BankHolidays.formProblem("it cannot be read: \(error.reason)")])
    }
  }
}

/// Why the settings of a data directory cannot be used.
public struct SettingsError: Error, Equatable, CustomStringConvertible {
  /// One line for each thing that is wrong.
  public let lines: [String]

  /// The first thing that is wrong, and how many more there are.
  public var description: String {
    let more = lines.count - 1
    return (lines.first ?? "")
      + (more > 0 ? " (and \(more) more: `caseload policy DIR` lists them)" : "")
  }
}

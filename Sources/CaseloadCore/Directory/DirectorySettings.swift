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
    (bankHolidays, bankHolidayProblems) = DirectorySettings.bankHolidays(root)
    policy = try DirectorySettings.policy(root)
  }

  private static func policy(_ root: String) throws(SettingsError) -> PolicyFile {
    let bytes: [UInt8]
    do throws(SystemError) {
      guard let contents = try contents(PolicyFile.name, root) else { return PolicyFile.default }
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
    _ root: String
  ) -> (holidays: BankHolidays, problems: [BankHolidays.Problem]) {
    do throws(SystemError) {
      guard let contents = try contents(bankHolidaysName, root) else {
        return (BankHolidays(), [])
      }
      let isMarked = contents.starts(with: [0xEF, 0xBB, 0xBF])
      let json = try? JSONParser.parse(isMarked ? Array(contents.dropFirst(3)) : contents)
      return BankHolidays.read(json)
    } catch {
      return (BankHolidays(), [BankHolidays.formProblem("it cannot be read: \(error.reason)")])
    }
  }

  /// The bytes of a file at the top, or `nil` when there is none.
  private static func contents(
    _ name: String, _ root: String
  ) throws(SystemError) -> [UInt8]? {
    let path = RelativePath(name).systemPath(root: root)
    var status = stat()
    // A link that leads nowhere is a file that is there and cannot be read.
    if lstat(path, &status) != 0, errno == ENOENT { return nil }
    return try OpenFile.contents(of: path)
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

import Glibc

/// The contents of the two special files at the top of a data directory, before anything is made of them.
struct SettingsSource: Equatable, Sendable {
  /// The bytes of the policy, `nil` when there is none, or why it cannot be read.
  var policy: Result<[UInt8]?, SystemError>
  /// The bytes of the file of bank holidays, `nil` when there is none, or why it cannot be read.
  var bankHolidays: Result<[UInt8]?, SystemError>

  /// The names of both files.
  static let names = [PolicyFile.name, DirectorySettings.bankHolidaysName]

  /// Reads both files.
  ///
  /// - Parameter root: The path of the data directory.
  init(_ root: String) {
    policy = SettingsSource.contents(PolicyFile.name, root)
    bankHolidays = SettingsSource.contents(DirectorySettings.bankHolidaysName, root)
  }

  private static func contents(_ name: String, _ root: String) -> Result<[UInt8]?, SystemError> {
    let path = RelativePath(name).systemPath(root: root)
    var status = stat()
    // A link that leads nowhere is a file that is there and cannot be read.
    if lstat(path, &status) != 0, errno == ENOENT { return .success(nil) }
    return Result { () throws(SystemError) in try OpenFile.contents(of: path) }
  }
}

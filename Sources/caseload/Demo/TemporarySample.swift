import DisplayText
import Glibc

/// A directory for a sample that goes when the program does.
///
/// What a killed run left behind is removed by the next: the lock of its owner is free then.
struct TemporarySample: ~Copyable {
  /// Where the data directory goes; it does not exist yet.
  let path: String
  private let directory: String
  private let lock: Int32

  private static let prefix = "caseload-demo."
  private static let lockName = ".lock"

  /// Makes the directory, for its owner alone, in the system's place for temporary files.
  ///
  /// - Throws: A failure that says why it cannot be made.
  init() throws {
    let parent = Self.parent
    Self.removeStale(in: parent)
    var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = String(cString: strerror(errno)).lowercased()
      throw Output.fail(
        "cannot make a directory for the sample in \(parent): \(reason); set TMPDIR to a place "
          + "that can be written to")
    }
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = directory + "/sample"
    // Locked before it has the name by which others find it, so that nobody takes it for a stale one.
    let first = directory + "/" + Self.lockName + ".new"
    lock = open(first, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    _ = flock(lock, LOCK_EX | LOCK_NB)
    rename(first, directory + "/" + Self.lockName)
  }

  /// Removes the directory and all that is in it.
  func remove() {
    Self.removeTree(directory)
    close(lock)
  }

  private static var parent: String {
    guard let variable = getenv("TMPDIR"), variable.pointee != 0 else { return "/tmp" }
    let path = String(cString: variable)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  // MARK: - What killed runs left

  private static func removeStale(in parent: String) {
    for name in names(in: parent) where name.hasPrefix(prefix) {
      let directory = parent + "/" + name
      var status = stat()
      guard lstat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == geteuid()
      else { continue }
      let lock = open(directory + "/" + lockName, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard lock >= 0 else { continue }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { removeTree(directory) }
      close(lock)
    }
  }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a directory with all that is in it; links are removed, not followed.
  private static func removeTree(_ path: String) {
    for name in names(in: path) {
      let inside = path + "/" + name
      var status = stat()
      guard lstat(inside, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        removeTree(inside)
      } else {
        unlink(inside)
      }
    }
    rmdir(path)
  }
}

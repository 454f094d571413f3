import Glibc

/// Writes files that are nobody else's business: readable by their owner only, there whole or not at all.
enum PrivateFile {
  /// Why a file could not be written.
  struct Failure: Error {
    /// What the system says, and what to do about it.
    let reason: String
  }

  /// Writes a file in place of the one that is there, if any.
  ///
  /// - Parameters:
  ///   - bytes: What it is to hold.
  ///   - path: Its path.
  ///   - makesFolders: Whether to make the folders above it, for their owner only.
  ///   - isLasting: Whether to wait until it would outlive a loss of power, which on a busy disk takes
  ///     seconds.
  /// - Throws: What the system says against it.
  static func write(
    _ bytes: [UInt8], to path: String, makesFolders: Bool = false, isLasting: Bool = true
  ) throws(Failure) {
    if makesFolders { makeFolders(above: path) }
    let name = try writeAside(bytes, of: path, isLasting: isLasting)
    guard rename(name, path) == 0 else {
      let failure = lastFailure()
      unlink(name)
      throw failure
    }
  }

  /// Writes a file and closes it, whatever comes.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], isLasting: Bool
  ) throws(Failure) {
    // The person's mask may take rights from the owner too.
    guard fchmod(descriptor, 0o600) == 0, writeAll(bytes, to: descriptor),
      !isLasting || fsync(descriptor) == 0
    else {
      let failure = lastFailure()
      close(descriptor)
      throw failure
    }
    // Some file systems find out only here that there is no room.
    guard close(descriptor) == 0 else { throw lastFailure() }
  }

  /// Writes a file unless there is one of that name already, whole or not at all.
  ///
  /// - Parameters:
  ///   - bytes: What it is to hold.
  ///   - path: Its path.
  /// - Returns: Whether it was written; of several programs at once only one is told so.
  /// - Throws: What the system says against it.
  static func writeFirst(_ bytes: [UInt8], to path: String) throws(Failure) -> Bool {
    var facts = stat()
    if lstat(path, &facts) == 0 { return false }
    let name = try writeAside(bytes, of: path, isLasting: true)
    defer { unlink(name) }
    if link(name, path) == 0 { return true }
    guard errno == EEXIST else { throw lastFailure() }
    return false
  }

  /// Removes what programs left beside a file that were ended while they wrote it.
  ///
  /// - Parameter path: The path of the file; nothing else makes files with its name and more in front.
  static func removeLeftovers(of path: String) {
    guard let slash = path.lastIndex(of: "/"), let folder = opendir(String(path[...slash])) else {
      return
    }
    defer { closedir(folder) }
    let beginning = path[path.index(after: slash)...] + "."
    // Whoever writes now has begun it within the last minute.
    let oldest = time(nil) - 60
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasPrefix(beginning), name.hasSuffix(ending) else { continue }
      var facts = stat()
      let leftover = path[...slash] + name
      guard lstat(String(leftover), &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
        facts.st_uid == geteuid(), facts.st_mtim.tv_sec < oldest
      else { continue }
      unlink(String(leftover))
    }
  }

  private static let ending = ".tmp"

  /// Writes a file beside the one that is meant, under a name that nobody guesses.
  private static func writeAside(
    _ bytes: [UInt8], of path: String, isLasting: Bool
  ) throws(Failure) -> String {
    let number = String(UInt64.random(in: .min ... .max), radix: 36)
    let name = "\(path).\(number)\(ending)"
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw lastFailure() }
    do throws(Failure) {
      try fill(descriptor, with: bytes, isLasting: isLasting)
    } catch {
      unlink(name)
      throw error
    }
    return name
  }

  /// Writes a file under a name that no other has: a taken one gets `-2`, `-3` and so on before its ending.
  ///
  /// - Parameters:
  ///   - bytes: What it is to hold.
  ///   - path: The path to begin with.
  /// - Returns: The path that it got.
  /// - Throws: What the system says against it.
  static func writeNew(_ bytes: [UInt8], at path: String) throws(Failure) -> String {
    for number in 1...mostNumbers {
      let name = numbered(path, number)
      // The empty file keeps the name until the whole one takes its place, on every file system.
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else {
        guard errno == EEXIST else { throw lastFailure() }
        guard !isFolder(name) else {
          throw Failure(reason: "it is a directory; add the name of a file")
        }
        continue
      }
      close(descriptor)
      do throws(Failure) {
        try write(bytes, to: name)
      } catch {
        unlink(name)
        throw error
      }
      return name
    }
    throw Failure(reason: "there are \(mostNumbers) files of that name; choose another")
  }

  private static let mostNumbers = 999

  /// The path with a number before its ending, from the second on.
  private static func numbered(_ path: String, _ number: Int) -> String {
    guard number > 1 else { return path }
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: "."), dot > start else {
      return "\(path)-\(number)"
    }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func makeFolders(above path: String) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      if folder != "/" { mkdir(folder, 0o700) }
    }
  }

  private static let remedies: [Int32: String] = [
    ENOSPC: "remove something from that disk and try again",
    EDQUOT: "remove something of yours from that disk and try again",
    EROFS: "choose a place that can be written to",
    EACCES: "choose a place that you may write to",
    EPERM: "choose a place that you may write to",
    ENOENT: "make the directory first, or choose another",
    EIO: "the disk or its connection is at fault: choose another place",
  ]

  private static func lastFailure() -> Failure {
    let code = errno
    let reason = String(cString: strerror(code)).lowercased()
    return Failure(reason: remedies[code].map { "\(reason); \($0)" } ?? reason)
  }
}

import Glibc

/// Writes files that are nobody else's business: readable by their owner only, there whole or not at all.
enum PrivateFile {
  /// Why a file could not be written.
  struct Failure: Error {
    /// What the system says.
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
    let name = "\(path).\(getpid()).tmp"
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw lastFailure() }
    guard writeAll(bytes, to: descriptor), !isLasting || fsync(descriptor) == 0,
      close(descriptor) == 0,
      rename(name, path) == 0
    else {
      let failure = lastFailure()
      unlink(name)
      throw failure
    }
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

  private static func lastFailure() -> Failure {
    Failure(reason: String(cString: strerror(errno)).lowercased())
  }
}

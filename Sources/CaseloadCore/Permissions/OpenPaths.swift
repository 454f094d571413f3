import Glibc

/// What everybody can do with files and directories, whatever path leads to them.
struct OpenPaths {
  /// What everybody can do with something.
  struct Rights {
    var isDirectory: Bool
    var canRead: Bool
    var canWrite: Bool
    /// Whether everybody can go on to what lies below; of directories only.
    var canPass: Bool
  }

  /// Whether everybody can pass a directory and all above it, by its real path.
  private var passable: [[CChar]: Bool] = [:]

  /// What everybody can do with what a path leads to; `nil` when nothing, or when there is nothing.
  mutating func rights(_ path: [CChar]) -> Rights? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    let real = Array(UnsafeBufferPointer(start: found, count: strlen(found)))
    guard isPassable(OpenPaths.parent(of: real)), let mode = OpenPaths.mode(real) else {
      return nil
    }
    return Rights(
      isDirectory: mode & S_IFMT == S_IFDIR, canRead: mode & S_IROTH != 0,
      canWrite: mode & S_IWOTH != 0, canPass: mode & S_IXOTH != 0)
  }

  private mutating func isPassable(_ directory: [CChar]) -> Bool {
    if let known = passable[directory] { return known }
    let isOpen = OpenPaths.mode(directory).map { $0 & S_IXOTH != 0 } ?? false
    let isRoot = directory.count == 1
    let result = isOpen && (isRoot || isPassable(OpenPaths.parent(of: directory)))
    passable[directory] = result
    return result
  }

  /// The directory that an absolute path without links lies in; the root lies in itself.
  private static func parent(of path: [CChar]) -> [CChar] {
    let slash = CChar(bitPattern: UInt8(ascii: "/"))
    let end = path.lastIndex(of: slash) ?? 0
    return end == 0 ? [slash] : Array(path[..<end])
  }

  private static func mode(_ path: [CChar]) -> mode_t? {
    var facts = stat()
    return stat(path + [0], &facts) == 0 ? facts.st_mode : nil
  }
}

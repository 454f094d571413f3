import Glibc

/// Paths as people type them.
enum HomePath {
  /// The path with the home directory in place of `~`, and from the root on.
  static func expanded(_ path: String) -> String {
    if path.hasPrefix("~/"), let home = getenv("HOME") {
      return String(cString: home) + path.dropFirst()
    }
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// The path from the root and without links, so that the same directory is the same wherever one starts
  /// from; as it is where there is no such thing.
  static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}

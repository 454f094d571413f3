import Glibc

/// Notices when a file of the person's configuration is written, so that it is read again at once.
struct ConfigurationWatcher: ~Copyable {
  /// Readable when something happened; -1 when the system gives no notifications.
  let descriptor: Int32

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF)

  init() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    watch()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches the directories that are there, and those above until they are.
  private func watch() {
    guard descriptor >= 0, let path = ConfigurationDirectory.path else { return }
    for directory in [path + "/themes", path, parent(of: path)] {
      inotify_add_watch(descriptor, directory, ConfigurationWatcher.events)
    }
  }

  private func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "/"
  }

  /// Takes all notifications, and watches directories that have come.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    watch()
  }
}

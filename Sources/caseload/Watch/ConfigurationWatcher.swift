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
  ///
  /// - Returns: Whether any is about what a person sets: other programs write beside it.
  func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    var isTouched = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      isTouched = buffer[..<count].withUnsafeBytes(ConfigurationWatcher.isTouched) || isTouched
    }
    if isTouched { watch() }
    return isTouched
  }

  private static func isTouched(_ events: UnsafeRawBufferPointer) -> Bool {
    let headerBytes = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + headerBytes <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let end = min(offset + headerBytes + Int(event.len), events.count)
      let name = String(
        decoding: events[offset + headerBytes..<end].prefix { $0 != 0 }, as: UTF8.self)
      // Without a name it is about a directory itself, or too much has happened to tell.
      if name.isEmpty || name == "caseload" || name == "themes" { return true }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { return true }
      offset = end
    }
    return false
  }
}

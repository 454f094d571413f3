import CSystem
import Glibc

/// The system's notifications of changes in a directory and everything below it.
struct DirectoryWatcher: ~Copyable {
  /// What notifications have said since they were last asked for.
  struct News {
    /// Files whose contents may have changed.
    var files: Set<RelativePath> = []
    /// Whether a file or a directory may have come, gone, or changed its name or its permissions.
    var isListingStale = false
  }

  /// Readable when something happened; -1 when the system gives no notifications.
  private(set) var descriptor: Int32 = -1
  /// What the notifications are read from.
  private var notifications: Int32 = -1
  private var mounts = MountTable()
  /// Why the notifications that arrive are not all that are needed; `nil` when they are.
  private(set) var gap: String?
  private var directories: [Int32: RelativePath] = [:]
  /// Files that are watched themselves, as what is written to them goes by another name.
  private var files: [Int32: RelativePath] = [:]
  private var visited: Set<Int32> = []

  private static let directoryEvents = UInt32(
    IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
  private static let fileEvents = UInt32(
    IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)

  init() {
    begin()
    if notifications < 0 { gap = DirectoryWatcher.unavailable(SystemError.last) }
  }

  deinit {
    if descriptor != notifications { close(descriptor) }
    if notifications >= 0 { close(notifications) }
  }

  /// Asks the system for notifications.
  private mutating func begin() {
    notifications = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard notifications >= 0 else { return }
    let both = mount_event_descriptor(notifications, mounts.descriptor)
    descriptor = both >= 0 ? both : notifications
  }

  private static func unavailable(_ error: SystemError) -> String {
    let isLimit = [EMFILE, ENFILE, ENOSPC, ENOMEM].contains(error.code)
    return "the system gives no more notifications (\(error.reason))"
      + (isLimit
        ? "; an administrator can raise fs.inotify.max_user_watches and "
          + "fs.inotify.max_user_instances" : "")
  }
}

// MARK: - What is watched

extension DirectoryWatcher {
  /// Begins to see to it that just the directories and files named from now on are watched.
  mutating func beginListing() {
    visited = []
    if notifications < 0 { begin() }
    if notifications >= 0 { gap = nil }
  }

  /// Watches a directory, from before it is listed, so that nothing that comes later is missed.
  mutating func watch(directory path: RelativePath, root: String) {
    guard let number = watch(path, root: root, events: DirectoryWatcher.directoryEvents) else {
      return
    }
    if visited.contains(number), directories[number] != path {
      gap = "the same directory is there under two names"
    }
    visited.insert(number)
    directories[number] = path
  }

  /// Watches a file that may be written to by another name: a link, or one with several names.
  mutating func watch(file path: RelativePath, root: String) {
    gap = gap ?? "some of its files are links"
    guard let number = watch(path, root: root, events: DirectoryWatcher.fileEvents) else { return }
    visited.insert(number)
    files[number] = path
  }

  private mutating func watch(
    _ path: RelativePath, root: String, events: UInt32
  ) -> Int32? {
    guard notifications >= 0 else { return nil }
    let systemPath = path.systemPath(root: root)
    if case .other = FileSystemKind.of(systemPath) {
      gap = "it lies on a file system that does not notify of every change"
    }
    let number = inotify_add_watch(notifications, systemPath, events)
    if number >= 0 { return number }
    let error = SystemError.last
    // What has gone or may not be read shows in the listing.
    if ![ENOENT, EACCES, ENOTDIR, ELOOP].contains(error.code) {
      gap = DirectoryWatcher.unavailable(error)
    }
    return nil
  }

  /// Stops watching what was not named since the listing began.
  mutating func endListing() {
    for number in [Int32](directories.keys) + [Int32](files.keys) where !visited.contains(number) {
      directories[number] = nil
      files[number] = nil
      inotify_rm_watch(notifications, number)
    }
  }
}

// MARK: - What has happened

extension DirectoryWatcher {
  private static let bufferBytes = 64 << 10

  /// Takes all notifications that wait.
  mutating func takeNews() -> News {
    var news = News()
    news.isListingStale = mounts.hasChanged()
    guard notifications >= 0 else { return news }
    let descriptor = notifications
    withUnsafeTemporaryAllocation(
      byteCount: DirectoryWatcher.bufferBytes, alignment: MemoryLayout<inotify_event>.alignment
    ) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &news)
      }
    }
    return news
  }

  private func take(_ events: UnsafeRawBufferPointer, into news: inout News) {
    var offset = 0
    let headerBytes = MemoryLayout<inotify_event>.size
    while offset + headerBytes <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let end = offset + headerBytes + Int(event.len)
      let name = events[offset + headerBytes..<min(end, events.count)].prefix { $0 != 0 }
      take(event.wd, mask: Int(event.mask), name: [UInt8](name), into: &news)
      offset = end
    }
  }

  private func take(_ number: Int32, mask: Int, name: [UInt8], into news: inout News) {
    if mask & Int(IN_Q_OVERFLOW) != 0 {
      news.isListingStale = true
    } else if let path = files[number] {
      if mask & Int(IN_MODIFY | IN_CLOSE_WRITE) != 0 {
        news.files.insert(path)
      } else {
        news.isListingStale = true
      }
    } else if let directory = directories[number] {
      take(directory, mask: mask, name: name, into: &news)
    }
  }

  private func take(
    _ directory: RelativePath, mask: Int, name: [UInt8], into news: inout News
  ) {
    guard !name.isEmpty else {
      // Something about the directory itself.
      news.isListingStale = true
      return
    }
    if RelativePath.isIgnored(name) { return }
    if mask & Int(IN_ISDIR) != 0 {
      news.isListingStale = true
      return
    }
    let path = directory.appending(name)
    guard RelativePath.isJSONLines(name) || path.isSettings else { return }
    if mask & Int(IN_MODIFY | IN_CLOSE_WRITE) != 0 {
      news.files.insert(path)
    } else {
      news.isListingStale = true
    }
  }
}

extension RelativePath {
  /// Whether this is one of the two special files at the top.
  var isSettings: Bool { SettingsSource.names.contains { bytes.elementsEqual($0.utf8) } }
}

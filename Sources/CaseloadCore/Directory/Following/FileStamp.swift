import Glibc

/// What the system says of a file, by which a change shows: which file it is, how long it is, and when it
/// last changed.
struct FileStamp: Equatable, Sendable {
  /// A time of the file system, which may count in steps far longer than nanoseconds.
  struct Time: Equatable, Sendable {
    var seconds: Int64
    var nanoseconds: Int64
  }

  var device: UInt64
  var inode: UInt64
  /// Bytes.
  var size: Int
  /// When its contents were last written; anybody may set it.
  var modified: Time
  /// When anything about it last changed; only the system sets it.
  var changed: Time
  /// How many names it has.
  var links: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Time(status.st_mtim)
    changed = Time(status.st_ctim)
    links = UInt64(status.st_nlink)
  }

  /// Whether both are the same file, whatever became of it in between.
  func isSameFile(as other: FileStamp) -> Bool {
    device == other.device && inode == other.inode
  }

  /// The stamp of what a path leads to.
  static func of(_ path: [CChar]) throws(SystemError) -> FileStamp {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError.last }
    return FileStamp(status)
  }
}

extension FileStamp.Time {
  fileprivate init(_ time: timespec) {
    self.init(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
  }

  /// The time that the system's clock shows.
  static var now: FileStamp.Time {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return FileStamp.Time(time)
  }

  /// The time from another one to this one; negative when the other is later.
  func since(_ other: FileStamp.Time) -> Swift.Duration {
    .seconds(seconds - other.seconds) + .nanoseconds(nanoseconds - other.nanoseconds)
  }
}

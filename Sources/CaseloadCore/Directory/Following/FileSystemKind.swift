import CSystem

/// Whether a change of a file system by anybody is one that this machine's kernel sees.
enum FileSystemKind {
  case local
  /// A share, a file system in a user's program, or one that is not known here.
  case other

  /// The kinds of `statfs(2)` whose every change goes through this kernel.
  private static let localTypes: Set<Int64> = [
    0xEF53,  // ext2, ext3, ext4
    0x5846_5342,  // XFS
    0x9123_683E,  // Btrfs
    0x0102_1994,  // tmpfs
    0x8584_58F6,  // ramfs
    0x794C_7630,  // overlayfs
    0xF2F5_2010,  // F2FS
    0x2FC1_2FC1,  // ZFS
    0xCA45_1A4E,  // bcachefs
  ]

  /// The kind of the file system that a path leads to.
  static func of(_ path: [CChar]) -> FileSystemKind {
    localTypes.contains(file_system_type(path)) ? .local : .other
  }
}

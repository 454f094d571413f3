import Glibc

/// What is mounted where: something that is mounted over a directory makes it another one, of which no
/// notification tells.
struct MountTable: ~Copyable {
  /// The open table; -1 where the system has none.
  let descriptor: Int32
  private var hash: UInt64 = 0

  init() {
    descriptor = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    _ = hasChanged()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether it is another table than the last time.
  mutating func hasChanged() -> Bool {
    guard descriptor >= 0 else { return false }
    let before = hash
    hash = contentsHash
    return hash != before
  }

  private var contentsHash: UInt64 {
    var hash: UInt64 = 0
    var offset = 0
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16 << 10) { buffer in
      guard let base = buffer.baseAddress else { return }
      while true {
        let count = pread(descriptor, base, buffer.count, offset)
        if count <= 0 { return }
        hash = IdentifierTable.hash(word: hash ^ ContentSections.hash(base, count: count))
        offset += count
      }
    }
    return hash
  }
}

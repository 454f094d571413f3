import Synchronization

/// What the files held that were read last, so that one that is as it was is not parsed again.
///
/// The TOML library never gives back the memory of a parse, and a program that runs for days reads its
/// policy, configuration and themes again whenever somebody writes near them.
struct RecentFiles: Sendable {
  /// Those of the whole program.
  static let shared = Mutex(RecentFiles())
  /// How many are kept.
  static let most = 64
  /// The longest that is kept, in bytes; longer ones are rare.
  static let longest = 1 << 16

  private var files: [[UInt8]: TOMLFile] = [:]
  private var order: [[UInt8]] = []

  /// How many are kept now.
  var count: Int { files.count }

  /// What bytes held when they were read before.
  subscript(bytes: [UInt8]) -> TOMLFile? { files[bytes] }

  /// Keeps what bytes hold, in place of what was kept first if there are too many.
  mutating func keep(_ file: TOMLFile, for bytes: [UInt8]) {
    guard bytes.count <= RecentFiles.longest, files.updateValue(file, forKey: bytes) == nil else {
      return
    }
    order.append(bytes)
    if order.count > RecentFiles.most { files[order.removeFirst()] = nil }
  }
}

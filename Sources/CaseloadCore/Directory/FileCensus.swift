/// Which files a directory held, so that nobody overlooks that one is gone: its records no longer count.
public struct FileCensus: Sendable {
  /// A file that is gone.
  public struct GoneFile: Hashable, Sendable {
    /// Its path.
    public var path: RelativePath
    /// How many records it held.
    public var records: Int
    /// When it was found to be gone, as whoever asked counts time.
    public var since: Swift.Duration

    /// A file that is gone.
    ///
    /// - Parameters:
    ///   - path: Its path.
    ///   - records: How many records it held.
    ///   - since: When it was found to be gone.
    public init(path: RelativePath, records: Int, since: Swift.Duration) {
      self.path = path
      self.records = records
      self.since = since
    }
  }

  /// The files that are gone, in byte order of their paths, until they are there again.
  public private(set) var gone: [GoneFile] = []
  private var known: [Entry]

  private struct Entry {
    var path: RelativePath
    var records: Int
    var bytes: Int

    init(_ file: FileFacts) {
      (path, records, bytes) = (file.path, file.rowCount, file.byteCount)
    }

    /// Whether a file is most likely this one under another name.
    func isSameContent(as other: Entry) -> Bool {
      records == other.records && bytes == other.bytes
    }
  }

  /// The files of a directory.
  public init(_ directory: DataDirectory) {
    known = directory.files.map(Entry.init)
  }

  /// Takes in how the directory is now.
  ///
  /// A file that was given another name is not gone, and one without records takes none with it.
  ///
  /// - Parameters:
  ///   - directory: The directory.
  ///   - now: The time.
  public mutating func update(_ directory: DataDirectory, at now: Swift.Duration) {
    let entries = directory.files.map(Entry.init)
    let before = Set(known.map(\.path))
    let after = Set(entries.map(\.path))
    // A file that could not be read for a while is told of as such, not as gone.
    let unread = Set(directory.skipped.map(\.path))
    var new = entries.filter { !before.contains($0.path) }
    gone.removeAll { after.contains($0.path) || unread.contains($0.path) }
    for entry in known where !after.contains(entry.path) && entry.records > 0 {
      if let other = new.firstIndex(where: { entry.isSameContent(as: $0) }) {
        new.remove(at: other)
      } else if !unread.contains(entry.path) {
        gone.append(GoneFile(path: entry.path, records: entry.records, since: now))
      }
    }
    gone.sort { $0.path < $1.path }
    // Of a file that cannot be read now it is not known yet whether it will be gone.
    known = entries + known.filter { unread.contains($0.path) && !after.contains($0.path) }
  }
}

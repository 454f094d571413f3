import Glibc

/// Which files of a data directory are read, and which are skipped and why.
struct DirectoryListing: Equatable, Sendable {
  /// A file whose path gives a known kind.
  struct File: Equatable, Sendable {
    var path: RelativePath
    var kind: Kind
    /// Bytes, when the listing was made.
    var size: Int
    /// What the system said of it then.
    var stamp: FileStamp?
    /// Whether it is a link.
    var isLink = false
  }

  /// The files to read, in byte order of their paths.
  private(set) var files: [File] = []
  /// What is not read, in byte order of the paths.
  private(set) var skipped: [Skipped] = []
  /// Whether there is a file of JSON lines at all, of whatever kind.
  private(set) var hasJSONLines = false
  /// Whether something is there that cannot be read.
  private(set) var hasUnreadable = false
  /// The files and directories that could not be looked at for a reason that passes by itself.
  private(set) var unseen: [RelativePath: SystemError] = [:]

  /// The listing of some files and nothing else.
  init(_ files: [File] = []) {
    self.files = files
  }

  /// Lists a directory and everything below it.
  ///
  /// - Parameters:
  ///   - root: The path of the data directory; it may be a link.
  ///   - willList: Called for each directory just before it is listed.
  /// - Throws: When the directory itself cannot be read.
  init(
    root: String, willList: (RelativePath) -> Void = { _ in }
  ) throws(SystemError) {
    try list(RelativePath(""), root: root, willList)
    files.sort { $0.path < $1.path }
    skipped.sort { $0.path < $1.path }
  }

  private mutating func list(
    _ directory: RelativePath, root: String, _ willList: (RelativePath) -> Void
  ) throws(SystemError) {
    // An explicit stack, as directories may be nested to any depth.
    var waiting = [directory]
    while let next = waiting.popLast() {
      willList(next)
      do {
        for entry in try DirectoryListing.entries(of: next, root: root)
        where !RelativePath.isIgnored(entry.name) {
          visit(next.appending(entry.name), entry, root: root, waiting: &waiting)
        }
      } catch {
        if next == directory { throw error }
        hasUnreadable = true
        if error.isPassing { unseen[next] = error }
        skipped.append(
          Skipped(path: next, reason: "a directory that cannot be read: \(error.reason)"))
      }
    }
  }

  private mutating func visit(
    _ path: RelativePath, _ entry: Entry, root: String, waiting: inout [RelativePath]
  ) {
    var status = stat()
    let fullPath = path.systemPath(root: root)
    let isLink =
      entry.type == .link || (entry.type == .unknown && DirectoryListing.isLink(fullPath))
    let isJSONLines = RelativePath.isJSONLines(entry.name)
    if entry.type == .directory {
      waiting.append(path)
      return
    }
    guard isJSONLines || entry.type == .unknown else { return }
    let failure = stat(fullPath, &status) == 0 ? nil : SystemError.last
    if failure == nil, status.st_mode & S_IFMT == S_IFDIR {
      if !isLink { waiting.append(path) }
      return
    }
    if let failure, failure.isPassing { unseen[path] = failure }
    guard isJSONLines else { return }
    hasJSONLines = true
    if let failure {
      hasUnreadable = true
      skipped.append(Skipped(unreadable: path, failure))
    } else if status.st_mode & S_IFMT != S_IFREG {
      skipped.append(Skipped(path: path, reason: "not a regular file"))
    } else {
      add(path, FileStamp(status), isLink: isLink)
    }
  }

  private mutating func add(_ path: RelativePath, _ stamp: FileStamp, isLink: Bool) {
    switch path.content {
    case .kind(let kind):
      files.append(
        File(path: path, kind: kind, size: stamp.size, stamp: stamp, isLink: isLink))
    case .reserved(let name):
      skipped.append(
        Skipped(path: path, reason: "its kind, \(name), is one that this version does not know yet")
      )
    case .unknown:
      skipped.append(
        Skipped(
          path: path,
          reason: "no part of its path is a known kind; `caseload kinds` lists them"))
    }
  }
}

extension DirectoryListing {
  /// Puts in what was known of places that cannot be looked at for now, since that says nothing of what is
  /// there.
  ///
  /// Afterwards ``unseen`` holds just the directories of which something was kept.
  ///
  /// - Parameters:
  ///   - known: The files that were read before.
  ///   - skippedBefore: What was not read before.
  mutating func keep(_ known: [FileFacts], _ skippedBefore: [Skipped]) {
    guard !unseen.isEmpty else { return }
    let listed = Set(files.map(\.path))
    var kept: [RelativePath: SystemError] = [:]
    var keptFiles: Set<RelativePath> = []
    for facts in known where !listed.contains(facts.path) {
      guard let place = unseenPlace(of: facts.path) else { continue }
      files.append(File(path: facts.path, kind: facts.kind, size: facts.byteCount, stamp: nil))
      if place == facts.path { keptFiles.insert(place) } else { kept[place] = unseen[place] }
    }
    let listedSkipped = Set(skipped.map(\.path))
    for entry in skippedBefore where !listedSkipped.contains(entry.path) {
      guard let place = unseenPlace(of: entry.path), place != entry.path else { continue }
      skipped.append(entry)
      kept[place] = unseen[place]
    }
    skipped.removeAll { kept[$0.path] != nil || keptFiles.contains($0.path) }
    unseen = kept
    files.sort { $0.path < $1.path }
    skipped.sort { $0.path < $1.path }
  }

  /// The place that could not be looked at and is a path, or above it.
  private func unseenPlace(of path: RelativePath) -> RelativePath? {
    var place: RelativePath? = path
    while let candidate = place {
      if unseen[candidate] != nil { return candidate }
      place = candidate.parent
    }
    return nil
  }
}

/// A file or a directory that is not read.
public struct Skipped: Equatable, Sendable {
  /// Where it is.
  public var path: RelativePath
  /// Why it is not read.
  public var reason: String
}

extension Skipped {
  /// A file that the system does not let be read.
  init(unreadable path: RelativePath, _ error: SystemError) {
    self.init(path: path, reason: "a file that cannot be read: \(error.reason)")
  }
}

// MARK: - Directories of the system

extension DirectoryListing {
  private struct Entry {
    enum FileType { case directory, link, unknown, other }

    var name: [UInt8]
    var type: FileType
  }

  private static func entries(
    of directory: RelativePath, root: String
  ) throws(SystemError) -> [Entry] {
    guard let stream = opendir(directory.systemPath(root: root)) else { throw SystemError.last }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError.last }
        return entries
      }
      let type: Entry.FileType =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_DIR): .directory
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): .unknown
        default: .other
        }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) {
        entries.append(Entry(name: name, type: type))
      }
    }
  }

  private static func isLink(_ path: [CChar]) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}

extension RelativePath {
  /// The path for the system's calls, with its final NUL.
  func systemPath(root: String) -> [CChar] {
    var path = root.utf8.map { CChar(bitPattern: $0) }
    if !bytes.isEmpty {
      path.append(CChar(bitPattern: UInt8(ascii: "/")))
      path.append(contentsOf: bytes.map { CChar(bitPattern: $0) })
    }
    return path + [0]
  }
}

import Glibc

// Looking at the whole directory.
extension DirectoryFollower {
  /// Lists the directory anew, and watches just what is in it.
  ///
  /// - Throws: When it cannot be read, or holds no file of JSON lines.
  static func list(
    _ root: String, _ watcher: inout DirectoryWatcher
  ) throws(DataDirectoryError) -> DirectoryListing {
    watcher.beginListing()
    defer { watcher.endListing() }
    let listing: DirectoryListing
    do throws(SystemError) {
      listing = try DirectoryListing(root: root) { watcher.watch(directory: $0, root: root) }
    } catch {
      throw DataDirectoryError(root: root, reason: .unreadable(error.reason))
    }
    guard listing.hasJSONLines else {
      // What cannot be looked at may hold some.
      throw DataDirectoryError(
        root: root, reason: listing.unseen.values.first.map { .unreadable($0.reason) } ?? .empty)
    }
    for file in listing.files where file.isLink || (file.stamp?.links ?? 1) > 1 {
      watcher.watch(file: file.path, root: root)
    }
    for name in SettingsSource.names {
      let path = RelativePath(name)
      var status = stat()
      guard lstat(path.systemPath(root: root), &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1 {
        watcher.watch(file: path, root: root)
      }
    }
    return listing
  }

  /// Lists the directory and looks at every file; when that cannot be done, what was known last stays.
  mutating func sweepAll(at now: ContinuousClock.Instant, _ changes: inout FollowerChanges) {
    isLinked = RelativePath.hasLink(directory.root)
    var listing: DirectoryListing
    do throws(DataDirectoryError) {
      listing = try DirectoryFollower.list(directory.root, &watcher)
    } catch {
      noteAbsence(error)
      return
    }
    absence = nil
    listing.keep(directory.files, directory.skipped)
    takeIn(listing, at: now, &changes)
  }

  /// Brings the files up to date with a listing.
  private mutating func takeIn(
    _ listing: DirectoryListing, at now: ContinuousClock.Instant, _ changes: inout FollowerChanges
  ) {
    // Each part shows anew whether it can be read.
    let staleBefore = staleParts
    staleParts = staleParts.filter { $0.key.isSettings }
    var known: [Int?] = []
    var next = 0
    var isKept = [Bool](repeating: false, count: directory.files.count)
    for file in listing.files {
      while next < directory.files.count, directory.files[next].path < file.path { next += 1 }
      let isKnown = next < directory.files.count && directory.files[next].path == file.path
      known.append(isKnown ? next : nil)
      if isKnown { isKept[next] = true }
    }
    unreadable = []
    if isKept.contains(false) || known.contains(nil) {
      rearrange(listing, known, isKept, at: now, &changes)
    }
    hasUnreadable = listing.hasUnreadable
    listedSkipped = listing.skipped
    let failed = lookAtChanged(listing, at: now, &changes)
    if !failed.isEmpty { drop(failed, &changes) }
    for (path, error) in listing.unseen { noteStale(path, error) }
    for (path, part) in staleBefore { staleParts[path]?.since = part.since }
  }

  /// Takes out the files that cannot be read any more, unless the whole directory has gone in the meantime.
  private mutating func drop(
    _ failed: [(index: Int, error: SystemError)], _ changes: inout FollowerChanges
  ) {
    do throws(DataDirectoryError) {
      _ = try DirectoryFollower.list(directory.root, &watcher)
    } catch {
      noteAbsence(error)
      return
    }
    for (index, error) in failed.reversed() {
      let file = directory.files[index]
      unreadable.append(Skipped(unreadable: file.path, error))
      changes.files.append(file.path)
      latest.noteRewritten(file.kind)
      directory.files.remove(at: index)
      tracks.remove(at: index)
    }
  }

  /// Takes out the files that are gone and puts in those that have come.
  private mutating func rearrange(
    _ listing: DirectoryListing, _ known: [Int?], _ isKept: [Bool],
    at now: ContinuousClock.Instant, _ changes: inout FollowerChanges
  ) {
    for (index, isKept) in isKept.enumerated() where !isKept {
      changes.files.append(directory.files[index].path)
      latest.noteRewritten(directory.files[index].kind)
    }
    var files: [FileFacts] = []
    var newTracks: [FileTrack] = []
    var readings = readNew(zip(listing.files, known).filter { $1 == nil }.map(\.0), at: now)
    for (file, known) in zip(listing.files, known) {
      if let known {
        files.append(directory.files[known])
        newTracks.append(tracks[known])
      } else if let reading = readings.removeValue(forKey: file.path), let track = reading.track {
        files.append(reading.facts)
        newTracks.append(track)
        changes.files.append(file.path)
        changes.newRecords += reading.facts.rowCount
        latest.noteGrown(file.kind)
      }
    }
    directory.files = files
    tracks = newTracks
  }

  /// Looks at the files whose stamp in a listing is not the one they were read with, or may hide a change.
  ///
  /// - Returns: Those that cannot be read any more, in ascending order.
  private mutating func lookAtChanged(
    _ listing: DirectoryListing, at now: ContinuousClock.Instant, _ changes: inout FollowerChanges
  ) -> [(index: Int, error: SystemError)] {
    var failed: [(index: Int, error: SystemError)] = []
    var next = 0
    for position in tracks.indices {
      let path = directory.files[position].path
      while next < listing.files.count, listing.files[next].path < path { next += 1 }
      let stamp = next < listing.files.count ? listing.files[next].stamp : nil
      let track = tracks[position]
      if stamp != track.stamp || track.trust != .full || track.retry != nil {
        if let error = look(at: position, now, &changes) { failed.append((position, error)) }
      }
    }
    return failed
  }
}

extension DataDirectoryError {
  /// What is wrong, as a phrase that stands alone, without what to do at the start of a command.
  var summary: String {
    switch reason {
    case .unreadable(let reason):
      // What the system is said to find is told of "it" where the path stands before.
      reason.hasPrefix("it ") ? "the data directory " + reason.dropFirst(3) : reason
    case .empty: "no .jsonl or .ndjson file is left in the data directory"
    }
  }
}

extension NameTables {
  /// How much the tables hold, whether any record still names it or not.
  var weight: Int { children.count + workers.count + teams.count + childLists.count }
}

extension RelativePath {
  /// Whether any part of a path of the system is a link.
  static func hasLink(_ path: String) -> Bool {
    let bytes = path.utf8.map { CChar(bitPattern: $0) }
    let slash = CChar(bitPattern: UInt8(ascii: "/"))
    return bytes.indices.contains { index in
      guard index > 0, index == bytes.count - 1 || bytes[index] == slash else { return false }
      let end = bytes[index] == slash ? index : index + 1
      var status = stat()
      return lstat(Array(bytes[..<end]) + [0], &status) == 0
        && status.st_mode & S_IFMT == S_IFLNK
    }
  }
}

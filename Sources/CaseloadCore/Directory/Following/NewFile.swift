/// A file that was read from its start.
struct NewFile {
  var facts: FileFacts
  var track: FileTrack

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - kind: The kind of its records.
  ///   - root: The path of the data directory.
  ///   - reader: What reads.
  ///   - pace: How soon to look at it again.
  ///   - now: The time before it is read.
  /// - Throws: When it cannot be read to its end.
  init(
    _ path: RelativePath, _ kind: Kind, root: String, with reader: inout FileReader,
    _ pace: FollowingPace, at now: ContinuousClock.Instant
  ) throws(SystemError) {
    let systemPath = path.systemPath(root: root)
    let begun = FileStamp.Time.now
    let file = try OpenFile(systemPath)
    facts = FileFacts(path: path, kind: kind)
    let reach = try reader.readAll(file, &facts)
    let isOld = reach.isSteady && pace.isOld(reach.stamp, at: begun, systemPath)
    track = FileTrack(
      reach, changed: now,
      trust: isOld ? .full : .until(pace.comparison(of: reach.stamp, systemPath, after: now)))
  }
}

extension FileTrack {
  init(_ reach: FileReader.Reach, changed: ContinuousClock.Instant, trust: Trust) {
    self.init(
      stamp: reach.stamp, mark: reach.mark, sections: reach.sections, tailHash: reach.tailHash,
      tail: reach.isUnfinished ? .pending : .settled, trust: trust, stamped: changed,
      changed: changed)
  }
}

extension FollowingPace {
  /// Whether a stamp was so old when a file began to be read that it can hide no change.
  func isOld(_ stamp: FileStamp, at begun: FileStamp.Time, _ path: [CChar]) -> Bool {
    let age = begun.since(stamp.changed)
    // Asking for the file system takes a call, which nearly all files spare.
    return age > remoteGrain.margin || (age > localGrain.margin && grain(stamp, path).margin < age)
  }

  /// When to compare a file again whose stamp may hide a change.
  func comparison(
    of stamp: FileStamp, _ path: [CChar], after instant: ContinuousClock.Instant
  ) -> ContinuousClock.Instant {
    let wait = grain(stamp, path).wait
    return instant + max(wait, .milliseconds(stamp.size / max(1, bytesPerSecond / 1_000)))
  }

  /// How long stamps of a file must have stood.
  ///
  /// A time of whole seconds is one of a file system that counts no less, such as an old ext3.
  func grain(_ stamp: FileStamp, _ path: [CChar]) -> Grain {
    let isCoarse = stamp.changed.nanoseconds == 0
    return !isCoarse && FileSystemKind.of(path) == .local ? localGrain : remoteGrain
  }
}

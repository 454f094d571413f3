// Looking at one file.
extension DirectoryFollower {
  /// The position of a file among those that were read.
  func index(of path: RelativePath) -> Int? {
    var (low, high) = (0, directory.files.count)
    while low < high {
      let middle = (low + high) / 2
      if directory.files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < directory.files.count && directory.files[low].path == path ? low : nil
  }

  /// Looks at a file, and takes in what has changed in it.
  ///
  /// One that cannot be read for a reason that passes stays as it was known last.
  ///
  /// - Returns: Why it is to be taken out; what was known of it is still there.
  mutating func look(
    at index: Int, _ now: ContinuousClock.Instant, _ changes: inout FollowerChanges
  ) -> SystemError? {
    let path = directory.files[index].path
    guard let error = takeInChange(at: index, now, &changes) else {
      tracks[index].retry = nil
      staleParts[path] = nil
      return nil
    }
    tracks[index].retry = now + pace.sweepEvery
    guard error.isPassing else { return error }
    noteStale(path, error)
    return nil
  }

  private mutating func takeInChange(
    at index: Int, _ now: ContinuousClock.Instant, _ changes: inout FollowerChanges
  ) -> SystemError? {
    let (path, kind) = (directory.files[index].path, directory.files[index].kind)
    let rowsBefore = directory.files[index].rowCount
    // A last line that had no end yet may become another record.
    let isLastOpen = tracks[index].mark.rows < tracks[index].registeredRows
    swap(&reader.names, &directory.names)
    defer { swap(&reader.names, &directory.names) }
    do throws(SystemError) {
      switch try compare(index, now) {
      case .same:
        return nil
      case .grown:
        if isLastOpen { latest.noteRewritten(kind) } else { latest.noteGrown(kind) }
        changes.newRecords += max(0, directory.files[index].rowCount - rowsBefore)
      case .rewritten:
        latest.noteRewritten(kind)
      }
      changes.files.append(path)
      return nil
    } catch {
      return error
    }
  }

  private enum Difference { case same, grown, rewritten }

  /// Compares a file with what was read of it, and reads what differs.
  private mutating func compare(
    _ index: Int, _ now: ContinuousClock.Instant
  ) throws(SystemError) -> Difference {
    let path = directory.files[index].path.systemPath(root: directory.root)
    let begun = FileStamp.Time.now
    let file = try OpenFile(path)
    let stamp = try file.stamp()
    let before = tracks[index]
    let isSame = stamp == before.stamp
    let isLong = before.mark.offset > pace.promptBytes
    if isSame {
      switch before.trust {
      case .full: return .same
      case .until(let due) where isLong && now < due: return .same
      case .until: break
      }
    }
    let isWhole = !isLong || isSame || before.isDue(now) || !before.isAppended(stamp)
    let isKept = try isPrefixKept(index, file, stamp, isWhole: isWhole)
    if isKept, stamp.size == directory.files[index].byteCount,
      try reader.hasSameTail(file, as: before, byteCount: stamp.size)
    {
      if !isSame { tracks[index].stamped = now }
      tracks[index].stamp = stamp
      settle(index, isCertain: isWhole, path, begun, now)
      return .same
    }
    let isSteady = try readAgain(index, file, isKept: isKept, now)
    settle(index, isCertain: isSteady && (isWhole || !isKept), path, begun, now)
    if !isWhole && isKept, case .until(let due) = before.trust {
      // However often it grows, it is compared as a whole when that is due.
      tracks[index].trust = .until(due)
    }
    return isKept ? .grown : .rewritten
  }

  private mutating func isPrefixKept(
    _ index: Int, _ file: borrowing OpenFile, _ stamp: FileStamp, isWhole: Bool
  ) throws(SystemError) -> Bool {
    guard stamp.size >= tracks[index].mark.offset else { return false }
    return isWhole
      ? try tracks[index].sections.matches(file, buffer: reader.buffer)
      : try tracks[index].sections.matchesAtEnds(file, buffer: reader.buffer)
  }

  /// Reads what was added to a file, or all of it.
  ///
  /// - Returns: Whether the file stood still in the meantime.
  private mutating func readAgain(
    _ index: Int, _ file: borrowing OpenFile, isKept: Bool, _ now: ContinuousClock.Instant
  ) throws(SystemError) -> Bool {
    let registered = tracks[index].registeredRows
    let reach: FileReader.Reach
    if isKept {
      let mark = tracks[index].mark
      let remainder = directory.files[index].remainder(after: mark)
      do throws(SystemError) {
        reach = try reader.readOn(
          file, from: mark, after: tracks[index].sections, &directory.files[index])
      } catch {
        directory.files[index].goBack(to: mark)
        directory.files[index].putBack(remainder)
        throw error
      }
    } else {
      var facts = FileFacts(path: directory.files[index].path, kind: directory.files[index].kind)
      reach = try reader.readAll(file, &facts)
      directory.files[index] = facts
    }
    tracks[index] = FileTrack(reach, changed: now, trust: .until(now))
    tracks[index].registeredRows = registered
    return reach.isSteady
  }

  /// Decides whether an equal stamp of a file means equal contents from now on.
  private mutating func settle(
    _ index: Int, isCertain: Bool, _ path: [CChar], _ begun: FileStamp.Time,
    _ now: ContinuousClock.Instant
  ) {
    let track = tracks[index]
    let isOld =
      pace.isOld(track.stamp, at: begun, path)
      || track.stamped + pace.grain(track.stamp, path).wait <= now
    tracks[index].trust =
      isCertain && isOld
      ? .full : .until(pace.comparison(of: track.stamp, path, after: now))
  }

  /// Looks at the files that are due though nothing says that they changed.
  mutating func lookAgain(at now: ContinuousClock.Instant, _ changes: inout FollowerChanges) {
    guard absence == nil else { return }
    for index in tracks.indices {
      guard let due = tracks[index].dueAgain(pace), due <= now else { continue }
      if tracks[index].isUncertain(now), look(at: index, now, &changes) != nil {
        // Whether the file is gone or the whole directory, a sweep finds out.
        nextSweep = now
      }
      // What cannot be read may have been finished.
      guard tracks[index].retry == nil else { continue }
      if tracks[index].tail == .pending, tracks[index].changed + pace.unfinishedAfter <= now {
        reportUnfinished(index, &changes)
      }
    }
  }

  /// Takes the beginning of a last line for a problem, as nobody has written the rest.
  private mutating func reportUnfinished(_ index: Int, _ changes: inout FollowerChanges) {
    directory.files[index].findings.add(Finding.unfinished(line: tracks[index].mark.line))
    tracks[index].tail = .settled
    changes.files.append(directory.files[index].path)
  }
}

extension FileTrack {
  /// Whether it is time to look at the file again.
  fileprivate func isUncertain(_ now: ContinuousClock.Instant) -> Bool {
    retry.map { $0 <= now } ?? isDue(now)
  }

  /// Whether it is time to compare the whole file.
  fileprivate func isDue(_ now: ContinuousClock.Instant) -> Bool {
    if case .until(let due) = trust { due <= now } else { false }
  }

  /// Whether a stamp is what it would be if somebody had added to the file.
  fileprivate func isAppended(_ now: FileStamp) -> Bool {
    now.isSameFile(as: stamp) && now.size > stamp.size
  }
}

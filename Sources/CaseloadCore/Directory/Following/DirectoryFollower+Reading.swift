import Synchronization

// Reading files from their start.
extension DirectoryFollower {
  /// Reads files that were not there before; those that cannot be read are listed as skipped.
  mutating func readNew(
    _ files: [DirectoryListing.File], at now: ContinuousClock.Instant
  ) -> [RelativePath: DataDirectory.FileReading] {
    let byteCount = files.reduce(0) { $0 + $1.size }
    let readings: [DataDirectory.FileReading]
    if threads > 1, byteCount > pace.parallelBytes {
      let listing = DirectoryListing(files)
      let reading = reading(of: listing, at: now, progress: nil)
      unreadable += reading.skipped
      readings = directory.takeNames(of: reading, threads: threads)
    } else {
      readings = files.compactMap { readNew($0, at: now) }
    }
    return Dictionary(readings.map { ($0.facts.path, $0) }) { $1 }
  }

  private mutating func readNew(
    _ file: DirectoryListing.File, at now: ContinuousClock.Instant
  ) -> DataDirectory.FileReading? {
    swap(&reader.names, &directory.names)
    defer { swap(&reader.names, &directory.names) }
    do throws(SystemError) {
      let new = try NewFile(
        file.path, file.kind, root: directory.root, with: &reader, pace, at: now)
      return DataDirectory.FileReading(facts: new.facts, track: new.track)
    } catch {
      unreadable.append(Skipped(unreadable: file.path, error))
      return nil
    }
  }

  /// Reads every file of a listing.
  func reading(
    of listing: DirectoryListing, at now: ContinuousClock.Instant,
    progress: (@Sendable (ReadingProgress) -> Void)?
  ) -> DataDirectory.Reading {
    let (root, pace) = (directory.root, pace)
    let files = listing.files
    let state = Mutex(
      ReadingProgress(allFiles: files.count, allBytes: files.reduce(0) { $0 + $1.size }))
    return DataDirectory.read(files, threads: threads) {
      (reader: inout FileReader, file) throws(SystemError) in
      defer {
        if let progress {
          let latest = state.withLock { state in
            state.files += 1
            state.bytes += file.size
            state.path = file.path
            return state
          }
          progress(latest)
        }
      }
      let new = try NewFile(file.path, file.kind, root: root, with: &reader, pace, at: now)
      return DataDirectory.FileReading(facts: new.facts, track: new.track)
    }
  }

  /// Puts what was read of a listing in place of all that was read before.
  mutating func replaceAll(by reading: DataDirectory.Reading, of listing: DirectoryListing) {
    directory = DataDirectory(root: directory.root, listing, reading)
    tracks = reading.files.compactMap(\.track)
    listedSkipped = listing.skipped
    unreadable = reading.skipped
    hasUnreadable = listing.hasUnreadable
    nameWeight = directory.names.weight
    latest = LatestRegister()
  }
}

extension DataDirectory {
  /// Takes in the names of files that were read apart.
  ///
  /// - Parameters:
  ///   - reading: The files.
  ///   - threads: How many threads to use.
  /// - Returns: The files, with numbers of the names here.
  mutating func takeNames(of reading: consuming Reading, threads: Int) -> [FileReading] {
    let numbers = names.merge(reading.names)
    let files = reading.files.enumerated().map { (index: $0, reading: $1) }
    // So that nothing else holds their rows, which are changed in place.
    reading.files = []
    return DataDirectory.renumbered(files, numbers, threads: threads).map(\.reading)
  }
}

import Glibc
import Synchronization

/// A data directory as it was read once: the facts of every file, before it is decided which count.
public struct DataDirectory: Sendable {
  /// The directory's path, as it was given.
  public let root: String
  /// What is not read, and why, in byte order of the paths.
  public internal(set) var skipped: [Skipped]
  /// The facts of each file, in byte order of the paths.
  var files: [FileFacts]
  /// The ids that the facts' numbers stand for.
  var names: NameTables

  /// Reads a data directory.
  ///
  /// - Parameters:
  ///   - root: The directory's path; it may be a link.
  ///   - threads: How many files to read at once.
  /// - Throws: When it is missing, is no directory, cannot be read, or holds no file of JSON lines.
  public init(_ root: String, threads: Int = 1) throws(DataDirectoryError) {
    let listing: DirectoryListing
    do {
      listing = try DirectoryListing(root: root)
    } catch {
      throw DataDirectoryError(root: root, reason: .unreadable(error.reason))
    }
    guard listing.hasJSONLines else { throw DataDirectoryError(root: root, reason: .empty) }
    let reading = DataDirectory.read(listing.files, threads: threads) {
      (reader: inout FileReader, file) throws(SystemError) in
      FileReading(facts: try reader.read(file, root: root))
    }
    self.init(root: root, listing, reading)
  }

  /// What a listing and the reading of its files have come to.
  init(root: String, _ listing: DirectoryListing, _ reading: Reading) {
    self.root = root
    skipped = (listing.skipped + reading.skipped).sorted { $0.path < $1.path }
    files = reading.files.map(\.facts)
    names = reading.names
  }

  /// A file that was read.
  struct FileReading: Sendable {
    var facts: FileFacts
    /// How far it was read, when it is followed.
    var track: FileTrack?
  }

  /// Files that were read, in the order of the listing.
  struct Reading: Sendable {
    var files: [FileReading]
    /// Those that cannot be read.
    var skipped: [Skipped]
    var names: NameTables
  }

  /// Reads files, several at once.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - threads: How many to read at once.
  ///   - body: Reads one file; called from several threads.
  /// - Returns: What they say.
  static func read(
    _ files: [DirectoryListing.File], threads: Int,
    _ body:
      @Sendable (inout FileReader, DirectoryListing.File) throws(SystemError) -> FileReading
  ) -> Reading {
    // The largest first, so that no thread is left with a large one at the end.
    let order = files.indices.sorted { files[$0].size > files[$1].size }
    let next = Atomic(0)
    var shares = Parallel.map(Array(0..<max(1, threads)), threads: threads) { _ in
      var share = Share()
      var reader = FileReader()
      while true {
        let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard position < order.count else { break }
        share.read(order[position], files[order[position]], with: &reader, body)
      }
      share.names = reader.names
      return share
    }
    var names = shares[0].names
    var readings = shares[0].files
    for share in shares.indices.dropFirst() {
      let numbers = names.merge(shares[share].names)
      readings += renumbered(shares[share].takeFiles(), numbers, threads: threads)
    }
    readings.sort { $0.index < $1.index }
    return Reading(
      files: readings.map(\.reading), skipped: shares.flatMap(\.skipped), names: names)
  }

  /// The facts of one thread with the numbers of the directory's own tables.
  static func renumbered(
    _ files: consuming [(index: Int, reading: FileReading)], _ numbers: NameNumbers, threads: Int
  ) -> [(index: Int, reading: FileReading)] {
    // Each part is taken out where it is worked on, so that its rows are changed in place, not copied.
    let parts = Mutex(
      (0..<threads).map { part in
        stride(from: part, to: files.count, by: threads).map { files[$0] }
      })
    files = []
    return Parallel.map(Array(0..<threads), threads: threads) { part in
      var mine = parts.withLock { parts in
        let taken = parts[part]
        parts[part] = []
        return taken
      }
      for file in mine.indices { mine[file].reading.facts.renumber(numbers) }
      return mine
    }.flatMap(\.self)
  }

  /// What one thread has read.
  private struct Share: Sendable {
    var files: [(index: Int, reading: FileReading)] = []
    var skipped: [Skipped] = []
    var names = NameTables()

    /// Gives the files away, so that nothing else holds their rows.
    mutating func takeFiles() -> [(index: Int, reading: FileReading)] {
      let taken = files
      files = []
      return taken
    }

    mutating func read(
      _ index: Int, _ file: DirectoryListing.File, with reader: inout FileReader,
      _ body: (inout FileReader, DirectoryListing.File) throws(SystemError) -> FileReading
    ) {
      do throws(SystemError) {
        files.append((index, try body(&reader, file)))
      } catch {
        skipped.append(Skipped(unreadable: file.path, error))
      }
    }
  }
}

extension DataDirectory {
  /// Sees to it that a directory is there and can be listed, without looking at what is in it.
  ///
  /// - Parameter root: The directory's path; it may be a link.
  /// - Throws: What ``init(_:threads:)`` throws of a directory that is not.
  public static func requireReadable(_ root: String) throws(DataDirectoryError) {
    guard let stream = opendir(RelativePath("").systemPath(root: root)) else {
      throw DataDirectoryError(root: root, reason: .unreadable(SystemError.last.reason))
    }
    closedir(stream)
  }
}

/// Why a data directory cannot be read at all.
public struct DataDirectoryError: Error, Equatable, CustomStringConvertible {
  enum Reason: Equatable {
    case unreadable(String)
    case empty
  }

  let root: String
  let reason: Reason

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch reason {
    case .unreadable(let reason):
      "\(root): cannot read the data directory: \(reason); give the directory that holds the data"
    case .empty:
      "\(root): no .jsonl or .ndjson file in it; give the directory that holds the data, or make a "
        + "sample with `caseload demo DIR`"
    }
  }
}

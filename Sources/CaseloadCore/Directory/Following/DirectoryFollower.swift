import Glibc
import Synchronization

/// A data directory that is kept as it stands on disk while programs write to it.
///
/// After every ``poll(sweep:)`` it holds what a fresh reading would give, but for the beginning of a last
/// line, which is a problem only when the file has not changed for five seconds. It belongs to one thread.
///
/// Lines that are appended are the only ones that are read; what was read before is compared with what was
/// kept of it, so that a file that was rewritten in place is read anew.
public struct DirectoryFollower: ~Copyable {
  /// What was read, as a fresh reading would give it.
  ///
  /// Whoever keeps it makes the follower copy the rows of files that grow.
  public internal(set) var directory: DataDirectory
  /// The policy and the bank holidays in force.
  public internal(set) var settings: DirectorySettings
  /// Whether what is known is how the directory is, and how changes come to be known.
  public internal(set) var health: FollowerHealth

  let threads: Int
  let pace: FollowingPace
  var watcher: DirectoryWatcher
  var reader = FileReader()
  /// How far each of the directory's files was read.
  var tracks: [FileTrack] = []
  /// What the last listing said is not read.
  var listedSkipped: [Skipped] = []
  /// The listed files that could not be read.
  var unreadable: [Skipped] = []
  var hasUnreadable = false
  /// The directory as a whole, while it cannot be read.
  var absence: FollowerHealth.StalePart?
  /// The files and directories that cannot be read for now, while what they said last still counts.
  var staleParts: [RelativePath: FollowerHealth.StalePart] = [:]
  /// When all was last known to be what is there, where notifications do not say so all the time.
  var lastCertain: Moment
  /// Whether a link is part of the directory's path: where it leads may change without a word.
  var isLinked = false
  var settingsSource: SettingsSource
  var nextSweep: ContinuousClock.Instant
  /// How many names there were when all was read last.
  var nameWeight = 0
  var latest = LatestRegister()

  /// Reads a directory and begins to watch it.
  ///
  /// - Parameters:
  ///   - root: The directory's path; it may be a link.
  ///   - threads: How many files to read at once.
  ///   - progress: Called after each file of this first reading, from the threads that read.
  /// - Throws: When the directory cannot be read, holds no file of JSON lines, or has a bad policy.
  public init(
    _ root: String, threads: Int = 1,
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) throws(OpeningError) {
    try self.init(root, threads: threads, pace: FollowingPace(), progress: progress)
  }

  init(
    _ root: String, threads: Int, pace: FollowingPace,
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) throws(OpeningError) {
    var notifications = DirectoryWatcher()
    let listing: DirectoryListing
    let settings: DirectorySettings
    do throws(DataDirectoryError) {
      listing = try DirectoryFollower.list(root, &notifications)
    } catch {
      throw .directory(error)
    }
    // After the watch was set, so that no change goes unseen.
    let source = SettingsSource(root)
    do throws(SettingsError) {
      settings = try DirectorySettings(source)
    } catch {
      throw .settings(error)
    }
    watcher = notifications
    self.settings = settings
    settingsSource = source
    self.threads = threads
    self.pace = pace
    directory = DataDirectory(
      root: root, DirectoryListing(),
      DataDirectory.Reading(files: [], skipped: [], names: NameTables()))
    health = FollowerHealth(freshness: .live, method: .notifications)
    nextSweep = .now
    lastCertain = Moment(seconds: FileStamp.Time.now.seconds)
    isLinked = RelativePath.hasLink(root)
    replaceAll(by: reading(of: listing, at: .now, progress: progress), of: listing)
    schedule(at: .now)
  }

  /// Readable when something happened in the directory; -1 when the system gives no notifications.
  public var descriptor: Int32 { watcher.descriptor }

  /// When to call ``poll(sweep:)`` again though the descriptor is not readable.
  public var deadline: ContinuousClock.Instant {
    if absence != nil { return nextSweep }
    return tracks.reduce(nextSweep) { deadline, track in
      track.dueAgain(pace).map { min(deadline, $0) } ?? deadline
    }
  }

  /// Takes in what has changed.
  ///
  /// - Parameter sweep: Whether to look at every file, whatever notifications have said.
  /// - Returns: What has changed, or `nil` when nothing has.
  public mutating func poll(sweep: Bool = false) -> FollowerChanges? {
    let now = ContinuousClock.now
    var changes = FollowerChanges()
    let (healthBefore, skippedBefore) = (health, directory.skipped)
    let news = watcher.takeNews()
    var isListed = sweep || news.isListingStale || now >= nextSweep
    if !isListed {
      for path in news.files where !path.isSettings {
        // What is not known, or cannot be read, shows in a listing.
        guard let index = index(of: path), look(at: index, now, &changes) == nil else {
          isListed = true
          continue
        }
      }
      lookAgain(at: now, &changes)
    }
    if isListed || nextSweep <= now {
      isListed = true
      sweepAll(at: now, &changes)
      lookAgain(at: now, &changes)
    }
    if isListed || news.files.contains(where: \.isSettings) { lookAtSettings(&changes) }
    refreshFreshness(isListed: isListed)
    schedule(at: now)
    refreshSkipped()
    if health.freshness == .live, directory.names.weight > 2 * nameWeight + pace.spareNames {
      dropNames(at: now, &changes)
    }
    changes.files = Set(changes.files).sorted()
    changes.hasNewSkipped = directory.skipped != skippedBefore
    changes.hasNewHealth = health != healthBefore
    if changes.hasNewSkipped || !changes.files.isEmpty { latest.isSummaryStale = true }
    return changes.isEmpty ? nil : changes
  }

  /// Brings up to date when to look next, and what there is to say of the whole.
  private mutating func schedule(at now: ContinuousClock.Instant) {
    let reason: String? =
      watcher.gap ?? (isLinked ? "a link is part of its path" : nil)
      ?? (isPartUnreadable ? "something in it cannot be read" : nil)
    health.method = reason.map { .sweeps(reason: $0) } ?? .notifications
    let isCertain = reason == nil && health.freshness == .live
    let interval = isCertain ? pace.spareSweepEvery : pace.sweepEvery
    nextSweep = min(nextSweep, now + interval)
    if nextSweep <= now { nextSweep = now + interval }
    // By the file system's clock, which nothing here is compared with.
    health.newestFile = tracks.map(\.stamp.modified.seconds).max().map { Moment(seconds: $0) }
  }

  private var isPartUnreadable: Bool {
    hasUnreadable || !unreadable.isEmpty || !staleParts.isEmpty
  }

  /// Reads all anew, as most of the names that are kept are of records that are gone.
  ///
  /// Where a part cannot be read meanwhile, all stays as it is until there are twice as many names.
  private mutating func dropNames(
    at now: ContinuousClock.Instant, _ changes: inout FollowerChanges
  ) {
    nameWeight = directory.names.weight
    guard let listing = try? DirectoryFollower.list(directory.root, &watcher),
      listing.unseen.isEmpty
    else { return }
    let reading = reading(of: listing, at: now, progress: nil)
    guard reading.skipped == unreadable else { return }
    let before = Dictionary(zip(directory.files.map(\.path), tracks)) { first, _ in first }
    replaceAll(by: reading, of: listing)
    for (index, file) in directory.files.enumerated() {
      // The beginning of a line that nobody finished is a problem no later than it would have been.
      guard let track = before[file.path], track.stamp == tracks[index].stamp else { continue }
      tracks[index].changed = track.changed
    }
    lookAgain(at: now, &changes)
  }

  private mutating func refreshSkipped() {
    let skipped = (listedSkipped + unreadable).sorted { $0.path < $1.path }
    if skipped != directory.skipped { directory.skipped = skipped }
  }
}

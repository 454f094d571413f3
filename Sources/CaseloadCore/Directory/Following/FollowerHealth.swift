/// Whether what a follower knows is how the directory is, and how it comes to know of changes.
public struct FollowerHealth: Equatable, Sendable {
  /// Whether the directory can be read.
  public enum Freshness: Equatable, Sendable {
    /// What is known is what is there.
    case live
    /// The directory or a part of it cannot be read: what is known of that is what was there last.
    ///
    /// - Parameters:
    ///   - since: When what is known was last known to be what is there.
    ///   - reason: Why, in words; not safe for a terminal.
    case stale(since: Moment, reason: String)
  }

  /// What cannot be read for now, while what it said last still counts.
  public struct StalePart: Equatable, Sendable {
    /// The file or directory below the data directory; empty for that directory as a whole.
    public var path: RelativePath
    /// When what is known of it was last known to be what is there.
    public var since: Moment
    /// Why it cannot be read, in words; not safe for a terminal.
    public var reason: String
  }

  /// How changes come to be known.
  public enum Method: Equatable, Sendable {
    /// The system says so at once.
    case notifications
    /// Every two seconds each file is looked at, beside the notifications that arrive.
    ///
    /// - Parameter reason: Why notifications alone do not do.
    case sweeps(reason: String)
  }

  /// Whether the directory can be read.
  public internal(set) var freshness: Freshness
  /// What is not live, in byte order of the paths.
  public internal(set) var staleParts: [StalePart] = []
  /// How changes come to be known.
  public internal(set) var method: Method
  /// When the file that was written last was written, by the file system's clock; `nil` without files.
  public internal(set) var newestFile: Moment?
  /// What is wrong with the policy, in place of which the last good one is in force.
  public internal(set) var settingsProblem: SettingsError?
}

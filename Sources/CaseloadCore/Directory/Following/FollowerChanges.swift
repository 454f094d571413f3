/// What a follower found to have changed.
public struct FollowerChanges: Equatable, Sendable {
  /// The files that came, went, grew or were replaced, in byte order of the paths.
  public internal(set) var files: [RelativePath] = []
  /// Records that were added, whether they count or not; those of a file that was replaced are not.
  public internal(set) var newRecords = 0
  /// Whether the policy or the bank holidays in force are others.
  public internal(set) var hasNewSettings = false
  /// Whether other files or directories are skipped, or for other reasons.
  public internal(set) var hasNewSkipped = false
  /// Whether the follower's health is another.
  public internal(set) var hasNewHealth = false

  /// Whether figures may differ.
  public var areFiguresTouched: Bool { !files.isEmpty || hasNewSettings || hasNewSkipped }

  var isEmpty: Bool { !areFiguresTouched && !hasNewHealth }
}

import CaseloadCore

/// Since when something is wrong with what is followed, in steady time: others note it by the clock on the
/// wall, which may be set in between.
struct Troubles: Sendable {
  /// Since when the directory cannot be read.
  private(set) var directory: Mark?
  /// Since when the policy is bad.
  private(set) var settings: Swift.Duration?
  /// Files that are gone.
  var gone: [FileCensus.GoneFile] = []
  /// Those of them that somebody has taken note of.
  private var acknowledged: Set<FileCensus.GoneFile> = []

  /// A moment as it was noted, and in steady time.
  struct Mark: Sendable {
    var noted: Moment
    var since: Swift.Duration
  }

  /// Takes in the health of the follower.
  ///
  /// - Parameters:
  ///   - health: The health.
  ///   - state: The state, which knows the time.
  mutating func take(_ health: FollowerHealth, _ state: State) {
    if case .stale(let noted, _) = health.freshness {
      if directory?.noted != noted {
        directory = Mark(noted: noted, since: state.steadyTime(of: noted))
      }
    } else {
      directory = nil
    }
    if health.settingsProblem == nil {
      settings = nil
    } else if settings == nil {
      settings = state.steady
    }
  }

  /// The files that are gone and of which nobody has taken note.
  var unseenGone: [FileCensus.GoneFile] { gone.filter { !acknowledged.contains($0) } }

  /// Takes note of all files that are gone.
  mutating func acknowledge() { acknowledged = Set(gone) }
}

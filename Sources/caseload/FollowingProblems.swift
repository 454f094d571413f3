import CaseloadCore

/// What is wrong while a directory is followed, said once on standard error, and once more when it is over.
struct FollowingProblems {
  /// The directory's path.
  let path: String
  private var directory: String?
  private var policy: SettingsError?

  /// The team that was asked for, while no record names it.
  var team: UnknownTeam? {
    didSet {
      guard team != oldValue else { return }
      if let team {
        Output.say(["\(team); the last figures stand"])
      } else if let oldValue {
        Output.say(["--team: a record names the team \"\(oldValue.team.text)\" again"])
      }
    }
  }

  init(path: String) {
    self.path = path
  }

  /// Says what has changed in a follower's health.
  mutating func take(_ health: FollowerHealth) {
    takeFreshness(health.freshness)
    guard health.settingsProblem != policy else { return }
    policy = health.settingsProblem
    Output.say(
      policy.map { $0.lines + ["the last good policy stays in force"] }
        ?? ["the policy has no error any more and is in force"])
  }

  private mutating func takeFreshness(_ freshness: FollowerHealth.Freshness) {
    var reason: String?
    var since: Moment?
    if case .stale(let start, let text) = freshness { (since, reason) = (start, text) }
    guard reason != directory else { return }
    directory = reason
    guard let reason, let since else {
      Output.say(["\(path): the data directory can be read again"])
      return
    }
    Output.say([
      "\(path): cannot read the data directory since \(since): \(reason); the last figures stand"
    ])
  }
}

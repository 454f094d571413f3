import CaseloadCore

/// What is wrong while a directory is followed, said once on standard error, and once more when it is over.
struct FollowingProblems {
  /// The directory's path.
  let path: String
  /// What cannot be read, and what was said of it.
  private var parts: [RelativePath: FollowerHealth.StalePart] = [:]
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
    takeParts(health.staleParts)
    guard health.settingsProblem != policy else { return }
    policy = health.settingsProblem
    Output.say(
      policy.map { $0.lines + ["the last good policy stays in force"] }
        ?? ["the policy has no error any more and is in force"])
  }

  private mutating func takeParts(_ stale: [FollowerHealth.StalePart]) {
    let found = Dictionary(stale.map { ($0.path, $0) }) { $1 }
    guard found.mapValues(\.reason) != parts.mapValues(\.reason) else { return }
    let news = stale.filter { $0.reason != parts[$0.path]?.reason }
    let mended = parts.values.filter { found[$0.path] == nil }.sorted { $0.path < $1.path }
    parts = found
    say(news.map(problem))
    say(mended.map { "\(place($0)): \(subject($0)) can be read again" })
  }

  /// Says some lines, not thousands.
  private func say(_ lines: [String]) {
    let most = 5
    let others = lines.count - most
    Output.say(lines.prefix(most) + (others > 0 ? ["\(path): and \(others) more"] : []))
  }

  private func problem(_ part: FollowerHealth.StalePart) -> String {
    let consequence =
      part.path.bytes.isEmpty
      ? "the last figures stand" : "what it said last still counts"
    return "\(place(part)): cannot read \(subject(part)) since \(part.since): \(part.reason); "
      + consequence
  }

  private func place(_ part: FollowerHealth.StalePart) -> String {
    part.path.bytes.isEmpty ? path : "\(path)/\(String(decoding: part.path.bytes, as: UTF8.self))"
  }

  private func subject(_ part: FollowerHealth.StalePart) -> String {
    part.path.bytes.isEmpty ? "the data directory" : "this part of the data"
  }
}

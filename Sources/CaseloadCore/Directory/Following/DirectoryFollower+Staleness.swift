// What cannot be read for now.
extension DirectoryFollower {
  /// Since when something is not known any more that cannot be read now.
  ///
  /// Where the system notifies of every change, nothing has happened until it cannot be read; else nobody
  /// knows what happened after the last time that all was looked at.
  private var lastKnown: Moment {
    health.method == .notifications ? Moment(seconds: FileStamp.Time.now.seconds) : lastCertain
  }

  /// Notes that a part of the directory cannot be read for now, since when it could not.
  mutating func noteStale(_ path: RelativePath, _ error: SystemError) {
    let since = staleParts[path]?.since ?? lastKnown
    staleParts[path] = FollowerHealth.StalePart(path: path, since: since, reason: error.reason)
  }

  /// Notes that the directory as a whole cannot be read.
  mutating func noteAbsence(_ error: DataDirectoryError) {
    absence = FollowerHealth.StalePart(
      path: RelativePath(""), since: absence?.since ?? lastKnown, reason: error.summary)
  }

  /// Brings up to date what there is to say of what is not live.
  ///
  /// - Parameter isListed: Whether all was looked at just now.
  mutating func refreshFreshness(isListed: Bool) {
    health.staleParts =
      [absence].compactMap(\.self) + staleParts.values.sorted { $0.path < $1.path }
    health.freshness = FollowerHealth.Freshness(health.staleParts)
    let isKnown = isListed || health.method == .notifications
    if isKnown, absence == nil { lastCertain = Moment(seconds: FileStamp.Time.now.seconds) }
  }
}

extension FollowerHealth.Freshness {
  /// How fresh all is when some parts are not.
  init(_ parts: [FollowerHealth.StalePart]) {
    guard let first = parts.first, let since = parts.map(\.since).min() else {
      self = .live
      return
    }
    guard !first.path.bytes.isEmpty else {
      self = .stale(since: since, reason: first.reason)
      return
    }
    let others = parts.count > 1 ? " (and \(parts.count - 1) more)" : ""
    let name = String(decoding: first.path.bytes, as: UTF8.self)
    self = .stale(since: since, reason: "\(name) cannot be read\(others): \(first.reason)")
  }
}

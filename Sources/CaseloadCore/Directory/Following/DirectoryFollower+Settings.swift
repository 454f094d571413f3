// Looking at the policy and the bank holidays.
extension DirectoryFollower {
  /// Takes in what has changed in the two special files at the top.
  ///
  /// With a bad policy the last good one stays in force, and so does what a file said that cannot be read for
  /// now.
  mutating func lookAtSettings(_ changes: inout FollowerChanges) {
    guard absence == nil else { return }
    let (source, failures) = settingsNow()
    for name in SettingsSource.names {
      let path = RelativePath(name)
      if let error = failures[path] { noteStale(path, error) } else { staleParts[path] = nil }
    }
    guard source != settingsSource else { return }
    // A directory that goes away takes its policy with it, which does not put the defaults in force.
    guard (try? DataDirectory.requireReadable(directory.root)) != nil,
      source == settingsNow().source
    else {
      nextSweep = .now
      return
    }
    settingsSource = source
    do throws(SettingsError) {
      settings = try DirectorySettings(source)
      health.settingsProblem = nil
    } catch {
      settings = DirectorySettings(policy: settings.policy, source)
      health.settingsProblem = error
    }
    changes.hasNewSettings = true
  }

  /// What both files say, each as it was known last when it cannot be read for now.
  private func settingsNow() -> (source: SettingsSource, failures: [RelativePath: SystemError]) {
    var source = SettingsSource(directory.root)
    var failures: [RelativePath: SystemError] = [:]
    if case .failure(let error) = source.policy, error.isPassing {
      failures[RelativePath(PolicyFile.name)] = error
      source.policy = settingsSource.policy
    }
    if case .failure(let error) = source.bankHolidays, error.isPassing {
      failures[RelativePath(DirectorySettings.bankHolidaysName)] = error
      source.bankHolidays = settingsSource.bankHolidays
    }
    return (source, failures)
  }
}

// Looking at the policy and the bank holidays.
extension DirectoryFollower {
  /// Takes in what has changed in the two special files at the top.
  ///
  /// With a bad policy the last good one stays in force.
  mutating func lookAtSettings(_ changes: inout FollowerChanges) {
    guard health.freshness == .live else { return }
    let source = SettingsSource(directory.root)
    guard source != settingsSource else { return }
    // A directory that goes away takes its policy with it, which does not put the defaults in force.
    guard (try? DataDirectory.requireReadable(directory.root)) != nil,
      source == SettingsSource(directory.root)
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
}

/// How long the program has been running, by a clock that nobody can set and that goes on while the machine
/// sleeps.
///
/// Whatever lasts is counted in it: the clock on the wall may jump by a year in between.
public enum SteadyTime {
  private static let start = ContinuousClock.now

  /// The time since the program first asked.
  public static var now: Swift.Duration { start.duration(to: .now) }
}

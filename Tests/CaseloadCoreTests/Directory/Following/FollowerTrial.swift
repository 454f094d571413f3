import Foundation
import Glibc

@testable import CaseloadCore

/// Has a follower follow what is done to a data directory, and compares it with a fresh start each time
/// that it should know all.
struct FollowerTrial {
  /// How the follower comes to look.
  enum Manner: String, CaseIterable, Sendable {
    /// After all was done, where the system says that something was.
    case byNotifications
    /// After all was done, at everything.
    case bySweeps
    /// All the time, while it is done on another thread.
    case meanwhile
  }

  /// A difference.
  struct Failure {
    /// After how many acts it showed.
    var position: Int
    var text: String
  }

  /// How many comparisons there were.
  final class Tally {
    fileprivate(set) var comparisons = 0
    /// Those with a fresh start that finds no data directory.
    fileprivate(set) var absences = 0
    /// Those in which the figures were others than in the one before.
    fileprivate(set) var changes = 0
  }

  let manner: Manner
  let tally = Tally()
  private let threads: Int
  private let pace: FollowingPace
  /// The acts of which the follower is told nothing: for a test of the trial itself.
  var isBlind: (Mischief) -> Bool = { _ in false }

  private static let day = Day.earliest + 42_400

  init(seed: UInt64, manner: Manner) {
    self.manner = manner
    threads = seed % 3 == 0 ? 2 : 1
    var pace = FollowingPace()
    // No time passes before a beginning of a line counts as a problem.
    pace.unfinishedAfter = .zero
    pace.localGrain = FollowingPace.Grain(margin: .milliseconds(20), wait: .milliseconds(20))
    // Short, so that files of some hundred bytes are among those that are compared later.
    if seed % 2 == 0 { pace.promptBytes = 600 }
    if seed % 3 == 0 { pace.parallelBytes = 500 }
    if seed % 5 == 0 { pace.spareNames = 0 }
    self.pace = pace
  }

  /// The first difference, or `nil` when there is none, or nothing to follow: the tally tells which.
  ///
  /// - Parameters:
  ///   - beginning: What makes the data directory, before the follower starts.
  ///   - acts: What is done then.
  /// - Returns: The difference.
  func failure(_ beginning: [Mischief], _ acts: [Mischief]) -> Failure? {
    guard let ground = try? Playground() else { return nil }
    for act in beginning { act.perform(in: ground.sandbox) }
    guard var follower = try? DirectoryFollower(ground.sandbox.data, threads: threads, pace: pace)
    else { return nil }
    var comparison = Comparison(day: FollowerTrial.day)
    var position = 0
    for burst in acts.split(separator: .settle, omittingEmptySubsequences: false) {
      position += burst.count + 1
      perform(Array(burst), ground.sandbox, &follower)
      settle(&follower, after: Array(burst))
      tally.comparisons += 1
      if (try? DataDirectory.requireReadable(ground.sandbox.data)) == nil { tally.absences += 1 }
      let before = comparison.last
      let text = comparison.difference(&follower, isSteady: manner != .meanwhile)
      if comparison.last != before { tally.changes += 1 }
      if let text { return Failure(position: min(position, acts.count), text: text) }
    }
    return nil
  }

  private func perform(
    _ acts: [Mischief], _ sandbox: Sandbox, _ follower: inout DirectoryFollower
  ) {
    guard manner == .meanwhile else {
      for act in acts { act.perform(in: sandbox) }
      return
    }
    let done = DispatchSemaphore(value: 0)
    let writer = Thread {
      for act in acts { act.perform(in: sandbox) }
      done.signal()
    }
    writer.start()
    while done.wait(timeout: .now()) == .timedOut { _ = follower.poll() }
  }

  /// Lets the follower look until nothing is left to look at.
  private func settle(_ follower: inout DirectoryFollower, after acts: [Mischief]) {
    if acts.contains(where: isBlind) { return }
    // Where the system tells of everything, a file that has got another name must have been looked at.
    var isSweep = manner == .bySweeps || acts.contains(where: \.isHardLink)
    if case .sweeps = follower.health.method { isSweep = true }
    // Every two seconds it looks whether what was gone is back.
    if follower.health.freshness != .live { isSweep = true }
    _ = follower.poll(sweep: isSweep)
    let mayWait = manner == .meanwhile || pace.promptBytes < 1 << 20
    guard mayWait else { return }
    for _ in 0..<500 {
      guard let due = follower.tracks.compactMap({ $0.dueAgain(pace) }).min(),
        follower.health.freshness == .live
      else { break }
      if due > .now { usleep(useconds_t(max(1, (due - .now) / .microseconds(1)))) }
      _ = follower.poll()
    }
    // What was noticed only now to need sweeps, by the last act.
    if case .sweeps = follower.health.method { _ = follower.poll(sweep: true) }
  }
}

extension FollowerTrial {
  /// A small part of what fails that fails as well.
  func smallest(
    _ beginning: [Mischief], _ acts: [Mischief], _ failure: Failure, within time: Swift.Duration
  ) -> (beginning: [Mischief], acts: [Mischief]) {
    let deadline = ContinuousClock.now + time
    // Twice, as what fails may do so by the clock.
    func fails(_ beginning: [Mischief], _ acts: [Mischief]) -> Bool {
      (0..<2).contains { _ in self.failure(beginning, acts) != nil }
    }
    let rest = Shrinking.smallest(of: Array(acts.prefix(failure.position)), until: deadline) {
      fails(beginning, $0)
    }
    let first = Shrinking.smallest(of: beginning, until: deadline) { fails($0, rest) }
    return (first, rest)
  }
}

/// A sandbox for one trial, removed afterwards.
private final class Playground {
  let sandbox: Sandbox
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    sandbox = Sandbox(root: directory.path)
  }

  deinit {
    Playground.giveRightsBack(directory.path)
  }

  /// Makes everything removable again.
  private static func giveRightsBack(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    chmod(path, 0o700)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      giveRightsBack(path + "/" + name)
    }
  }
}

/// Compares followers with fresh starts.
private struct Comparison {
  let day: Day
  /// The follower's report when it was compared last.
  private(set) var last: String?

  init(day: Day) {
    self.day = day
  }

  /// What is wrong with a follower.
  ///
  /// - Parameters:
  ///   - follower: The follower.
  ///   - isSteady: Whether it has not looked since the last comparison before all was done.
  /// - Returns: The first thing that is wrong, or `nil`.
  mutating func difference(_ follower: inout DirectoryFollower, isSteady: Bool) -> String? {
    let root = follower.directory.root
    let (register, settings) = (follower.register(), follower.settings)
    let figures = report(register, settings)
    guard let cold = try? DataDirectory(root) else {
      guard case .stale = follower.health.freshness else { return "what is gone looks live" }
      let isKept = !isSteady || last == nil || figures == last
      return isKept ? nil : "of what is gone other things are known than before"
    }
    defer { last = figures }
    guard follower.health.freshness == .live else {
      return "what is there looks stale: \(follower.health.freshness)"
    }
    let source = SettingsSource(root)
    let expected: DirectorySettings
    var problem: SettingsError?
    do throws(SettingsError) {
      expected = try DirectorySettings(source)
    } catch {
      problem = error
      expected = DirectorySettings(policy: settings.policy, source)
    }
    guard follower.health.settingsProblem == problem else {
      return "\(String(describing: follower.health.settingsProblem)) is not wrong with the settings"
    }
    return difference(figures, report(Register(cold), expected))
      ?? difference(check(follower.directory, settings), check(cold, expected))
  }

  /// The first lines that differ.
  private func difference(_ found: String, _ expected: String) -> String? {
    if found == expected { return nil }
    let lines = [found, expected].map { $0.split(separator: "\n") }
    let differing = zip(lines[0], lines[1]).first { $0 != $1 }
    return differing.map { "\($0) in place of \($1)" } ?? "another length"
  }

  private func report(_ register: Register, _ settings: DirectorySettings) -> String {
    let indicators = Indicators(
      register: register, policy: settings.policy.policy, bankHolidays: settings.bankHolidays)
    guard let report = try? indicators.report(asAt: day) else { return "no report" }
    return String(decoding: ReportJSON.bytes(of: report), as: UTF8.self)
  }

  private func check(_ directory: DataDirectory, _ settings: DirectorySettings) -> String {
    let check = DirectoryCheck(directory, settings: settings, asAt: day)
    return String(decoding: CheckJSON.bytes(of: check), as: UTF8.self)
  }
}

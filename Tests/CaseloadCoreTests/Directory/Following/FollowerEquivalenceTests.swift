import Foundation
import TestSupport
import Testing

@testable import CaseloadCore

@Suite("A follower knows what a fresh start would know")
struct FollowerEquivalenceTests {
  private static let day = Day.earliest + 42_400

  /// More with `CASELOAD_FOLLOW_STEPS=20000`.
  private static let steps =
    ProcessInfo.processInfo.environment["CASELOAD_FOLLOW_STEPS"].flatMap { Int($0) } ?? 50

  /// The settings in which no time passes before a change counts.
  private static var pace: FollowingPace {
    var pace = FollowingPace()
    pace.unfinishedAfter = .zero
    return pace
  }

  @Test(
    "whatever is done to the files, by notifications and by sweeps",
    arguments: [1, 2, 3, 4] as [UInt64], [false, true])
  func randomMischief(seed: UInt64, sweeps: Bool) throws {
    var mischief = try RandomMischief(seed: seed)
    var random = SeededGenerator(state: seed)
    var pace = Self.pace
    // Short, so that files of some thousand bytes count as long ones now and then.
    if seed % 2 == 0 { pace.promptBytes = 1 << 20 }
    var follower = try DirectoryFollower(
      mischief.directory.path, threads: seed % 3 == 0 ? 2 : 1, pace: pace)
    var done: [String] = []
    for step in 0..<Self.steps {
      for _ in 0..<Int.random(in: 1...3, using: &random) { done.append(try mischief.act()) }
      var isSweep = sweeps
      if case .sweeps = follower.health.method { isSweep = true }
      _ = follower.poll(sweep: isSweep)
      try expectEqual(&follower, "step \(step): \(done.suffix(3))")
      if done.count > 3 { done.removeFirst(done.count - 3) }
    }
  }

  private func expectEqual(
    _ follower: inout DirectoryFollower, _ comment: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let root = follower.directory.root
    let cold = try DataDirectory(root)
    let source = SettingsSource(root)
    let settings: DirectorySettings
    do throws(SettingsError) {
      settings = try DirectorySettings(source)
      #expect(follower.health.settingsProblem == nil, sourceLocation: sourceLocation)
    } catch {
      settings = follower.settings
      #expect(follower.health.settingsProblem == error, sourceLocation: sourceLocation)
    }
    let expected = try report(Register(cold), settings)
    let found = try report(follower.register(), follower.settings)
    try #require(
      difference(found, expected) == nil, "\(comment)", sourceLocation: sourceLocation)
    try #require(
      difference(check(follower.directory, follower.settings), check(cold, settings)) == nil,
      "\(comment)", sourceLocation: sourceLocation)
  }

  /// The first lines that differ.
  private func difference(_ found: String, _ expected: String) -> String? {
    if found == expected { return nil }
    let lines = [found, expected].map { $0.split(separator: "\n") }
    let differing = zip(lines[0], lines[1]).first { $0 != $1 }
    return differing.map { "\($0) in place of \($1)" } ?? "another length"
  }

  private func report(_ register: Register, _ settings: DirectorySettings) throws -> String {
    let indicators = Indicators(
      register: register, policy: settings.policy.policy, bankHolidays: settings.bankHolidays)
    let report = try indicators.report(asAt: Self.day)
    return String(decoding: ReportJSON.bytes(of: report), as: UTF8.self)
  }

  private func check(_ directory: DataDirectory, _ settings: DirectorySettings) -> String {
    let check = DirectoryCheck(directory, settings: settings, asAt: Self.day)
    return String(decoding: CheckJSON.bytes(of: check), as: UTF8.self)
  }
}

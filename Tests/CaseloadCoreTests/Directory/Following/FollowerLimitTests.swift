import Foundation
import Glibc
import Testing

@testable import CaseloadCore

@Suite("A follower at the limits of the system and its own")
struct FollowerLimitTests {
  private func directory() throws -> TemporaryDirectory {
    try TemporaryDirectory([
      "visits.jsonl": Self.visit(1), "visits/a.jsonl": Self.visit(2), "visits/b.jsonl": "",
      "children.jsonl": "{\"id\":\"C\"}\n",
    ])
  }

  private static func visit(_ number: Int) -> String {
    #"{"id":\#(number),"child":"C\#(number)","date":"2016-06-20","seen":true}"# + "\n"
  }

  private func expectFresh(
    _ follower: inout DirectoryFollower, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let cold = try DataDirectory(follower.directory.root)
    let (found, expected) = (follower.register(), Register(cold))
    #expect(found.summary == expected.summary, sourceLocation: sourceLocation)
    #expect(follower.directory.skipped == cold.skipped, sourceLocation: sourceLocation)
    for (file, fresh) in zip(follower.directory.files, cold.files) {
      #expect(file.path == fresh.path, sourceLocation: sourceLocation)
      #expect(file.visits.keys == fresh.visits.keys, sourceLocation: sourceLocation)
      #expect(file.findings == fresh.findings, sourceLocation: sourceLocation)
    }
    let names = Set((0..<10).map { Identifier("C\($0)") })
    for name in names {
      let (one, other) = (found.visitCount(of: name), expected.visitCount(of: name))
      #expect(one == other, sourceLocation: sourceLocation)
    }
  }

  @Test("when more happens than the system can hold, nothing of it is missed")
  func overflow() throws {
    let text = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let most = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    let directory = try directory()
    var follower = try DirectoryFollower(directory.path)
    // One after the other, as events that are the same are made one.
    for number in 0...most {
      utimes(directory.path(number % 2 == 0 ? "visits.jsonl" : "children.jsonl"), nil)
    }
    // Of all this the system says no word.
    try directory.write("visits.jsonl", Self.visit(3) + Self.visit(4))
    try directory.write("visits-new/deep/a.jsonl", Self.visit(5))
    unlink(directory.path("visits/b.jsonl"))
    rename(directory.path("visits/a.jsonl"), directory.path("visits/c.jsonl"))
    try directory.write("policy.toml", "[authority]\nname = \"North\"\n")
    _ = follower.poll()
    try expectFresh(&follower)
    #expect(follower.settings.policy.policy.authorityName == "North")
    // What came without a word is watched from now on.
    try directory.write("visits-new/deep/b.jsonl", Self.visit(6))
    _ = follower.poll()
    try expectFresh(&follower)
  }

  @Test("new files that several threads read stand beside those that were read before")
  func parallelReading() throws {
    let directory = try directory()
    var pace = FollowingPace()
    pace.parallelBytes = 100
    var follower = try DirectoryFollower(directory.path, threads: 2, pace: pace)
    let track = follower.tracks[1].mark
    for number in 3..<9 { try directory.write("visits/\(number).jsonl", Self.visit(number)) }
    let found = follower.poll()
    let changes = try #require(found)
    #expect(changes.newRecords == 6)
    #expect(changes.files.count == 6)
    #expect(follower.tracks[1].mark == track)
    try expectFresh(&follower)
  }

  @Test("a file that cannot be read keeps its facts while others come that several threads read")
  func parallelReadingBesideStale() throws {
    let directory = try directory()
    var pace = FollowingPace()
    pace.parallelBytes = 100
    var follower = try DirectoryFollower(directory.path, threads: 2, pace: pace)
    unlink(directory.path("visits.jsonl"))
    symlink("/proc/self/mem", directory.path("visits.jsonl"))
    for number in 3..<9 { try directory.write("visits/\(number).jsonl", Self.visit(number)) }
    _ = follower.poll()
    #expect(follower.register().visits.count == 8)
    #expect(follower.health.staleParts.map(\.path) == [RelativePath("visits.jsonl")])
  }

  @Test("names of which no record is left are dropped, however often all records are replaced")
  func names() throws {
    let directory = try directory()
    var pace = FollowingPace()
    pace.spareNames = 100
    var follower = try DirectoryFollower(directory.path, threads: 1, pace: pace)
    for round in 1...40 {
      let lines = (0..<50).map { "{\"id\":\"child \(round * 50 + $0)\"}\n" }
      try directory.write("children.jsonl", lines.joined())
      _ = follower.poll()
      #expect(follower.directory.names.weight < 500)
    }
    try expectFresh(&follower)
  }

  @Test("a line that nobody finished stays a problem when names are dropped")
  func unfinishedLineAndNames() throws {
    let directory = try directory()
    try directory.write("visits/b.jsonl", "{\"id\":")
    var pace = FollowingPace()
    (pace.spareNames, pace.unfinishedAfter) = (0, .zero)
    var follower = try DirectoryFollower(directory.path, threads: 1, pace: pace)
    for round in 1...4 {
      let lines = (0..<20).map { "{\"id\":\"child \(round * 50 + $0)\"}\n" }
      try directory.write("children.jsonl", lines.joined())
      _ = follower.poll()
      try expectFresh(&follower)
    }
  }

  @Test("a directory that comes back as another one is the one that is followed")
  func anotherDirectory() throws {
    let (directory, other) = (try directory(), try directory())
    var follower = try DirectoryFollower(directory.path)
    let away = directory.path + "-away"
    rename(directory.path, away)
    _ = follower.poll()
    rename(other.path, directory.path)
    defer { try? FileManager.default.removeItem(atPath: away) }
    _ = follower.poll(sweep: true)
    #expect(follower.health.freshness == .live)
    for number in 3..<6 {
      try directory.write("visits.jsonl", Self.visit(number))
      _ = follower.poll()
      try expectFresh(&follower)
    }
  }
}

extension Register {
  /// How many visits to a child count.
  fileprivate func visitCount(of child: Identifier) -> Int {
    guard let number = names.children.number(of: child) else { return 0 }
    return Int(visits.starts[Int(number) + 1] - visits.starts[Int(number)])
  }
}

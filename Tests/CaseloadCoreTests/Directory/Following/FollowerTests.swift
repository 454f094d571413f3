import Foundation
import Glibc
import Synchronization
import Testing

@testable import CaseloadCore

@Suite("Following a directory")
struct FollowerTests {
  private static let visit = #"{"id":1,"child":"C","date":"2016-06-20","seen":true}"# + "\n"

  private func directory() throws -> TemporaryDirectory {
    try TemporaryDirectory(["visits.jsonl": Self.visit, "children.jsonl": "{\"id\":\"C\"}\n"])
  }

  private func append(_ text: String, to path: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  private func expectRegister(
    _ register: Register, visits: Int? = nil, rejected: Int? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if let visits { #expect(register.visits.count == visits, sourceLocation: sourceLocation) }
    if let rejected {
      #expect(register.summary.rejected == rejected, sourceLocation: sourceLocation)
    }
  }

  @Test("nothing has changed when nothing was done")
  func quiet() throws {
    let directory = try directory()
    var follower = try DirectoryFollower(directory.path)
    let changes = [follower.poll(), follower.poll(sweep: true)]
    #expect(changes == [nil, nil])
    var news = pollfd(fd: follower.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(Glibc.poll(&news, 1, 0) == 0)
    let registers = [follower.register(), follower.register()]
    #expect(registers[0] === registers[1])
  }

  @Test("an appended line is one new record of its file, and is known by notification")
  func appended() throws {
    let directory = try directory()
    var follower = try DirectoryFollower(directory.path)
    #expect(follower.health.method == .notifications)
    try append(Self.visit.replacing(":1,", with: ":2,"), to: directory.path("visits.jsonl"))
    var news = pollfd(fd: follower.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(Glibc.poll(&news, 1, 10_000) == 1)
    let found = follower.poll()
    let changes = try #require(found)
    #expect(changes.files == [RelativePath("visits.jsonl")])
    #expect(changes.newRecords == 1)
    expectRegister(follower.register(), visits: 2)
  }

  @Test("of a file that grows, only what is new is read")
  func readsOn() throws {
    let directory = try directory()
    var follower = try DirectoryFollower(directory.path)
    try append("{\"id\":\n", to: directory.path("visits.jsonl"))
    _ = follower.poll()
    #expect(follower.directory.files[1].findings.list.map(\.line) == [2])
    #expect(follower.directory.files[1].visits.rows.map(\.place) == [0])
    try append(Self.visit, to: directory.path("visits.jsonl"))
    _ = follower.poll()
    let place = UInt32(Self.visit.utf8.count + 7)
    #expect(follower.directory.files[1].visits.rows.map(\.place) == [0, place])
  }

  @Test("the beginning of a line is neither a record nor a problem, until nobody has finished it")
  func beginning() throws {
    let directory = try directory()
    try append("{\"id\":2", to: directory.path("visits.jsonl"))
    var follower = try DirectoryFollower(directory.path)
    expectRegister(follower.register(), rejected: 0)
    #expect(follower.deadline <= .now + .seconds(5))
    try append(Self.visit.dropFirst(7) + "{", to: directory.path("visits.jsonl"))
    let changes = follower.poll()
    #expect(try #require(changes).newRecords == 1)
    expectRegister(follower.register(), rejected: 0)
    var pace = FollowingPace()
    pace.unfinishedAfter = .zero
    var impatient = try DirectoryFollower(directory.path, threads: 1, pace: pace)
    expectRegister(impatient.register(), rejected: 0)
    _ = impatient.poll()
    expectRegister(impatient.register(), rejected: 1)
    try append("}", to: directory.path("visits.jsonl"))
    _ = impatient.poll()
    #expect(impatient.directory.files[1].findings.list.map(\.reason) == ["missing"])
  }

  @Test("a directory that goes away is stale, with all that was known, and live when it is back")
  func away() throws {
    let directory = try directory()
    let away = directory.path + "-away"
    try directory.write("policy.toml", "[authority]\nname = \"North\"\n")
    var follower = try DirectoryFollower(directory.path)
    rename(directory.path, away)
    let gone = follower.poll()
    #expect(try #require(gone).hasNewHealth)
    guard case .stale(_, let reason) = follower.health.freshness else {
      Issue.record("the follower takes what is gone for live")
      return
    }
    #expect(reason == "the data directory does not exist")
    expectRegister(follower.register(), visits: 1)
    #expect(follower.deadline <= .now + .seconds(2))
    rename(away, directory.path)
    let found = follower.poll(sweep: true)
    let changes = try #require(found)
    #expect(changes.files.isEmpty)
    #expect(!changes.hasNewSettings)
    #expect(follower.health.freshness == .live)
    #expect(follower.settings.policy.policy.authorityName == "North")
  }

  @Test("a directory that was emptied is stale, with all that was known")
  func emptied() throws {
    let directory = try directory()
    var follower = try DirectoryFollower(directory.path)
    for name in ["visits.jsonl", "children.jsonl"] { unlink(directory.path(name)) }
    _ = follower.poll()
    guard case .stale(_, let reason) = follower.health.freshness else {
      Issue.record("the follower takes an empty directory for live")
      return
    }
    #expect(reason == "no .jsonl or .ndjson file is left in the data directory")
    expectRegister(follower.register(), visits: 1)
    try directory.write("visits.jsonl", "")
    _ = follower.poll()
    #expect(follower.health.freshness == .live)
    expectRegister(follower.register(), visits: 0)
  }

  @Test("files that are links are looked at every two seconds too")
  func links() throws {
    let (directory, outside) = (try directory(), try self.directory())
    symlink(outside.path("visits.jsonl"), directory.path("visits-2.jsonl"))
    var follower = try DirectoryFollower(directory.path)
    #expect(follower.health.method == .sweeps(reason: "some of its files are links"))
    #expect(follower.deadline <= .now + .seconds(2))
    try append(Self.visit.replacing(":1,", with: ":2,"), to: outside.path("visits.jsonl"))
    let changes = follower.poll()
    #expect(try #require(changes).newRecords == 1)
  }

  @Test("the first reading says after each file how far it has come")
  func progress() throws {
    let directory = try directory()
    let seen = Mutex<[ReadingProgress]>([])
    _ = try DirectoryFollower(directory.path) { progress in
      seen.withLock { $0.append(progress) }
    }
    let progress = seen.withLock { $0 }
    #expect(progress.map(\.files) == [1, 2])
    #expect(progress.allSatisfy { $0.allFiles == 2 })
    #expect(progress.last?.bytes == progress.last?.allBytes)
  }

  @Test("a bad policy leaves the last good one in force, and says why")
  func badPolicy() throws {
    let directory = try directory()
    try directory.write("policy.toml", "[authority]\nname = \"North\"\n")
    var follower = try DirectoryFollower(directory.path)
    try directory.write("policy.toml", "[authority]\nnam = \"South\"\n")
    _ = follower.poll()
    #expect(follower.settings.policy.policy.authorityName == "North")
    #expect(follower.health.settingsProblem?.description.contains("policy.toml:2") == true)
    try directory.write("policy.toml", "[authority]\nname = \"South\"\n")
    let changes = follower.poll()
    #expect(try #require(changes).hasNewSettings)
    #expect(follower.settings.policy.policy.authorityName == "South")
    #expect(follower.health.settingsProblem == nil)
  }

  @Test("while a program writes all the time, what is known in the end is what is there")
  func concurrentWriter() throws {
    let directory = try directory()
    let path = directory.path("visits.jsonl")
    let isWritten = Mutex(false)
    let writer = Thread {
      Self.write(rounds: 400, to: path)
      isWritten.withLock { $0 = true }
    }
    var follower = try DirectoryFollower(directory.path)
    writer.start()
    var isLast = false
    while !isLast || follower.tracks.contains(where: { $0.trust != .full }) {
      isLast = isWritten.withLock { $0 }
      _ = follower.poll()
    }
    let cold = try DataDirectory(directory.path).files[1]
    let found = follower.directory.files[1]
    #expect(found.byteCount == cold.byteCount)
    #expect(found.visits.rows.map(\.place) == cold.visits.rows.map(\.place))
    #expect(found.visits.keys == cold.visits.keys)
    #expect(found.findings == cold.findings)
  }

  /// Appends to a file, writes over it, and cuts it, again and again.
  private static func write(rounds: Int, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    defer { close(descriptor) }
    for round in 0..<rounds {
      lseek(descriptor, 0, round % 7 == 0 ? SEEK_SET : SEEK_END)
      for number in 0..<round % 40 {
        let line = Array(visit.replacing(":1,", with: ":\(round + number),").utf8)
        // In two parts, so that some are read in between.
        Glibc.write(descriptor, line, 20)
        Glibc.write(descriptor, Array(line[20...]), line.count - 20)
      }
      if round % 5 == 0 { ftruncate(descriptor, lseek(descriptor, 0, SEEK_CUR)) }
    }
  }
}

import Foundation
import Glibc
import Testing

@testable import CaseloadCore

/// `/proc/self/mem` is a file that everybody can open and whose first byte nobody can read: the system says
/// that the device is at fault, as it does of a disk that is.
@Suite("A file that cannot be read for now")
struct PassingFaultTests {
  private static let visit = #"{"id":1,"child":"C","date":"2016-06-20","seen":true}"#
  private static let path = RelativePath("visits.jsonl")

  private func directory(_ visits: String = visit + "\n") throws -> TemporaryDirectory {
    try TemporaryDirectory(["visits.jsonl": visits, "children.jsonl": "{\"id\":\"C\"}\n"])
  }

  private func breakFile(_ name: String, in directory: TemporaryDirectory) {
    unlink(directory.path(name))
    symlink("/proc/self/mem", directory.path(name))
  }

  @Test("keeps its facts, is named as stale, and is right again once it can be read")
  func keepsItsFacts() throws {
    let directory = try directory()
    var follower = try DirectoryFollower(directory.path)
    breakFile("visits.jsonl", in: directory)
    let found = follower.poll()
    #expect(try #require(found).hasNewHealth)
    #expect(follower.health.staleParts.map(\.path) == [Self.path])
    guard case .stale(let since, let reason) = follower.health.freshness else {
      Issue.record("a file that cannot be read looks live")
      return
    }
    #expect(reason == "visits.jsonl cannot be read: input/output error")
    #expect(follower.register().visits.count == 1)
    #expect(follower.directory.skipped == [])
    let deadline = follower.deadline
    #expect(deadline <= .now + .seconds(2) && deadline > .now)

    _ = follower.poll(sweep: true)
    guard case .stale(let sinceThen, _) = follower.health.freshness else {
      Issue.record("it looks live though it still cannot be read")
      return
    }
    #expect(sinceThen == since)

    let other = Self.visit.replacing(":1,", with: ":2,")
    try directory.write("visits.jsonl.new", Self.visit + "\n" + other)
    rename(directory.path("visits.jsonl.new"), directory.path("visits.jsonl"))
    _ = follower.poll()
    #expect(follower.health.freshness == .live)
    #expect(follower.health.staleParts == [])
    #expect(follower.register().visits.count == 2)
    #expect(follower.health.method == .notifications)
  }

  @Test("keeps its last record too, whose line has no end yet")
  func keepsOpenLine() throws {
    let directory = try directory(Self.visit)
    var follower = try DirectoryFollower(directory.path)
    breakFile("visits.jsonl", in: directory)
    _ = follower.poll()
    #expect(follower.register().visits.count == 1)
    #expect(follower.directory.files[1].byteCount == Self.visit.utf8.count)
  }

  @Test("that was never read is skipped, as a fresh start skips it, and tried again")
  func neverRead() throws {
    let directory = try directory()
    symlink("/proc/self/mem", directory.path("visits-2.jsonl"))
    var follower = try DirectoryFollower(directory.path)
    #expect(follower.directory.skipped == (try DataDirectory(directory.path)).skipped)
    #expect(follower.health.freshness == .live)
    #expect(follower.deadline <= .now + .seconds(2))
    unlink(directory.path("visits-2.jsonl"))
    try directory.write("visits-2.jsonl", Self.visit.replacing(":1,", with: ":2,"))
    _ = follower.poll()
    #expect(follower.register().visits.count == 2)
    #expect(follower.directory.skipped == [])
  }

  @Test("of the policy and the bank holidays leaves both in force")
  func settings() throws {
    let directory = try directory()
    try directory.write("policy.toml", "[authority]\nname = \"North\"\n")
    let event = #"{"title":"Eight","date":"2015-01-08"}"#
    try directory.write(
      "bank-holidays.json",
      #"{"england-and-wales":{"division":"england-and-wales","events":[\#(event)]}}"#)
    var follower = try DirectoryFollower(directory.path)
    let holidays = follower.settings.bankHolidays
    for name in ["policy.toml", "bank-holidays.json"] { breakFile(name, in: directory) }
    let changes = follower.poll()
    #expect(try #require(changes).hasNewSettings == false)
    #expect(follower.settings.policy.policy.authorityName == "North")
    #expect(follower.settings.bankHolidays == holidays)
    #expect(follower.health.settingsProblem == nil)
    #expect(
      follower.health.staleParts.map(\.path.bytes)
        == ["bank-holidays.json", "policy.toml"].map { Array($0.utf8) })
    unlink(directory.path("policy.toml"))
    unlink(directory.path("bank-holidays.json"))
    _ = follower.poll()
    #expect(follower.health.freshness == .live)
    #expect(follower.settings.policy.policy.authorityName != "North")
  }

  @Test("keeps nobody busy until it is tried again, nor does a directory that is gone")
  func isPatient() throws {
    let directory = try directory()
    // Written just now, so that it is to be looked at again in a moment.
    var follower = try DirectoryFollower(directory.path)
    let away = directory.path + "-away"
    rename(directory.path, away)
    _ = follower.poll()
    usleep(150_000)
    _ = follower.poll()
    #expect(follower.deadline > .now + .milliseconds(500))
    rename(away, directory.path)
    _ = follower.poll(sweep: true)
    #expect(follower.health.freshness == .live)
  }

  @Test("is not said to end within a line, as that may have been finished")
  func unknownEnd() throws {
    let directory = try directory(Self.visit + "\n{\"id\":2")
    var pace = FollowingPace()
    pace.unfinishedAfter = .milliseconds(50)
    var follower = try DirectoryFollower(directory.path, threads: 1, pace: pace)
    breakFile("visits.jsonl", in: directory)
    _ = follower.poll()
    usleep(100_000)
    _ = follower.poll()
    #expect(follower.register().summary.rejected == 0)
  }

  @Test("leaves no descriptor open")
  func descriptors() throws {
    let directory = try directory()
    var follower = try DirectoryFollower(directory.path)
    breakFile("visits.jsonl", in: directory)
    func open() throws -> Int {
      let list = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
      return list.filter { name in
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/" + name)
        return target?.hasPrefix(directory.path) == true || target?.hasSuffix("/mem") == true
      }.count
    }
    for _ in 0..<50 { _ = follower.poll(sweep: true) }
    #expect(try open() == 0)
  }

  @Test("what is taken out of a file's facts to be read again can be put back")
  func putBack() throws {
    let void = #"{"id":"a long id of a visit","child":"D","date":"2016-06-20","void":true,"x":1}"#
    let directory = try directory(Self.visit + "\n{\n" + void)
    let follower = try DirectoryFollower(directory.path)
    var facts = follower.directory.files[1]
    let (before, mark) = (facts, follower.tracks[1].mark)
    let remainder = facts.remainder(after: mark)
    facts.goBack(to: mark)
    #expect(facts.visits.keys.count == 1)
    facts.putBack(remainder)
    #expect(facts.visits.keys == before.visits.keys && facts.visits.keys.count == 2)
    #expect(facts.visits.rows.map(\.place) == before.visits.rows.map(\.place))
    #expect(facts.visits.void == before.visits.void && facts.visits.void == [1])
    #expect(facts.longIDs == before.longIDs)
    #expect(facts.findings == before.findings)
    #expect(facts.byteCount == before.byteCount)
  }

  @Test("reasons that say something of the file are told from those that pass")
  func reasons() {
    for code in [ENOENT, EACCES, EPERM, ELOOP, EISDIR, ENOTDIR] {
      #expect(!SystemError(code: code).isPassing)
    }
    for code in [EIO, ESTALE, ETIMEDOUT, EHOSTDOWN, EMFILE, ENFILE, ENOMEM, EAGAIN, EINTR] {
      #expect(SystemError(code: code).isPassing)
    }
  }

  @Test("a time of whole seconds is trusted no sooner than one of the coarsest file system")
  func coarseTimes() throws {
    let directory = try directory()
    let path = RelativePath("visits.jsonl").systemPath(root: directory.path)
    var stamp = try FileStamp.of(path)
    stamp.changed = FileStamp.Time(seconds: 1_000_000, nanoseconds: 1)
    let pace = FollowingPace()
    let second = FileStamp.Time(seconds: 1_000_001, nanoseconds: 0)
    #expect(pace.isOld(stamp, at: second, path))
    stamp.changed.nanoseconds = 0
    #expect(!pace.isOld(stamp, at: second, path))
    #expect(pace.comparison(of: stamp, path, after: .now) > .now + .seconds(2))
  }
}

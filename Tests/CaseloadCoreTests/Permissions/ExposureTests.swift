import Foundation
import Glibc
import TestSupport
import Testing

@testable import CaseloadCore

@Suite("What everybody on the computer can get at")
struct ExposureTests {
  /// A directory with one file, below a directory above it, with the permissions that are given.
  private func right(
    above: mode_t = 0o755, directory: mode_t = 0o755, folder: mode_t = 0o755, file: mode_t = 0o600,
    name: String = "children.jsonl"
  ) throws -> Exposure.Right? {
    let scratch = try TemporaryDirectory(["data/2016/\(name)": "{}"])
    for (path, mode) in [
      ("data/2016/\(name)", file), ("data/2016", folder), ("data", directory),
    ] {
      #expect(chmod(scratch.path(path), mode) == 0)
    }
    #expect(chmod(scratch.path, above) == 0)
    return Exposure.ofData(scratch.path("data"))?.right
  }

  @Test("a file that everybody can read in directories that everybody can pass is open")
  func readable() throws {
    #expect(try right(file: 0o604) == .read)
    #expect(try right(directory: 0o701, folder: 0o701, file: 0o604) == .read)
    #expect(try right(file: 0o644, name: "conferences.jsonl") == .read)
    #expect(try right(file: 0o644, name: "whatever.jsonl") == .read)
  }

  @Test("one directory that others cannot pass keeps safe all that is below")
  func closed() throws {
    #expect(try right(above: 0o750, file: 0o666) == nil)
    #expect(try right(directory: 0o770, folder: 0o777, file: 0o666) == nil)
    #expect(try right(directory: 0o774, folder: 0o777, file: 0o666) == nil)
    #expect(try right(folder: 0o770, file: 0o666) == nil)
  }

  @Test("what the group can do draws no warning, nor does a directory of private files")
  func group() throws {
    #expect(try right(directory: 0o2770, folder: 0o2770, file: 0o660) == nil)
    #expect(try right(directory: 0o775, folder: 0o775, file: 0o660) == nil)
  }

  @Test("where everybody can add or change files is open too")
  func writable() throws {
    #expect(try right(directory: 0o1777) == .change)
    #expect(try right(folder: 0o757) == .change)
    #expect(try right(file: 0o602) == .change)
    #expect(try right(folder: 0o756) == nil)
  }

  @Test("a link is judged by where it leads")
  func links() throws {
    let open = try TemporaryDirectory(["children.jsonl": "{}"])
    let closed = try TemporaryDirectory(["children.jsonl": "{}"])
    let data = try TemporaryDirectory()
    for path in [open.path, data.path] { #expect(chmod(path, 0o755) == 0) }
    for scratch in [open, closed] { #expect(chmod(scratch.path("children.jsonl"), 0o644) == 0) }
    symlink(closed.path("children.jsonl"), data.path("children.jsonl"))
    #expect(Exposure.ofData(data.path) == nil)
    symlink(open.path("children.jsonl"), data.path("children-2.jsonl"))
    #expect(Exposure.ofData(data.path)?.right == .read)
    let link = try TemporaryDirectory()
    symlink(open.path, link.path("data"))
    #expect(Exposure.ofData(link.path("data"))?.right == .read)
  }

  @Test("nothing is said of a directory that is not there")
  func missing() { #expect(Exposure.ofData("/nowhere/at/all") == nil) }

  @Test("a person's own files are open when everybody can read or change them")
  func files() throws {
    let scratch = try TemporaryDirectory(["config.toml": ""])
    let (file, folder) = (scratch.path("config.toml"), scratch.path)
    let found = { Exposure.of(.configuration, [folder, folder + "/themes", file]) }
    #expect(chmod(folder, 0o755) == 0 && found() == nil)
    #expect(chmod(file, 0o644) == 0 && found()?.right == .read && found()?.path == file)
    #expect(chmod(folder, 0o750) == 0 && found() == nil)
    #expect(chmod(folder, 0o757) == 0 && found()?.right == .change && found()?.path == folder)
  }

  @Test("the sentence gives the command that mends it, as a shell takes it")
  func sentence() {
    func sentence(_ path: String) -> String {
      Exposure(subject: .data, right: .read, path: path).sentence
    }
    #expect(
      sentence("/srv/data") == """
        Everybody on this computer can read the data directory. To keep them out (or \
        --trust-permissions to hear no more of it): chmod o-rwx /srv/data
        """)
    #expect(sentence("it's here").hasSuffix(#": chmod o-rwx 'it'\''s here'"#))
    #expect(sentence("-R").hasSuffix(": chmod o-rwx ./-R"))
    #expect(
      Exposure(subject: .configuration, right: .change, path: "c").sentence
        .hasPrefix("Everybody on this computer can change your configuration."))
  }

  @Test("the command that is given closes what was open")
  func remedy() throws {
    let scratch = try TemporaryDirectory(["it's \"$HOME\" `x`/children.jsonl": "{}"])
    let directory = scratch.path("it's \"$HOME\" `x`")
    #expect(chmod(scratch.path, 0o755) == 0 && chmod(directory, 0o755) == 0)
    #expect(chmod(directory + "/children.jsonl", 0o644) == 0)
    let sentence = try #require(Exposure.ofData(directory)?.sentence)
    let command = try #require(sentence.range(of: ": chmod ").map { sentence[$0.lowerBound...] })
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", String(command.dropFirst(2))]
    try shell.run()
    shell.waitUntilExit()
    #expect(Exposure.ofData(directory) == nil)
  }

  /// Only who may become somebody else can see what somebody else can do.
  private static let canBeNobody =
    geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0

  @Test(
    "is what somebody else really can get at, whatever the permissions", .enabled(if: canBeNobody))
  func somebodyElse() throws {
    var generator = SeededGenerator(state: 7)
    for round in 0..<40 {
      let scratch = try TemporaryDirectory(["above/data/part/children.jsonl": "{}"])
      #expect(chmod(scratch.path, 0o755) == 0)
      let paths = ["above/data/part/children.jsonl", "above/data/part", "above/data", "above"]
      var modes: [mode_t] = []
      for path in paths {
        // Mostly open, or nothing ever would be.
        let others =
          mode_t.random(in: 0...7, using: &generator) | mode_t.random(in: 0...7, using: &generator)
        modes.append(0o700 | others)
        #expect(chmod(scratch.path(path), 0o700 | others) == 0)
      }
      let found = Exposure.ofData(scratch.path("above/data"))
      let isOpen = try isOpenToNobody(
        file: scratch.path(paths[0]), folders: [scratch.path(paths[1]), scratch.path(paths[2])])
      #expect((found != nil) == isOpen, "round \(round): \(modes.map { String($0, radix: 8) })")
    }
  }

  /// Whether somebody else can read or change the file, or make another in one of the folders.
  private func isOpenToNobody(file: String, folders: [String]) throws -> Bool {
    let tries =
      ["cat \"$0\" >/dev/null", "true >>\"$0\""] + (1...folders.count).map { ": >\"$\($0)/new\"" }
    let nobody = Process()
    nobody.executableURL = URL(filePath: "/usr/bin/setpriv")
    nobody.arguments =
      ["--reuid=65534", "--regid=65534", "--clear-groups", "/bin/sh", "-c"]
      + [tries.map { "( \($0) ) 2>/dev/null" }.joined(separator: " || "), file] + folders
    try nobody.run()
    nobody.waitUntilExit()
    return nobody.terminationStatus == 0
  }
}

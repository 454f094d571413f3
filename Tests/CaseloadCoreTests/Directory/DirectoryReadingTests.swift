import Glibc
import Testing

@testable import CaseloadCore

@Suite("A data directory")
struct DirectoryReadingTests {
  private static let child = #"{"id":1}"#

  private func files(_ data: DataDirectory) -> [String] {
    data.files.map { String(decoding: $0.path.bytes, as: UTF8.self) }
  }

  private func skipped(_ data: DataDirectory) -> [String] {
    data.skipped.map { String(decoding: $0.path.bytes, as: UTF8.self) }
  }

  @Test("gives the files of known kinds in byte order of their paths, at any depth")
  func listing() throws {
    let deep = (0..<40).map { "d\($0)" }.joined(separator: "/")
    let directory = try TemporaryDirectory([
      "visits.jsonl": "", "visits-2.ndjson": "", "visits/1.jsonl": "", "CHILDREN.JSONL": "",
      "\(deep)/teams.jsonl": "", "visits.jsonl-folder/x.jsonl": "",
    ])
    let data = try directory.data()
    #expect(
      files(data) == [
        "CHILDREN.JSONL", "\(deep)/teams.jsonl", "visits-2.ndjson", "visits.jsonl",
        "visits.jsonl-folder/x.jsonl", "visits/1.jsonl",
      ])
    #expect(data.files.map(\.kind) == [.children, .teams, .visits, .visits, .visits, .visits])
    #expect(skipped(data) == [])
  }

  @Test("passes over other names without a word, with all that is below them")
  func ignored() throws {
    let directory = try TemporaryDirectory([
      "children.jsonl": Self.child, ".children.jsonl": "x", "_old/children.jsonl": "x",
      ".git/children.jsonl": "x", "backup~/children.jsonl": "x", "x.tmp/children.jsonl": "x",
      "children.jsonl.tmp": "x", "children.jsonl~": "x", "children.jsonl.swp": "x",
      "children.jsonl.part": "x", "children.json": "x", "children.csv": "x", "readme": "x",
      "children.jsonl.gz": "x", "policy.toml": "", "bank-holidays.json": "",
    ])
    let data = try directory.data()
    #expect(files(data) == ["children.jsonl"])
    #expect(skipped(data) == [])
  }

  @Test("skips files whose path gives no known kind, and says so")
  func unknownKinds() throws {
    let directory = try TemporaryDirectory([
      "children.jsonl": Self.child, "june.jsonl": "x", "a/b.ndjson": "x", "plans.jsonl": "x",
      "visits/contacts-1.jsonl": "x",
    ])
    let data = try directory.data()
    #expect(files(data) == ["children.jsonl"])
    #expect(
      skipped(data) == ["a/b.ndjson", "june.jsonl", "plans.jsonl", "visits/contacts-1.jsonl"])
    #expect(
      data.skipped[1].reason == "no part of its path is a known kind; `caseload kinds` lists them")
    #expect(
      data.skipped[2].reason
        == "its kind, plans, is one that this version does not know yet")
    #expect(try directory.register().summary.skipped == 4)
    #expect(try directory.register().summary.rejected == 0)
  }

  @Test("follows links to files, whose own names count, and links to itself")
  func fileLinks() throws {
    let elsewhere = try TemporaryDirectory(["data": #"{"id":1,"name":"linked"}"#])
    let directory = try TemporaryDirectory(["june.jsonl": Self.child])
    try #require(symlink(elsewhere.path("data"), directory.path("children.jsonl")) == 0)
    try #require(symlink("june.jsonl", directory.path("children-2.jsonl")) == 0)
    try #require(symlink("children.jsonl", directory.path("link.jsonl")) == 0)
    let link = try TemporaryDirectory()
    try #require(symlink(directory.path, link.path("link")) == 0)
    for path in [directory.path, link.path("link"), link.path("link") + "/"] {
      let data = try DataDirectory(path)
      #expect(files(data) == ["children-2.jsonl", "children.jsonl"])
      #expect(data.files[1].children.rows.first?.name == "linked")
      #expect(skipped(data) == ["june.jsonl", "link.jsonl"])
    }
  }

  @Test("does not follow links to directories, and says nothing of them")
  func directoryLinks() throws {
    let directory = try TemporaryDirectory([
      "children.jsonl": Self.child, "children/x.jsonl": Self.child,
    ])
    try #require(symlink("children", directory.path("visits")) == 0)
    try #require(symlink("children", directory.path("visits.jsonl")) == 0)
    try #require(symlink("..", directory.path("children/up")) == 0)
    let data = try directory.data()
    #expect(files(data) == ["children.jsonl", "children/x.jsonl"])
    #expect(skipped(data) == [])
  }

  @Test("skips links that lead nowhere or round in a circle")
  func brokenLinks() throws {
    let directory = try TemporaryDirectory(["children.jsonl": Self.child])
    try #require(symlink("nowhere", directory.path("visits.jsonl")) == 0)
    try #require(symlink("teams.jsonl", directory.path("teams.jsonl")) == 0)
    try #require(symlink("nowhere", directory.path("readme")) == 0)
    let data = try directory.data()
    #expect(files(data) == ["children.jsonl"])
    #expect(
      data.skipped == [
        Skipped(
          path: RelativePath("teams.jsonl"),
          reason: "a file that cannot be read: its links go round in a circle"),
        Skipped(
          path: RelativePath("visits.jsonl"),
          reason: "a file that cannot be read: it does not exist"),
      ])
  }

  @Test("skips what is not a regular file, also behind a link, and never waits for it")
  func otherFiles() throws {
    let directory = try TemporaryDirectory(["children.jsonl": Self.child])
    try #require(mkfifo(directory.path("visits.jsonl"), 0o600) == 0)
    try #require(mkfifo(directory.path("pipe"), 0o600) == 0)
    try #require(symlink("pipe", directory.path("workers.jsonl")) == 0)
    try #require(symlink("/dev/zero", directory.path("teams.jsonl")) == 0)
    let data = try directory.data()
    #expect(files(data) == ["children.jsonl"])
    #expect(skipped(data) == ["teams.jsonl", "visits.jsonl", "workers.jsonl"])
    #expect(data.skipped.allSatisfy { $0.reason == "not a regular file" })
  }

  @Test("reads a folder whose name is that of a file")
  func folderNames() throws {
    let directory = try TemporaryDirectory(["children.jsonl/june.jsonl": Self.child])
    #expect(files(try directory.data()) == ["children.jsonl/june.jsonl"])
  }

  @Test("reads names that are not UTF-8 in the order of their bytes")
  func names() throws {
    let directory = try TemporaryDirectory()
    for byte: UInt8 in [0xFF, 0x41, 0xC3, 0x01, 0x0A, 0x1B, 0x80] {
      let name = Array("children-".utf8) + [byte] + Array(".jsonl".utf8)
      try directory.write(name, Array(#"{"id":1,"name":"\#(byte)"}"#.utf8))
    }
    let data = try directory.data()
    #expect(data.files.map { $0.path.bytes[9] } == [0x01, 0x0A, 0x1B, 0x41, 0x80, 0xC3, 0xFF])
    let register = try directory.register()
    #expect(register.children.elements.map(\.name) == ["255"])
  }

  @Test(
    "skips a file that its reader may not read, and reads the others", .enabled(if: geteuid() != 0))
  func unreadableFile() throws {
    let directory = try TemporaryDirectory(["children.jsonl": Self.child, "visits.jsonl": "x"])
    try #require(chmod(directory.path("visits.jsonl"), 0) == 0)
    let data = try directory.data()
    #expect(files(data) == ["children.jsonl"])
    #expect(skipped(data) == ["visits.jsonl"])
  }

  @Test("counts a folder that cannot be read as one", .enabled(if: geteuid() != 0))
  func unreadableFolder() throws {
    let directory = try TemporaryDirectory([
      "children.jsonl": Self.child, "visits/1.jsonl": "x", "visits/2.jsonl": "x",
    ])
    try #require(chmod(directory.path("visits"), 0) == 0)
    defer { chmod(directory.path("visits"), 0o700) }
    #expect(skipped(try directory.data()) == ["visits"])
  }

  @Test("reads the same with any number of threads", arguments: [1, 2, 3, 16])
  func threads(count: Int) throws {
    var texts: [String: String] = [:]
    for number in 0..<20 {
      let ids = ["\(number)", "a long id \(number % 3)"]
      texts["children-\(100 + number).jsonl"] =
        ids.map { #"{"id":"\#($0)","name":"\#(number)"}"# }.joined(separator: "\n")
      texts["supervisions-\(100 + number).jsonl"] =
        #"{"id":\#(number),"worker":"w","date":"2016-06-01","children":["\#(ids[1])",\#(ids[0]),"x"]}"#
    }
    let directory = try TemporaryDirectory(texts)
    let data = try directory.data(threads: count)
    #expect(files(data) == files(try directory.data()))
    let register = Register(data, threads: count)
    #expect(register.summary.records == 43)
    let ids = ["a long id 0": "18", "a long id 1": "19", "a long id 2": "17", "7": "7"]
    for (id, name) in ids {
      let number = try #require(data.names.children.number(of: Identifier(id)))
      #expect(register.children[number].map(\.name) == [name])
    }
    for row in register.supervisions.elements {
      let children = data.names.childLists[
        Int(row.children.lowerBound)..<Int(row.children.upperBound)]
      let named = children.map { data.names.children.identifier($0).text }
      #expect(named.count == 3 && named[2] == "x" && ids.keys.contains(named[0]))
    }
  }
}

@Suite("A directory that is none")
struct DataDirectoryErrorTests {
  private func message(_ path: String) throws -> String {
    let error = #expect(throws: DataDirectoryError.self) { try DataDirectory(path) }
    return try #require(error).description
  }

  @Test("a directory that does not exist cannot be read")
  func missing() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("missing")
    #expect(
      try message(path)
        == "\(path): cannot read the data directory: it does not exist; "
        + "give the directory that holds the data")
  }

  @Test("nor can a file, or a link that leads nowhere")
  func notADirectory() throws {
    let directory = try TemporaryDirectory(["file.jsonl": ""])
    let path = directory.path("file.jsonl")
    #expect(
      try message(path)
        == "\(path): cannot read the data directory: it is not a directory; "
        + "give the directory that holds the data")
    try #require(symlink("nowhere", directory.path("link")) == 0)
    let link = directory.path("link")
    #expect(
      try message(link)
        == "\(link): cannot read the data directory: it does not exist; "
        + "give the directory that holds the data")
  }

  @Test("nor one without the right to", .enabled(if: geteuid() != 0))
  func forbidden() throws {
    let directory = try TemporaryDirectory(["children.jsonl": ""])
    try #require(chmod(directory.path, 0) == 0)
    defer { chmod(directory.path, 0o700) }
    #expect(try message(directory.path).contains("permission denied"))
  }

  @Test(
    "one without any file of JSON lines is an error",
    arguments: [
      [], ["readme.txt"], [".children.jsonl"], ["_old/children.jsonl"], ["children.jsonl.tmp"],
      ["policy.toml", "bank-holidays.json"], ["children/readme"],
    ])
  func empty(names: [String]) throws {
    let directory = try TemporaryDirectory(
      Dictionary(uniqueKeysWithValues: names.map { ($0, "x") }))
    #expect(
      try message(directory.path)
        == "\(directory.path): no .jsonl or .ndjson file in it; give the directory that holds the "
        + "data, or make a sample with `caseload demo DIR`")
  }

  @Test("one with skipped files only is not")
  func skippedOnly() throws {
    let directory = try TemporaryDirectory(["june.jsonl": "x", "plans.ndjson": "x"])
    var summary = DataSummary()
    summary.skipped = 2
    #expect(try directory.register().summary == summary)
    let pipe = try TemporaryDirectory()
    try #require(mkfifo(pipe.path("visits.jsonl"), 0o600) == 0)
    #expect(try pipe.data().skipped.count == 1)
  }
}

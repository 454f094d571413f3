import Glibc
import Testing

@testable import CaseloadCore

@Suite("A census of files")
struct FileCensusTests {
  private static let one = #"{"id":"C1"}"# + "\n"
  private static let two = #"{"id":"C1"}"# + "\n" + #"{"id":"C2"}"# + "\n"

  private let scratch: TemporaryDirectory
  private var census: FileCensus

  init() throws {
    scratch = try TemporaryDirectory([
      "children.jsonl": Self.one, "old/children-2015.jsonl": Self.two, "visits.jsonl": "",
    ])
    census = FileCensus(try DataDirectory(scratch.path))
  }

  private mutating func look(at second: Int = 0) throws -> [String] {
    census.update(try DataDirectory(scratch.path), at: .seconds(second))
    return census.gone.map { String(decoding: $0.path.bytes, as: UTF8.self) }
  }

  private func remove(_ name: String) { unlink(scratch.path + "/" + name) }

  @Test("tells of a file that is gone, with its records and since when, until it is there again")
  func gone() throws {
    var test = self
    #expect(try test.look().isEmpty)
    remove("old/children-2015.jsonl")
    #expect(try test.look(at: 5) == ["old/children-2015.jsonl"])
    #expect(test.census.gone.map(\.records) == [2])
    try scratch.write("more.children.jsonl", Self.one + Self.two)
    #expect(try test.look(at: 9) == ["old/children-2015.jsonl"])
    #expect(test.census.gone.map(\.since) == [.seconds(5)])
    try scratch.write("old/children-2015.jsonl", Self.one)
    #expect(try test.look(at: 12).isEmpty)
    remove("old/children-2015.jsonl")
    #expect(try test.look(at: 15) == ["old/children-2015.jsonl"])
    #expect(test.census.gone.map(\.since) == [.seconds(15)])
  }

  @Test("a file that was given another name is not gone, nor is one that held nothing")
  func renamed() throws {
    var test = self
    rename(scratch.path + "/children.jsonl", scratch.path + "/children-1.jsonl")
    remove("visits.jsonl")
    #expect(try test.look().isEmpty)
    remove("children-1.jsonl")
    #expect(try test.look() == ["children-1.jsonl"])
  }

  @Test("a file that cannot be read for a while is not gone; one that is gone after that is")
  func unreadable() throws {
    var test = self
    let directory = try DataDirectory(scratch.path)
    var blind = directory
    let index = try #require(blind.files.firstIndex { $0.path == RelativePath("children.jsonl") })
    blind.files.remove(at: index)
    blind.skipped.append(
      Skipped(path: RelativePath("children.jsonl"), reason: "a file that cannot be read"))
    test.census.update(blind, at: .seconds(1))
    #expect(test.census.gone.isEmpty)
    blind.skipped = []
    test.census.update(blind, at: .seconds(2))
    #expect(test.census.gone.map(\.since) == [.seconds(2)])
    test.census.update(directory, at: .seconds(3))
    #expect(test.census.gone.isEmpty)
  }
}

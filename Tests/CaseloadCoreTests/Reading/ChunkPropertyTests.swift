import TestSupport
import Testing

@testable import CaseloadCore

/// A file is read in pieces, and where one ends must not matter.
@Suite("The pieces in which a file is read")
struct ChunkPropertyTests {
  /// What a file of children says after its first line, which only fills it up.
  private struct Content: Equatable {
    var ids: [[UInt8]]
    var names: [String?]
    var places: [UInt32]
    var findings: FileFindings

    init(_ facts: FileFacts, from place: Int) {
      ids = facts.children.keys.dropFirst().map { Array($0.bytes(arena: facts.longIDs)) }
      names = facts.children.rows.dropFirst().map(\.name)
      places = facts.children.rows.dropFirst().map { $0.place &- UInt32(truncatingIfNeeded: place) }
      findings = facts.findings
    }
  }

  private func read(_ bytes: [UInt8], in directory: TemporaryDirectory) throws -> FileFacts {
    try directory.write("children.jsonl", bytes)
    return try #require(try directory.data().files.first)
  }

  /// A line of `length` bytes with its line feed, passed over fast and without a name.
  private func filler(_ length: Int) -> [UInt8] {
    let (before, after) = (#"{"id":"filler","x":""#, "\"}\n")
    let rest = length - before.utf8.count - after.utf8.count
    return Array((before + String(repeating: "x", count: rest) + after).utf8)
  }

  /// Lines in which every kind of byte occurs.
  private static let lines =
    Array(
      "{\"id\":1,\"name\":\"é😀\"}\n\r\n\u{FEFF}{\"id\":\"an id of many bytes\"}\r\nbad\n".utf8)
    + Array(
      "{\"name\":\"\\u0041\",\"born\":\"2016\",\"id\":-0}\n{\"id\":2,\"y\":[]}\n{\"id\":3".utf8)

  @Test("may end at any byte of any line")
  func everyOffset() throws {
    let directory = try TemporaryDirectory()
    let chunk = LineLimit.chunkBytes
    let start = 1000
    let expected = Content(try read(filler(start) + Self.lines, in: directory), from: start)
    #expect(expected.names.count == 4)
    #expect(expected.findings.rejected == 2)
    for offset in -2...Self.lines.count + 1 {
      let start = chunk - offset
      let content = Content(try read(filler(start) + Self.lines, in: directory), from: start)
      guard content == expected else {
        Issue.record("a piece that ends at byte \(offset) of the lines changes what they say")
        return
      }
    }
  }

  @Test("may be many, with lines of any length in them", arguments: [1, 2, 3, 4])
  func manyPieces(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    var names: [String?] = []
    var rejected: [Int] = []
    var bytes: [UInt8] = []
    for number in 1...60 {
      let longest = [100, 5000, 100_000, 300_000][Int.random(in: 0..<4, using: &random)]
      let length = Int.random(in: 0...longest, using: &random)
      let fill = String(repeating: "x", count: length)
      if number % 7 == 0 {
        rejected.append(number)
        bytes += Array((fill + "!").utf8)
      } else {
        names.append(String(number))
        bytes += Array(#"{"id":\#(number),"x":"\#(fill)","name":"\#(number)"}"#.utf8)
      }
      bytes += number % 3 == 0 ? [0x0D, 0x0A] : [0x0A]
    }
    let directory = try TemporaryDirectory()
    let facts = try read(bytes, in: directory)
    #expect(facts.children.rows.map(\.name) == names)
    #expect(facts.findings.list.map(\.line) == rejected)
    #expect(facts.byteCount == bytes.count)
    for (row, name) in zip(facts.children.rows, names) {
      #expect(bytes[Int(row.place)...].starts(with: Array("{\"id\":\(name ?? ""),".utf8)))
    }
  }

  @Test("make the same of a file as of its lines in small files")
  func smallFiles() throws {
    var lines = RandomLines(.children, seed: 11)
    let texts = (0..<6000).map { _ in lines.next() }
    let whole = try TemporaryDirectory()
    let facts = try read(Array(texts.joined(separator: [UInt8(0x0A)])) + [0x0A], in: whole)
    #expect(facts.byteCount > LineLimit.chunkBytes)

    let parts = try TemporaryDirectory()
    for (index, start) in stride(from: 0, to: texts.count, by: 500).enumerated() {
      let part: [UInt8] = texts[start..<start + 500].flatMap { $0 + [0x0A] }
      try parts.write("children-\(100 + index).jsonl", part)
    }
    let files = try parts.data().files
    #expect(files.count == 12)
    #expect(files.flatMap { $0.children.rows.map(\.name) } == facts.children.rows.map(\.name))
    let ids = files.flatMap { file in
      file.children.keys.map { $0.bytes(arena: file.longIDs) }
    }
    #expect(ids == facts.children.keys.map { $0.bytes(arena: facts.longIDs) })
    let findings = files.enumerated().flatMap { index, file in
      file.findings.list.map { finding in
        var moved = finding
        moved.line += index * 500
        return moved
      }
    }
    #expect(findings == facts.findings.list)
    let unknown = files.reduce(into: [:]) { sums, file in
      sums.merge(file.findings.unknownFields, uniquingKeysWith: +)
    }
    #expect(unknown == facts.findings.unknownFields)
  }
}

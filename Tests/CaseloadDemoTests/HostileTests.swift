import CaseloadCore
import Testing

@testable import CaseloadDemo

@Suite("The hostile files")
struct HostileTests {
  private let files = Hostile(asAt: SampleAuthority.usualDay).files

  @Test("stand in a folder of their own, each once")
  func paths() {
    #expect(Set(files.map(\.path)).count == files.count)
    #expect(files.allSatisfy { $0.path.starts(with: "hostile/".utf8) })
  }

  /// The bytes of the file of a name.
  private func bytes(of name: String) throws -> [UInt8] {
    let file = try #require(files.first { $0.path == Array("hostile/\(name)".utf8) })
    guard case .bytes(let bytes) = file.content else {
      Issue.record("no bytes: \(name)")
      return []
    }
    return bytes
  }

  @Test("have lines of exactly the longest length, and of one byte more")
  func lengths() throws {
    let lines = try bytes(of: "visits-too-long.jsonl").split(separator: 10)
    #expect(lines.map(\.count) == [1_048_576, 1_048_577, 1_048_577, 1_048_577, 1_048_577, 77])
    #expect(lines[1].last == 13)
    #expect(lines[3].starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test("have objects nested 128 and 129 deep")
  func depth() throws {
    let lines = try bytes(of: "visits-depth.jsonl").split(separator: 10)
    // The object itself is the first level.
    #expect(lines[0].count { $0 == UInt8(ascii: "[") } == 127)
    #expect(lines[1].count { $0 == UInt8(ascii: "[") } == 128)
  }

  @Test("have an unfinished last line")
  func unfinished() throws {
    let lines = try bytes(of: "visits-unfinished.jsonl").split(separator: 10)
    #expect(JSONChecker.members(of: lines[0]) != nil)
    #expect(JSONChecker.members(of: lines[1]) == nil)
    #expect(try bytes(of: "visits-unfinished.jsonl").last != 10)
  }

  @Test("are text where only their meaning is wrong")
  func text() throws {
    for file in files {
      guard case .bytes(let bytes) = file.content else { continue }
      let path = String(decoding: file.path, as: UTF8.self)
      if path.contains("optional-fields") || path.contains("unknown-references") {
        for line in bytes.split(separator: 10) where !line.contains(UInt8(ascii: "e")) {
          #expect(JSONChecker.members(of: line) != nil, "\(path)")
        }
      }
      if !path.contains("invalid-utf-8") {
        #expect(String(validating: bytes, as: UTF8.self) != nil, "\(path)")
      }
    }
  }

  @Test("leave the good bank holidays and add some that cannot be")
  func bankHolidays() {
    let good = #"{"england-and-wales":{"division":"england-and-wales","events":[{"title":"A"}]}}"#
    let hostile = Hostile.bankHolidays(from: good)
    #expect(hostile.contains("2009-02-30"))
    #expect(hostile.hasSuffix(#"{"title":"A"}]}}"#))
  }
}

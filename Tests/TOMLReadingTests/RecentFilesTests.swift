import Testing

@testable import TOMLReading

@Suite("What was parsed is not parsed again")
struct RecentFilesTests {
  private func file(_ text: String) throws -> TOMLFile { try TOMLFile(utf8: Array(text.utf8)) }

  @Test("the same bytes hold the same, byte-order mark and faults too")
  func sameTwice() throws {
    for _ in 0..<2 {
      let read = try TOMLFile(utf8: [0xEF, 0xBB, 0xBF] + Array("recent = 1".utf8))
      guard case .table(let pairs) = read.value, case .integer(1) = pairs.first?.value else {
        Issue.record("recent is 1")
        return
      }
      #expect(throws: TOMLFault.self) { try file("recent = = 1") }
    }
  }

  @Test("only so many are kept, and none that is long")
  func bounded() throws {
    var recent = RecentFiles()
    let small = try file("a = 1")
    for number in 0..<200 { recent.keep(small, for: Array("\(number)".utf8)) }
    #expect(recent.count == RecentFiles.most)
    #expect(recent[Array("0".utf8)] == nil)
    #expect(recent[Array("199".utf8)] != nil)
    recent.keep(small, for: [UInt8](repeating: 32, count: RecentFiles.longest + 1))
    #expect(recent.count == RecentFiles.most)
    #expect(recent[Array("199".utf8)] != nil)
  }
}

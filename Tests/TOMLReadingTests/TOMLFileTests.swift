import Testing

@testable import TOMLReading

@Suite("A TOML file") struct TOMLFileTests {
  private static func fault(_ bytes: [UInt8]) -> TOMLFault? {
    do throws(TOMLFault) {
      _ = try TOMLFile(utf8: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("a byte-order mark is ignored")
  func byteOrderMark() throws {
    let file = try TOMLFile(utf8: [0xEF, 0xBB, 0xBF] + Array("a = 1".utf8))
    guard case .table(let members) = file.value else {
      Issue.record("a file is a table")
      return
    }
    #expect(members.map(\.name) == ["a"])
    #expect(file.lines.line(of: TOMLPath.top.appending("a")) == 1)
  }

  @Test("what keeps a file from being read is named with its line")
  func faults() {
    #expect(Self.fault(Array("a = 1\nb = \"\u{FF}".utf8.dropLast()))?.reason == .notUTF8)
    #expect(
      Self.fault(Array("a = 1\n\nb = \"".utf8) + [0xFF]) == TOMLFault(reason: .notUTF8, line: 3))
    #expect(Self.fault(Array("\n\u{0}".utf8)) == TOMLFault(reason: .nullCharacter, line: 2))
    #expect(Self.fault(Array("\n[[[".utf8)) == TOMLFault(reason: .namelessHeader, line: 2))
    #expect(Self.fault(Array("a = 1\na = 2".utf8))?.line == 2)
    #expect(Self.fault([]) == nil)
  }

  @Test("problems stand by file, and in a file by line")
  func order() {
    func problem(_ file: String, _ line: Int, _ reason: String) -> FileProblem {
      FileProblem(file: file, line: line, key: nil, reason: reason, remedy: "mend it")
    }
    let problems = [problem("b", 2, "x"), problem("a", 9, "y"), problem("b", 1, "z")].inOrder()
    #expect(
      problems.map(\.description) == ["b:1: z; mend it", "b:2: x; mend it", "a:9: y; mend it"])
  }

  @Test("a name that nothing has gets the one that may have been meant, or a short list")
  func nearest() {
    #expect(FileReport.nearest(to: "colr", among: ["colour", "x"]) == "did you mean colour?")
    #expect(
      FileReport.nearest(to: "q", among: ["colour", "line"])
        == "use one of colour, line, or remove it")
    let many = (0..<30).map { "name number \($0)" }
    #expect(FileReport.nearest(to: "zzzzzz", among: many) == "remove it")
  }

  @Test("a file in ASCII says the same")
  func ascii() throws {
    let text = "name = \(TOMLText.string("Zoë 山田 😀"))\n\(TOMLText.key("é")) = \"x\"\n"
    let plain = TOMLText.inASCII(text)
    #expect(plain.utf8.allSatisfy { $0 < 0x80 })
    let (first, second) = (
      try TOMLFile(utf8: Array(text.utf8)), try TOMLFile(utf8: Array(plain.utf8))
    )
    guard case .table(let one) = first.value, case .table(let other) = second.value else {
      Issue.record("no tables")
      return
    }
    #expect(
      one.map(\.name) == other.map(\.name) && one.map(\.value.shown) == other.map(\.value.shown))
  }
}

import Testing

@testable import CaseloadCore

/// What a file of children gave: the names of its records, and the lines that were rejected.
struct ChildFile: Equatable {
  var names: [String?]
  var rejectedLines: [Int] = []
  /// Rejected because the file ends within the line.
  var isUnfinished = false

  init(names: [String?], rejectedLines: [Int] = [], isUnfinished: Bool = false) {
    self.names = names
    self.rejectedLines = rejectedLines
    self.isUnfinished = isUnfinished
  }

  /// Writes a file and reads it.
  init(reading bytes: [UInt8]) throws {
    let directory = try TemporaryDirectory()
    try directory.write("children.jsonl", bytes)
    let file = try #require(try directory.data().files.first)
    names = file.children.rows.map(\.name)
    rejectedLines = file.findings.list.map(\.line)
    isUnfinished = file.findings.list.last?.reason.hasPrefix("unfinished") ?? false
    #expect(file.findings.rejected == rejectedLines.count)
    #expect(file.byteCount == bytes.count)
  }

  init(reading text: String) throws {
    try self.init(reading: Array(text.utf8))
  }
}

@Suite("Lines of a file")
struct LineEndingTests {
  private static let first = #"{"id":1,"name":"A"}"#
  private static let second = #"{"id":2,"name":"B"}"#
  private static let mark = "\u{FEFF}"

  @Test(
    "end in LF or CRLF, and the last may lack either",
    arguments: ["\n", "\r\n"], ["", "\n", "\r\n", "\r"])
  func endings(between: String, last: String) throws {
    let file = try ChildFile(reading: Self.first + between + Self.second + last)
    #expect(file == ChildFile(names: ["A", "B"]))
  }

  @Test("a carriage return alone does not end a line")
  func carriageReturn() throws {
    let file = try ChildFile(reading: Self.first + "\r" + Self.second + "\n" + Self.first)
    #expect(file == ChildFile(names: ["A"], rejectedLines: [1]))
  }

  @Test("one byte-order mark at the start of any line is ignored")
  func marks() throws {
    let lines = [
      Self.mark + Self.first, Self.second, Self.mark + Self.first, Self.mark + Self.second,
    ]
    #expect(
      try ChildFile(reading: lines.joined(separator: "\n"))
        == ChildFile(names: ["A", "B", "A", "B"]))
    #expect(
      try ChildFile(reading: lines.joined(separator: "\r\n") + "\r\n")
        == ChildFile(names: ["A", "B", "A", "B"]))
  }

  @Test("a second mark, or one elsewhere in the line, is not")
  func otherMarks() throws {
    let lines = [
      Self.mark + Self.mark + Self.first, " " + Self.mark + Self.first, Self.first + Self.mark,
      #"{\#(Self.mark)"id":3}"#, Self.second,
    ]
    #expect(
      try ChildFile(reading: lines.joined(separator: "\n"))
        == ChildFile(names: ["B"], rejectedLines: [1, 2, 3, 4]))
  }

  @Test("a mark of UTF-16, and one cut short, are no marks")
  func foreignMarks() throws {
    for bytes: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF], [0xEF, 0xBB]] {
      #expect(
        try ChildFile(reading: bytes + Array("\(Self.first)\n\(Self.second)\n".utf8))
          == ChildFile(names: ["B"], rejectedLines: [1]))
    }
  }

  @Test("blank lines are ignored, and counted in the numbers of the others")
  func blank() throws {
    let text =
      "\n  \n\t\n \t \r\n\r\n\r\r\n\(Self.mark)\n\(Self.mark) \r\n\(Self.first)\nx\n\n\(Self.second)\n\n"
    #expect(
      try ChildFile(reading: text) == ChildFile(names: ["A", "B"], rejectedLines: [10]))
  }

  @Test(
    "a line of any other white space is not blank",
    arguments: ["\u{B}", "\u{C}", "\u{0}", "\u{A0}", "\u{2028}", "\u{85}", " \u{C} "])
  func notBlank(line: String) throws {
    #expect(
      try ChildFile(reading: "\(line)\n\(Self.first)\n")
        == ChildFile(names: ["A"], rejectedLines: [1]))
  }

  @Test(
    "a file of nothing, or of blanks only, is a file without records",
    arguments: ["", "\n", " ", "\r", "\u{FEFF}", "\n \n\t"])
  func empty(text: String) throws {
    #expect(try ChildFile(reading: text) == ChildFile(names: []))
    let directory = try TemporaryDirectory(["children.jsonl": text])
    var summary = DataSummary()
    summary.files = 1
    #expect(try directory.register().summary == summary)
  }

  @Test(
    "what follows the last line feed and is not one whole object is unfinished, and rejected",
    arguments: [
      "{", #"{"id":2,"name":"B"#, #"{"id":2,"name":"B""#, #"{"id":2,"name":"B"},"#, "[]", "17", "x",
      #"{"id":2}{"id":3}"#, "\u{FEFF}{", "nul",
    ])
  func unfinished(rest: String) throws {
    #expect(
      try ChildFile(reading: Self.first + "\n" + rest)
        == ChildFile(names: ["A"], rejectedLines: [2], isUnfinished: true))
    // With its line feed it is merely wrong.
    #expect(
      try ChildFile(reading: Self.first + "\n" + rest + "\n")
        == ChildFile(names: ["A"], rejectedLines: [2]))
  }

  @Test("a line cut anywhere is unfinished, and whole only at its end")
  func cuts() throws {
    let bytes = Array((Self.mark + #"{"id":"é","name":"\u0041😀"}"#).utf8)
    for length in 4..<bytes.count {
      #expect(
        try ChildFile(reading: Array(bytes[..<length]))
          == ChildFile(names: [], rejectedLines: [1], isUnfinished: true))
    }
    #expect(try ChildFile(reading: bytes) == ChildFile(names: ["A😀"]))
  }

  @Test("a last line that is whole and lacks a required field is rejected for that")
  func wholeButWrong() throws {
    let directory = try TemporaryDirectory(["children.jsonl": #"{"name":"A"}"#])
    let finding = try #require(try directory.data().files.first?.findings.list.first)
    #expect(finding.field == "id")
    #expect(finding.reason == "missing")
  }

  @Test("no bad line stops the reading of the others")
  func badLines() throws {
    let bad = ["{", "}", "\u{0}", "\"", "[[[[", #"{"id":"#, #"{"id":true}"#, "\\", "<?xml?>"]
    var text = ""
    for (index, line) in bad.enumerated() {
      text += "\(line)\n{\"id\":\(index),\"name\":\"\(index)\"}\n"
    }
    #expect(
      try ChildFile(reading: text)
        == ChildFile(
          names: bad.indices.map { String($0) }, rejectedLines: bad.indices.map { 2 * $0 + 1 }))
  }
}

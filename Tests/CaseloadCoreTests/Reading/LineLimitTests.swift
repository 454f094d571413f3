import Testing

@testable import CaseloadCore

@Suite("Lines of great length")
struct LineLimitTests {
  private static let limit = 1_048_576
  private static let next = #"{"id":2,"name":"next"}"#

  /// A line of some length in bytes, whose record's name is "long".
  private func line(_ length: Int, fill: String = "x") -> String {
    let (before, after) = (#"{"id":1,"fill":""#, #"","name":"long"}"#)
    return before
      + String(
        repeating: fill, count: (length - before.utf8.count - after.utf8.count) / fill.utf8.count)
      + after
  }

  private func read(_ text: String) throws -> ChildFile { try ChildFile(reading: text) }

  @Test("a line of 1,048,576 bytes is read", arguments: ["\n", "\r\n", ""])
  func longest(ending: String) throws {
    let text = line(Self.limit) + ending
    #expect(try read(text) == ChildFile(names: ["long"]))
    if !ending.isEmpty {
      #expect(try read(text + Self.next) == ChildFile(names: ["long", "next"]))
      #expect(try read(Self.next + ending + text) == ChildFile(names: ["next", "long"]))
    }
  }

  @Test(
    "a line of 1,048,577 bytes is rejected whole, and the next is read", arguments: ["\n", "\r\n"])
  func tooLong(ending: String) throws {
    let text = line(Self.limit + 1) + ending
    #expect(
      try read(text + Self.next + ending) == ChildFile(names: ["next"], rejectedLines: [1]))
    #expect(
      try read(Self.next + ending + text + Self.next)
        == ChildFile(names: ["next", "next"], rejectedLines: [2]))
    #expect(
      try read(text + text + "\n" + Self.next)
        == ChildFile(names: ["next"], rejectedLines: [1, 2]))
  }

  @Test("a byte-order mark counts")
  func mark() throws {
    let mark = "\u{FEFF}"
    #expect(
      try read(mark + line(Self.limit - 3) + "\r\n" + Self.next)
        == ChildFile(names: ["long", "next"]))
    #expect(
      try read(mark + line(Self.limit - 2) + "\n" + Self.next)
        == ChildFile(names: ["next"], rejectedLines: [1]))
  }

  @Test("a blank line is ignored up to the limit, and rejected beyond it")
  func blank() throws {
    let blank = String(repeating: " ", count: Self.limit)
    #expect(try read(blank + "\n" + Self.next) == ChildFile(names: ["next"]))
    #expect(try read(blank + "\r\n" + Self.next) == ChildFile(names: ["next"]))
    #expect(try read(blank) == ChildFile(names: []))
    #expect(
      try read(blank + " \n" + Self.next) == ChildFile(names: ["next"], rejectedLines: [1]))
    #expect(try read(blank + "\t") == ChildFile(names: [], rejectedLines: [1]))
  }

  @Test("of a carriage return only the one before the line feed is not counted")
  func carriageReturns() throws {
    let longest = line(Self.limit)
    let shorter = line(Self.limit - 1)
    #expect(try read(shorter + "\r\r\n" + Self.next) == ChildFile(names: ["long", "next"]))
    #expect(
      try read(longest + "\r\r\n" + Self.next) == ChildFile(names: ["next"], rejectedLines: [1]))
    // Without a line feed there is no CRLF.
    #expect(try read(shorter + "\r") == ChildFile(names: ["long"]))
    #expect(try read(longest + "\r") == ChildFile(names: [], rejectedLines: [1]))
  }

  @Test("an unfinished line beyond the limit is reported once, as too long")
  func unfinished() throws {
    let text = String(line(Self.limit + 10).dropLast(5))
    #expect(try read(Self.next + "\n" + text) == ChildFile(names: ["next"], rejectedLines: [2]))
    #expect(
      try read(String(line(Self.limit + 1).dropLast()))
        == ChildFile(names: [], rejectedLines: [1], isUnfinished: true))
    let whole = line(Self.limit + 1)
    #expect(try read(whole) == ChildFile(names: [], rejectedLines: [1]))
  }

  @Test(
    "a line many times too long is rejected once, and the next is read",
    arguments: [1_310_720, 1_310_721, 1_572_864, 3_000_000])
  func endless(length: Int) throws {
    let text = line(length) + "\n" + Self.next + "\n" + line(length) + "\r\n" + Self.next
    #expect(try read(text) == ChildFile(names: ["next", "next"], rejectedLines: [1, 3]))
    #expect(try read(line(length)) == ChildFile(names: [], rejectedLines: [1]))
  }

  @Test(
    "a long line may be full of letters that need decoding",
    arguments: ["é", #"\u00e9"#, #"\\"#, "{"])
  func decoding(fill: String) throws {
    let text = line(Self.limit, fill: fill) + "\n" + Self.next
    #expect(try read(text) == ChildFile(names: ["long", "next"]))
  }

  @Test("a name of a million letters is kept, also when every one of them is escaped")
  func longName() throws {
    let count = 170_000
    let text = #"{"name":""# + String(repeating: #"\u0041"#, count: count) + #"","id":"1"}"#
    let file = try read(text + "\n" + text)
    #expect(file.names == Array(repeating: String(repeating: "A", count: count), count: 2))
  }

  @Test(
    "the limit and the rule for its line end hold wherever the line begins",
    arguments: [1, 23, 262_142, 262_143, 262_144])
  func offsets(offset: Int) throws {
    let before = line(offset < 64 ? 64 + offset : offset) + "\n"
    #expect(
      try read(before + line(Self.limit) + "\r\n" + Self.next)
        == ChildFile(names: ["long", "long", "next"]))
    #expect(
      try read(before + line(Self.limit + 1) + "\r\n" + Self.next)
        == ChildFile(names: ["long", "next"], rejectedLines: [2]))
  }
}

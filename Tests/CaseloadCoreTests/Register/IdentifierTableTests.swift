import TestSupport
import Testing

@testable import CaseloadCore

@Suite("The table of ids")
struct IdentifierTableTests {
  /// Interns a text, with bytes after it that are not part of the id.
  private func intern(_ text: String, in table: inout IdentifierTable, rest: UInt8 = 0x2A) -> UInt32
  {
    let bytes = Array(text.utf8)
    return (bytes + Array(repeating: rest, count: 8)).withUnsafeBufferPointer {
      table.intern(UnsafeBufferPointer(rebasing: $0[..<bytes.count]))
    }
  }

  /// Texts of every length from 1 to 128 bytes, which often begin alike.
  private static let texts: [String] = (1...128).flatMap { length in
    ["a", "b", "é"].map { last in
      String(repeating: "x", count: max(0, length - last.utf8.count)) + last
    }
  }

  @Test("numbers ids in the order in which they are met, and gives each its number again")
  func numbers() {
    var table = IdentifierTable()
    var numbers: [Identifier: UInt32] = [:]
    for text in Self.texts + Self.texts.reversed() {
      let number = intern(text, in: &table, rest: UInt8(text.utf8.count))
      if let known = numbers[Identifier(text)] {
        #expect(number == known)
      } else {
        #expect(Int(number) == numbers.count)
        numbers[Identifier(text)] = number
      }
    }
    #expect(table.count == numbers.count)
    for (identifier, number) in numbers {
      #expect(table.identifier(number) == identifier)
      #expect(table.number(of: identifier) == number)
    }
  }

  @Test("keeps a hundred thousand apart")
  func many() {
    var table = IdentifierTable()
    for number in 0..<20_000 {
      _ = intern(String(number), in: &table)
      _ = intern("a long id \(number)", in: &table)
    }
    #expect(table.count == 40_000)
    for number in stride(from: 0, to: 20_000, by: 997) {
      #expect(table.number(of: Identifier(String(number))) == UInt32(2 * number))
      #expect(table.number(of: Identifier("a long id \(number)")) == UInt32(2 * number + 1))
    }
  }

  @Test("knows no id that it has not met")
  func unknown() {
    var table = IdentifierTable()
    for id in ["a", "12345678", "123456789"] { _ = intern(id, in: &table) }
    for text in [
      "", "b", "a\0", "\0", "a\0\0\0\0\0\0\0\0", "12345678\0", "aa", "A", "123456789 ", " a",
      String(repeating: "x", count: 300),
    ] {
      #expect(table.number(of: Identifier(text)) == nil)
    }
    #expect(table.count == 3)
  }

  @Test("sorts ids by their bytes")
  func order() {
    var table = IdentifierTable()
    var random = SeededGenerator(state: 5)
    let texts = (Self.texts + ["Z", "a\u{301}", "á", "10", "9", "-1", "12345678", "123456789"])
      .shuffled(using: &random)
    for text in texts { _ = intern(text, in: &table) }
    let sorted = table.sortedNumbers().map { table.identifier($0) }
    #expect(sorted == Set(texts.map { Identifier($0) }).sorted())
  }

  @Test("takes in another table, and says which number each of its ids has now")
  func merge() {
    var table = IdentifierTable()
    var other = IdentifierTable()
    for text in Self.texts.prefix(200) { _ = intern(text, in: &table) }
    for text in Self.texts.dropFirst(100).reversed() { _ = intern(text, in: &other) }
    let before = table.count
    let numbers = table.merge(other)
    #expect(numbers.count == other.count)
    for (number, merged) in numbers.enumerated() {
      #expect(table.identifier(merged) == other.identifier(UInt32(number)))
    }
    #expect(table.count == Set(Self.texts.map { Identifier($0) }).count)
    #expect(before < table.count)
  }
}

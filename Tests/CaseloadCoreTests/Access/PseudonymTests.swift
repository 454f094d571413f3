import TestSupport
import Testing

@testable import CaseloadCore

@Suite("Pseudonyms")
struct PseudonymTests {
  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(
    "the hash is that of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000),
        "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
      ),
    ])
  func hash(text: String, hash: String) {
    #expect(Self.hex(SHA256.hash(Array(text.utf8))) == hash)
  }

  @Test("the keyed hash is that of RFC 4231")
  func keyedHash() {
    let cases: [(key: [UInt8], text: [UInt8], hash: String)] = [
      (
        [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131),
        Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ]
    for (key, text, hash) in cases {
      #expect(Self.hex(SHA256.keyedHash(text, key: key)) == hash)
    }
  }

  @Test("every length of a message is padded to whole blocks and has a hash of its own")
  func lengths() {
    let hashes = (0...200).map { SHA256.hash([UInt8](repeating: 7, count: $0)) }
    #expect(hashes.allSatisfy { $0.count == 32 })
    #expect(Set(hashes).count == hashes.count)
  }

  @Test("the same id has the same pseudonym with the same key, and with no other")
  func sameness() throws {
    let key = PseudonymKey()
    let again = try #require(PseudonymKey(utf8: key.file))
    let pseudonym = key.pseudonym(of: "C1", kind: .children)
    #expect(pseudonym == again.pseudonym(of: "C1", kind: .children))
    #expect(pseudonym != key.pseudonym(of: "C1", kind: .workers))
    #expect(pseudonym != key.pseudonym(of: "C2", kind: .children))
    #expect(pseudonym != PseudonymKey().pseudonym(of: "C1", kind: .children))
    #expect(pseudonym.count == 20)
  }

  @Test("no part of an id is in its pseudonym, be it a name")
  func secrecy() {
    var generator = SeededGenerator(state: 5)
    let key = PseudonymKey()
    for _ in 0..<200 {
      let id = Identifier("Zara Quill " + generator.text(length: 30))
      let pseudonym = key.pseudonym(of: id, kind: .children)
      #expect(pseudonym.utf8.allSatisfy { 48...57 ~= $0 || 97...102 ~= $0 })
    }
  }

  @Test("a file that holds anything but a key is none")
  func badFiles() {
    let good = PseudonymKey().file
    for bad in [[], Array(good.dropLast()), good + [10], [UInt8(ascii: "G")] + good.dropFirst()] {
      #expect(PseudonymKey(utf8: bad) == nil)
    }
  }

  @Test("a line of the log is one line of JSON, whatever the names of directories and computers")
  func line() {
    var record = AccessRecord(
      .openedChild, time: Moment(seconds: 1_464_780_600), user: "jane", host: "desk\n7",
      process: 42, directory: "/srv/\"da\u{1b}ta\"", names: "hidden")
    record.subject = .init("Zara", kind: .children, key: PseudonymKey())
    let line = String(decoding: record.line, as: UTF8.self)
    let start = #"""
      {"time": "2016-06-01T11:30:00Z", "user": "jane", "host": "desk\u000a7", "process": 42, "action": "opened_child", "directory": "/srv/\"da\u001bta\"", "names": "hidden", "child": "
      """#
    #expect(line.hasPrefix(start))
    #expect(line.hasSuffix("\"}\n"))
    #expect(line.filter { $0 == "\n" }.count == 1 && !line.contains("Zara"))
  }

  @Test("a record is named by its kind, an export by its format")
  func otherLines() {
    var record = AccessRecord(
      .openedRecord, time: Moment(seconds: 0), user: "", host: "", process: 1, directory: "",
      names: "shown")
    record.subject = .init("7", kind: .visits, key: PseudonymKey())
    #expect(
      String(decoding: record.line, as: UTF8.self).contains(#""kind": "visits", "record": ""#))
    record = AccessRecord(
      .exported, time: Moment(seconds: 0), user: "", host: "", process: 1, directory: "",
      names: "shown")
    record.format = "csv"
    #expect(String(decoding: record.line, as: UTF8.self).hasSuffix(#", "format": "csv"}"# + "\n"))
  }
}

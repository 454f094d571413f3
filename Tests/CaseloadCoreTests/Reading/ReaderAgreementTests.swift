import TestSupport
import Testing

@testable import CaseloadCore

@Suite("The two line readers")
struct ReaderAgreementTests {
  private static let linesPerSeed = 1250

  @Test(
    "find the same in every line that the fast one takes, and it takes none with a problem",
    arguments: Kind.allCases, [1, 2])
  func agreement(kind: Kind, seed: UInt64) {
    var lines = RandomLines(kind, seed: seed * 1000 + UInt64(kind.fields.count))
    var probe = LineProbe(kind)
    var unknown: [Identifier: Int] = [:]
    var taken = 0
    for number in 0..<Self.linesPerSeed {
      let line = lines.next()
      let plain = probe.plain(line)
      guard let fast = probe.fast(line, rest: UInt8(truncatingIfNeeded: number)) else { continue }
      taken += 1
      for name in plain.unknown { unknown[name, default: 0] += 1 }
      guard plain.isClean, plain == .record(fast, warnings: [], unknown: plain.unknown) else {
        Issue.record(
          """
          \(kind), line \(number): \(String(decoding: line, as: UTF8.self))
          plain: \(plain)
          fast: \(fast)
          """)
        return
      }
    }
    #expect(probe.unknownCounts == unknown)
    // Else there would be little to compare, or nothing that the fast one should leave.
    #expect(Self.linesPerSeed / 8...Self.linesPerSeed * 7 / 8 ~= taken)
  }

  @Test(
    "agree also on a line that differs in a single byte from a clean one",
    arguments: [UInt8(0x00), 0x20, 0x22, 0x2C, 0x30, 0x5C, 0x5D, 0x7D, 0x7F, 0x80, 0xFF])
  func everyByte(replacement: UInt8) {
    let line =
      Array(
        #"{"id":"v1","child":7,"date":"2016-06-01","seen":true,"x":[1,"é"],"#.utf8)
      + Array(#""alone":false,"worker":"w\u0031","recorded":"2016-06-01T09:30:00Z"}"#.utf8)
    var probe = LineProbe(.visits)
    #expect(probe.fast(line) != nil)
    for index in line.indices {
      var changed = line
      changed[index] = replacement
      guard let fast = probe.fast(changed) else { continue }
      let plain = probe.plain(changed)
      #expect(plain.isClean && plain == .record(fast, warnings: [], unknown: plain.unknown))
    }
  }

  @Test("agree on a line cut at any byte: neither takes it before its end")
  func everyLength() {
    let line = Array(SampleLine(.workers).with("fte", "0.8").with("name", #""é""#).text.utf8)
    var probe = LineProbe(.workers)
    for length in 0..<line.count {
      // The rest stands after the line feed, where a reader must not look for it.
      #expect(probe.fast(Array(line[..<length]), rest: line[length]) == nil)
      #expect(probe.plain(Array(line[..<length])) == (length == 0 ? .blank : .rejected(field: nil)))
    }
    #expect(probe.fast(line) != nil)
  }

  @Test(
    "the fast one takes ordinary records in any order and any spacing", arguments: Kind.allCases)
  func ordinary(kind: Kind) {
    var line = SampleLine(kind).with("recorded", #""2016-06-01T09:30:00Z""#).with("void", "false")
    if kind.isVersioned { line = line.with("from", #""2016-01-01""#) }
    var probe = LineProbe(kind)
    var random = SeededGenerator(state: 3)
    for space in ["", " ", "  ", "\t", "\r"] {
      for _ in 0..<10 {
        line.members.shuffle(using: &random)
        let members = line.members.map { "\"\($0.name)\"\(space):\(space)\($0.value)" }
        let text =
          "\(space){\(space)" + members.joined(separator: "\(space),\(space)") + "\(space)}\(space)"
        #expect(probe.fast(Array(text.utf8)) != nil)
      }
    }
  }
}

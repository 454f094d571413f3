import TestSupport
import Testing

@testable import CaseloadCore

/// Visits as they are mostly written have a way of their own through the fast reader; ``LineProbe`` holds
/// what comes of it to what the general way finds.
@Suite("Ordinary visits")
struct OrdinaryVisitTests {
  /// A visit of an ordinary file.
  private struct Line {
    var id = "V1235596"
    var child = "C12286"
    var worker = "W0308"
    var day = 8
    var isSeen = true
    var isAlone = false
    var purpose: String? = "direct work"

    var text: String {
      let date = "2013-05-\(day < 10 ? "0" : "")\(day)"
      return #"{"id": "\#(id)", "child": "\#(child)", "date": "\#(date)", "worker": "\#(worker)", "#
        + #""seen": \#(isSeen), "alone": \#(isAlone)"#
        + (purpose.map { #", "purpose": "\#($0)""# } ?? "")
        + #", "recorded": "\#(date)T13:01:59Z"}"#
    }

    var bytes: [UInt8] { Array(text.utf8) }
  }

  @Test("are read as such after the first, whatever the length of their texts")
  func lengths() {
    var probe = LineProbe(.visits)
    var lines = [
      Line(), Line(id: "1", child: "2", worker: "3"), Line(id: "12345678", isSeen: false),
    ]
    lines += [Line(child: "12345678"), Line(worker: "12345678", isAlone: true)]
    for length in [0, 1, 14, 15, 16, 17, 30, 31, 32, 33, 47, 48, 49, 1000] {
      lines.append(Line(purpose: String(repeating: "x", count: length)))
    }
    for (number, line) in lines.enumerated() {
      #expect(probe.fast(line.bytes) != nil)
      #expect(probe.ordinaryVisits == number)
    }
  }

  @Test("have short ids; those with others are read the general way")
  func longIDs() {
    var probe = LineProbe(.visits)
    #expect(probe.fast(Line().bytes) != nil)
    for text in ["123456789", "1234567890123456", String(repeating: "x", count: 128), "é"] {
      for line in [Line(id: text), Line(child: text), Line(worker: text)] {
        #expect(probe.fast(line.bytes) != nil)
      }
    }
    #expect(probe.ordinaryVisits == 0)
    #expect(probe.fast(Line().bytes) != nil)
    #expect(probe.ordinaryVisits == 1)
  }

  @Test("may be with a purpose or without")
  func noPurpose() {
    var probe = LineProbe(.visits)
    for purpose in ["a", nil, nil, "a", nil] {
      #expect(probe.fast(Line(purpose: purpose).bytes) != nil)
    }
    #expect(probe.ordinaryVisits == 4)
  }

  @Test(
    "with a byte that differs are read as the general way reads them, or not at all",
    arguments: [nil, "joint visit with health"])
  func everyByte(purpose: String?) {
    let line = Line(purpose: purpose).bytes
    var taken = 0
    for index in line.indices {
      for byte in [0x00, 0x20, 0x22, 0x2C, 0x30, 0x37, 0x5C, 0x66, 0x7D, 0x7F, 0x80, 0xC2]
        as [UInt8]
      {
        var probe = LineProbe(.visits)
        #expect(probe.fast(line) != nil)
        var changed = line
        changed[index] = byte
        expectAgreement(&probe, changed)
        taken += probe.ordinaryVisits
      }
    }
    #expect(taken > line.count)
  }

  @Test("are read as the general way reads them, in any sequence", arguments: [1, 2, 3])
  func anySequence(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    var probe = LineProbe(.visits)
    var taken = 0
    for number in 0..<3000 {
      // What a reader has met that was unexpected makes it slower to learn.
      if number % 100 == 0 {
        taken += probe.ordinaryVisits
        probe = LineProbe(.visits)
      }
      func id() -> String {
        String(
          (0..<Int.random(in: 0...9, using: &random)).map { _ in
            "xyz".randomElement(using: &random)!
          })
      }
      func isOneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
      var line = Line(
        day: Int.random(in: 0...33, using: &random), isSeen: Bool.random(using: &random),
        isAlone: Bool.random(using: &random))
      if isOneIn(4) { line.id = id() }
      if isOneIn(4) { line.child = id() }
      if isOneIn(4) { line.worker = id() }
      if isOneIn(4) { line.purpose = isOneIn(30) ? nil : id() + (isOneIn(5) ? #"\u0041é"# : "") }
      var bytes = line.bytes
      if isOneIn(8) {
        bytes[Int.random(in: bytes.indices, using: &random)] = [0x22, 0x5C, 0x7F, 0x20]
          .randomElement(using: &random)!
      }
      expectAgreement(&probe, bytes)
    }
    #expect(taken > 300)
  }

  private func expectAgreement(_ probe: inout LineProbe, _ line: [UInt8]) {
    guard let fast = probe.fast(line) else { return }
    let plain = probe.plain(line)
    #expect(
      plain.isClean && plain == .record(fast, warnings: [], unknown: plain.unknown),
      "\(String(decoding: line, as: UTF8.self))")
  }
}

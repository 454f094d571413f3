import FuzzSupport

@testable import CaseloadCore

/// Holds the fast line reader to the plain one: every line that it reads, the plain one reads without
/// a finding and with the same values.
struct ReaderAgreement: ~Copyable {
  private let kind: Kind
  private let fields: [Field]
  private var values = RecordValues()

  init(_ kind: Kind) {
    self.kind = kind
    fields = kind.fields
  }

  /// Compares the readers on the lines of a file.
  mutating func check(_ lines: [LineReading]) {
    // Meets all lines, so that it has learnt from the ones before.
    var learnt = FastLineReader(kind: kind)
    for line in lines {
      check(line, reader: &learnt)
      // Now by prediction.
      check(line, reader: &learnt)
      var fresh = FastLineReader(kind: kind)
      check(line, reader: &fresh)
    }
  }

  private mutating func check(_ reading: LineReading, reader: inout FastLineReader) {
    let length = reading.line.count
    let padded =
      Array(reading.line) + [UInt8(ascii: "\n")] + Array(repeating: 0, count: ByteScan.padding)
    padded.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      let counted = reader.unknownCounts
      guard let end = reader.read(start, into: &values) else {
        Fuzzer.require(
          reader.unknownCounts.prefix(counted.count).elementsEqual(counted),
          "the fast reader counted the unknown fields of a line that it left")
        return
      }
      Fuzzer.require(end == start + length + 1, "the fast reader stopped at byte \(end - start)")
      check(reading, reader, before: counted)
    }
  }

  private func check(
    _ reading: LineReading, _ reader: borrowing FastLineReader, before counted: [Int]
  ) {
    guard case .record(let warnings, let unknownFields) = reading.outcome else {
      Fuzzer.fail("the fast reader read what the plain one did not: \(reading)")
    }
    Fuzzer.require(warnings.isEmpty, "the fast reader said nothing of \(warnings)")
    let found = LineValues(values, fields: fields)
    Fuzzer.require(
      found == reading.values, "the fast reader read \(found), the plain one \(reading)")
    var met: [[UInt8]] = []
    for (index, count) in reader.unknownCounts.enumerated() {
      let earlier = index < counted.count ? counted[index] : 0
      Fuzzer.require(count - earlier <= 1, "an unknown field was counted twice in a line")
      if count > earlier { met.append(reader.unknownNames[index]) }
    }
    let expected = Set(unknownFields.map { Array($0.text.utf8) })
    Fuzzer.require(
      met.count == expected.count && Set(met) == expected,
      "the fast reader met the unknown fields \(met), the plain one \(expected)")
  }
}

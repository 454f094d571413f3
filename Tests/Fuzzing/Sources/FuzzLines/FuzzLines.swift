import FuzzSupport

@testable import CaseloadCore

/// Fuzzes the reading of lines.
@main
struct FuzzLines {
  private static let directory = TemporaryDirectory()

  static func main() {
    Fuzzer.run { data, count in
      FuzzLines.check(LineCase(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count)))
      return 0
    }
  }

  private static func check(_ input: LineCase) {
    let plain = PlainLineReader(kind: input.kind)
    var values = RecordValues()
    let good = ["before", "after"].map { id in
      LineReading(LineCase.goodLine(input.kind, id: id)[...], isWhole: true, plain, into: &values)
    }
    Fuzzer.require(good.allSatisfy { $0.row != nil }, "a good line is not read")
    let nothing = LineReading([], isWhole: false, plain, into: &values)
    let lines = input.lines
    let readings = lines.map { LineReading($0, isWhole: true, plain, into: &values) }
    if !input.isRepeated {
      var readers = ReaderAgreement(input.kind)
      readers.check(good + readings)
    }

    // Between good lines, none of which may be lost; then at the end, without the last line feed.
    var files = FileAgreement(input.kind, in: directory)
    files.check([good[0]] + readings + [good[1], nothing])
    guard let last = lines.last else { return }
    let unfinished = LineReading(last, isWhole: false, plain, into: &values)
    files.check(good + readings.dropLast() + [unfinished])
  }
}

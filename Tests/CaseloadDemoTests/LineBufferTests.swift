import CaseloadCore
import Testing

@testable import CaseloadDemo

@Suite("A line")
struct LineBufferTests {
  private func line(_ fields: (inout LineBuffer) -> Void) -> String {
    var buffer = LineBuffer()
    buffer.begin()
    fields(&buffer)
    buffer.end()
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test("has its fields in order, without those that have no value")
  func order() {
    let text = line { line in
      line.field("id", text: #"a "b" \c"#)
      line.field("name", text: nil)
      line.field("limit", integer: 12)
      line.nullField("end")
      line.field("seen", flag: false)
    }
    #expect(text == #"{"id":"a \"b\" \\c","limit":12,"end":null,"seen":false}"# + "\n")
  }

  @Test(
    "has hundredths as the shortest decimal number",
    arguments: [(0, "0"), (5, "0.05"), (80, "0.8"), (100, "1"), (1250, "12.5"), (1201, "12.01")])
  func hundredths(value: Int, text: String) {
    #expect(line { $0.field("fte", hundredths: value) } == "{\"fte\":\(text)}\n")
  }

  @Test("has days, with what the source system writes behind them, and times in UTC")
  func days() throws {
    let day = try #require(Day("2016-02-09"))
    let text = line { line in
      line.field("start", day: day)
      line.field("end", day: day, followedBy: "T00:00:00Z")
      line.field("recorded", time: RecordingTime(day: day, minute: 545))
    }
    #expect(
      text == #"{"start":"2016-02-09","end":"2016-02-09T00:00:00Z","#
        + #""recorded":"2016-02-09T09:05:00Z"}"# + "\n")
  }

  @Test("has children's ids as text or as numbers")
  func children() {
    let text = line { line in
      line.field("child", child: ChildIdentifier(number: 10_007, isNumber: false))
      line.field(
        "children",
        children: [
          ChildIdentifier(number: 10_007, isNumber: true),
          ChildIdentifier(number: 30_000, isNumber: false),
        ])
    }
    #expect(text == #"{"child":"C10007","children":[10007,"C30000"]}"# + "\n")
  }

  @Test("pads numbers to a width and never cuts them")
  func digits() {
    var buffer = LineBuffer()
    buffer.digits(0, width: 1)
    buffer.raw(" ")
    buffer.digits(42, width: 7)
    buffer.raw(" ")
    buffer.digits(123_456, width: 4)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "0 0000042 123456")
  }
}

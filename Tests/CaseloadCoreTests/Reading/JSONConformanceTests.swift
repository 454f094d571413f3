import Testing

@testable import CaseloadCore

/// The cases are in the manner of the JSON parsing test suite by Nicolas Seriot: what RFC 8259 accepts,
/// what it does not, and what it leaves open and this format decides.
@Suite("JSON, case by case")
struct JSONConformanceTests {
  private static let accepted: [String] = [
    // Structures.
    "[]", "{}", "[ ]", "{ }", "[[]]", "[{}]", #"{"a":[]}"#, #"{"a":{}}"#, "[1,2]", "[ 1 , 2 ]",
    "[1\t,\r2]", "[null]", "[true,false]", #"{"a":1,"b":2}"#, #"{"a":1,"a":2}"#, #"{"":0}"#,
    #"{"a\u0000b":1}"#, #"{ "a" : [ { "b" : null } ] }"#, #"[[[[[[]]]]],"x"]"#, "[\"\",0]",
    // Strings.
    #""""#, #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u0000""#, #""\u00e9\u00E9""#, #""\uFFFF""#,
    #""\ud83d\ude00""#, #""\uD834\uDD1E""#, #""\udbff\udfff""#, #""\u0022\u005c""#, #""/""#,
    "\"\u{7F}\"", "\"\u{80}\"", "\"é\"", "\"\u{2028}\u{2029}\"", "\"\u{10FFFF}\"", "\"\u{FEFF}\"",
    "\"\u{FFFE}\u{FFFF}\"", #""\\u0041""#, #""[1,{""#, #""a // b""#,
    // Numbers.
    "0", "-0", "1", "-1", "10", "1234567890123456789012345678901234567890", "0.5", "-0.5", "1.0",
    "1e5", "1E5", "1e+5", "1e-5", "1.5e10", "0e0", "0E+1", "123.456E-789", "1e999", "-1e-999",
    // Words.
    "true", "false", "null",
  ]

  private static let refused: [String] = [
    // Nothing, or more than one value.
    "", " ", "1 2", "[][]", "{}{}", "[1]x", "null,", "\"a\"\"b\"", ",", "]", "}", ":", "[1]]",
    "{}}",
    // Structures.
    "[", "{", "[1", "[1,", "[,1]", "[1,]", "[1,,2]", "[1 2]", "[1;2]", "[1:2]", "[}", "{]", "[1}",
    #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1"#, #"{"a":1"b":2}"#, #"{"a" 1}"#, #"{"a"::1}"#,
    #"{:1}"#, "{1:1}", "{a:1}", "{'a':1}", "{null:1}", "{[]:1}", #"{,"a":1}"#, #"{"a":1,,"b":2}"#,
    "[1/*2*/]", "[1] // x", "#", #"{"a":1;"b":2}"#, #"{"a"=1}"#,
    // Strings.
    "\"", "\"a", "'a'", "a", #""\""#, #""\x41""#, #""\a""#, #""\'""#, #""\0""#, #""\v""#, #""\e""#,
    #""\U0041""#, #""\u""#, #""\u004""#, #""\u00G0""#, #""\u 041""#, #""\u-041""#, #""\u+041""#,
    #""\u{41}""#, #""\u0x41""#, "\"\t\"", "\"\r\"", "\"\u{0}\"", "\"\u{1F}\"", #""\u００41""#,
    #""\"#, #""\u004"#,
    // Surrogates without their other half.
    #""\ud800""#, #""\udc00""#, #""\ud83d""#, #""\ud83dx""#, #""\ud83d\n""#, #""\ud83d\u0041""#,
    #""\ud83d\ud83d""#, #""\ude00\ud83d""#, #""\ud83d\ud83d\ude00""#, #""\ud83d\ude00\ude00""#,
    #""\ud83d\u""#, #""\ud83d\ude0""#, #""\ud83d \ude00""#, #""\ud83d\\ude00""#, #"{"\ud800":1}"#,
    // Numbers.
    "+1", "01", "00", "-01", "-", "--1", "1.", ".5", "-.5", "1.e5", "1.5.5", "1e", "1e+", "1E-",
    "1e5.5", "1e5e5", "0x10", "1_000", "1,000", "1 000", "１", "Infinity", "-Infinity", "NaN", "nan",
    "1a", "0b1", "1f", "-a", "0e", "1e ", "- 1", "∞",
    // Words.
    "True", "TRUE", "tru", "truee", "fals", "falsee", "nul", "nulll", "None", "undefined", "t", "n",
    // Other white space.
    "[\u{C}]", "[\u{B}]", "[\u{A0}]", "[\u{2028}]", "\u{FEFF}[]", "[\u{FEFF}]", "\u{0}", "[\u{85}]",
  ]

  /// A visit with the text as the value of an unknown field: what the fast reader passes over.
  private func isTakenFast(_ text: String) -> Bool {
    var probe = LineProbe(.visits)
    let line = SampleLine(.visits).with("unknown", text).with("alone", "true").text
    return probe.fast(Array(line.utf8))?["alone"] == .flag(true)
  }

  @Test("is accepted where RFC 8259 says so", arguments: accepted)
  func isAccepted(text: String) {
    #expect(throws: Never.self) { try JSONParser.parse(Array(text.utf8)) }
    #expect(throws: Never.self) { try JSONParser.parse(Array(" \t\r\n\(text) \t\r\n".utf8)) }
    let line = SampleLine(.visits).with("unknown", text)
    #expect(readLine(.visits, line.text).warnings == [])
    #expect(isTakenFast(text))
  }

  @Test("is refused everywhere else", arguments: refused)
  func isRefused(text: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)) }
    let line = SampleLine(.visits).with("unknown", "[\(text)]")
    // In a list, nothing is a value and a comma parts two.
    if !["", " ", "1,000"].contains(text) {
      #expect(readLine(.visits, line.text) == .rejected(field: nil))
      #expect(!isTakenFast("[\(text)]"))
    }
  }

  @Test(
    "is UTF-8 and nothing else",
    arguments: [
      // Bytes that never occur; a continuation without a start.
      [0xC0], [0xC1, 0xBF], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0x80], [0xBF],
      [0xFC, 0x80, 0x80, 0x80, 0x80, 0x80], [0xC3, 0xA9, 0xA9],
      // Longer than needed.
      [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      // Surrogates; beyond U+10FFFF.
      [0xED, 0xA0, 0x80], [0xED, 0xAF, 0xBF], [0xED, 0xB0, 0x80], [0xED, 0xBF, 0xBF],
      [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF7, 0xBF, 0xBF, 0xBF],
      // Cut off, by the end of the string and by a letter.
      [0xC3], [0xE2], [0xE2, 0x82], [0xF0], [0xF0, 0x9F], [0xF0, 0x9F, 0x98], [0xC3, 0x28],
      [0xE2, 0x82, 0x28], [0xE2, 0x28, 0xAC], [0xF0, 0x9F, 0x98, 0x28], [0xF0, 0x9F, 0x28, 0x80],
      [0xF0, 0x28, 0x98, 0x80], [0xE2, 0x82, 0xC3, 0xA9],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    // As the value of a text, of an unknown field, in a name, and in a list of an unknown field.
    for (before, after) in [
      (#","purpose":""#, #"""#), (#","unknown":""#, #"""#), (#",""#, #"":1"#),
      (#","unknown":[{"a":""#, #""}]"#), (#","purpose":"1234567890123456"#, #"1234567890123456""#),
    ] {
      let begin = Array((SampleLine(.visits).text.dropLast() + before).utf8)
      let line = begin + bytes + Array((after + "}").utf8)
      #expect(readLine(.visits, line) == .rejected(field: nil))
      var probe = LineProbe(.visits)
      #expect(probe.fast(line) == nil)
    }
  }

  @Test(
    "holds the first and the last scalar of every length",
    arguments: [
      "\u{0080}", "\u{07FF}", "\u{0800}", "\u{0FFF}", "\u{1000}", "\u{CFFF}", "\u{D7FF}",
      "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{3FFFF}", "\u{40000}", "\u{FFFFF}", "\u{100000}",
      "\u{10FFFF}",
    ])
  func validUTF8(text: String) {
    let line = SampleLine(.visits).with("purpose", "\"\(text)\"").with("unknown", "\"\(text)\"")
    #expect(readLine(.visits, line.text)["purpose"] == .text(Identifier(text)))
    var probe = LineProbe(.visits)
    #expect(probe.fast(Array(line.text.utf8)) != nil)
  }
}

@Suite("Nesting")
struct NestingTests {
  private func nested(_ depth: Int, in unit: (open: String, close: String)) -> String {
    String(repeating: unit.open, count: depth) + "0"
      + String(repeating: unit.close, count: depth)
  }

  private static let units: [(open: String, close: String)] = [("[", "]"), (#"{"a":"#, "}")]

  @Test("128 deep, with the record itself as 1, is accepted; 129 is not", arguments: units)
  func limit(open: String, close: String) {
    let deepest = nested(127, in: (open, close))
    let tooDeep = nested(128, in: (open, close))
    let line = SampleLine(.visits)
    #expect(readLine(.visits, line.with("unknown", deepest).text).warnings == [])
    #expect(readLine(.visits, line.with("unknown", tooDeep).text) == .rejected(field: nil))
    var probe = LineProbe(.visits)
    #expect(probe.fast(Array(line.with("unknown", deepest).text.utf8)) != nil)
    #expect(probe.fast(Array(line.with("unknown", tooDeep).text.utf8)) == nil)
    // In a field of the kind: too deep is not JSON, else it is a wrong value.
    #expect(readLine(.visits, line.with("purpose", deepest).text).warnings == ["purpose"])
    #expect(readLine(.visits, line.with("purpose", tooDeep).text) == .rejected(field: nil))
  }

  @Test("a value that is too deep rejects the line even when another member replaces it")
  func replaced() {
    let members = #","purpose":\#(nested(128, in: Self.units[0])),"purpose":"x"}"#
    let line = SampleLine(.visits).text.dropLast() + members
    #expect(readLine(.visits, String(line)) == .rejected(field: nil))
  }

  @Test("what stands side by side does not add up")
  func siblings() {
    let values = Array(repeating: nested(126, in: Self.units[0]), count: 3)
    let list = "[" + values.joined(separator: ",") + "]"
    #expect(readLine(.visits, SampleLine(.visits).with("unknown", list).text).warnings == [])
  }

  @Test("a million opening brackets do no harm", arguments: ["[", #"{"a":"#, "[{\"a\":"])
  func bottomless(unit: String) {
    let line = #"{"unknown":"# + String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    #expect(readLine(.visits, line) == .rejected(field: nil))
  }
}

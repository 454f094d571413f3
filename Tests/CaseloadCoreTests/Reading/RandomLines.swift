import TestSupport

@testable import CaseloadCore

/// Lines of one kind, clean or nearly so, the same for the same seed.
///
/// Like a writer it keeps to one order and one spacing for some lines before it takes others.
struct RandomLines {
  private let fields: [Field]
  private var random: SeededGenerator
  private var order: [Int] = []
  private var spaces: [String] = []

  init(_ kind: Kind, seed: UInt64) {
    fields = kind.fields
    random = SeededGenerator(state: seed)
    changeStyle()
  }

  /// The next line, without a line feed.
  mutating func next() -> [UInt8] {
    if isOneIn(20) { changeStyle() }
    var bytes = Array(record().utf8)
    if isOneIn(3) {
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes) }
    }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { bytes[index] = 0x20 }
    return bytes
  }

  mutating func isOneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func changeStyle() {
    order = Array(fields.indices)
    if isOneIn(2) { order.shuffle(using: &random) }
    let space = ["", "", "", " ", " ", "  ", "\t", "\r", String(repeating: " ", count: 20)]
    spaces = (0..<5).map { _ in pick(space) }
  }

  private mutating func record() -> String {
    var members: [String] = []
    for index in order {
      let field = fields[index]
      if field.weight == .optional || field.weight == .decisive, isOneIn(3) { continue }
      if field.weight == .required, isOneIn(200) { continue }
      members.append(member(field.name, value(of: field)))
      if isOneIn(60) { members.append(member(field.name, value(of: field))) }
    }
    while isOneIn(8) {
      let name = pick([
        "x", "y", "note", "", "é", #"\u0078"#, "Id", "id ", "x" + String(members.count),
      ])
      members.insert(
        member(name, pick(RandomLines.anything)),
        at: Int.random(in: 0...members.count, using: &random))
    }
    let mark = isOneIn(100) ? "\u{FEFF}" : ""
    return mark + spaces[0] + "{" + spaces[1]
      + members.joined(separator: spaces[2] + "," + spaces[3]) + spaces[0] + "}" + spaces[4]
  }

  private mutating func member(_ name: String, _ value: String) -> String {
    let written = isOneIn(200) ? escaped(name) : name
    return "\"\(written)\"" + spaces[1] + ":" + spaces[4] + value
  }

  /// The text with one of its letters as an escape.
  private mutating func escaped(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    guard let index = scalars.indices.randomElement(using: &random), scalars[index].isASCII else {
      return text
    }
    let code = String(scalars[index].value, radix: 16, uppercase: isOneIn(2))
    scalars.replaceSubrange(
      index...index,
      with: (#"\u"# + String(repeating: "0", count: 4 - code.count) + code).unicodeScalars)
    return String(String.UnicodeScalarView(scalars))
  }
}

// MARK: - Values

extension RandomLines {
  private static let anything = [
    "1", "-1.5e3", "true", "null", #""text""#, #""é😀""#, "[]", #"[1,"a",{"b":null}]"#, "{}",
    #"{"a":{"a":[[]]}}"#, #""\ud83d\ude00""#, #""\ud83d""#, "1e999", "nulls", "tru", #""\n""#, "01",
    "[1,]", #"{"a":1,"a":2}"#, "\"" + String(repeating: "y", count: 40) + "\"", "\"\u{7F}\"",
  ]

  private mutating func value(of field: Field) -> String {
    if isOneIn(80) { return pick(RandomLines.anything) }
    switch field.type {
    case .recordID, .reference: return id()
    case .references:
      let ids = (0..<Int.random(in: 0...4, using: &random)).map { _ in id() }
      return "[" + spaces[1] + ids.joined(separator: spaces[2] + "," + spaces[3]) + spaces[4] + "]"
    case .date, .end, .timestamp: return time(field.type)
    case .flag:
      return field.name == "void" && !isOneIn(20)
        ? "false" : pick(["true", "false", "true", "null"])
    case .number: return number()
    case .text: return pick(RandomLines.texts)
    case .duration:
      return pick([
        #""10 working days""#, #""6 weeks""#, #""1 year""#, #""72 hours""#, #""0 days""#,
      ])
    case .choice(let words):
      let word = pick(words)
      return isOneIn(30) ? "\"\(escaped(word))\"" : "\"\(word)\""
    }
  }

  private static let texts = [
    #""""#, #""A. Adeyemi""#, #""a name of forty letters, or somewhat more""#, "\"山田 太郎\"",
    #""tab\there""#, #""quote \" and \\""#, #""\u00e9""#, #""\ud834\udd1e""#, "\"e\u{301}\"",
    "\"\u{80}\u{7F}\"", #""sixteen letters.""#, #""fifteen letters""#,
  ]

  private mutating func id() -> String {
    let length = pick([1, 2, 4, 6, 7, 7, 8, 8, 9, 10, 15, 16, 17, 31, 32, 60, 127, 128, 128, 129])
    switch Int.random(in: 0..<40, using: &random) {
    case 6...12: return String(Int.random(in: -9...99_999, using: &random))
    case 1: return pick(["0", "-0", "007", "1.0", "999999999999999999", "-999999999999999999"])
    case 2: return pick(["9999999999999999999", "1e3", "-", "12345678"])
    case 3:
      return pick([
        #""é""#, "\"e\u{301}\"", #""\u00e9""#, #""a\u0000""#, "\"\u{85}\"", #""\u009f""#,
      ])
    case 4: return "\"\(escaped(String(repeating: "x", count: length)))\""
    case 5: return "\"" + String(repeating: "é", count: length / 2) + "\""
    default:
      let digits = String(Int.random(in: 0...99_999, using: &random))
      return "\"" + String(repeating: "k", count: max(0, length - digits.count)) + digits + "\""
    }
  }

  private mutating func number() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: pick(["0", "-0", "1.5", "1.50000000000000001", "1e0", "0.6", "1.6", "-0.1", "1e-400"])
    case 1: String(Double.random(in: 0...2, using: &random))
    case 2: String(UInt64.random(in: 0...UInt64.max, using: &random))
    case 3: pick(["1", "999999999999999", "1000000000000000", "99999999999999.9", "1e-15"])
    case 4: "0." + String(Int.random(in: 0...99_999_999_999_999, using: &random))
    default: String(Int.random(in: 0...150, using: &random) / 100) + ".5"
    }
  }

  private mutating func time(_ type: Field.ValueType) -> String {
    let isEnd = if case .end = type { !isOneIn(30) } else { false }
    let day =
      isOneIn(30)
      ? pick([
        "1900-01-01", "1899-12-31", "2199-12-31", "2200-01-01", "9999-12-31", "2015-02-29",
        "2016-02-29", "2016-06-31", "2016-13-01", "2016-00-00", "0000-00-00", "2016-06-3O",
      ])
      : (Day.earliest + (isEnd ? 42_590 : 42_500) + Int.random(in: 0..<90, using: &random))
        .description
    let isPlain = if case .timestamp = type { isOneIn(6) } else { !isOneIn(6) }
    if isPlain { return "\"\(isOneIn(60) ? escaped(day) : day)\"" }
    if !isOneIn(5) {
      return "\"\(day)T\(twoDigits(24)):\(twoDigits(60)):\(twoDigits(60))Z\""
    }
    let time = pick([
      "T00:00", "t23:59:59", " 12:30:00.25", "T24:00", "T1:00", "T23:60", "T12:30:60",
    ])
    let offset = pick(["", "Z", "z", " Z", "+01:00", "-0530", " +23", "+24", "+1", "Z ", "-23:59"])
    return "\"\(day)\(time)\(offset)\""
  }

  private mutating func twoDigits(_ limit: Int) -> String {
    let number = Int.random(in: 0..<(isOneIn(100) ? 100 : limit), using: &random)
    return (number < 10 ? "0" : "") + String(number)
  }
}

// MARK: - Mutations

extension RandomLines {
  private mutating func mutate(_ bytes: inout [UInt8]) {
    guard let index = bytes.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.remove(at: index)
    case 3: bytes.insert(pick(Array("{}[]\",:\\/ \t\r0123456789-+.eEtfnuTZ\u{7F}".utf8)), at: index)
    case 4: bytes.insert(pick([0x80, 0xBF, 0xC2, 0xE2, 0xED, 0xF0, 0xFF, 0x00]), at: index)
    case 5: bytes.removeSubrange(index...)
    case 6: bytes.insert(contentsOf: bytes[index...].prefix(12), at: index)
    case 7: bytes.removeSubrange(index..<min(index + 5, bytes.count))
    default: bytes.swapAt(index, bytes.count - 1)
    }
  }
}

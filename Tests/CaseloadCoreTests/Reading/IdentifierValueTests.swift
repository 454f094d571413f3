import Testing

@testable import CaseloadCore

@Suite("Ids")
struct IdentifierValueTests {
  private static let long = String(repeating: "x", count: 128)

  private func id(_ value: String) -> ReadLine {
    readLine(.children, SampleLine(.children).with("id", value).text)
  }

  @Test(
    "an integer is the same id as its digits in a string",
    arguments: [
      ("7", "7"), ("0", "0"), ("-7", "-7"), ("-0", "0"), ("123456789", "123456789"),
      ("999999999999999999", "999999999999999999"), ("-999999999999999999", "-999999999999999999"),
      ("100000000000000000", "100000000000000000"),
    ])
  func integers(value: String, id: String) {
    #expect(self.id(value)["id"] == .text(Identifier(id)))
    #expect(self.id("\"\(id)\"")["id"] == .text(Identifier(id)))
    let list = readLine(
      .supervisions, SampleLine(.supervisions).with("children", "[\(value)]").text)
    #expect(list["children"] == .ids([Identifier(id)]))
  }

  @Test(
    "a number with a fraction, an exponent or more than 18 digits is not an id",
    arguments: [
      "1234567890123456789", "-1234567890123456789", "1000000000000000000", "7.0", "7.5", "7e0",
      "1E3", "1e2", "-0.0", "-0e0",
    ])
  func numbers(value: String) {
    #expect(id(value) == .rejected(field: "id"))
  }

  @Test("a string that looks like a number is an id as it stands")
  func digits() {
    for text in ["007", "7.0", "-0", "+7", " 7", "7 ", "1e3", "12345678901234567890"] {
      #expect(id("\"\(text)\"")["id"] == .text(Identifier(text)))
    }
  }

  @Test("an id is from 1 to 128 bytes long")
  func length() {
    #expect(id(#""""#) == .rejected(field: "id"))
    #expect(id("\"\(Self.long)\"")["id"] == .text(Identifier(Self.long)))
    #expect(id("\"\(Self.long)x\"") == .rejected(field: "id"))
    let letters = String(repeating: "é", count: 64)
    #expect(id("\"\(letters)\"")["id"] == .text(Identifier(letters)))
    #expect(id("\"\(letters)x\"") == .rejected(field: "id"))
    // Bytes of the text, not of its escapes.
    let escapes = String(repeating: #"\u00e9"#, count: 64)
    #expect(id("\"\(escapes)\"")["id"] == .text(Identifier(letters)))
    #expect(id("\"\(escapes)x\"") == .rejected(field: "id"))
  }

  @Test(
    "a control character is not allowed, escaped or not",
    arguments: [
      #"a\u0000"#, #"\u0001b"#, #"a\u001fb"#, #"a\tb"#, #"a\nb"#, #"a\u007fb"#, "a\u{7F}b",
      #"a\u0080"#, "a\u{80}", #"a\u009f"#, "a\u{9F}b", "\u{85}",
    ])
  func controls(text: String) {
    #expect(id("\"\(text)\"") == .rejected(field: "id"))
    let list = readLine(
      .supervisions, SampleLine(.supervisions).with("children", #"["c1","\#(text)"]"#).text)
    #expect(list.warnings == ["children"])
  }

  @Test(
    "any other character is",
    arguments: [
      (#"\u0020"#, " "), ("\u{A0}", "\u{A0}"), (#"\u00a0"#, "\u{A0}"), ("a/b", "a/b"),
      (#"a\/b"#, "a/b"), (#"\"\\"#, "\"\\"), (#"\u0041"#, "A"), ("\u{202E}x", "\u{202E}x"),
      (#"\ud83d\ude00"#, "😀"), ("😀", "😀"), ("\u{FFFF}", "\u{FFFF}"), ("\u{FEFF}", "\u{FEFF}"),
      ("\u{10FFFF}", "\u{10FFFF}"), ("=1+1", "=1+1"), ("~", "~"),
    ])
  func characters(text: String, id: String) {
    #expect(self.id("\"\(text)\"")["id"] == .text(Identifier(id)))
  }

  @Test("a composed and a decomposed letter are two ids")
  func normalisation() {
    let composed = id("\"\u{E9}\"")
    let decomposed = id("\"e\u{301}\"")
    #expect(composed["id"] == .text("\u{E9}"))
    #expect(decomposed["id"] == .text("e\u{301}"))
    #expect(composed != decomposed)
  }

  @Test("any other type is not an id", arguments: ["true", "false", "[]", #"["c1"]"#, "{}"])
  func types(value: String) {
    #expect(id(value) == .rejected(field: "id"))
  }

  @Test("a wrong id where the field is optional is treated as absent")
  func optional() {
    for value in [#""""#, "7.5", "true", #""a\u0000""#, "[]", "1234567890123456789"] {
      let line = readLine(.visits, SampleLine(.visits).with("worker", value).text)
      #expect(line.warnings == ["worker"])
      #expect(line["worker"] == nil)
    }
  }

  @Test("a list of ids may be empty, mix strings and integers, and name an id twice")
  func lists() {
    for (value, ids) in [
      ("[]", []), ("[ ]", []), (#"["c1"]"#, ["c1"]), (#"[ "c1" , 7 ,-0]"#, ["c1", "7", "0"]),
      (#"["c1","c1"]"#, ["c1", "c1"]), (#"["\u0063\u0031"]"#, ["c1"]),
      ("[\"\(Self.long)\",\"é\"]", [Identifier(Self.long), "é"]),
    ] as [(String, [Identifier])] {
      let line = readLine(
        .supervisions, SampleLine(.supervisions).with("children", value).text)
      #expect(line["children"] == .ids(ids))
      #expect(line.warnings == [])
    }
  }

  @Test(
    "one bad element makes a list a wrong value",
    arguments: [
      #"["c1",""]"#, "[null]", #"["c1",null]"#, "[true]", "[1.5]", #"[["c1"]]"#, "[{}]",
      "[1234567890123456789]", #""c1""#, "7", "{}",
    ])
  func badLists(value: String) {
    let line = readLine(.supervisions, SampleLine(.supervisions).with("children", value).text)
    #expect(line.warnings == ["children"])
    #expect(line["children"] == nil)
  }
}

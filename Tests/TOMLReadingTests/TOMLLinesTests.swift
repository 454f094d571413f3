import Testing

@testable import TOMLReading

@Suite("Lines of a TOML file")
struct TOMLLinesTests {
  /// The lines of a text as `path line`, in the order of their paths.
  private static func lines(_ text: String) -> [String] {
    let lines = TOMLLines(scanning: Array(text.utf8))
    return lines.paths.map { "\($0) \(lines.line(of: $0) ?? 0)" }.sorted()
  }

  @Test("a table stands at its header, a key at its own line")
  func headers() {
    let text = """
      # A comment
      top = 1

      [visits]            # another
      due_soon = "7 days"
      [ visits . "child_in_need" ]
      	every = '20 working days'
      """
    #expect(
      Self.lines(text) == [
        "top 2", "visits 4", "visits.child_in_need 6", "visits.child_in_need.every 7",
        "visits.due_soon 5",
      ])
  }

  @Test("a table without a header stands where a key in it first occurs, until its header comes")
  func implicitTables() {
    #expect(
      Self.lines("[a.b]\nc.d = 1\nc.e = 2\n[x]\n[a]\nf = 3") == [
        "a 5", "a.b 1", "a.b.c 2", "a.b.c.d 2", "a.b.c.e 3", "a.f 6", "x 4",
      ])
  }

  @Test("quoted names are read with their escapes, and may hold dots and signs")
  func quotedNames() {
    let text = "[teams.\"SN 1\".visits]\n'a.b'.\"c\\u0041\\\"\\\\]\" = 1\n\"\" = 2\n\"=#\" = 3"
    #expect(
      Self.lines(text) == [
        "teams 1", "teams.\"SN 1\" 1", "teams.\"SN 1\".visits 1",
        "teams.\"SN 1\".visits.\"\" 3", "teams.\"SN 1\".visits.\"=#\" 4",
        "teams.\"SN 1\".visits.\"a.b\" 2", "teams.\"SN 1\".visits.\"a.b\".\"cA\\\"\\\\]\" 2",
      ])
  }

  @Test("composed and decomposed names are two names")
  func normalisation() {
    let lines = TOMLLines(scanning: Array("\"\u{E9}\" = 1\n\"e\u{301}\" = 2".utf8))
    #expect(lines.line(of: TOMLPath.top.appending("\u{E9}")) == 1)
    #expect(lines.line(of: TOMLPath.top.appending("e\u{301}")) == 2)
  }

  @Test("the elements of arrays stand where they begin")
  func arrays() {
    let text = """
      a = [ 1, "x,]", [2,
        3 ], # ], not yet
        { b = 1, c.d = [4] },
        1979-05-27 07:32:00, '#'
      ]
      z = 1
      """
    #expect(
      Self.lines(text) == [
        "a 1", "a[1] 1", "a[2] 1", "a[3] 1", "a[3][1] 1", "a[3][2] 2", "a[4] 3", "a[4].b 3",
        "a[4].c 3", "a[4].c.d 3", "a[4].c.d[1] 3", "a[5] 4", "a[6] 4", "z 6",
      ])
  }

  @Test("headers below an array of tables are about its last element")
  func arraysOfTables() {
    let text = """
      [[a.b]]
      c = 1
      [a.b.d]
      e = 2
      [[a.b]]
      [[a.b.f]]
      [[a.b.f]]
      g = 3
      """
    #expect(
      Self.lines(text) == [
        "a 1", "a.b 1", "a.b[1] 1", "a.b[1].c 2", "a.b[1].d 3", "a.b[1].d.e 4", "a.b[2] 5",
        "a.b[2].f 6", "a.b[2].f[1] 6", "a.b[2].f[2] 7", "a.b[2].f[2].g 8",
      ])
  }

  @Test("strings of several lines are passed, whatever is in them")
  func longStrings() {
    let triple = "\"\"\""
    let text = """
      a = \(triple)
      b = 1 \\
      [c]
      \\\(triple) \\\\\(triple)"\" # closed
      d = '''
      e = 1 \\
      \(triple)'''
      f = \(triple)\(triple)
      g = \(triple)"\(triple)
      h = "\\"#"
      i = '\\' # closed
      j = \(triple)\\
      \(triple)
      k = 1
      """
    #expect(
      Self.lines(text) == [
        "a 1", "d 5", "f 8", "g 9", "h 10", "i 11", "j 12", "k 14",
      ])
  }

  @Test("lines may end in CRLF")
  func carriageReturns() {
    let text = "[a]\r\n\r\nb = \"\"\"\r\nx\\\r\n\"\"\"\r\nc = 1\r\n"
    #expect(Self.lines(text) == ["a 1", "a.b 3", "a.c 6"])
  }

  @Test("tables and arrays nested too deep are found, however they are written")
  func tooDeep() {
    let dots = Array(repeating: "a", count: 100_000).joined(separator: ".")
    let brackets = String(repeating: "[", count: 100_000)
    let braces = String(repeating: "{a=", count: 100_000)
    for text in ["\(dots) = 1", "[\(dots)]", "[[\(dots)]]", "a = \(brackets)", "a = \(braces)"] {
      let lines = TOMLLines(scanning: Array("# first\n\(text)".utf8))
      #expect(lines.obstacle?.reason == .tooDeep)
      #expect(lines.obstacle?.line == 2)
    }
    let deep = Array(repeating: "a", count: TOMLLines.deepest).joined(separator: ".")
    #expect(TOMLLines(scanning: Array("\(deep) = 1".utf8)).obstacle == nil)
    #expect(TOMLLines(scanning: Array("\(deep) = [1]".utf8)).obstacle?.reason == .tooDeep)
  }

  @Test(
    "the escape of U+0000 is found in keys and values",
    arguments: [
      "\"a\\u0000\" = 1", "a = \"\\U00000000\"", "a = \"\"\"\n\\u0000\"\"\"", "[\"\\u0000\"]",
    ])
  func nullCharacter(text: String) {
    #expect(TOMLLines(scanning: Array(text.utf8)).obstacle?.reason == .nullCharacter)
  }

  @Test("what only looks like the escape of U+0000 is left alone")
  func noNullCharacter() {
    #expect(TOMLLines(scanning: Array("a = '\\u0000'\nb = \"\\\\u0000\"".utf8)).obstacle == nil)
  }

  @Test(
    "what would end the TOML library's parser is found first",
    arguments: [
      ("[[[a]]]", .namelessHeader), ("[[=", .namelessHeader), ("[]", .namelessHeader),
      ("a = [ } ]", .noValue), ("a = 1979-05-27 0\n", .noValue), ("a = [\u{A0}1]", .noValue),
      ("a = x y", .noValue), ("a = ", .noValue),
    ] as [(String, TOMLLines.Obstacle.Reason)])
  func obstacles(text: String, reason: TOMLLines.Obstacle.Reason) {
    #expect(TOMLLines(scanning: Array(text.utf8)).obstacle?.reason == reason)
  }
}

extension Hostile {
  /// The longest line that is read, in bytes.
  private static let longest = 1_048_576

  /// Lines that are unusual, some of them good.
  var lines: [HostileFile] {
    let mark = "\u{FEFF}"
    return [
      HostileFile(
        "hostile/visits-byte-order-mark.jsonl",
        lines: [
          mark + visit("X-V-MARK-1"), mark + visit("X-V-MARK-2"), mark,
          mark + mark + visit("X-V-TWO-MARKS"), visit("X-V-MARK-3"),
        ]),
      HostileFile(
        "hostile/visits-crlf.jsonl",
        lines: [visit("X-V-CRLF-1") + "\r", "\r", visit("X-V-CRLF-2") + "\r"]),
      HostileFile(
        "hostile/visits-blank-lines.jsonl",
        lines: ["", "  ", "\t", " \t \r", visit("X-V-BLANK"), "", "\u{C}"]),
      HostileFile(
        "hostile/visits-carriage-returns-only.jsonl",
        lines: [visit("X-V-CR-1") + "\r" + visit("X-V-CR-2")]),
      HostileFile(
        "hostile/visits-spaces.jsonl",
        lines: [
          " \t{ \"id\" : \"X-V-SPACES\" ,\t\"child\" : \"X-CHILD\" , \"date\" : \"\(long)\" , "
            + "\"seen\" : true } \t"
        ]),
      tooLong, unfinished,
      HostileFile(
        "hostile/visits-no-last-newline.jsonl", .bytes(Array(visit("X-V-NO-NEWLINE").utf8))),
      HostileFile(
        "hostile/visits-duplicate-members.jsonl",
        lines: [
          #"{"id":"X-V-FIRST","id":"X-V-DUPLICATE","child":"X-CHILD","date":"yesterday","seen":true,"#
            + #""date":"\#(long)"}"#,
          visit("X-V-DUPLICATE-BAD", #","seen":"no""#),
          #"{"\u0069d":"X-V-ESCAPED-NAME","child":"X-CHILD","date":"\#(long)","s\u0065en":true}"#,
        ]),
      depth, manyOnOneDay,
    ]
  }

  private var tooLong: HostileFile {
    func padded(_ id: String, to length: Int) -> String {
      let begin = visit(id, #","purpose":""#).dropLast()
      return begin + String(repeating: "x", count: length - begin.utf8.count - 2) + "\"}"
    }
    return HostileFile(
      "hostile/visits-too-long.jsonl",
      lines: [
        padded("X-V-LONGEST", to: Self.longest),
        padded("X-V-LONGEST-CRLF", to: Self.longest) + "\r",
        padded("X-V-TOO-LONG", to: Self.longest + 1),
        "\u{FEFF}" + padded("X-V-TOO-LONG-BY-MARK", to: Self.longest - 2),
        String(repeating: " ", count: Self.longest + 1),
        visit("X-V-AFTER-TOO-LONG"),
      ])
  }

  private var unfinished: HostileFile {
    let text = visit("X-V-FINISHED") + "\n" + visit("X-V-UNFINISHED").dropLast(9)
    return HostileFile("hostile/visits-unfinished.jsonl", .bytes(Array(text.utf8)))
  }

  private var depth: HostileFile {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
    }
    return HostileFile(
      "hostile/visits-depth.jsonl",
      lines: [
        visit("X-V-DEPTH-128", #","nest":"# + nested(128)),
        visit("X-V-DEPTH-129", #","nest":"# + nested(129)),
        visit("X-V-DEPTH-OPEN", #","nest":"# + String(repeating: "[", count: 100_000)),
      ])
  }

  /// Ten thousand visits to a child on one day.
  private var manyOnOneDay: HostileFile {
    HostileFile(
      "hostile/visits-ten-thousand-on-one-day.jsonl",
      lines: (1...10_000).map { visit("X-V-MANY-\($0)") })
  }

  /// Lines that are not one JSON object, good ones among them.
  var brokenLines: [HostileFile] {
    let texts = [
      "hello", "[]", "17", "null", "\"\"", "{", "}", "{}{}", visit("X-V-TWO") + visit("X-V-TWO"),
      visit("X-V-COMMA") + ",", visit("X-V-TRAILING", ","), #"{'id':'X-V-QUOTES'}"#,
      visit("X-V-NAN", #","n":NaN"#), visit("X-V-INFINITY", #","n":Infinity"#),
      visit("X-V-TRUE", #","n":True"#), visit("X-V-ZERO", #","n":01"#),
      visit("X-V-POINT", #","n":1."#), visit("X-V-PLUS", #","n":+1"#),
      visit("X-V-HEX", #","n":0x10"#), visit("X-V-EXPONENT", #","n":1e"#),
      visit("X-V-COMMENT") + " // seen at school", #"{"id":"X-V-ESCAPE\q"}"#,
      visit("X-V-SHORT-ESCAPE", #","n":"\u12""#), "{\"id\":\"X-V-TAB\t\"}",
      #"{id:"X-V-NAME"}"#, #"{"id" "X-V-COLON"}"#, #"{"id":"X-V-CUT"#, "{\"id\":\"X-V-NUL\u{0}\"}",
      "<<<<<<< ours", visit("X-V-GOOD-AMONG-BROKEN"),
    ]
    let surrogates = [
      visit("X-V-HIGH", #","purpose":"\ud800""#), visit("X-V-LOW", #","purpose":"\udc00""#),
      visit("X-V-REVERSED-PAIR", #","purpose":"\ude00\ud83d""#),
      visit("X-V-HIGH-HIGH", #","unknown":["\ud83d\ud83d\ude00"]"#),
      visit("X-V-PAIR", #","purpose":"\ud83d\ude00""#),
      visit("X-V-IN-NAME", #","\udfff":1"#),
    ]
    return [
      HostileFile("hostile/visits-not-json.jsonl", lines: texts),
      HostileFile("hostile/visits-surrogates.jsonl", lines: surrogates), invalidUTF8,
    ]
  }

  private var invalidUTF8: HostileFile {
    let sequences: [[UInt8]] = [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3, 0x28],
    ]
    var bytes: [UInt8] = []
    for (number, sequence) in sequences.enumerated() {
      let whole = Array(visit("X-V-UTF-8-\(number)", #","purpose":""#).utf8.dropLast())
      bytes += whole + sequence + Array("\"}\n".utf8)
    }
    bytes += [0xFE, 0xFF, 0x00, 0x7B, 0x0A]
    bytes += Array(visit("X-V-GOOD-UTF-8", #","purpose":"na\#u{EF}ve \#u{1F600}""#).utf8) + [0x0A]
    return HostileFile("hostile/visits-invalid-utf-8.jsonl", .bytes(bytes))
  }
}

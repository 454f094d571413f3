import Testing

@testable import CaseloadCore

@Suite("Replacement")
struct ReplacementTests {
  /// A child's line; what is `nil` is left out.
  private func child(_ name: String, id: String = "1", recorded: String? = nil, void: Bool = false)
    -> String
  {
    #"{"id":\#(id),"name":"\#(name)""# + (recorded.map { #","recorded":"\#($0)""# } ?? "")
      + (void ? #","void":true}"# : "}") + "\n"
  }

  /// The names of the children that count, in byte order.
  private func names(_ files: [String: String]) throws -> [String] {
    let directory = try TemporaryDirectory(files)
    let one = try directory.register()
    let two = try directory.register(threads: 2)
    let names = one.children.elements.compactMap(\.name).sorted()
    #expect(two.children.elements.compactMap(\.name).sorted() == names)
    #expect(one.summary.records == names.count && two.summary == one.summary)
    return names
  }

  private func winner(_ lines: String...) throws -> [String] {
    try names(["children.jsonl": lines.joined()])
  }

  @Test("of two records with one id the later recorded holds, wherever it stands")
  func recorded() throws {
    let (early, late) = ("2016-06-01T09:00:00Z", "2016-06-01T09:00:01Z")
    #expect(try winner(child("A", recorded: early), child("B", recorded: late)) == ["B"])
    #expect(try winner(child("B", recorded: late), child("A", recorded: early)) == ["B"])
    #expect(
      try names([
        "children-1.jsonl": child("B", recorded: late),
        "children-2.jsonl": child("A", recorded: early),
      ]) == ["B"])
  }

  @Test("moments are compared, not what is written")
  func moments() throws {
    // 09:30 in London in June is 08:30 in UTC.
    #expect(
      try winner(
        child("A", recorded: "2016-06-01T08:45:00Z"), child("B", recorded: "2016-06-01T09:30")) == [
          "A"
        ])
    #expect(
      try winner(
        child("A", recorded: "2016-06-01T12:00+02:00"), child("B", recorded: "2016-06-01T10:59+01"))
        == ["A"])
    // A date is its start, which in June is 23:00 in UTC on the day before.
    #expect(
      try winner(
        child("A", recorded: "2016-05-31T23:00:01Z"), child("B", recorded: "2016-06-01")) == ["A"])
    #expect(
      try winner(
        child("A", recorded: "2016-05-31T22:59:59Z"), child("B", recorded: "2016-06-01")) == ["B"])
  }

  @Test("a record without recorded is earlier than every record that has one")
  func withoutRecorded() throws {
    let first = "1900-01-01T00:00:00Z"
    #expect(try winner(child("A", recorded: first), child("B")) == ["A"])
    #expect(try winner(child("B"), child("A", recorded: first)) == ["A"])
    #expect(try winner(child("B"), child("A", recorded: first), child("C")) == ["A"])
  }

  @Test("on a tie the one that is read later wins: by the order of the paths, then of the lines")
  func ties() throws {
    let moment = "2016-06-01T09:00:00Z"
    for recorded in [nil, moment] {
      #expect(
        try winner(child("A", recorded: recorded), child("B", recorded: recorded)) == ["B"])
      #expect(
        try names([
          "children/a.jsonl": child("A", recorded: recorded),
          "children-z.jsonl": child("B", recorded: recorded),
          "children.jsonl": child("C", recorded: recorded) + child("D", recorded: recorded),
          "CHILDREN.jsonl": child("E", recorded: recorded),
        ]) == ["A"])
    }
    // Fractions are dropped, and the same moment may be written with another offset.
    #expect(
      try winner(
        child("A", recorded: "2016-06-01T09:00:00.9Z"),
        child("B", recorded: "2016-06-01T10:00:00.1+01:00")) == ["B"])
  }

  @Test("the integer 7 and the string \"7\" are the same id, and so are escapes of it")
  func integers() throws {
    #expect(try winner(child("A", id: "7"), child("B", id: #""7""#)) == ["B"])
    #expect(try winner(child("A", id: #""7""#), child("B", id: #""\u0037""#)) == ["B"])
    #expect(try winner(child("A", id: "-0"), child("B", id: #""0""#)) == ["B"])
    #expect(try winner(child("A", id: "-0"), child("B", id: #""-0""#)) == ["A", "B"])
    #expect(try winner(child("A", id: "7"), child("B", id: #""07""#)) == ["A", "B"])
  }

  @Test("a composed and a decomposed letter are two ids, of any length")
  func normalisation() throws {
    #expect(try winner(child("A", id: "\"\u{E9}\""), child("B", id: "\"e\u{301}\"")) == ["A", "B"])
    #expect(
      try winner(child("A", id: "\"a long \u{E9}\""), child("B", id: "\"a long e\u{301}\""))
        == ["A", "B"])
    #expect(try winner(child("A", id: "\"\u{E9}\""), child("B", id: #""\u00e9""#)) == ["B"])
  }

  @Test("ids of eight bytes and of nine are told apart to the last")
  func longIDs() throws {
    let ids = ["12345678", "123456789", "123456780", "1234567", "12345679", "123456789 123456789"]
    let lines = (ids + ids).enumerated().map { child(String($0), id: "\"\($1)\"") }
    #expect(
      try names(["children.jsonl": lines.joined()]) == ["10", "11", "6", "7", "8", "9"])
    let long = String(repeating: "x", count: 127)
    #expect(
      try winner(
        child("A", id: "\"\(long)a\""), child("B", id: "\"\(long)b\""),
        child("C", id: "\"\(long)a\"")) == ["B", "C"])
  }

  @Test("a record that is rejected replaces nothing")
  func rejected() throws {
    #expect(
      try winner(
        child("A"), #"{"id":1,"name":"B","recorded":"tomorrow"}"# + "\n",
        #"{"id":1,"name":"C"# + "\n")
        == ["A"])
  }

  @Test("records of different kinds never replace each other")
  func kinds() throws {
    let directory = try TemporaryDirectory(
      Dictionary(
        uniqueKeysWithValues: Kind.allCases.map {
          ("\($0).jsonl", SampleLine($0).with("id", #""1""#).text)
        }))
    #expect(try directory.register().summary.records == Kind.allCases.count)
  }
}

extension ReplacementTests {
  @Test("a void record that wins withdraws the record: nothing counts for that id")
  func void() throws {
    let (early, late) = ("2016-06-01T09:00:00Z", "2016-06-02T09:00:00Z")
    #expect(try winner(child("A"), child("B", void: true)) == [])
    #expect(try winner(child("B", recorded: late, void: true), child("A", recorded: early)) == [])
    #expect(try winner(child("A"), child("A", id: "2"), child("B", void: true)) == ["A"])
    #expect(try winner(child("B", void: true)) == [])
  }

  @Test("a void record withdraws only what it beats")
  func beatenVoid() throws {
    let (early, late) = ("2016-06-01T09:00:00Z", "2016-06-02T09:00:00Z")
    #expect(try winner(child("A"), child("B", void: true), child("C")) == ["C"])
    #expect(
      try winner(child("A", recorded: late), child("B", recorded: early, void: true)) == ["A"])
    #expect(try winner(child("A", recorded: early), child("B", void: true)) == ["A"])
    // An older record does not come back when the latest is void.
    #expect(
      try winner(
        child("A"), child("B", recorded: early), child("C", recorded: late, void: true)) == [])
  }

  @Test("warnings of records that are replaced or void count, rejected lines once")
  func summary() throws {
    let directory = try TemporaryDirectory([
      "visits-1.jsonl": SampleLine(.visits).with("alone", "1").with("purpose", "2").text + "\n"
        + SampleLine(.visits).with("alone", "1").text + "\n{\n",
      "visits-2.jsonl": SampleLine(.visits).with("worker", "[]").with("seen", "1").text + "\n"
        + #"{"id":"v1","void":true,"alone":1}"# + "\n" + SampleLine(.visits).with("id", "9").text,
      "june.jsonl": "x",
    ])
    var summary = DataSummary()
    summary.files = 2
    summary.skipped = 1
    summary.records = 1
    summary.rejected = 2
    summary.warnings = 3
    #expect(try directory.register().summary == summary)
    #expect(try directory.report(asAt: "2016-06-30").data == summary)
  }
}

@Suite("Versions")
struct VersionTests {
  private func worker(_ name: String, from: String? = nil, _ more: String = "") -> String {
    #"{"id":"w","name":"\#(name)","role":"case_holder","employment":"permanent""#
      + (from.map { #","from":"\#($0)""# } ?? "") + more + "}\n"
  }

  /// The name of the version in force on a day.
  private func name(_ lines: [String], on date: String) throws -> String? {
    let register = try TemporaryDirectory(["workers.jsonl": lines.joined()]).register()
    let day = try #require(Day(date))
    let worker = try #require(register.names.workers.number(of: "w"))
    return register.name(ofWorker: worker, on: day)
  }

  @Test("hold from their date on, until one with a later date; without a date, since always")
  func inForce() throws {
    let lines = [
      worker("C", from: "2016-06-01"), worker("A"), worker("B", from: "2016-01-01"),
    ]
    for (date, expected) in [
      ("1900-01-01", "A"), ("2015-12-31", "A"), ("2016-01-01", "B"), ("2016-05-31", "B"),
      ("2016-06-01", "C"), ("2199-12-31", "C"),
    ] {
      #expect(try name(lines, on: date) == expected)
    }
  }

  @Test("a worker with later versions only is not known before them")
  func notYet() throws {
    let lines = [worker("B", from: "2016-01-01")]
    #expect(try name(lines, on: "2015-12-31") == nil)
    #expect(try name(lines, on: "2016-01-01") == "B")
  }

  @Test("are replaced by id and date together, the dates compared as dates")
  func keys() throws {
    let lines = [
      worker("A"), worker("B", from: "2016-06-01"), worker("C", from: "2016-06-02"),
      // The same date in London as B's.
      worker("D", from: "2016-05-31T23:30:00Z"),
    ]
    let directory = try TemporaryDirectory(["workers.jsonl": lines.joined()])
    #expect(try directory.register().summary.records == 3)
    #expect(try name(lines, on: "2016-05-31") == "A")
    #expect(try name(lines, on: "2016-06-01") == "D")
    #expect(try name(lines, on: "2016-06-02") == "C")
  }

  @Test("the later recorded of two with one date holds, whatever other dates have")
  func recorded() throws {
    let lines = [
      worker("A", from: "2016-06-01", #","recorded":"2016-06-03""#),
      worker("B", from: "2016-06-01", #","recorded":"2016-06-02""#),
      worker("C", from: "2016-05-01", #","recorded":"2016-07-01""#),
    ]
    #expect(try name(lines, on: "2016-06-01") == "A")
    #expect(try name(lines, on: "2016-05-31") == "C")
  }

  @Test("a void record withdraws the version of its date only, and without a date that without one")
  func void() throws {
    let lines = [worker("A"), worker("B", from: "2016-01-01"), worker("C", from: "2016-06-01")]
    let voidB = #"{"id":"w","void":true,"from":"2016-01-01"}"# + "\n"
    let voidA = #"{"id":"w","void":true}"# + "\n"
    #expect(try name(lines + [voidB], on: "2016-05-31") == "A")
    #expect(try name(lines + [voidB], on: "2016-06-01") == "C")
    #expect(try name(lines + [voidA], on: "2015-12-31") == nil)
    #expect(try name(lines + [voidA], on: "2016-01-01") == "B")
    #expect(try name([voidB, voidA] + lines, on: "2015-12-31") == "A")
  }

  @Test("apply whole: a field that a version lacks is not taken from an earlier one")
  func whole() throws {
    let lines = [
      worker("A", #","team":"t1","fte":0.5,"limit":9,"supervisor":"s","registered":true"#),
      #"{"id":"w","role":"other","employment":"agency","from":"2016-01-01"}"#,
    ]
    let register = try TemporaryDirectory(["workers.jsonl": lines.joined()]).register()
    let number = try #require(register.names.workers.number(of: "w"))
    let day = try #require(Day("2016-01-01"))
    let index = try #require(register.version(ofWorker: number, on: day))
    let version = register.workers.elements[index]
    #expect(version.name == nil && version.title == nil)
    let post = version.post
    #expect(post.fte == nil && post.limit == nil && post.isRegistered == nil)
    #expect(post.team == IdentifierTable.none && post.supervisor == IdentifierTable.none)
    #expect(post.role == .other && post.employment == .agency)
  }

  @Test("teams have them too")
  func teams() throws {
    let register = try TemporaryDirectory([
      "teams.jsonl": #"{"id":"t","name":"A"}"# + "\n"
        + #"{"id":"t","name":"B","parent":"p","from":"2016-01-01"}"#
    ]).register()
    #expect(register.summary.records == 2)
    let number = try #require(register.names.teams.number(of: "t"))
    let day = try #require(Day("2016-01-01"))
    #expect(register.team(number, on: day - 1)?.name == "A")
    #expect(register.team(number, on: day)?.name == "B")
  }

  @Test("other kinds have none: a second record with the id replaces the first, whatever its from")
  func otherKinds() throws {
    for kind in Kind.allCases where !kind.isVersioned {
      let directory = try TemporaryDirectory([
        "\(kind).jsonl": SampleLine(kind).with("from", #""2016-01-01""#).text + "\n"
          + SampleLine(kind).with("from", #""2016-02-01""#).text
      ])
      #expect(try directory.register().summary.records == 1)
    }
  }
}

@Suite("Spells")
struct SpellTests {
  private func spell(_ start: String?, _ end: String?) -> Spell {
    Spell(start: start.flatMap { Day($0) }, end: end.flatMap { Day($0) })
  }

  private func isActive(_ spell: Spell, _ date: String) throws -> Bool {
    spell.isActive(on: try #require(Day(date)))
  }

  @Test("hold from their start on, and no longer on their end")
  func bounds() throws {
    let march = spell("2016-03-01", "2016-04-01")
    #expect(try !isActive(march, "2016-02-29"))
    #expect(try isActive(march, "2016-03-01"))
    #expect(try isActive(march, "2016-03-31"))
    #expect(try !isActive(march, "2016-04-01"))
  }

  @Test("without an end hold for ever, without a start since always")
  func open() throws {
    #expect(try isActive(spell("2016-03-01", nil), "2199-12-31"))
    #expect(try isActive(spell(nil, "2016-03-01"), "1900-01-01"))
    #expect(try !isActive(spell(nil, "2016-03-01"), "2016-03-01"))
    #expect(try isActive(spell(nil, nil), "1900-01-01"))
  }

  @Test("that end on the day they start never hold")
  func empty() throws {
    #expect(try !isActive(spell("2016-03-01", "2016-03-01"), "2016-03-01"))
  }
}

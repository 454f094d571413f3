import Testing

@testable import CaseloadCore

@Suite("Names of files")
struct FileNameTests {
  @Test(
    "the kind is the stem nearest to the file that is a kind",
    arguments: [
      ("visits.jsonl", Kind.visits), ("visits-2016-06.jsonl", .visits),
      ("visits/2016-06.jsonl", .visits), ("visits/north/june.jsonl", .visits),
      ("2016-06/visits.jsonl", .visits), ("visits.north.2016.ndjson", .visits),
      ("visits-.jsonl", .visits), ("visits-a.b-c.jsonl", .visits),
      ("north/visits.old/1.jsonl", .visits),
      ("teams/workers.jsonl", .workers), ("workers/visits-2016/teams-x/june.jsonl", .teams),
      ("teams/x/y/z/1.jsonl", .teams), ("teams.jsonl", .teams), ("absences.jsonl", .absences),
      ("children.jsonl", .children), ("episodes.jsonl", .episodes),
      ("placements.jsonl", .placements), ("allocations.jsonl", .allocations),
      ("supervisions.jsonl", .supervisions),
      // Without regard to ASCII case.
      ("VISITS.JSONL", .visits), ("Visits/June.Jsonl", .visits), ("vIsItS-X.jsonl", .visits),
      // A reserved kind further up gives way.
      ("plans/visits.jsonl", .visits), ("contacts/visits/june.jsonl", .visits),
    ])
  func kinds(path: String, kind: Kind) {
    #expect(RelativePath(path).content == .kind(kind))
  }

  @Test(
    "a stem that is not a whole kind is none",
    arguments: [
      "visit.jsonl", "visits_2016.jsonl", "visits2016.jsonl", "visits 2016.jsonl", "xvisits.jsonl",
      " visits.jsonl", "visits+x.jsonl", "-visits.jsonl", "2016-visits.jsonl", "2016.visits.jsonl",
      "june.jsonl", "a/b/c.jsonl", "vi\u{17F}it\u{17F}.jsonl", "wor\u{212A}ers.jsonl",
      "v\u{131}s\u{131}ts.jsonl", "visits\u{301}.jsonl", "-.jsonl", "policy.jsonl",
    ])
  func unknown(path: String) {
    #expect(RelativePath(path).content == .unknown)
  }

  @Test(
    "the kinds of the second part are reserved",
    arguments: [
      "contacts", "assessments", "concerns", "strategy_discussions", "enquiries", "conferences",
      "plans", "missing_episodes", "education", "education_checks", "schools",
    ])
  func reserved(kind: String) {
    #expect(RelativePath("\(kind).jsonl").content == .reserved(kind))
    #expect(RelativePath("\(kind.uppercased())-2016.jsonl").content == .reserved(kind))
    #expect(RelativePath("visits/\(kind).jsonl").content == .reserved(kind))
    #expect(RelativePath("\(kind)/june.jsonl").content == .reserved(kind))
    #expect(Kind.reserved.count == 11)
  }

  @Test(
    "names that are passed over begin with . or _ or end in ~, .tmp, .part or .swp",
    arguments: [
      ".visits.jsonl", "_visits.jsonl", "visits.jsonl~", "visits.jsonl.tmp", "visits.jsonl.part",
      "visits.jsonl.swp", ".", "_", "~", ".tmp", "x.TMP", "visits.Part", "x.SWP", "..visits.jsonl",
    ])
  func ignored(name: String) {
    #expect(RelativePath.isIgnored(Array(name.utf8)))
  }

  @Test(
    "other names are not passed over",
    arguments: [
      "visits.jsonl", "tmp", "part", "visits.tmp.jsonl", "visits.part.jsonl", "~visits.jsonl",
      "v_isits",
      "visits.tmp2", "a.jsonl", "-visits.jsonl", " .visits",
    ])
  func notIgnored(name: String) {
    #expect(!RelativePath.isIgnored(Array(name.utf8)))
  }

  @Test("JSON lines are told by .jsonl and .ndjson, in any case")
  func extensions() {
    for name in ["v.jsonl", "v.ndjson", "v.JSONL", "v.NdJson", "v.old.jsonl", "v-1.jsonl"] {
      #expect(RelativePath.isJSONLines(Array(name.utf8)))
    }
    for name in [
      "v.json", "v.jsonl.gz", "vjsonl", "jsonl", "v.jsonl ", "v.jsonlx", "v.j\u{17F}onl", "v.csv",
      "v.jsonl.bak", "v", "", "policy.toml",
    ] {
      #expect(!RelativePath.isJSONLines(Array(name.utf8)))
    }
  }

  @Test("names that are not UTF-8 are read like any other")
  func notUTF8() {
    #expect(
      RelativePath(bytes: Array("visits-".utf8) + [0xE9, 0xFF] + Array(".jsonl".utf8)).content
        == .kind(.visits))
    #expect(
      RelativePath(bytes: Array("visits".utf8) + [0xFF] + Array(".jsonl".utf8)).content == .unknown)
    #expect(
      RelativePath(bytes: Array("visits/".utf8) + [0xFF] + Array(".jsonl".utf8)).content
        == .kind(.visits))
    #expect(RelativePath.isJSONLines([0xFF] + Array(".jsonl".utf8)))
  }

  @Test("paths are in the order of their bytes")
  func order() {
    let paths = ["visits-1.jsonl", "visits.jsonl", "visits/1.jsonl", "visits0.jsonl", "é.jsonl"]
    #expect(paths.map { RelativePath($0) }.shuffled().sorted() == paths.map { RelativePath($0) })
  }
}

import Foundation
import Testing

@testable import CaseloadCore

/// Ids that records name and no record has.
@Suite struct CheckReferenceTests {
  /// Each unknown id with who names it: `child X: visits.child 2 visits.jsonl:1 A, visits.jsonl:3 B`.
  private func sentences(_ check: DirectoryCheck) -> [String] {
    check.unknownReferences.map { reference in
      let uses = reference.uses.map { use in
        "\(use.kind.rawValue).\(use.field) \(use.records) "
          + use.places.map(\.sentence).joined(separator: ", ")
      }
      return "\(reference.entity.rawValue) \(reference.id): " + uses.joined(separator: "; ")
    }
  }

  @Test("a field that names nothing on file is listed, whatever field of whatever kind")
  func everyField() throws {
    let check = try CheckFixture.check([
      "teams.jsonl": #"{"id":"T","parent":"T0"}"#,
      "workers.jsonl":
        #"{"id":"W","role":"other","employment":"agency","fte":1,"team":"T1","supervisor":"W1"}"#,
      "absences.jsonl": #"{"id":1,"worker":"W2","start":"2016-01-01"}"#,
      "episodes.jsonl":
        #"{"id":1,"child":"C1","status":"assessment","start":"2016-01-01","team":"T2"}"#,
      "placements.jsonl": #"{"id":1,"child":"C2","start":"2016-01-01"}"#,
      "allocations.jsonl":
        #"{"id":1,"child":"C3","worker":"W3","start":"2016-01-01","end":"2016-02-01"}"#,
      "visits.jsonl": #"{"id":1,"child":"C4","worker":"W4","date":"2016-01-01","seen":true}"#,
      "supervisions.jsonl":
        #"{"id":1,"worker":"W5","supervisor":"W6","date":"2016-01-01","children":["C5"]}"#,
    ])
    #expect(
      sentences(check) == [
        "child C1: episodes.child 1 episodes.jsonl:1 1",
        "child C2: placements.child 1 placements.jsonl:1 1",
        "child C3: allocations.child 1 allocations.jsonl:1 1",
        "child C4: visits.child 1 visits.jsonl:1 1",
        "child C5: supervisions.children 1 supervisions.jsonl:1 1",
        "worker W1: workers.supervisor 1 workers.jsonl:1 W",
        "worker W2: absences.worker 1 absences.jsonl:1 1",
        "worker W3: allocations.worker 1 allocations.jsonl:1 1",
        "worker W4: visits.worker 1 visits.jsonl:1 1",
        "worker W5: supervisions.worker 1 supervisions.jsonl:1 1",
        "worker W6: supervisions.supervisor 1 supervisions.jsonl:1 1",
        "team T0: teams.parent 1 teams.jsonl:1 T",
        "team T1: workers.team 1 workers.jsonl:1 W",
        "team T2: episodes.team 1 episodes.jsonl:1 1",
      ])
  }

  @Test("records are counted, and the first three places kept")
  func counts() throws {
    let line = { (id: Int) in #"{"id":\#(id),"child":"X","date":"2016-06-01","seen":true}"# + "\n" }
    let check = try CheckFixture.check([
      "visits-1.jsonl": "\n" + line(1) + "\r\n" + line(2),
      "visits-2.jsonl": line(3) + line(4) + line(5),
    ])
    #expect(
      sentences(check) == [
        "child X: visits.child 5 visits-1.jsonl:2 1, visits-1.jsonl:4 2, visits-2.jsonl:1 3"
      ])
  }

  @Test("a list that names a child twice is one record")
  func twiceInAList() throws {
    let check = try CheckFixture.clean(and: [
      "supervisions.jsonl":
        #"{"id":1,"worker":"W","date":"2016-01-01","children":["X","C","X"]}"# + "\n"
        + #"{"id":2,"worker":"W","date":"2016-01-02","children":["C","X"]}"#
    ])
    #expect(
      sentences(check) == [
        "child X: supervisions.children 2 supervisions.jsonl:1 1, supervisions.jsonl:2 2"
      ])
  }

  @Test("what only a replaced or a void record names is not listed")
  func replaced() throws {
    let check = try CheckFixture.clean(and: [
      "visits.jsonl": """
      {"id":1,"child":"X","date":"2016-06-01","seen":true}
      {"id":1,"child":"C","date":"2016-06-01","seen":true}
      {"id":2,"child":"Y","date":"2016-06-01","seen":true}
      {"id":2,"void":true}

      """
    ])
    #expect(sentences(check) == [])
  }

  @Test("a child whose only record is void or rejected is unknown")
  func voidChild() throws {
    let check = try CheckFixture.check([
      "children.jsonl": """
      {"id":"V"}
      {"id":"V","void":true}
      {"id":"R","void":"no"}

      """,
      "visits.jsonl": """
      {"id":1,"child":"V","date":"2016-06-01","seen":true}
      {"id":2,"child":"R","date":"2016-06-01","seen":true}

      """,
    ])
    #expect(
      sentences(check) == [
        "child R: visits.child 1 visits.jsonl:2 2", "child V: visits.child 1 visits.jsonl:1 1",
      ])
  }

  @Test("a worker whose versions all lie ahead is known")
  func versionAhead() throws {
    let check = try CheckFixture.clean(and: [
      "workers.jsonl":
        #"{"id":"N","role":"other","employment":"agency","from":"2099-01-01"}"# + "\n",
      "visits.jsonl": #"{"id":1,"child":"C","worker":"N","date":"2016-06-01","seen":true}"#,
    ])
    #expect(check.isClean)
  }

  @Test("a line's number is found in a file of many chunks, over-long lines and a missing end")
  func longFile() throws {
    let good = #"{"id":1,"child":"C","date":"2016-06-01","seen":true}"# + "\n"
    let filler = String(repeating: good, count: 9_000)
    let tooLong = String(repeating: " ", count: 1_100_000) + "\n"
    let last = #"{"id":"last","child":"X","date":"2016-06-01","seen":true}"#
    let check = try CheckFixture.clean(and: ["visits.jsonl": filler + tooLong + filler + last])
    #expect(sentences(check) == ["child X: visits.child 1 visits.jsonl:18002 last"])
    #expect(check.rejected == 1)
  }

  @Test("a file that is gone when lines are counted leaves the line open")
  func fileGone() throws {
    let fixture = try CheckFixture([
      "visits.jsonl": #"{"id":1,"child":"X","date":"2016-06-01","seen":true}"#
    ])
    let directory = try DataDirectory(fixture.root)
    try FileManager.default.removeItem(atPath: fixture.root + "/visits.jsonl")
    let check = DirectoryCheck(directory, asAt: ReportFixture.day("2016-06-30"))
    #expect(sentences(check) == ["child X: visits.child 1 visits.jsonl:? 1"])
    #expect(CheckText.render(check).contains("visits.jsonl (id \"1\"): child \"X\""))
  }
}

/// Allocations, episodes and FTE as at a day.
@Suite struct CheckDayTests {
  private let leaver =
    #"{"id":"L","role":"other","employment":"agency","fte":1,"end":"2016-06-30"}"# + "\n"

  @Test("a leading allocation to somebody who has left is listed from the first day on")
  func left() throws {
    let fixture = try CheckFixture([
      "workers.jsonl": leaver,
      "allocations.jsonl": "\n" + #"{"id":"A","child":"C","worker":"L","start":"2016-01-01"}"#,
    ])
    let found = try fixture.check().allocationsLeftBehind
    #expect(found.map(\.place.sentence) == ["allocations.jsonl:2 A"])
    #expect(found.first?.child == "C")
    #expect(found.first?.worker == "L")
    #expect(found.first?.start == ReportFixture.day("2016-01-01"))
    #expect(found.first?.left == ReportFixture.day("2016-06-30"))
    let dayBefore = try fixture.check(asAt: ReportFixture.day("2016-06-29"))
    #expect(dayBefore.allocationsLeftBehind.isEmpty)
  }

  @Test(
    "an allocation that is secondary, has ended, or is to nobody known, is not one to a leaver",
    arguments: [
      #""worker":"L","role":"secondary""#, #""worker":"L","end":"2016-06-30""#, #""worker":"X""#,
    ])
  func notLeft(fields: String) throws {
    let check = try CheckFixture.check([
      "workers.jsonl": leaver,
      "allocations.jsonl": #"{"id":"A","child":"C","start":"2016-01-01",\#(fields)}"#,
    ])
    #expect(check.allocationsLeftBehind.isEmpty)
  }

  @Test("an allocation to somebody who has not begun says so")
  func notBegun() throws {
    let check = try CheckFixture.clean(and: [
      "workers.jsonl":
        #"{"id":"N","role":"other","employment":"agency","start":"2016-07-01"}"# + "\n",
      "allocations.jsonl": #"{"id":2,"child":"C","worker":"N","start":"2016-06-01"}"#,
    ])
    #expect(check.allocationsLeftBehind.map(\.left) == [nil])
    #expect(CheckText.render(check).contains("who is not in service on 2016-06-30"))
  }

  @Test("a child with allocations and no open episode is listed once, with their number")
  func noEpisode() throws {
    let check = try CheckFixture.clean(and: [
      "children.jsonl": #"{"id":"E"}"# + "\n",
      "episodes.jsonl":
        #"{"id":2,"child":"E","status":"early_help","start":"2016-01-01","end":"2016-06-30"}"#,
      "allocations.jsonl": """
      {"id":2,"child":"E","worker":"W","start":"2016-06-01","role":"secondary"}
      {"id":3,"child":"E","worker":"W","start":"2016-06-01"}

      """,
    ])
    #expect(check.childrenWithoutEpisode.map(\.child) == ["E"])
    #expect(check.childrenWithoutEpisode.map(\.allocations) == [2])
    #expect(check.childrenWithoutEpisode.map(\.first.sentence) == ["allocations.jsonl:2 2"])
  }

  @Test("an open episode of any status will do")
  func anyStatus() throws {
    let check = try CheckFixture.clean(and: [
      "children.jsonl": #"{"id":"E"}"# + "\n",
      "episodes.jsonl": #"{"id":2,"child":"E","status":"early_help","start":"2016-06-30"}"#,
      "allocations.jsonl": #"{"id":2,"child":"E","worker":"W","start":"2016-06-30"}"#,
    ])
    #expect(check.childrenWithoutEpisode.isEmpty)
  }

  @Test("an active worker without FTE is listed at the version in force")
  func withoutFTE() throws {
    let check = try CheckFixture.check([
      "workers.jsonl": """
      {"id":"A","role":"other","employment":"agency"}
      {"id":"A","role":"other","employment":"agency","from":"2016-06-30"}
      {"id":"A","role":"other","employment":"agency","from":"2016-07-01"}
      {"id":"B","role":"other","employment":"agency"}
      {"id":"B","role":"other","employment":"agency","fte":0,"from":"2016-01-01"}
      {"id":"C","role":"other","employment":"agency","end":"2016-06-30"}

      """
    ])
    #expect(check.workersWithoutFTE.map(\.sentence) == ["workers.jsonl:2 A"])
  }
}

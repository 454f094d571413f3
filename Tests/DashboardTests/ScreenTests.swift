import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A screen above the panes")
struct ScreenTests {
  /// A child with everything at once: two episodes, a gap, a second worker, placements, every visit.
  private static let child = SampleData.files([
    "children.jsonl": #"{"id":"C","name":"Ann","born":"2010-06-02"}"# + "\n",
    "workers.jsonl": """
    {"id":"W","name":"Jo","team":"T","role":"case_holder","employment":"agency","fte":1,\
    "registered":true,"start":"2015-01-01"}
    {"id":"V","name":"Al","role":"family_support","employment":"permanent","fte":0.5}
    {"id":"L","name":"Left","role":"case_holder","employment":"permanent","end":"2016-05-01"}

    """,
    "teams.jsonl": #"{"id":"T","name":"North"}"# + "\n",
    "episodes.jsonl": """
    {"id":"E1","child":"C","status":"child_in_need","start":"2016-01-01","end":"2016-03-01"}
    {"id":"E2","child":"C","status":"child_protection","start":"2016-03-01"}
    {"id":"E3","child":"C","status":"looked_after","start":"2016-04-01"}

    """,
    "placements.jsonl": #"{"id":"P","child":"C","start":"2016-04-01","until_18":true}"# + "\n",
    "allocations.jsonl": """
    {"id":"A1","child":"C","worker":"L","start":"2016-01-05","end":"2016-05-01"}
    {"id":"A2","child":"C","worker":"W","start":"2016-05-20"}
    {"id":"A3","child":"C","worker":"V","start":"2016-05-20","role":"secondary"}

    """,
    "visits.jsonl": """
    {"id":"1","child":"C","worker":"L","date":"2016-02-01","seen":true,"alone":true}
    {"id":"2","child":"C","worker":"L","date":"2016-03-10","seen":true}
    {"id":"3","child":"C","worker":"W","date":"2016-05-25","seen":false}

    """,
    "supervisions.jsonl": """
    {"id":"S1","worker":"W","date":"2016-01-10","reflective":true}
    {"id":"S2","worker":"W","date":"2016-04-20","challenge":true,"rationale":true}

    """,
    "absences.jsonl": #"{"id":"B","worker":"V","start":"2016-05-28"}"# + "\n",
  ])

  private func session(_ screen: Screen, columns: Int = 120, rows: Int = 40) -> Session {
    var session = Session(ScreenTests.child, columns: columns, rows: rows)
    session.carryOut(session.state.open(screen))
    return session
  }

  @Test("of a child has a lane for each status at a time, the gap, and each clock with its due day")
  func childLanes() {
    let text = session(.child("C")).text
    for words in [
      "no worker", "child protection", "looked after", "until 18", "Second", "visit, child prot",
      "visit, looked after", "seen alone", "not seen", "without a worker, 19 days, over the limit",
      "aged 5",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("born"))
    #expect(!text.contains("Ann"))
  }

  @Test("of a child says what happened, the latest first, and sorts and filters it")
  func childEvents() {
    var session = session(.child("C"))
    let days = session.state.order(.events).map { row in
      session.state.listing(.events).value(row, 1)
    }
    for (later, earlier) in zip(days, days.dropFirst()) { #expect(!later.isBefore(earlier)) }
    session.press("/visit")
    #expect(session.state.order(.events).count == 3)
  }

  @Test("of a worker shows what a supervision session needs")
  func worker() {
    let text = session(.worker("W")).text
    for words in [
      "1 of 16, 6.3 %", "late", "over limit", "reflective", "challenge", "case holder, agency",
      "North", "Due by 29 Jun 2016", "Child C",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("of a worker who is absent or has left says so")
  func absent() {
    #expect(session(.worker("V")).text.contains("absent since 28 May 2016"))
    #expect(session(.worker("L")).text.contains("not in service"))
    #expect(session(.worker("L")).text.contains("left on 1 May 2016"))
  }

  @Test("about somebody whom no record names says so, and can be left")
  func missing() {
    for screen in [Screen.worker("nobody"), .child("nobody"), .why(.workerLoad("nobody"))] {
      var session = session(screen)
      #expect(session.text.contains("No record that counts names"))
      session.press("jws")
      session.press(.enter)
      session.press(.escape, .escape)
      #expect(session.state.screens.isEmpty)
    }
  }

  @Test("with a record that has moved says the sentence instead")
  func moved() throws {
    var session = session(.records(.child("C")))
    session.isAnswering = false
    session.press(.enter)
    #expect(session.text.contains(ScreenView.waiting))
    let question = try #require(session.state.openQuestions.last)
    session.send(
      .news(
        .answer(question, .record(.failure(.moved("visits.jsonl"))), generation: 1)))
    #expect(session.text.contains("visits.jsonl: the record no longer stands there."))
    #expect(session.text.contains("? cannot be shown"))
  }

  @Test("with more records than are listed says how many there are")
  func capped() throws {
    var session = session(.records(.child("C")))
    let question = try #require(session.state.openQuestions.last)
    let references = ScreenTests.child.directory.records(ofChild: "C").references
    session.send(
      .news(
        .answer(question, .records(.first(references, of: 12_345)), generation: 1)))
    #expect(session.text.contains("first \(references.count) of 12,345 records"))
  }

  @Test("of problems tells the selected one in full, with what to do")
  func problems() {
    var session = Place.problems.session(.hostile)
    session.press("/tertiary")
    session.press(.enter)
    #expect(session.text.contains("role: \"tertiary\" is a wrong value; give "))
  }

  @Test("shows more where there is more room, not only wider")
  func room() {
    #expect(
      session(.worker("W"), columns: 200, rows: 60).text.contains("Supervisions of 13 months"))
    #expect(!session(.worker("W"), columns: 80, rows: 24).text.contains("Supervisions of 13"))
    #expect(
      session(.child("C"), columns: 200, rows: 60).text.contains("then every 10 working days"))
  }

  @Test("of a worker without a visit to come says so of the visit alone")
  func noVisitToCome() {
    let data = SampleData.files([
      "workers.jsonl": """
      {"id":"W","name":"Jo","role":"case_holder","employment":"permanent","fte":1,\
      "registered":true,"start":"2015-01-01"}

      """,
      "supervisions.jsonl": #"{"id":"S","worker":"W","date":"2016-05-20"}"# + "\n",
    ])
    var session = Session(data, columns: 80, rows: 24)
    session.carryOut(session.state.open(.worker("W")))
    #expect(session.text.contains("supervision, no visit in 28 days"))
  }
}

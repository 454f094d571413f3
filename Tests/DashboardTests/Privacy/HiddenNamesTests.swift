import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("While names are hidden")
struct HiddenNamesTests {
  /// Names wherever a file may hold them, also where it should not.
  private static let data = SampleData.files([
    "children.jsonl": """
    {"id":"C1","name":"Zara Quill","born":"2009-03-04","forename":"Zara","nick":["Quill"]}
    {"id":"C2","name":"Quill, Zara","disabled":"Zara Quill"}

    """,
    "workers.jsonl": """
    {"id":"W1","name":"Mo Thorn","team":"T","role":"case_holder","employment":"permanent",\
    "fte":1,"registered":true,"title":"Thorn's deputy","supervisor":"W2"}
    {"id":"W2","name":"Ivy Thorn","role":"first_line_manager","employment":"agency","fte":1}

    """,
    "teams.jsonl": #"{"id":"T","name":"North"}"# + "\n",
    "episodes.jsonl": """
    {"id":"E1","child":"C1","status":"child_protection","start":"2016-01-04","note":"Zara Quill"}
    {"id":"E2","child":"C2","status":"child_in_need","start":"2016-01-04"}

    """,
    "allocations.jsonl": """
    {"id":"A1","child":"C1","worker":"W1","start":"2016-01-04"}

    """,
    "placements.jsonl": """
    {"id":"P1","child":"C1","start":"2016-02-01","type":"with aunt Ann Quill"}

    """,
    "visits.jsonl": """
    {"id":"V1","child":"C1","worker":"W1","date":"2016-03-01","seen":true,"alone":true,\
    "purpose":"Zara Quill was at home"}
    {"id":"V2","child":"C1","worker":"W1","date":"2016-05-01","seen":true,"extra":{"Zara":[1,"}"]}}

    """,
    "absences.jsonl": """
    {"id":"B1","worker":"W1","start":"2016-05-02","reason":"Mo Thorn's child Zara is ill"}

    """,
    "supervisions.jsonl": """
    {"id":"S1","worker":"W1","date":"2016-04-01","supervisor":"W2","children":["C1"]}

    """,
  ])

  /// Everywhere that one can go, with everything that is shown and said there.
  private func everything(_ privacy: Privacy) -> [String] {
    var seen: [String] = []
    func look(_ session: Session) {
      let frame = session.state.frame()
      seen.append(frame.surface.text)
      seen += frame.sentences
      seen += session.state.crumbs.map(\.title)
      // A picture takes long, and holds the text of the screen.
      seen += [.csv, .json].compactMap { session.state.export($0) { _ in Look() } }
        .map { String(decoding: $0, as: UTF8.self) }
      seen.append(ViewStateFile.text(of: session.state.viewState, directory: "d"))
      for letters in ["zara", "quill", "thorn", "mo"] {
        seen += session.state.paletteHits(letters).map(\.title)
      }
    }
    let start = Session(HiddenNamesTests.data, columns: 110, rows: 34, privacy: privacy)
    var screens: [Screen] = PaneID.allCases.map { .pane($0) } + [.problems]
    for id in ["C1", "C2"] {
      screens += [.child(Identifier(id)), .records(.child(Identifier(id)))]
      screens += [.why(.childVisit(Identifier(id))), .why(.childUnallocated(Identifier(id)))]
    }
    for id in ["W1", "W2"] {
      screens += [.worker(Identifier(id)), .records(.worker(Identifier(id)))]
      screens += [.why(.workerLoad(Identifier(id))), .why(.workerSupervision(Identifier(id)))]
    }
    for screen in screens {
      var session = start
      session.carryOut(session.state.open(screen))
      look(session)
      guard let list = session.state.currentList else { continue }
      for place in session.state.order(list).indices {
        var inner = session
        inner.send(.click(.row(list, place)))
        inner.press(.enter)
        look(inner)
        inner.press("w")
        look(inner)
        inner.press(.escape)
        inner.press("r")
        inner.press(.enter)
        look(inner)
      }
    }
    return seen
  }

  @Test("no child's name is anywhere, not even in the lines of the files")
  func children() {
    for text in everything(.childrenHidden) {
      for name in ["Zara", "Quill", "2009-03-04", "4 Mar 2009", "4\u{a0}Mar\u{a0}2009"] {
        #expect(!text.contains(name), "\(text)")
      }
    }
  }

  @Test("no name of anybody is anywhere once workers' names are hidden too")
  func everybody() {
    for text in everything(.allHidden) {
      #expect(!text.contains("Thorn"), "\(text)")
    }
  }

  @Test("nothing is masked when they are shown")
  func shown() {
    let text = everything(.shown).joined()
    for words in ["Zara Quill", "with aunt Ann Quill", "Mo Thorn", "Zara Quill was at home"] {
      #expect(text.contains(words))
    }
    #expect(!text.contains("••• hidden"))
  }

  @Test("a line keeps everything but what may be a name")
  func mask() {
    let bytes = Array(
      #" { "id":"V1", "child":7,"seen":true,"purpose" : "a \"quoted\" name","x":[{"y":"z"}]} "#.utf8
    )
    let mask = RecordMask(kind: .visits, privacy: .childrenHidden, glyphs: .unicode)
    #expect(
      String(decoding: mask.masked(bytes), as: UTF8.self)
        == #" { "id":"V1", "child":7,"seen":true,"purpose" : ••• hidden,"x":••• hidden}"#)
    #expect(mask.masked(Array("no object: Zara".utf8)) == Array("••• hidden".utf8))
    let all = RecordMask(kind: .visits, privacy: .shown, glyphs: .ascii)
    #expect(all.masked(bytes) == bytes)
  }

  @Test("a value that is not what its field asks for is masked, for it may be a name")
  func wrongValues() {
    let mask = RecordMask(kind: .workers, privacy: .childrenHidden, glyphs: .unicode)
    func shows(_ name: String, _ value: String) -> Bool { mask.shows(name, Array(value.utf8)[...]) }
    #expect(shows("fte", "0.8") && shows("fte", "null") && !shows("fte", "\"Zara\""))
    #expect(shows("start", "\"2016-01-02\"") && !shows("start", "\"Zara\""))
    #expect(shows("recorded", "\"2016-01-02T10:00:00Z\""))
    #expect(shows("role", "\"case_holder\"") && !shows("role", "\"Zara\""))
    #expect(shows("registered", "false") && !shows("registered", "\"Zara\""))
    #expect(shows("team", "\"T\"") && !shows("unheard", "1"))
  }

  @Test(
    "a value that is not what its field asks for is masked, whatever it looks like",
    arguments: [
      #"{"id":"S","children":[{"name":"Zara"}]}"#, #"{"id":"S","children":["C1",["Zara"]]}"#,
      #"{"id":"S","children":{"Zara":1}}"#, #"{"id":"S","worker":{"name":"Zara"}}"#,
      #"{"id":"S","worker":["Zara"]}"#, #"{"id":"S","date":"Zara"}"#,
    ])
  func misplaced(line: String) {
    let mask = RecordMask(kind: .supervisions, privacy: .childrenHidden, glyphs: .unicode)
    let shown = String(decoding: mask.masked(Array(line.utf8)), as: UTF8.self)
    #expect(!shown.contains("Zara") && shown.contains(#""id":"S""#))
  }

  @Test("a plan's interval is shown, and a name behind one is not")
  func interval() {
    let mask = RecordMask(kind: .episodes, privacy: .childrenHidden, glyphs: .unicode)
    #expect(mask.shows("visit_every", Array(#""6 weeks""#.utf8)[...]))
    #expect(!mask.shows("visit_every", Array(#""6 weeks Zara""#.utf8)[...]))
  }

  @Test("ids and lists of ids are shown")
  func identifiers() {
    let mask = RecordMask(kind: .supervisions, privacy: .allHidden, glyphs: .unicode)
    for value in [#"["C1", 7, "a\"b,[{"]"#, "[]"] {
      #expect(mask.shows("children", Array(value.utf8)[...]), "\(value)")
    }
    for value in [#""W1""#, "12", #""a\\""#] {
      #expect(mask.shows("worker", Array(value.utf8)[...]), "\(value)")
    }
  }
}

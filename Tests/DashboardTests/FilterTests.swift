import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A filter")
struct FilterTests {
  private let fields: [String: FieldValue] = [
    "team": .text("Safeguarding North"), "late": .number(9), "agency": .flag(true),
    "name": .text("Zoë Okafor"), "due": .day(Day(number: 16_945)), "last": .absent,
  ]

  private func shows(_ text: String) -> Bool {
    Filter(text).matches(
      words: "zoe okafor safeguarding north child protection", names: fields.keys.sorted(),
      ids: ["team": "SN-1"]
    ) { fields[$0] ?? .absent }
  }

  @Test(
    "shows a row when every term holds",
    arguments: [
      "", "   ", "north", "NORTH zoe", "zoë", "\"child protection\"", "team:north", "te:north",
      "late>5", "late>=9", "late<=9", "late=9", "late<9.5", "!south", "!team:south", "agency:yes",
      "!agency:no", "due:2016-05", "last:none", "team:\"safeguarding north\"", "!", "team:sn-1",
      "due=2016-05-24", "due<2016-05-25", "due<=2016-05-24", "due>=2016-05-24", "due>2016-05-23",
    ])
  func shown(text: String) {
    #expect(shows(text))
  }

  @Test(
    "hides a row when a term does not hold",
    arguments: [
      "south", "north south", "team:south", "late>9", "late<9", "!north", "agency:no",
      "!agency:yes",
      "nothing:north", "last>1", "late:8", "\"protection child\"", "due<2016-05-24",
      "due=2016-05-25", "due>5", "late>2016-05-01", "team:sn-2",
    ])
  func hidden(text: String) {
    #expect(!shows(text))
  }

  @Test("what is no comparison is a word")
  func words() {
    #expect(Filter("a<b").terms == [.init(condition: .word("a<b"))])
    #expect(Filter(">5").terms == [.init(condition: .word(">5"))])
    #expect(Filter("late>").terms == [.init(condition: .word("late>"))])
  }

  @Test("names fields that a list has not, to tell whoever typed them")
  func unknownFields() {
    #expect(Filter("teem:north late>5 word").unknownFields(known: ["team", "late"]) == ["teem"])
    #expect(Filter("t:north").unknownFields(known: ["team", "late"]).isEmpty)
  }

  @Test(
    "says of a comparison that can never hold why, once it is entered",
    arguments: [
      ("4z/late>abc", "late>abc: abc is neither a number nor a date."),
      ("4z/due>5", "due holds dates: type due>2016-06-01."),
      ("4z/late<2016-06-01", "late holds numbers: type late<5."),
      ("4z/late=abc", "late holds numbers: abc is none."),
      ("4z/team>5", "team holds neither numbers nor dates: type team: and a part of it."),
    ])
  func complaints(keys: String, notice: String) {
    var session = Session()
    session.press(keys)
    session.press(.enter)
    #expect(session.notices == [notice])
  }

  @Test("finds a team by its id where its name is shown, in every list that names teams")
  func ids() throws {
    var session = Session()
    let team = try #require(session.state.board?.report.visits.children.compactMap(\.team).first)
    for pane in ["1", "2", "3", "4", "6"] {
      session.press(pane)
      session.press("/team:\(team.text)")
      session.press(.enter)
      let list = try #require(session.state.currentList)
      #expect(!session.state.order(list).isEmpty, "pane \(pane)")
      session.press("/")
      session.press(.escape)
    }
  }

  @Test("marks count wherever they stand, also before what Unicode joins to them")
  func joined() {
    #expect(Filter("\"\u{200d}a b\"").terms == [Filter.Term(condition: .word("\u{200d}a b"))])
    #expect(
      Filter("team:\u{200d}x").terms == [
        Filter.Term(condition: .field("team", contains: "\u{200d}x"))
      ])
    #expect(
      Filter("!\u{200d}x").terms == [Filter.Term(isNegated: true, condition: .word("\u{200d}x"))])
  }

  @Test("a letter is found in either case, also where the cases are far apart in Unicode")
  func cases() {
    for (upper, lower) in [("Ɀ", "ɀ"), ("É", "é"), ("İ", "i"), ("Ø", "ø"), ("Ⱦ", "ⱦ")] {
      #expect(Filter(upper).terms == Filter(lower).terms, "\(upper)")
    }
  }
}

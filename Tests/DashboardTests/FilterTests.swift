import CaseloadCore
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
      words: "zoe okafor safeguarding north child protection", names: fields.keys.sorted()
    ) { fields[$0] ?? .absent }
  }

  @Test(
    "shows a row when every term holds",
    arguments: [
      "", "   ", "north", "NORTH zoe", "zoë", "\"child protection\"", "team:north", "te:north",
      "late>5", "late>=9", "late<=9", "late=9", "late<9.5", "!south", "!team:south", "agency:yes",
      "!agency:no", "due:2016-05", "last:none", "team:\"safeguarding north\"", "!",
    ])
  func shown(text: String) {
    #expect(shows(text))
  }

  @Test(
    "hides a row when a term does not hold",
    arguments: [
      "south", "north south", "team:south", "late>9", "late<9", "!north", "agency:no",
      "!agency:yes",
      "nothing:north", "last>1", "late:8", "\"protection child\"",
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
}

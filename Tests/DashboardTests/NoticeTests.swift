import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Sentences at the corner")
struct NoticeTests {
  @Test(
    "the last word on something takes the place of those before it", arguments: ["m", "p", " "])
  func topics(key: String) {
    var session = Session()
    for _ in 0..<3 {
      session.press(key)
      #expect(session.notices.count == 1)
    }
  }

  @Test("sentences about different things stand beside each other")
  func differentTopics() {
    var session = Session()
    session.press("mp")
    #expect(session.notices.count == 2)
  }

  @Test("of a person's files only what was last read is said, in two lines at most")
  func settings() {
    var session = Session()
    session.send(.settingsRead(problems: ["a: one", "a: two"]))
    #expect(session.notices == ["a: one", "a: two"])
    session.send(.settingsRead(problems: ["b: one", "b: two", "b: three"]))
    #expect(
      session.notices == [
        "b: one", "2\u{a0}more problems in your files; mend the first to see the next.",
      ])
    session.send(.settingsRead(problems: []))
    #expect(session.notices.isEmpty)
  }

  @Test("a slash at the start of a search in the help is no part of it")
  func helpSearch() {
    var session = Session()
    session.press("?/filter")
    #expect(session.state.overlay?.input.text == "filter")
    #expect(!session.text.contains("Nothing fits."))
  }

  @Test("without figures the frame does not say that data is read")
  func failure() {
    var session = Session(isAnswering: false)
    #expect(session.text.contains("Reading the data"))
    session.send(.news(.failed("d: cannot read the data directory")))
    #expect(session.text.contains("No figures"))
    #expect(!session.text.contains("Reading the data"))
  }

  @Test("a record is told without its column's title, which says the same")
  func records() {
    let sentences = Place.records.session().state.frame().sentences
    #expect(sentences.contains { $0.contains(", counts, in ") })
    #expect(!sentences.contains { $0.contains("counts counts") })
  }
}

import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("What is wrong about the person's computer")
struct ConcernTests {
  private static let sentence = "Everybody on this computer can read the data directory."

  @Test("is told once in full, counted in the header, and stays on the screen of problems")
  func lasting() {
    var session = Session()
    let before = session.lines[0]
    session.send(.news(.concern(.openData, Self.sentence)))
    #expect(session.notices == [Self.sentence])
    #expect(session.lines[0] != before)
    session.send(.clock(Moment(seconds: Session.now.seconds + 29)))
    #expect(session.notices == [Self.sentence])
    session.send(.clock(Moment(seconds: Session.now.seconds + 31)))
    #expect(session.notices.isEmpty)
    session.send(.news(.concern(.openData, Self.sentence)))
    #expect(session.notices.isEmpty)
    session.press("!")
    #expect(session.text.contains(Self.sentence))
    #expect(session.state.frame().sentences.contains { $0.contains("Everybody on this computer") })
  }

  @Test("is gone as soon as it is mended")
  func mended() {
    var session = Session()
    let before = session.lines[0]
    session.send(.news(.concern(.openData, Self.sentence)))
    session.send(.news(.concern(.openData, nil)))
    #expect(session.notices.isEmpty && session.lines[0] == before)
    session.press("!")
    #expect(!session.text.contains(Self.sentence))
  }

  @Test("two of them stand beside each other")
  func several() {
    var session = Session()
    session.send(.news(.concern(.accessLog, "No log.")))
    session.send(.news(.concern(.openData, Self.sentence)))
    session.press("!")
    #expect(session.text.contains("No log.") && session.text.contains(Self.sentence))
  }

  @Test("its command can be read in full on a common terminal")
  func size() {
    var session = Session(columns: 80, rows: 24)
    let exposure = Exposure(
      subject: .data, right: .read,
      path: "/srv/shares/children/" + String(repeating: "d/", count: 40))
    session.send(.news(.concern(.openData, exposure.sentence)))
    session.send(.clock(Moment(seconds: Session.now.seconds + 31)))
    session.press("!")
    let text = session.text.filter { !"│ \n".contains($0) }
    #expect(text.contains(exposure.sentence.filter { $0 != " " }))
  }
}

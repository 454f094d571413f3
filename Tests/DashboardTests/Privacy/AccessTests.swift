import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("What the access log is told")
struct AccessTests {
  private func logged(_ session: Session) -> [Access] {
    session.effects.compactMap { if case .log(let access) = $0 { access } else { nil } }
  }

  /// Opens a screen as a person does who has its id.
  private func opening(_ screen: Screen) -> [Access] {
    var session = Session()
    session.effects = []
    session.carryOut(session.state.open(screen))
    return logged(session)
  }

  @Test("every screen about a child or a worker, and none about nobody alone")
  func screens() {
    let child = Access(action: .openedChild, privacy: .childrenHidden, id: "C1", kind: .children)
    for screen in [.child("C1"), .records(.child("C1")), .why(.childVisit("C1"))] as [Screen] {
      #expect(opening(screen) == [child])
    }
    let worker = Access(action: .openedWorker, privacy: .childrenHidden, id: "W1", kind: .workers)
    for screen in [.worker("W1"), .records(.worker("W1")), .why(.workerLoad("W1"))] as [Screen] {
      #expect(opening(screen) == [worker])
    }
    for screen in [.problems, .records(.team("T")), .why(.agencyRatio), .pane(.visits)] as [Screen]
    {
      #expect(opening(screen).isEmpty)
    }
  }

  @Test("the line of a record")
  func record() {
    var session = Place.records.session()
    session.press(.enter)
    let accesses = logged(session)
    #expect(accesses.map(\.action) == [.openedRecord])
    guard case .record(let reference) = session.state.screen else {
      Issue.record("no record was opened")
      return
    }
    #expect(accesses.first?.id == reference.id && accesses.first?.kind == reference.kind)
  }

  @Test("names that are shown, and that are hidden again")
  func names() {
    var session = Session()
    session.press("m")
    #expect(logged(session).isEmpty)
    session.press("m")
    #expect(logged(session) == [Access(action: .revealedNames, privacy: .shown)])
    session.press("m")
    #expect(logged(session) == [Access(action: .hidNames, privacy: .childrenHidden)])
  }

  @Test("an export, with its format and whom the screen is about")
  func exports() {
    #expect(
      Session().state.access(.exported, format: .csv)
        == Access(action: .exported, privacy: .childrenHidden, format: .csv))
    let session = Place.child.session()
    guard case .child(let child) = session.state.screen else { return }
    #expect(
      session.state.access(.exported, format: .svg)
        == Access(
          action: .exported, privacy: .childrenHidden, id: child, kind: .children, format: .svg))
  }
}

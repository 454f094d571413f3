import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Somebody at the keys")
struct NavigationTests {
  @Test("opens the worker of the selected row, a child of that worker, and comes back row by row")
  func drill() throws {
    var session = Session()
    session.press("jj")
    let row = session.state.lists[.pane(.caseload)]?.selected
    session.press(.enter)
    guard case .worker = session.state.screen else {
      Issue.record("no worker is open")
      return
    }
    session.press("jjj")
    session.press(.enter)
    guard case .child = session.state.screen else {
      Issue.record("no child is open")
      return
    }
    session.press(.escape)
    #expect(session.state.lists[.children]?.selected == 3)
    session.press(.escape)
    #expect(session.state.screens.isEmpty)
    #expect(session.state.lists[.pane(.caseload)]?.selected == row)
  }

  @Test("comes back to the same row of a child whose other lists were open meanwhile")
  func covered() {
    var session = Place.child.session()
    session.press("jj")
    session.press("r")
    session.press("jjjj")
    session.press(.enter)
    session.press("j")
    session.press(.escape)
    #expect(session.state.lists[.records]?.selected == 4)
    session.press(.escape)
    #expect(session.state.lists[.events]?.selected == 2)
  }

  @Test("follows a figure down to the line of the file that makes it")
  func downToTheLine() throws {
    var session = Session()
    session.press("w")
    #expect(session.text.contains("Working"))
    #expect(session.text.contains("policy.toml line"))
    session.press(.enter)
    #expect(session.text.contains("The line, as it stands in the file"))
    #expect(session.text.contains("workers.jsonl line"))
    session.press(.escape, .escape)
    #expect(session.state.screens.isEmpty)
  }

  @Test("chooses any figure that is shown, to be told why it is what it is")
  func figures() {
    var session = Session()
    session.press("W")
    session.press("vacan")
    session.press(.enter)
    #expect(session.state.screen == .why(.vacancyRate))
    session.press(.escape)
    session.press(.enter)
    session.press("W")
    #expect(session.text.contains("Supervision of a worker"))
  }

  @Test("goes from a field of a record to whom it names")
  func fields() throws {
    var session = Place.child.session()
    session.press("r")
    let listing = session.state.listing(.records)
    let place = session.state.order(.records).firstIndex { listing.key($0).hasPrefix("alloc") }
    session.send(.click(.row(.records, try #require(place))))
    session.press("r")
    let fields = session.state.listing(.record)
    let worker = try #require(
      (0..<fields.count).first { fields.key($0).hasSuffix(" worker") })
    for _ in 0..<worker { session.press("j") }
    session.press(.enter)
    guard case .worker = session.state.screen else {
      Issue.record("no worker is open")
      return
    }
  }

  @Test("takes Enter on a team for its figures, shows the way there, and goes back up")
  func scope() {
    var session = Session()
    session.press("u")
    session.press("j")
    let listing = session.state.listing(.pane(.teams))
    let row = session.state.order(.pane(.teams))[1]
    session.press(.enter)
    #expect(session.state.request.scope?.text == listing.key(row))
    #expect(session.state.crumbs.count > 1)
    #expect(session.state.screens.isEmpty)
    let depth = session.state.crumbs.count
    session.press(.escape)
    #expect(session.state.crumbs.count < depth)
    session.send(.click(.crumb(0)))
    #expect(session.state.request.scope == nil)
  }

  @Test("shows every pane by its number, on a screen with room for one too")
  func panes() {
    for (columns, rows) in [(120, 40), (30, 6)] {
      var session = Session(columns: columns, rows: rows)
      for pane in PaneID.allCases.dropFirst() {
        session.press("\(pane.rawValue)")
        #expect(session.state.focus == pane)
        #expect(session.text.contains(pane.title.prefix(8)))
        session.press(.escape)
      }
    }
  }

  @Test("never has keys go to a pane that is not shown")
  func focusIsShown() {
    var session = Session()
    session.press("3")
    session.resize(30, 5)
    #expect(Overview.panes(session.state.preset, session.state.size).contains(session.state.focus))
    session.press("pp")
    #expect(Overview.panes(session.state.preset, session.state.size).contains(session.state.focus))
  }

  @Test("keeps the selection on its row when the order changes")
  func selection() throws {
    var session = Session()
    session.press("jjjj")
    let key = session.state.lists[.pane(.caseload)]?.selectedKey
    session.press("s")
    #expect(session.state.lists[.pane(.caseload)]?.selectedKey == key)
    session.press("S")
    #expect(session.state.lists[.pane(.caseload)]?.selectedKey == key)
    let selected = try #require(session.state.selectedRow(.pane(.caseload)))
    #expect(session.state.listing(.pane(.caseload)).key(selected) == key)
  }

  @Test("stays with the worst row, whichever it is, where nobody has moved down")
  func top() {
    var session = Session()
    session.press("S")
    #expect(session.state.lists[.pane(.caseload)]?.selected == 0)
  }

  @Test("filters while typing, keeps the filter in view, and clears it with Esc")
  func filter() {
    var session = Session()
    session.press("4/late>20")
    #expect(session.state.order(.pane(.visits)).count < 20)
    session.press(.enter)
    #expect(session.text.contains("/late>20"))
    session.press(.escape)
    #expect(session.state.lists[.pane(.visits)]?.filter.isEmpty == true)
    session.press("/nosuch:thing")
    session.press(.enter)
    #expect(session.notices.contains { $0.contains("no field nosuch") })
  }

  @Test("sorts by a head that is clicked, the other way by a second click")
  func headers() {
    var session = Session()
    session.press("z")
    session.click(on: "Load")
    #expect(session.state.lists[.pane(.caseload)]?.sortColumn == "load")
    session.click(on: "Load")
    #expect(session.state.lists[.pane(.caseload)]?.isReversed == true)
  }

  @Test("selects with a click, opens with a second one, and moves with the wheel")
  func mouse() {
    var session = Session()
    session.send(.click(.row(.pane(.visits), 2)))
    #expect(session.state.focus == .visits)
    #expect(session.state.lists[.pane(.visits)]?.selected == 2)
    session.send(.wheel(.row(.pane(.visits), 2), 3))
    #expect(session.state.lists[.pane(.visits)]?.selected == 5)
    session.send(.click(.row(.pane(.visits), 5)))
    guard case .child = session.state.screen else {
      Issue.record("no child is open")
      return
    }
    session.send(.click(.crumb(0)))
    #expect(session.state.screens.isEmpty)
  }

  @Test("finds workers, children and commands by typing a part of their names")
  func palette() {
    var session = Session()
    session.press(":")
    session.press("W0014")
    session.press(.enter)
    #expect(session.state.screen != nil || !session.state.notices.isEmpty)
    session.press(.escape)
    session.press(":")
    session.press("problems")
    session.press(.enter)
    #expect(session.state.screen == .problems)
  }

  @Test("searches help, and leaves it")
  func help() {
    var session = Session()
    session.press("?")
    session.press("supervision")
    #expect(session.text.contains("Go to supervision."))
    session.press(.escape)
    #expect(session.state.overlay == nil)
  }

  @Test("sees a theme while choosing it, and has the one of before back with Esc")
  func theme() {
    var session = Session()
    session.press("c")
    session.press(.down)
    #expect(session.effects == [.useTheme("light")])
    session.press(.escape)
    #expect(session.effects == [.useTheme("dark")])
  }
}

@Suite("A long list")
struct ScrollingListTests {
  @Test("scrolls no more than it must, so that a row stays under the mouse")
  func scrolling() throws {
    var session = Session(columns: 80, rows: 24)
    session.press("4")
    session.press("G")
    session.state.noteShown(session.state.frame())
    let last = session.lines
    session.press("kk")
    session.state.noteShown(session.state.frame())
    let rows = 13..<22
    #expect(Array(session.lines[rows]) == Array(last[rows]))
    let action = try #require(session.state.frame().action(at: Point(column: 10, row: 15)))
    session.send(.click(action))
    session.state.noteShown(session.state.frame())
    #expect(Array(session.lines[rows]) == Array(last[rows]))
  }

  @Test(
    "a screen that is opened again shows nothing of what it showed before, however it was left",
    arguments: ["esc", "u"])
  func openedAgain(leaving: String) {
    var session = Session()
    session.press("!")
    #expect(session.state.answers.count == 1)
    session.isAnswering = false
    if leaving == "esc" { session.press(.escape) } else { session.press(leaving) }
    #expect(session.state.answers.isEmpty)
    session.press("!")
    #expect(session.state.answer(of: .problems) == nil)
  }
}

import CaseloadCore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The name proposed for a file")
struct ExportNameTests {
  private func name(_ format: ExportFormat, _ place: Place, scope: Identifier? = nil) -> String {
    var session = place.session()
    session.state.request.scope = scope
    return session.state.exportName(format)
  }

  @Test("holds the day and the list or screen that is written")
  func subject() {
    #expect(name(.csv, .overview) == "caseload-2016-06-01-caseload-per-worker.csv")
    #expect(name(.csv, .visits) == "caseload-2016-06-01-overdue-visits.csv")
    #expect(name(.text, .overview) == "caseload-2016-06-01-overview.txt")
    #expect(name(.svg, .problems) == "caseload-2016-06-01-problems.svg")
    #expect(name(.json, .visits) == "caseload-2016-06-01-figures.json")
  }

  @Test("differs from list to list")
  func differences() {
    let places: [Place] = [.caseload, .agency, .supervision, .visits, .unallocated, .teams]
    #expect(Set(places.map { name(.csv, $0) }).count == places.count)
  }

  @Test("holds the team, with nothing in it that a file's name cannot hold")
  func team() {
    #expect(
      name(.csv, .visits, scope: "../SN 1\u{e9}")
        == "caseload-2016-06-01-overdue-visits----SN-1-.csv")
  }

  @Test("names no child and no worker", arguments: [Place.child, .worker])
  func nobody(place: Place) {
    #expect(name(.csv, place) == "caseload-2016-06-01-\(place.rawValue).csv")
  }

  @Test("is what the prompt begins with")
  func prompt() {
    var session = Place.visits.session()
    session.press("e")
    session.press("csv")
    session.press(.enter)
    #expect(session.state.overlay?.input.text == "caseload-2016-06-01-overdue-visits.csv")
  }
}

import CaseloadCore
import TerminalUI

@testable import Dashboard

/// Every place in the dashboard that one can be at.
enum Place: String, CaseIterable {
  case overview
  case duty
  case workers
  case service
  case caseload
  case agency
  case supervision
  case visits
  case unallocated
  case teams
  case worker
  case child
  case why
  case records
  case record
  case problems

  /// Goes there, as a person would.
  func session(
    _ data: SampleData = .small, columns: Int = 120, rows: Int = 40,
    glyphs: GlyphSet = .unicode, privacy: Privacy = .childrenHidden
  ) -> Session {
    // The way there is the same at every size: some panes are not shown on a small screen.
    var session = Session(data, columns: 120, rows: 40, glyphs: glyphs, privacy: privacy)
    switch self {
    case .overview: break
    case .duty: session.press("p")
    case .workers: session.press("pp")
    case .service: session.press("ppp")
    case .caseload: session.press("z")
    case .agency: session.press("2z")
    case .supervision: session.press("3z")
    case .visits: session.press("4z")
    case .unallocated: session.press("5")
    case .teams: session.press("6")
    case .worker:
      session.press("1")
      session.press(.enter)
    case .child:
      session.press("4")
      session.press(.enter)
    case .why: session.press("w")
    case .records:
      session.press("4r")
    case .record:
      session.press("4r")
      session.press(.enter)
    case .problems: session.press("!")
    }
    session.state.notices = []
    session.resize(columns, rows)
    return session
  }
}

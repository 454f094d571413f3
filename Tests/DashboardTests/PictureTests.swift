import TerminalUI
import TestSupport
import Testing

@testable import Dashboard

/// Whole screens, text and style, at the sizes that people have.
@Suite("Pictures of the screens")
struct PictureTests {
  @Test(
    "are as they were, at every usual size", arguments: Place.allCases,
    [(80, 24), (120, 40), (220, 60)])
  func usual(place: Place, size: (columns: Int, rows: Int)) throws {
    let session = place.session(columns: size.columns, rows: size.rows)
    try expect(session, "\(place)-\(size.columns)x\(size.rows).txt")
  }

  @Test("are as they were, of a directory with one of every defect")
  func hostile() throws {
    try expect(Place.problems.session(.hostile), "problems-hostile-120x40.txt")
    try expect(
      Place.problems.session(.hostile, columns: 80, rows: 24), "problems-hostile-80x24.txt")
  }

  @Test("are as they were, on screens too small for everything", arguments: Place.allCases)
  func tiny(place: Place) throws {
    var pictures: [String] = []
    for (columns, rows) in [(40, 12), (20, 5), (10, 3), (2, 2), (1, 1)] {
      var session = place.session()
      session.resize(columns, rows)
      pictures.append("\(columns)x\(rows)\n" + picture(session))
    }
    try Snapshot.expect(pictures.joined(separator: "\n\n"), named: "\(place)-tiny.txt")
  }

  @Test("are as they were, in ASCII", arguments: Place.allCases)
  func ascii(place: Place) throws {
    let session = place.session(columns: 80, rows: 24, glyphs: .ascii)
    let frame = session.state.frame()
    #expect(frame.surface.text.utf8.allSatisfy { $0 == 0x0A || 0x20...0x7E ~= $0 })
    try expect(session, "\(place)-ascii.txt")
  }

  private func picture(_ session: Session) -> String {
    let frame = session.state.frame()
    return frame.surface.text + "\n--- style ---\n" + frame.surface.stylePicture
  }

  private func expect(_ session: Session, _ name: String) throws {
    try Snapshot.expect(picture(session) + "\n", named: name)
  }
}

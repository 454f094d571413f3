import CaseloadCore

/// Turns records into lines.
struct RecordWriter {
  /// The lines.
  var lines = LineBuffer()
  let asAt: Day
  let teamIds: [String]
  let children: [ChildRecord]
  let visitPurposes: [[UInt8]]
  let visitPieces = VisitPieces()

  /// A writer for the records of an authority.
  init(_ authority: SampleAuthority) {
    asAt = authority.asAt
    teamIds = authority.teamIds
    children = authority.records.children
    visitPurposes = VisitPurpose.allCases.map { Array("\"\($0.text)\"".utf8) }
  }

  /// The fixed bytes of a visit's line, which is written millions of times.
  struct VisitPieces {
    let begin = Array(#"{"id":"V"#.utf8)
    let child = Array(#"","child":""#.utf8)
    let date = Array(#"","date":""#.utf8)
    let worker = Array(#"","worker":"W"#.utf8)
    let seen = Array(#"","seen":"#.utf8)
    let alone = Array(#","alone":"#.utf8)
    let purpose = Array(#","purpose":"#.utf8)
    let void = Array(#","void":true"#.utf8)
    let note = Array(##","note":"Ysgol Bro T\##u{E2}f \"ok\" \u2013 gwelwyd""##.utf8)
    let recorded = Array(#","recorded":""#.utf8)
    let end = Array("\"}\n".utf8)
    let letter = Array("C".utf8)
    let yes = Array("true".utf8)
    let no = Array("false".utf8)
  }

  // MARK: - Ids

  func identifier(_ child: Int32) -> ChildIdentifier {
    ChildIdentifier(
      number: 10_001 + Int(child), isNumber: children[Int(child)].hasPlainNumber)
  }

  static func worker(_ worker: Int32) -> String {
    let number = String(Int(worker) + 1)
    return "W" + String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
  }

  static func numbered(_ letter: String, _ number: Int32) -> String {
    let digits = String(number)
    return letter + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}

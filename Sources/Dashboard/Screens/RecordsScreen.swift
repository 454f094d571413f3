import CaseloadCore
import TerminalUI

/// The records that name somebody.
struct RecordsScreen: ScreenContent {
  let records: RecordList
  let parts: ScreenParts

  var detail: StyledText { RecordsScreen.count(records) }

  var footer: [StyledText] {
    let idle = records.references.count { $0.validity != .counts }
    guard idle > 0 else { return [] }
    return [
      StyledText("\(Wording.integer(idle)) replaced, withdrawn or void", .textMuted)
    ]
  }

  var sentences: [String] { ["\(Sentences.spoken(RecordsScreen.count(records)))."] }

  func draw(on frame: inout Frame<Click>, in rect: Rect) { parts.drawList(on: &frame, in: rect) }

  /// How many there are, and how many of them are listed: `first 500 of 12,345 records`.
  static func count(_ records: RecordList) -> StyledText {
    guard records.omitted > 0 else {
      return StyledText(Wording.count(records.total, "record", "records"), .textMuted)
    }
    let shown = Wording.integer(records.references.count)
    return StyledText(
      "first \(shown) of \(Wording.count(records.total, "record", "records"))", .filter)
  }
}

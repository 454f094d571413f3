import CaseloadCore
import DisplayText
import TerminalUI

/// One record: where it stands, its fields, and the line as it is in the file.
struct RecordScreen: ScreenContent {
  let result: Result<RawRecord, RawRecordError>
  let parts: ScreenParts

  var detail: StyledText {
    guard case .success(let record) = result else {
      return parts.rated(.unknown, "cannot be shown")
    }
    let reference = record.reference
    return StyledText(
      "\(reference.kind.rawValue), \(reference.validity.title)",
      reference.validity == .counts ? .text : .textMuted)
  }

  var footer: [StyledText] {
    guard case .success(let record) = result else { return [] }
    return [
      StyledText(place(record)),
      StyledText(Wording.count(record.bytes.count, "byte", "bytes"), .textMuted),
    ]
  }

  var sentences: [String] {
    switch result {
    case .failure(let error): ["\(error)."]
    case .success(let record):
      ["It stands in \(place(record)): \(record.reference.validity.title)."]
    }
  }

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    switch result {
    case .failure(let error):
      Paragraph([StyledText("\(error).", .statusUnknown)]).draw(on: &frame.surface, in: rect)
    case .success(let record): draw(record, on: &frame, in: rect)
    }
  }

  private func draw(_ record: RawRecord, on frame: inout Frame<Click>, in rect: Rect) {
    let mask = RecordMask(
      kind: record.reference.kind, privacy: parts.context.privacy, glyphs: parts.glyphs)
    let shown = mask.masked(record.bytes)
    let fields = parts.state.listing(.record).count
    guard rect.rows >= 6 else { return parts.drawList(on: &frame, in: rect) }
    // The fields take what they need, the line at least a third.
    let rows = min(fields + 1, rect.rows * 2 / 3)
    parts.drawList(on: &frame, in: rect.top(rows))
    var rest = rect.droppingTop(rows + 1)
    guard rest.rows >= 2 else { return }
    rest = parts.heading("The line, as it stands in the file", on: &frame.surface, in: rest)
    RecordView(shown, offset: offset(shown, width: rest.columns)).draw(on: &frame.surface, in: rest)
  }

  /// Which row of the line to begin with, to have the selected field in view.
  private func offset(_ shown: [UInt8], width: Int) -> Int {
    guard width > 2, let row = parts.state.selectedRow(.record) else { return 0 }
    let members = RecordFields(shown).members
    guard members.indices.contains(row) else { return 0 }
    return max(0, members[row].value.lowerBound / (width - 2) - 1)
  }

  /// Where it stands: `visits/2016-06.jsonl line 123`.
  private func place(_ record: RawRecord) -> String {
    "\(SafeText.path(record.reference.path.bytes)) line \(Wording.integer(record.line))"
  }
}

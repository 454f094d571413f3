import CaseloadCore
import DisplayText
import TerminalUI

/// Records by file, each leading to its line.
enum RecordsList {
  static func listing(_ records: RecordList, _ context: ListContext) -> Listing {
    Listing(
      rows: records.references, columns: columns(context), emptyText: "No record stands behind it.",
      key: { "\(SafeText.path($0.path.bytes))@\($0.offset)" }, target: { .record($0) },
      sentence: { sentence($0, context) })
  }

  /// A record in words: `visit v-1: from 1 May 2016, counts, in visits.jsonl`.
  private static func sentence(_ record: RecordReference, _ context: ListContext) -> String {
    var parts: [String] = []
    if let date = record.date { parts.append("from \(Wording.shortDate(date))") }
    parts.append(record.validity.rawValue)
    parts.append("in \(SafeText.path(record.path.bytes))")
    return "\(record.kind.rawValue) \(record.id.text): \(parts.joined(separator: ", "))"
  }

  private static func columns(_ context: ListContext) -> [TypedColumn<RecordReference>] {
    [
      TypedColumn(
        ListColumn(name: "kind", title: "Kind", minimum: 12, ideal: 12, rank: 1),
        value: { .text($0.kind.rawValue) }, text: { StyledText($0.kind.rawValue) }),
      TypedColumn(
        ListColumn(name: "id", title: "Record", minimum: 8, ideal: 16, rank: 2),
        value: { .text($0.id.text) }, text: { StyledText($0.id.text) }),
      TypedColumn(
        ListColumn(name: "date", title: "From", minimum: 11, ideal: 12, rank: 4),
        value: { .day($0.date) },
        text: { StyledText($0.date.map(Wording.shortDate) ?? "", .textMuted) }),
      TypedColumn(
        ListColumn(name: "counts", title: "Counts", minimum: 9, ideal: 10, rank: 3),
        value: { .text($0.validity.title) },
        text: { record in
          StyledText(
            record.validity.rawValue, record.validity == .counts ? .text : .textMuted)
        }),
      TypedColumn(
        ListColumn(name: "file", title: "File", minimum: 12, ideal: 34, rank: 5),
        value: { .text(SafeText.path($0.path.bytes)) },
        text: { StyledText(SafeText.path($0.path.bytes), .textMuted) }),
    ]
  }
}

import CaseloadCore
import DisplayText
import TerminalUI

/// The fields of a record, in the order of its line, each with its value and what it means.
enum FieldsList {
  /// One field.
  struct Row: Sendable {
    var number: Int
    var name: String
    /// The value as it stands in the line, or what stands in its place.
    var value: String
    var isMasked: Bool
    /// What the field means; `nil` for one that the kind has not.
    var field: Field?
    /// Whom the value names.
    var target: Screen?
    var team: Identifier?
  }

  static func listing(_ record: RawRecord, _ context: ListContext) -> Listing {
    Listing(
      rows: rows(record, context), columns: columns(context),
      emptyText: "The line holds no field.", key: { "\($0.number) \($0.name)" },
      target: { $0.target }, subject: { $0.team.map { .team($0) } })
  }

  static func rows(_ record: RawRecord, _ context: ListContext) -> [Row] {
    let kind = record.reference.kind
    let mask = RecordMask(kind: kind, privacy: context.privacy, glyphs: context.glyphs)
    return RecordFields(record.bytes).members.enumerated().map { number, member in
      let bytes = record.bytes[member.value]
      let isShown = mask.shows(member.name, bytes)
      let field = kind.fields.first { $0.name == member.name }
      var row = Row(
        number: number, name: member.name, value: isShown ? shown(bytes) : mask.text,
        isMasked: !isShown, field: field)
      if let id = identifier(bytes), let entity = entity(field, kind) {
        switch entity {
        case .child: row.target = .child(id)
        case .worker: row.target = .worker(id)
        case .team: row.team = id
        }
      }
      return row
    }
  }

  /// The beginning of a value, as much as a row can show of it.
  private static func shown(_ value: ArraySlice<UInt8>) -> String {
    let most = 400
    return SafeText.path(Array(value.prefix(most))) + (value.count > most ? "…" : "")
  }

  /// What the value of a field names, if it names somebody.
  private static func entity(_ field: Field?, _ kind: Kind) -> Field.Entity? {
    switch field?.type {
    case .reference(let entity): entity
    case .recordID:
      switch kind {
      case .children: .child
      case .workers: .worker
      case .teams: .team
      default: nil
      }
    default: nil
    }
  }

  /// The id that a value is; `nil` for one with escapes, which is rare.
  private static func identifier(_ bytes: ArraySlice<UInt8>) -> Identifier? {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 2 {
      text = String(text.dropFirst().dropLast())
      return text.contains("\\") ? nil : Identifier(text)
    }
    return Int(text) == nil ? nil : Identifier(text)
  }

  private static func columns(_ context: ListContext) -> [TypedColumn<Row>] {
    [
      TypedColumn(
        ListColumn(name: "field", title: "Field", minimum: 8, ideal: 18, rank: 1),
        value: { .text($0.name) },
        text: { StyledText(SafeText.path(Array($0.name.utf8)), .recordKey) }),
      TypedColumn(
        ListColumn(name: "value", title: "Value", minimum: 10, ideal: 32, rank: 0),
        value: { .text($0.value) },
        text: { StyledText($0.value, $0.isMasked ? .namesHidden : .text) }),
      TypedColumn(
        ListColumn(name: "meaning", title: "Meaning", minimum: 20, ideal: 60, rank: 2),
        value: { .text($0.field?.summary) },
        text: { row in
          StyledText(row.field?.summary ?? "not a field of this kind, ignored", .textMuted)
        }),
    ]
  }
}

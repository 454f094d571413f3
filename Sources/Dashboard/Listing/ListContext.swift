import CaseloadCore
import TerminalUI

/// What lists need to word their cells.
struct ListContext: Sendable {
  let names: NameBook
  let privacy: Privacy
  let glyphs: GlyphSet
  let policy: Policy
  let day: Day

  /// A worker's name or id.
  func worker(_ id: Identifier?) -> StyledText {
    StyledText(names.label(worker: id, privacy), id == nil ? .statusUnknown : .text)
  }

  /// A child's id, and name where names are shown.
  func child(_ id: Identifier) -> StyledText {
    StyledText(names.title(child: id, privacy))
  }

  /// A team's name.
  func team(_ id: Identifier?) -> StyledText {
    StyledText(names.label(team: id), .textMuted)
  }

  /// The symbol of a rating.
  func symbol(_ rating: Rating) -> StyledText {
    StyledText(glyphs.symbol(rating), rating.role)
  }

  /// A date without its year when that is the year shown.
  func date(_ day: Day?) -> String {
    guard let day else { return "" }
    let text = Wording.shortDate(day)
    return day.components.year == self.day.components.year ? String(text.dropLast(5)) : text
  }

  /// How wide a symbol is.
  var symbolWidth: Int { glyphs.level == .unicode ? 1 : 3 }

  /// The column of symbols: first of all, and never left out; empty where there is nothing to judge.
  func symbolColumn<Row: Sendable>(
    _ rating: @escaping @Sendable (Row) -> Rating?
  ) -> TypedColumn<Row> {
    TypedColumn(
      ListColumn(
        name: "rating", title: "", minimum: symbolWidth, ideal: symbolWidth, rank: 0,
        isSortable: false),
      value: { .text(rating($0)?.rawValue) },
      text: { rating($0).map { symbol($0) } ?? StyledText() })
  }
}

extension Rating {
  /// The rating that shows a status.
  init(_ status: Status) {
    switch status {
    case .green: self = .within
    case .amber: self = .near
    case .red: self = .over
    case .unknown: self = .unknown
    }
  }

  /// The rating that shows how a supervision stands.
  init(_ standing: SupervisionFigures.Standing) {
    switch standing {
    case .inTime: self = .within
    case .dueSoon: self = .near
    case .overdue: self = .over
    case .noRecord: self = .unknown
    }
  }

  /// The rating that shows how visits stand; nothing where none are asked for.
  init(_ standing: VisitStanding) {
    switch standing {
    case .inTime, .met: self = .within
    case .dueSoon: self = .near
    case .overdue: self = .over
    case .notCounted: self = .unknown
    }
  }
}

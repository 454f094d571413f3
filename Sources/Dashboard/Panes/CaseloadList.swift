import CaseloadCore
import TerminalUI

/// The workers with their load, highest first.
enum CaseloadList {
  static func listing(_ workers: [CaseloadFigures.Worker], _ context: ListContext) -> Listing {
    Listing(
      rows: workers, columns: columns(context, most: scale(workers)),
      emptyText: "No worker is in scope on this day.",
      key: { $0.worker.text }, target: { .worker($0.worker) },
      figure: { .workerLoad($0.worker) }, subject: { .worker($0.worker) },
      team: { $0.team },
      sentence: { sentence($0, context) })
  }

  /// A worker in words: `J. Okafor: over limit, 22 cases of 16, 137.5 %`.
  private static func sentence(
    _ worker: CaseloadFigures.Worker, _ context: ListContext
  ) -> String {
    var parts = [Rating(worker.status).words]
    let cases = Wording.count(worker.cases, "case", "cases")
    parts.append(worker.limit.map { "\(cases) of \(Wording.plain($0))" } ?? cases)
    if let load = worker.load { parts.append(Wording.percent(load)) }
    if worker.employment == .agency { parts.append("agency") }
    if worker.isNewlyQualified { parts.append("newly qualified") }
    if worker.isAbsent { parts.append("absent") }
    let name = context.names.label(worker: worker.worker, context.privacy)
    return "\(name): \(parts.joined(separator: ", "))"
  }

  /// What the longest bar stands for, so that all bars compare.
  private static func scale(_ workers: [CaseloadFigures.Worker]) -> Double {
    max(1.5, min(3, workers.compactMap(\.load).max() ?? 0))
  }

  private static func columns(
    _ context: ListContext, most: Double
  ) -> [TypedColumn<CaseloadFigures.Worker>] {
    [
      context.symbolColumn { Rating($0.status) },
      TypedColumn(
        ListColumn(name: "worker", title: "Worker", minimum: 14, ideal: 22, rank: 1),
        value: { .text(context.names.label(worker: $0.worker, context.privacy)) },
        text: { context.worker($0.worker) }),
      TypedColumn(
        ListColumn(
          name: "notes", title: "", minimum: 3, ideal: 5, rank: 3, isSortable: false),
        value: { .text(letters($0)) },
        text: { StyledText(letters($0), .textMuted) }),
      TypedColumn(
        ListColumn(
          name: "cases", title: "Cases", minimum: 10, ideal: 10, isTrailing: true, rank: 2,
          isLargestFirst: true),
        value: { .number(Double($0.cases)) },
        text: { cases($0) }),
      TypedColumn(
        ListColumn(
          name: "bar", title: "", minimum: 8, ideal: 20, rank: 4, isSortable: false),
        value: { _ in .absent },
        cell: { .bar(bar($0, most: most)) }),
      TypedColumn(
        ListColumn(
          name: "load", title: "Load", minimum: 9, ideal: 9, isTrailing: true, rank: 5,
          isLargestFirst: true),
        value: { .number($0.load.map { $0 * 100 }) },
        text: { worker in
          StyledText(
            worker.load.map(Wording.percent) ?? "not known", Rating(worker.status).role)
        }),
      TypedColumn(
        ListColumn(
          name: "per-fte", title: "Per FTE", minimum: 7, ideal: 8, isTrailing: true, rank: 8,
          isLargestFirst: true),
        value: { .number($0.casesPerFTE) },
        text: { StyledText($0.casesPerFTE.map { Wording.number($0) } ?? "", .textMuted) }),
      TypedColumn(
        ListColumn(name: "fte", title: "FTE", minimum: 4, ideal: 5, isTrailing: true, rank: 9),
        value: { .number($0.fte) },
        text: { StyledText($0.fte.map { Wording.plain($0) } ?? "?", .textMuted) }),
      TypedColumn(
        ListColumn(name: "team", title: "Team", minimum: 20, ideal: 30, rank: 6),
        value: { .text(context.names.label(team: $0.team)) },
        text: { context.team($0.team) }),
      TypedColumn(
        ListColumn(name: "role", title: "Role", minimum: 16, ideal: 20, rank: 7),
        value: { .text($0.role.title) },
        text: { StyledText($0.role.title, .textMuted) }),
      TypedColumn(
        ListColumn(name: "employment", title: "Employed", minimum: 9, ideal: 10, rank: 10),
        value: { .text($0.employment.title) },
        text: { StyledText($0.employment.title, .textMuted) }),
      TypedColumn(
        ListColumn(name: "id", title: "Id", minimum: 6, ideal: 10, rank: 11),
        value: { .text($0.worker.text) },
        text: { StyledText($0.worker.text, .textMuted) }),
    ]
  }

  /// `A` agency, `N` newly qualified, `X` absent.
  static func letters(_ worker: CaseloadFigures.Worker) -> String {
    var letters: [String] = []
    if worker.employment == .agency { letters.append("A") }
    if worker.isNewlyQualified { letters.append("N") }
    if worker.isAbsent { letters.append("X") }
    return letters.joined(separator: " ")
  }

  /// The cases and the limit in words: `22 of 16`.
  static func cases(_ worker: CaseloadFigures.Worker) -> StyledText {
    let role = Rating(worker.status).role
    guard let limit = worker.limit else {
      return StyledText(Wording.integer(worker.cases), role)
    }
    return StyledText("\(Wording.integer(worker.cases)) of \(Wording.plain(limit))", role)
  }

  private static func bar(_ worker: CaseloadFigures.Worker, most: Double) -> Bar {
    Bar(worker.load, limit: 1, scale: most, role: Rating(worker.status).role)
  }
}

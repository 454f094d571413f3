import CaseloadCore
import TerminalUI

extension TeamsList {
  /// A figure that teams are compared by.
  struct FigureColumn: Sendable {
    /// What stands in a team's cell.
    struct Cell: Sendable {
      var text: String
      /// How the figure stands; `nil` for one without a limit.
      var rating: Rating?
    }

    var name: String
    var title: String
    /// When room is short, the column with the highest rank goes first.
    var rank: Int
    /// What it is sorted by.
    var value: @Sendable (TeamTable.Figures) -> FieldValue
    var cell: @Sendable (TeamTable.Figures) -> Cell
    /// How bad it is, to be compared with the other teams; `nil` where more is not worse.
    var share: @Sendable (TeamTable.Figures) -> Double?
  }

  static func figures(_ policy: Policy) -> [FigureColumn] {
    staff(policy) + contacts
  }

  private static func staff(_ policy: Policy) -> [FigureColumn] {
    [
      FigureColumn(
        name: "cases", title: "Cases", rank: 6, value: { .number(Double($0.cases)) },
        cell: { .init(text: Wording.integer($0.cases)) }, share: { _ in nil }),
      FigureColumn(
        name: "average", title: "Average", rank: 5, value: { .number($0.average) },
        cell: { .init(text: $0.average.map { Wording.number($0) } ?? "none") },
        share: { $0.average.map { max(0, $0) } }),
      FigureColumn(
        name: "over", title: "Over", rank: 3, value: { .number(Double($0.workersRed)) },
        cell: { figures in
          let rating: Rating =
            figures.workersRed > 0
            ? .over
            : figures.workersAmber > 0 ? .near : figures.workersGreen > 0 ? .within : .unknown
          return .init(text: Wording.integer(figures.workersRed), rating: rating)
        },
        share: { Double($0.workersRed) }),
      FigureColumn(
        name: "unallocated", title: "No worker", rank: 4,
        value: { .number(Double($0.unallocated)) },
        cell: { figures in
          .init(
            text: Wording.integer(figures.unallocated),
            rating: figures.unallocatedOverLimit > 0
              ? .over
              : figures.unallocated > 0
                ? .near
                // Where no child is, none being without a worker is no merit.
                : figures.cases + figures.visitsCounted > 0 ? .within : .unknown)
        },
        share: { Double($0.unallocated) }),
      FigureColumn(
        name: "agency", title: "Agency", rank: 2,
        value: { .number($0.agencyRatio.map { $0 * 100 }) },
        cell: { figures in
          .init(
            text: figures.agencyRatio.map {
              Wording.percent($0, apartFrom: policy.agency.redAbove)
            } ?? "not known", rating: Rating(figures.agencyStatus))
        },
        share: { $0.agencyRatio }),
    ]
  }

  private static var contacts: [FigureColumn] {
    [
      late(
        "supervision", "Supervision", rank: 4, overdue: { $0.supervisionOverdue },
        counted: { $0.supervisionCounted }),
      late(
        "visits", "Visits", rank: 3, overdue: { $0.visitsOverdue },
        counted: { $0.visitsCounted }),
    ]
  }

  /// How many of those counted are late, shaded by their share.
  private static func late(
    _ name: String, _ title: String, rank: Int,
    overdue: @escaping @Sendable (TeamTable.Figures) -> Int,
    counted: @escaping @Sendable (TeamTable.Figures) -> Int
  ) -> FigureColumn {
    FigureColumn(
      name: name, title: title, rank: rank, value: { .number(Double(overdue($0))) },
      cell: { figures in
        let (late, all) = (overdue(figures), counted(figures))
        return .init(
          text: "\(Wording.integer(late)) of \(Wording.integer(all))",
          rating: all == 0 ? .unknown : late > 0 ? .over : .within)
      },
      share: { counted($0) > 0 ? Double(overdue($0)) / Double(counted($0)) : nil })
  }
}

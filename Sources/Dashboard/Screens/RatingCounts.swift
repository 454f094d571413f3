import CaseloadCore
import TerminalUI

/// How many of a report's figures are over, near and within their limits, and not known.
struct RatingCounts {
  private var counts: [Rating: Int] = [:]

  init(_ report: Report) {
    add(Rating(report.agency.status), 1)
    for worker in report.caseload.workers { add(Rating(worker.status), 1) }
    let unallocated = report.caseload.unallocated
    add(.over, unallocated.overLimit)
    add(.near, unallocated.children - unallocated.overLimit)
    let supervision = report.supervision
    add(.over, supervision.overdue)
    add(.near, supervision.dueSoon)
    add(.within, supervision.inTime)
    add(.unknown, supervision.noRecord)
    let visits = report.visits
    add(.over, visits.overdue)
    add(.near, visits.dueSoon)
    add(.within, visits.counted - visits.overdue - visits.dueSoon)
  }

  private mutating func add(_ rating: Rating, _ count: Int) { counts[rating, default: 0] += count }

  subscript(rating: Rating) -> Int { counts[rating] ?? 0 }
}

import CaseloadCore
import TerminalUI

/// The lists of the screens above the panes.
enum ScreenLists {
  static func listing(_ list: ListID, _ answer: Answer, _ context: ListContext) -> Listing {
    switch answer {
    case .worker(let sheet?): ChildrenList.listing(sheet.children, context)
    case .child(let sheet?): EventsList.listing(sheet, context)
    case .why(_, let records), .records(let records): RecordsList.listing(records, context)
    case .record(.success(let record)): FieldsList.listing(record, context)
    case .problems(let problems): ProblemsList.listing(problems, context)
    case .worker(nil), .child(nil), .record(.failure): .empty("Nothing can be listed here.")
    }
  }
}

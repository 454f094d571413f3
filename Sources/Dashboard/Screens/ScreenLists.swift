import CaseloadCore
import TerminalUI

/// The lists of the screens above the panes.
enum ScreenLists {
  static func listing(_ list: ListID, _ answer: Answer, _ context: ListContext) -> Listing {
    switch answer {
    case .worker(let sheet): ChildrenList.listing(sheet?.children ?? [], context)
    case .why(_, let records), .records(let records): RecordsList.listing(records, context)
    case .child, .record, .problems: .empty("")
    }
  }
}

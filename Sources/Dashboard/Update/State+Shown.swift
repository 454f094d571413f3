public import TerminalUI

extension State {
  /// Notes which rows of each list a frame showed, so that the next frame scrolls no more than it must.
  ///
  /// Without it a list scrolls from its top each time, and the row under the mouse would move.
  ///
  /// - Parameter frame: The frame that is on the screen.
  public mutating func noteShown(_ frame: Frame<Click>) {
    var first: [ListID: Int] = [:]
    for region in frame.regions {
      guard case .row(let list, let place) = region.action else { continue }
      first[list] = min(first[list] ?? place, place)
    }
    for (list, place) in first where lists[list] != nil { lists[list]?.offset = place }
  }
}

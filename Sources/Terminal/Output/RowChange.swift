import TerminalUI

/// Which cells of a row differ from what the terminal shows.
enum RowChange {
  /// The cells from the first to the last that differ.
  ///
  /// They begin with a whole character and end with one, since half of a wide character cannot be
  /// written.
  ///
  /// - Parameters:
  ///   - row: A row of both.
  ///   - shown: What the terminal shows, of the same size.
  ///   - wanted: What it shall show.
  /// - Returns: Their columns, or `nil` when nothing differs.
  static func columns(row: Int, from shown: Surface, to wanted: Surface) -> Range<Int>? {
    let old = shown.row(row)
    let new = wanted.row(row)
    guard old.count == new.count else { return new.isEmpty ? nil : 0..<new.count }
    let (oldStart, newStart) = (old.startIndex, new.startIndex)
    func isSame(_ column: Int) -> Bool {
      wanted.isSame(new[newStart + column], as: old[oldStart + column], of: shown)
    }
    var first = 0
    while first < new.count, isSame(first) { first += 1 }
    guard first < new.count else { return nil }
    var end = new.count
    while isSame(end - 1) { end -= 1 }
    while first > 0, new[newStart + first].isContinuation { first -= 1 }
    while end < new.count, new[newStart + end].isContinuation { end += 1 }
    return first..<end
  }
}

/// Which part of something long is shown.
public enum Scrolling {
  /// The offset nearest to a wished one with which the selection is in view and no row is wasted.
  ///
  /// - Parameters:
  ///   - selection: The row that has to be in view, if any.
  ///   - offset: The wished first row.
  ///   - shown: How many rows are shown.
  ///   - total: How many rows there are.
  ///   - margin: How many rows above and below the selection are kept in view too, where there are.
  /// - Returns: The first row to show.
  public static func offset(
    keeping selection: Int? = nil, from offset: Int, shown: Int, of total: Int, margin: Int = 0
  ) -> Int {
    let furthest = max(0, total - max(0, shown))
    guard let selection, shown > 0, total > 0 else { return min(max(0, offset), furthest) }
    let row = min(max(0, selection), total - 1)
    let margin = min(max(0, margin), (shown - 1) / 2)
    let least = row + margin - shown + 1
    let most = row - margin
    return min(max(0, max(least, min(offset, most))), furthest)
  }
}

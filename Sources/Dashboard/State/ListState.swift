/// Where one is in a list.
public struct ListState: Hashable, Sendable {
  /// Which row is selected, among those shown.
  public var selected = 0
  /// The row at the top.
  public var offset = 0
  /// The column by which it is sorted; `nil` for the order of the report, worst first.
  public var sortColumn: String?
  /// Whether the order is turned round.
  public var isReversed = false
  /// Which rows are shown.
  public var filter = Filter("")
  /// The key of the selected row, so that it stays selected when rows come and go.
  var selectedKey: String?
}

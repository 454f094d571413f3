/// How many cells each part of a bar takes.
struct BarParts: Hashable {
  /// All cells.
  let columns: Int
  /// The filled cells before the mark.
  var full = 0
  /// Whether half a cell follows them.
  var hasHalfAtEnd = false
  /// The cell of the mark, if there is one.
  var mark: Int?
  /// The filled cells after the mark.
  var over = 0

  /// The parts of a bar.
  ///
  /// A value over the limit shows at least one cell past the mark, where there is one; a value that
  /// is not 0 shows at least something.
  init(_ bar: Bar, columns: Int, hasHalf: Bool) {
    self.columns = columns
    let scale = bar.scale.isFinite ? max(0, bar.scale) : 0
    guard scale > 0, columns > 0 else { return }
    let value = (bar.value ?? 0).isFinite ? min(max(0, bar.value ?? 0), scale) : 0
    guard let limit = bar.limit, limit.isFinite, limit >= 0, limit <= scale, columns > 2 else {
      fill(value / scale, of: columns, hasHalf: hasHalf)
      return
    }
    // The mark has a cell of its own, between what is within the limit and what is past it.
    let cells = columns - 1
    var within = Int(limit / scale * Double(cells) + 0.5)
    if limit < scale { within = min(within, cells - 1) }
    if limit > 0 { within = max(within, 1) }
    mark = within
    if value <= limit {
      fill(limit > 0 ? value / limit : 0, of: within, hasHalf: hasHalf)
    } else {
      full = within
      let share = (value - limit) / (scale - limit)
      over = min(cells - within, max(1, Int(share * Double(cells - within) + 0.5)))
    }
  }

  private mutating func fill(_ share: Double, of cells: Int, hasHalf: Bool) {
    guard share > 0, cells > 0 else { return }
    let steps = hasHalf ? 2 : 1
    let filled = max(1, Int(share * Double(cells * steps) + 0.5))
    full = filled / steps
    hasHalfAtEnd = filled % steps == 1
  }

  /// Where on its ramp a cell lies.
  func shade(at index: Int) -> UInt8 {
    guard columns > 1 else { return 0 }
    return UInt8(min(15, max(0, index) * Int(Style.mostShade) / (columns - 1)))
  }
}

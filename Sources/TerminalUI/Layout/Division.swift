/// How a stretch of cells is divided between neighbours.
public enum Division {
  /// Shares a length out by weight, without a cell lost or given twice.
  ///
  /// - Parameters:
  ///   - length: The cells to share.
  ///   - weights: How much of it each gets in proportion; what is below 0 counts as 0.
  /// - Returns: As many lengths as there are weights; their sum is `length` unless all weights are 0.
  public static func shares(of length: Int, weights: [Int]) -> [Int] {
    let weights = weights.map { max(0, $0) }
    let total = weights.reduce(0, +)
    guard total > 0, length > 0 else { return weights.map { _ in 0 } }
    var passed = 0
    return weights.map { weight in
      let start = length * passed / total
      passed += weight
      return length * passed / total - start
    }
  }
}

extension Rect {
  /// The rectangle cut into columns side by side.
  ///
  /// - Parameter weights: How wide each is in proportion.
  /// - Returns: As many rectangles as there are weights, from left to right.
  public func columns(weighted weights: [Int]) -> [Rect] {
    var column = column
    return Division.shares(of: columns, weights: weights).map { width in
      defer { column += width }
      return Rect(column: column, row: row, columns: width, rows: rows)
    }
  }

  /// The rectangle cut into rows one below the other.
  ///
  /// - Parameter weights: How high each is in proportion.
  /// - Returns: As many rectangles as there are weights, from top to bottom.
  public func rows(weighted weights: [Int]) -> [Rect] {
    var row = row
    return Division.shares(of: rows, weights: weights).map { height in
      defer { row += height }
      return Rect(column: column, row: row, columns: columns, rows: height)
    }
  }
}

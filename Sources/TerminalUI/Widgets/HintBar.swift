/// Which keys do what, in one line; each can be clicked.
public struct HintBar: Hashable, Sendable {
  /// A key and what it does.
  public struct Hint: Hashable, Sendable {
    /// The key as it is written.
    public var key: String
    /// What it does.
    public var label: String
    /// When room is short, hints go with the lowest priority first, then from the right.
    public var priority: Int
    /// Whether it can act now.
    public var isEnabled: Bool

    /// A key and what it does.
    ///
    /// - Parameters:
    ///   - key: The key as it is written.
    ///   - label: What it does.
    ///   - priority: Which hints go first when room is short.
    ///   - isEnabled: Whether it can act now.
    public init(_ key: String, _ label: String, priority: Int = 0, isEnabled: Bool = true) {
      self.key = key
      self.label = label
      self.priority = priority
      self.isEnabled = isEnabled
    }
  }

  /// The hints, from left to right.
  public var hints: [Hint]
  /// Whether they stand at the right end.
  public var isTrailing: Bool

  /// A line of hints.
  ///
  /// - Parameters:
  ///   - hints: The hints, from left to right.
  ///   - isTrailing: Whether they stand at the right end.
  public init(_ hints: [Hint], isTrailing: Bool = false) {
    self.hints = hints
    self.isTrailing = isTrailing
  }

  /// Draws the hints that fit.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Their place; the first row is used.
  /// - Returns: The hints that are seen, each with its number.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> [Region<Int>] {
    guard !rect.isEmpty else { return [] }
    let widths = hints.map { surface.columns(of: $0.key) + surface.columns(of: $0.label) + 1 }
    var shown = Array(hints.indices)
    func needed() -> Int {
      shown.reduce(2 * max(0, shown.count - 1)) { $0 + widths[$1] }
    }
    while !shown.isEmpty, needed() > rect.columns {
      let first = shown.indices.min {
        (hints[shown[$0]].priority, -$0) < (hints[shown[$1]].priority, -$1)
      }
      shown.remove(at: first ?? 0)
    }
    var column = isTrailing ? rect.endColumn - needed() : rect.column
    var regions: [Region<Int>] = []
    surface.within(rect) { surface in
      for index in shown {
        let hint = hints[index]
        let start = column
        column = surface.put(
          hint.key, column: column, row: rect.row, Style(hint.isEnabled ? .key : .keyDisabled))
        column = surface.put(
          hint.label, column: column + 1, row: rect.row,
          Style(hint.isEnabled ? .keyLabel : .keyDisabled))
        regions.append(
          Region(
            Rect(column: start, row: rect.row, columns: column - start, rows: 1), index))
        column += 2
      }
    }
    return regions
  }
}

/// Values over time in one row, a column each; a value that is absent looks unlike 0.
public struct Sparkline: Hashable, Sendable {
  /// The values, the latest last; `nil` where there is none.
  public var values: [Double?]
  /// The value of an empty cell; the least value, or 0 if that is less, when `nil`.
  public var minimum: Double?
  /// The value of a full cell; the greatest value when `nil`.
  public var maximum: Double?
  /// What the line means; a ramp goes along with the value.
  public var role: Role

  /// A line of values.
  ///
  /// - Parameters:
  ///   - values: The values, the latest last.
  ///   - minimum: The value of an empty cell.
  ///   - maximum: The value of a full cell.
  ///   - role: What the line means.
  public init(
    _ values: [Double?], minimum: Double? = nil, maximum: Double? = nil, role: Role = .chart
  ) {
    self.values = values
    self.minimum = minimum
    self.maximum = maximum
    self.role = role
  }

  /// Draws the latest values that fit, at the left, in the last row of a rectangle.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let range = ValueRange(values, minimum: minimum, maximum: maximum)
    let row = rect.endRow - 1
    let levels = surface.glyphs.sparkLevels
    surface.within(rect) { surface in
      for (index, value) in values.suffix(rect.columns).enumerated() {
        let column = rect.column + index
        guard let value, value.isFinite else {
          surface.stamp(surface.glyphs.absent, column: column, row: row, Style(.chartAbsent))
          continue
        }
        let share = range.share(of: value)
        let level = min(levels.count - 1, Int(share * Double(levels.count)))
        let shade = UInt8(share * Double(Style.mostShade))
        let style = role.isRamp ? Style(role, shade: shade) : Style(role)
        surface.stamp(levels[level], column: column, row: row, style)
      }
    }
  }
}

/// From the least to the greatest value of something drawn.
struct ValueRange: Hashable {
  var minimum: Double
  var maximum: Double

  /// The range of values, where it is not given.
  init(_ values: [Double?], minimum: Double?, maximum: Double?) {
    let present = values.compactMap { $0 }.filter(\.isFinite)
    self.minimum = minimum ?? min(0, present.min() ?? 0)
    self.maximum = maximum ?? (present.max() ?? 1)
    if !self.minimum.isFinite { self.minimum = 0 }
    if !self.maximum.isFinite || self.maximum <= self.minimum { self.maximum = self.minimum + 1 }
  }

  /// Where a value lies, from 0 to 1.
  func share(of value: Double) -> Double {
    let share = (value - minimum) / (maximum - minimum)
    return share.isFinite ? min(1, max(0, share)) : 0
  }
}

/// A value against its limit: a bar with a mark at the limit, and another texture past it.
///
/// Bars of one ``scale`` and width can be compared with each other.
public struct Bar: Hashable, Sendable {
  /// How much there is; `nil` when that is not known.
  public var value: Double?
  /// How much there should be at most, if there is a limit.
  public var limit: Double?
  /// The value of a full bar.
  public var scale: Double
  /// What the filled part means; a ramp goes along with the value.
  public var role: Role
  /// What the part past the limit means.
  public var overRole: Role
  /// Whether the empty part is drawn too.
  public var showsTrack: Bool

  /// A bar.
  ///
  /// - Parameters:
  ///   - value: How much there is; `nil` when that is not known.
  ///   - limit: How much there should be at most, if there is a limit.
  ///   - scale: The value of a full bar.
  ///   - role: What the filled part means.
  ///   - overRole: What the part past the limit means.
  ///   - showsTrack: Whether the empty part is drawn too.
  public init(
    _ value: Double?, limit: Double? = nil, scale: Double, role: Role = .gauge,
    overRole: Role = .statusOver, showsTrack: Bool = false
  ) {
    self.value = value
    self.limit = limit
    self.scale = scale
    self.role = role
    self.overRole = overRole
    self.showsTrack = showsTrack
  }

  /// Draws the bar into every row of a rectangle.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let parts = BarParts(self, columns: rect.columns, hasHalf: surface.glyphs.barHalf != nil)
    surface.within(rect) { surface in
      for row in rect.row..<rect.endRow { draw(parts, on: &surface, column: rect.column, row: row) }
    }
  }

  private func draw(_ parts: BarParts, on surface: inout Surface, column: Int, row: Int) {
    let glyphs = surface.glyphs
    if showsTrack {
      surface.stamp(
        glyphs.barTrack, column: column, row: row, count: parts.columns, Style(.gaugeTrack))
    }
    for index in 0..<parts.full {
      let style = Style(role, shade: parts.shade(at: index))
      surface.stamp(glyphs.barFull, column: column + index, row: row, style)
    }
    if parts.hasHalfAtEnd, let half = glyphs.barHalf {
      let style = Style(role, shade: parts.shade(at: parts.full))
      surface.stamp(half, column: column + parts.full, row: row, style)
    }
    guard let mark = parts.mark else { return }
    surface.stamp(glyphs.threshold, column: column + mark, row: row, Style(.threshold))
    surface.stamp(
      glyphs.barOver, column: column + mark + 1, row: row, count: parts.over, Style(overRole))
  }
}

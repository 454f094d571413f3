/// How far something is: a bar and the count in words.
public struct Progress: Hashable, Sendable {
  /// How much is done.
  public var done: Int
  /// How much there is to do; 0 when that is not known.
  public var total: Int
  /// What is counted, such as `files`.
  public var unit: String

  /// How far something is.
  ///
  /// - Parameters:
  ///   - done: How much is done.
  ///   - total: How much there is to do.
  ///   - unit: What is counted.
  public init(_ done: Int, of total: Int, unit: String) {
    self.done = done
    self.total = total
    self.unit = unit
  }

  /// The count in words, such as `312 of 558 files`.
  public var text: String {
    total > 0 ? "\(done) of \(total) \(unit)" : "\(done) \(unit)"
  }

  /// Draws bar and count in the first row of a rectangle; the count stays when there is no room for
  /// both.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let columns = surface.columns(of: text)
    let room = rect.columns - columns - 2
    surface.within(rect.top(1)) { surface in
      guard total > 0, room >= Gauge.leastBar else {
        surface.put(
          text, column: rect.column, row: rect.row, width: rect.columns, Style(.textMuted))
        return
      }
      Bar(Double(done), scale: Double(total), role: .accent, showsTrack: true)
        .draw(on: &surface, in: rect.top(1).leading(room))
      surface.put(text, column: rect.column + room + 2, row: rect.row, Style(.textMuted))
    }
  }
}

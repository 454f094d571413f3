/// One number with its limit, and a bar on a track below or beside it.
public struct Gauge: Hashable, Sendable {
  /// The number as it is read, such as `22.0 %`.
  public var figure: StyledText
  /// What it means, such as `limit 15`.
  public var note: StyledText
  /// The bar.
  public var bar: Bar

  /// A number with its limit.
  ///
  /// - Parameters:
  ///   - figure: The number as it is read.
  ///   - note: What it means.
  ///   - bar: The number against its limit.
  public init(_ figure: StyledText, note: StyledText = StyledText(), bar: Bar) {
    self.figure = figure
    self.note = note
    self.bar = bar
    self.bar.showsTrack = true
  }

  /// A bar shorter than this says nothing.
  static let leastBar = 6

  /// Draws the gauge: in two rows or more the bar below the number, in one row beside it.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    surface.within(rect) { surface in
      let figureStyle = Style(.number)
      let noteStyle = Style(.textMuted)
      let noteColumns = surface.columns(of: note)
      let end = surface.put(
        figure, column: rect.column, row: rect.row, width: rect.columns, figureStyle)
      let room = rect.endColumn - end
      if rect.rows > 1 {
        if noteColumns > 0, room > 3 {
          surface.put(note, column: end + 2, row: rect.row, width: room - 2, noteStyle)
        }
        bar.draw(on: &surface, in: rect.droppingTop(1).top(1))
        return
      }
      let noteRoom = noteColumns > 0 ? noteColumns + 2 : 0
      if room - noteRoom >= Gauge.leastBar + 2 {
        let track = Rect(
          column: end + 2, row: rect.row, columns: room - noteRoom - 2, rows: 1)
        bar.draw(on: &surface, in: track)
        surface.put(note, column: track.endColumn + 2, row: rect.row, noteStyle)
      } else if noteColumns > 0, room > 3 {
        surface.put(note, column: end + 2, row: rect.row, width: room - 2, noteStyle)
      }
    }
  }
}

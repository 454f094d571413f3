/// Messages that are shown for a moment, in the lower right corner, the latest below.
public struct Toasts: Hashable, Sendable {
  /// A message.
  public struct Toast: Hashable, Sendable {
    /// What it says.
    public var text: String
    /// Whether something went wrong.
    public var isError: Bool

    /// A message.
    ///
    /// - Parameters:
    ///   - text: What it says.
    ///   - isError: Whether something went wrong.
    public init(_ text: String, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }
  }

  /// The messages, the latest last.
  public var toasts: [Toast]

  /// Messages.
  public init(_ toasts: [Toast]) {
    self.toasts = toasts
  }

  /// No message is wider.
  static let mostColumns = 60

  /// Draws the latest messages that fit, each in as many lines as it needs.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Where they may be.
  /// - Returns: The messages that are seen, each with its number.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> [Region<Int>] {
    guard rect.columns > 2, rect.rows > 0 else { return [] }
    var regions: [Region<Int>] = []
    var endRow = rect.endRow
    surface.within(rect) { surface in
      for (index, toast) in toasts.enumerated().reversed() {
        let role: Role = toast.isError ? .toastError : .toast
        let style = Style(role, on: role)
        let room = min(rect.columns, Toasts.mostColumns) - 2
        let mark = toast.isError ? "! " : ""
        let lines = StyledWrap.lines(
          of: StyledText(mark + toast.text), width: room, indent: 0, on: surface)
        guard endRow - lines.count >= rect.row else { break }
        let columns = (lines.map { surface.columns(of: $0) }.max() ?? 0) + 2
        let place = Rect(
          column: rect.endColumn - columns, row: endRow - lines.count, columns: columns,
          rows: lines.count)
        surface.fill(place, style)
        for (number, line) in lines.enumerated() {
          surface.put(
            line, column: place.column + 1, row: place.row + number, width: columns - 2, style)
        }
        regions.append(Region(place, index))
        // A blank line between, so that two are not read as one.
        endRow = place.row - 1
      }
    }
    return regions
  }
}

/// A box that lies over the screen: border, title, and a background of its own.
public struct OverlayBox: Hashable, Sendable {
  /// What it is.
  public var title: String
  /// What stands in its lower border.
  public var footer: StyledText

  /// A box that lies over the screen.
  ///
  /// - Parameters:
  ///   - title: What it is.
  ///   - footer: What stands in its lower border.
  public init(_ title: String, footer: StyledText = StyledText()) {
    self.title = title
    self.footer = footer
  }

  /// Draws the box, empties it, lets its content be drawn, and lays the background under it.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  ///   - content: Draws what is inside; it cannot draw outside of the rectangle it gets.
  /// - Returns: What `content` returns.
  @discardableResult
  public func draw<Result>(
    on surface: inout Surface, in rect: Rect, content: (inout Surface, Rect) -> Result
  ) -> Result {
    let inside = PaneBorder.inside(of: rect)
    surface.fill(rect, Style(.text, on: .panel))
    let result = surface.within(rect) { surface in
      PaneBorder(title, footer: footer.isEmpty ? [] : [footer], isFocused: true)
        .draw(on: &surface, in: rect)
      return surface.within(inside) { content(&$0, inside) }
    }
    surface.underlay(rect, .panel)
    surface.replaceBackground(.surface, with: .panel, in: rect)
    return result
  }
}

extension Surface {
  /// Gives cells with one background another.
  mutating func replaceBackground(_ old: Role, with new: Role, in rect: Rect) {
    let rect = rect.intersection(clip)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      let start = row * size.columns
      for index in (start + rect.column)..<(start + rect.endColumn)
      where cells[index].style.background == old {
        cells[index].style.background = new
      }
    }
  }
}

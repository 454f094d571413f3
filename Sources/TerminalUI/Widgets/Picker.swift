/// A list from which one thing is chosen.
public struct Picker: Hashable, Sendable {
  /// What is chosen.
  public var title: String
  /// What there is to choose from.
  public var items: [StyledText]
  /// Which is selected.
  public var selection: Int
  /// The first to show.
  public var offset: Int
  /// What is in force now, if anything; it is marked.
  public var current: Int?

  /// A list from which one thing is chosen.
  ///
  /// - Parameters:
  ///   - title: What is chosen.
  ///   - items: What there is to choose from.
  ///   - selection: Which is selected.
  ///   - offset: The first to show.
  ///   - current: What is in force now.
  public init(
    _ title: String, items: [StyledText], selection: Int, offset: Int = 0, current: Int? = nil
  ) {
    self.title = title
    self.items = items
    self.selection = selection
    self.offset = offset
    self.current = current
  }

  /// Where things are in a list that was drawn.
  public struct Drawn: Sendable {
    /// The things that are seen, each with its number.
    public var rows: [Region<Int>] = []
    /// What is selected.
    public var selection: Rect?
    /// Which things are in view.
    public var scroll = ScrollBar(total: 0, shown: 0, offset: 0)
  }

  /// How large a box holds the whole list.
  ///
  /// - Parameter surface: Where it is to be drawn.
  /// - Returns: Its size with the border.
  public func size(on surface: Surface) -> Size {
    let widest = items.map { surface.columns(of: $0) }.max() ?? 0
    return Size(
      columns: max(widest + 2, surface.columns(of: title)) + 6, rows: items.count + 2)
  }

  /// Draws the list as a box that fills a rectangle.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Where things are.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Drawn {
    OverlayBox(title).draw(on: &surface, in: rect) { surface, inside in
      var drawn = Drawn()
      let first = Scrolling.offset(
        keeping: selection, from: offset, shown: inside.rows, of: items.count)
      drawn.scroll = ScrollBar(total: items.count, shown: inside.rows, offset: first)
      let hasBar = drawn.scroll.isNeeded && inside.columns > 4
      let room = hasBar ? inside.droppingTrailing(2) : inside
      for (line, item) in items.dropFirst(first).prefix(inside.rows).enumerated() {
        let place = room.droppingTop(line).top(1)
        let index = first + line
        if index == current {
          surface.stamp(
            surface.glyphs.pointer, column: place.column, row: place.row, Style(.accent))
        }
        surface.put(item, column: place.column + 2, row: place.row, width: place.columns - 2)
        if index == selection {
          surface.lay(place, on: .selection)
          drawn.selection = place
        }
        drawn.rows.append(Region(place, index))
      }
      if hasBar { drawn.scroll.draw(on: &surface, in: inside.trailing(1)) }
      return drawn
    }
  }
}

import DisplayText

/// Text that is broken into lines where they end.
public struct Paragraph: Hashable, Sendable {
  /// The paragraphs, each of which starts a line; an empty one is an empty line.
  public var text: [StyledText]
  /// The first line to show.
  public var offset: Int
  /// How far the lines after the first of each paragraph are indented.
  public var indent: Int
  /// Whether lines are broken anywhere, with every character kept, rather than at spaces.
  public var breaksAnywhere: Bool

  /// Paragraphs.
  ///
  /// - Parameters:
  ///   - text: The paragraphs.
  ///   - offset: The first line to show.
  ///   - indent: How far the lines after the first of each are indented.
  ///   - breaksAnywhere: Whether lines are broken anywhere; they are not indented then.
  public init(
    _ text: [StyledText], offset: Int = 0, indent: Int = 0, breaksAnywhere: Bool = false
  ) {
    self.text = text
    self.offset = offset
    self.indent = indent
    self.breaksAnywhere = breaksAnywhere
  }

  /// The lines, none wider than there is room.
  ///
  /// - Parameters:
  ///   - width: The columns there are.
  ///   - surface: Where they are to be drawn.
  /// - Returns: All lines, also those out of view.
  public func lines(width: Int, on surface: Surface) -> [StyledText] {
    text.flatMap { line in
      breaksAnywhere
        ? StyledWrap.linesBrokenAnywhere(of: line, width: width, on: surface)
        : StyledWrap.lines(of: line, width: width, indent: indent, on: surface)
    }
  }

  /// Draws the lines from the offset on, and a scroll bar where there are more.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Which lines are in view.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> ScrollBar {
    guard !rect.isEmpty else { return ScrollBar(total: 0, shown: 0, offset: 0) }
    var lines = lines(width: rect.columns, on: surface)
    var room = rect
    if lines.count > rect.rows, rect.columns > 4 {
      room = rect.droppingTrailing(2)
      lines = self.lines(width: room.columns, on: surface)
    }
    let first = Scrolling.offset(from: offset, shown: rect.rows, of: lines.count)
    let bar = ScrollBar(total: lines.count, shown: rect.rows, offset: first)
    surface.within(rect) { surface in
      for (index, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
        surface.put(line, column: room.column, row: room.row + index, width: room.columns)
      }
      if room != rect { bar.draw(on: &surface, in: rect.trailing(1)) }
    }
    return bar
  }
}

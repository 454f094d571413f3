/// The frame of a pane: what it is and what to make of it above, totals below.
public struct PaneBorder: Hashable, Sendable {
  /// The key that leads to it, such as `1`.
  public var key: String?
  /// What it is.
  public var title: String
  /// What to make of it, such as `2 over limit`.
  public var detail: StyledText
  /// What is new, after the detail; left out where there is no room.
  public var news: StyledText
  /// Totals, the most important first; those that do not fit are left out.
  public var footer: [StyledText]
  /// What stands at the right end below, such as `3 of 40`.
  public var position: StyledText
  /// Whether keys go to this pane.
  public var isFocused: Bool

  /// The frame of a pane.
  ///
  /// - Parameters:
  ///   - title: What it is.
  ///   - key: The key that leads to it.
  ///   - detail: What to make of it.
  ///   - news: What is new.
  ///   - footer: Totals, the most important first.
  ///   - position: What stands at the right end below.
  ///   - isFocused: Whether keys go to this pane.
  public init(
    _ title: String, key: String? = nil, detail: StyledText = StyledText(),
    news: StyledText = StyledText(), footer: [StyledText] = [], position: StyledText = StyledText(),
    isFocused: Bool = false
  ) {
    self.title = title
    self.key = key
    self.detail = detail
    self.news = news
    self.footer = footer
    self.position = position
    self.isFocused = isFocused
  }

  /// Fewer columns or rows than this hold no box.
  static let leastForBox = Size(columns: 6, rows: 3)
  /// From this width on there is a blank column inside either side.
  static let leastForPadding = 16
  /// A title is not cut shorter than this to make room for what follows it.
  static let leastTitle = 8

  /// Where the content of a pane goes.
  ///
  /// - Parameter rect: The whole pane.
  /// - Returns: What is inside of the frame, or below the title where there is no room for a frame.
  public static func inside(of rect: Rect) -> Rect {
    if rect.rows < leastForBox.rows || rect.columns < leastForBox.columns {
      return rect.droppingTop(1)
    }
    return rect.inset(columns: rect.columns < leastForPadding ? 1 : 2, rows: 1)
  }

  /// Draws the frame and empties what is inside.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: The whole pane.
  /// - Returns: Where its content goes.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Rect {
    guard !rect.isEmpty else { return rect }
    surface.within(rect) { surface in
      surface.fill(rect, Style(.text, on: .surface))
      if rect.rows < PaneBorder.leastForBox.rows || rect.columns < PaneBorder.leastForBox.columns {
        putTitle(on: &surface, in: rect.top(1))
      } else {
        drawBox(on: &surface, in: rect)
        let line = rect.inset(columns: 1)
        putTitle(on: &surface, in: line.top(1).droppingTrailing(1))
        putFooter(on: &surface, in: line.bottom(1))
      }
    }
    return PaneBorder.inside(of: rect)
  }

  /// Draws the frame and what is in it.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: The whole pane.
  ///   - content: Draws what is inside; it cannot draw outside of the rectangle it gets.
  /// - Returns: What `content` returns.
  @discardableResult
  public func draw<Result>(
    on surface: inout Surface, in rect: Rect, content: (inout Surface, Rect) -> Result
  ) -> Result {
    let inside = draw(on: &surface, in: rect)
    let result = surface.within(inside) { content(&$0, inside) }
    surface.underlay(inside, .surface)
    return result
  }
}

extension PaneBorder {
  private var borderStyle: Style { Style(isFocused ? .borderFocused : .border, on: .surface) }

  private func drawBox(on surface: inout Surface, in rect: Rect) {
    let box = surface.glyphs.box
    let style = borderStyle
    let (right, bottom) = (rect.endColumn - 1, rect.endRow - 1)
    for row in [rect.row, bottom] {
      surface.stamp(box.horizontal, column: rect.column, row: row, count: rect.columns, style)
    }
    for column in [rect.column, right] {
      surface.stampDown(
        box.vertical, column: column, row: rect.row + 1, count: rect.rows - 2, style)
    }
    surface.stamp(box.topLeft, column: rect.column, row: rect.row, style)
    surface.stamp(box.topRight, column: right, row: rect.row, style)
    surface.stamp(box.bottomLeft, column: rect.column, row: bottom, style)
    surface.stamp(box.bottomRight, column: right, row: bottom, style)
  }

  private func putTitle(on surface: inout Surface, in line: Rect) {
    let muted = Style(.textMuted, on: .surface)
    let separator = " \(surface.glyphs.dot) "
    var room = line.columns - 2
    var text = StyledText()
    if let key {
      let columns = surface.columns(of: key) + 1
      if room - columns >= min(PaneBorder.leastTitle, surface.columns(of: title)) {
        text += StyledText(key + " ", Style(.key, on: .surface))
        room -= columns
      }
    }
    let style = Style(isFocused ? .titleFocused : .title, on: .surface)
    let titleColumns = surface.columns(of: title)
    let least = min(PaneBorder.leastTitle, titleColumns)
    let whole = detail + news
    let hasNews = room - surface.columns(of: whole) - separator.count >= least
    let detail = hasNews ? whole : detail
    let detailColumns = surface.columns(of: detail) + separator.count
    if detail.isEmpty || room - detailColumns < least {
      text += StyledText(surface.shortened(title, to: max(0, room)), style)
    } else {
      text += StyledText(surface.shortened(title, to: room - detailColumns), style)
      text += StyledText(separator, muted) + detail
    }
    guard room > 0, !text.isEmpty else { return }
    put(text, on: &surface, column: line.column, row: line.row, width: line.columns)
  }

  /// Writes into a border, with a space either side.
  private func put(
    _ text: StyledText, on surface: inout Surface, column: Int, row: Int, width: Int
  ) {
    let style = Style(.textMuted, on: .surface)
    let padded = StyledText(" ", style) + text
    let end = surface.put(padded, column: column, row: row, width: width - 1, style)
    surface.stamp(" ", column: end, row: row, style)
    surface.underlay(Rect(column: column, row: row, columns: width, rows: 1), .surface)
  }

  private func putFooter(on surface: inout Surface, in line: Rect) {
    let separator = StyledText(" \(surface.glyphs.dot) ", Style(.textMuted, on: .surface))
    var room = line.columns - 3
    var parts: [StyledText] = []
    for part in footer where !part.isEmpty {
      let columns = surface.columns(of: part) + (parts.isEmpty ? 0 : 3)
      guard columns <= room || parts.isEmpty else { break }
      parts.append(part)
      room -= columns
    }
    if !parts.isEmpty {
      put(
        parts.joined(by: separator), on: &surface, column: line.column, row: line.row,
        width: line.columns - 1)
    }
    let columns = surface.columns(of: position)
    if columns > 0, columns + (parts.isEmpty ? 0 : 3) <= room {
      let column = line.endColumn - columns - 3
      put(position, on: &surface, column: column, row: line.row, width: columns + 2)
    }
  }
}

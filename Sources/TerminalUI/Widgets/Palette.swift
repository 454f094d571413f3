/// Commands that are found by typing some of their letters.
public struct Palette: Hashable, Sendable {
  /// A command.
  public struct Item: Hashable, Sendable {
    /// What it does.
    public var title: String
    /// The key that does it too, if there is one.
    public var key: String
    /// Why it cannot act now, if it cannot.
    public var reason: String?

    /// A command.
    ///
    /// - Parameters:
    ///   - title: What it does.
    ///   - key: The key that does it too.
    ///   - reason: Why it cannot act now.
    public init(_ title: String, key: String = "", reason: String? = nil) {
      self.title = title
      self.key = key
      self.reason = reason
    }
  }

  /// What it is.
  public var title: String
  /// What is typed.
  public var input: TextInput
  /// All commands.
  public var items: [Item]
  /// Which of the commands found is selected.
  public var selection: Int
  /// The first of those found that is shown.
  public var offset: Int

  /// A palette.
  ///
  /// - Parameters:
  ///   - title: What it is.
  ///   - input: What is typed.
  ///   - items: All commands.
  ///   - selection: Which of the commands found is selected.
  ///   - offset: The first of those found that is shown.
  public init(
    _ title: String = "Commands", input: TextInput, items: [Item], selection: Int = 0,
    offset: Int = 0
  ) {
    self.title = title
    self.input = input
    self.items = items
    self.selection = selection
    self.offset = offset
  }

  /// The commands that fit what is typed, the best first.
  public var found: [(index: Int, match: FuzzyMatch)] {
    FuzzyMatch.ranked(input.text, in: items.map(\.title))
  }

  /// Where things are in a palette that was drawn.
  public struct Drawn: Sendable {
    /// Where the cursor is.
    public var cursor: Point?
    /// The commands that are seen, each with its number in ``Palette/items``.
    public var rows: [Region<Int>] = []
    /// Which of the commands found are in view.
    public var scroll = ScrollBar(total: 0, shown: 0, offset: 0)
  }

  /// Draws the palette as a box that fills a rectangle.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Where things are.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Drawn {
    let found = found
    let count = StyledText("\(found.count) of \(items.count)", .textMuted)
    return OverlayBox(title, footer: count).draw(on: &surface, in: rect) { surface, inside in
      var drawn = Drawn()
      guard !inside.isEmpty else { return drawn }
      let field = TextField(
        input, prompt: surface.glyphs.pointer + " ", placeholder: "type some letters of a command")
      drawn.cursor = field.draw(on: &surface, in: inside.top(1))
      draw(found, on: &surface, in: inside.droppingTop(1), &drawn)
      return drawn
    }
  }

  private func draw(
    _ found: [(index: Int, match: FuzzyMatch)], on surface: inout Surface, in rect: Rect,
    _ drawn: inout Drawn
  ) {
    guard !rect.isEmpty else { return }
    if found.isEmpty {
      surface.put(
        "No command fits.", column: rect.column, row: rect.row, width: rect.columns,
        Style(.textMuted))
      return
    }
    let first = Scrolling.offset(
      keeping: selection, from: offset, shown: rect.rows, of: found.count)
    drawn.scroll = ScrollBar(total: found.count, shown: rect.rows, offset: first)
    let hasBar = drawn.scroll.isNeeded && rect.columns > 4
    let room = hasBar ? rect.droppingTrailing(2) : rect
    for (line, one) in found.dropFirst(first).prefix(rect.rows).enumerated() {
      let place = room.droppingTop(line).top(1)
      draw(items[one.index], one.match, on: &surface, in: place)
      if first + line == min(max(0, selection), found.count - 1) {
        surface.lay(place, on: .selection)
      }
      drawn.rows.append(Region(place, one.index))
    }
    if hasBar { drawn.scroll.draw(on: &surface, in: rect.trailing(1)) }
  }

  private func draw(_ item: Item, _ match: FuzzyMatch, on surface: inout Surface, in rect: Rect) {
    let style = Style(item.reason == nil ? .text : .textDisabled)
    let note =
      item.reason.map { StyledText($0, .textDisabled) } ?? StyledText(item.key, .key)
    let title = StyledText(
      item.title, marking: match.places, style, matched: Style(.searchMatch))
    let end = surface.put(title, column: rect.column, row: rect.row, width: rect.columns)
    let room = rect.endColumn - end - 2
    guard !note.isEmpty, room >= min(4, surface.columns(of: note)) else { return }
    surface.putTrailing(note, endColumn: rect.endColumn, row: rect.row, width: room)
  }
}

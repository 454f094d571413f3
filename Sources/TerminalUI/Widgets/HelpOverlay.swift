/// All keys with what they do, by section, searchable.
public struct HelpOverlay: Hashable, Sendable {
  /// A key and what it does.
  public struct Entry: Hashable, Sendable {
    /// The keys as they are written.
    public var keys: String
    /// What they do.
    public var label: String
    /// Why they cannot act now, if they cannot.
    public var reason: String?

    /// A key and what it does.
    ///
    /// - Parameters:
    ///   - keys: The keys as they are written.
    ///   - label: What they do.
    ///   - reason: Why they cannot act now.
    public init(_ keys: String, _ label: String, reason: String? = nil) {
      self.keys = keys
      self.label = label
      self.reason = reason
    }
  }

  /// Keys that belong together.
  public struct Section: Hashable, Sendable {
    /// What they are about.
    public var title: String
    /// The keys.
    public var entries: [Entry]

    /// Keys that belong together.
    ///
    /// - Parameters:
    ///   - title: What they are about.
    ///   - entries: The keys.
    public init(_ title: String, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// What it is.
  public var title: String
  /// The sections, the current context first.
  public var sections: [Section]
  /// What is searched for; only what fits is shown.
  public var search: TextInput
  /// The first line to show.
  public var offset: Int

  /// All keys with what they do.
  ///
  /// - Parameters:
  ///   - title: What it is.
  ///   - sections: The sections, the current context first.
  ///   - search: What is searched for.
  ///   - offset: The first line to show.
  public init(
    _ title: String = "Help", sections: [Section], search: TextInput = TextInput(), offset: Int = 0
  ) {
    self.title = title
    self.sections = sections
    self.search = search
    self.offset = offset
  }

  /// Where things are in help that was drawn.
  public struct Drawn: Sendable {
    /// Where the cursor of the search is.
    public var cursor: Point?
    /// Which lines are in view.
    public var scroll = ScrollBar(total: 0, shown: 0, offset: 0)
  }

  /// Draws help as a box that fills a rectangle.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Where things are.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Drawn {
    OverlayBox(title).draw(on: &surface, in: rect) { surface, inside in
      var drawn = Drawn()
      guard !inside.isEmpty else { return drawn }
      drawn.cursor = TextField(search, prompt: "/ ", placeholder: "type to search")
        .draw(on: &surface, in: inside.top(1))
      // Room for the scroll bar is left in any case, so that lines do not move when it comes.
      let text = Paragraph(lines(on: surface, width: inside.columns - 2), offset: offset)
      drawn.scroll = text.draw(on: &surface, in: inside.droppingTop(inside.rows > 3 ? 2 : 1))
      return drawn
    }
  }

  /// The lines that fit the search.
  func lines(on surface: Surface, width: Int) -> [StyledText] {
    let keyColumns = sections.flatMap(\.entries).map { surface.columns(of: $0.keys) }.max() ?? 0
    let room = min(keyColumns, max(0, width / 3))
    var lines: [StyledText] = []
    for section in sections {
      let entries = section.entries.flatMap {
        self.lines(of: $0, keyColumns: room, width: width, on: surface)
      }
      guard !entries.isEmpty else { continue }
      if !lines.isEmpty { lines.append(StyledText()) }
      lines.append(StyledText(section.title, .heading))
      lines += entries
    }
    return lines.isEmpty ? [StyledText("Nothing fits.", .textMuted)] : lines
  }

  /// The lines of an entry, none if it does not fit the search: the key, and what it does beside it.
  private func lines(
    of entry: Entry, keyColumns: Int, width: Int, on surface: Surface
  ) -> [StyledText] {
    let isEnabled = entry.reason == nil
    let style = Style(isEnabled ? .text : .textDisabled)
    var label: StyledText
    if let places = TextSearch.places(of: search.text, in: entry.label) {
      label = StyledText(entry.label, marking: places, style, matched: Style(.searchMatch))
    } else if TextSearch.places(of: search.text, in: entry.keys) != nil {
      label = StyledText(entry.label, style)
    } else {
      return []
    }
    if let reason = entry.reason { label += StyledText(" (\(reason))", .textMuted) }
    let keys = surface.shortened(entry.keys, to: keyColumns)
    let gap = String(repeating: " ", count: keyColumns - surface.columns(of: keys) + 2)
    let margin = StyledText(String(repeating: " ", count: keyColumns + 2))
    let wrapped = StyledWrap.lines(
      of: label, width: max(1, width - keyColumns - 2), indent: 0, on: surface)
    return wrapped.enumerated().map { index, line in
      guard index == 0 else { return margin + line }
      return StyledText(keys, Style(isEnabled ? .key : .keyDisabled)) + StyledText(gap) + line
    }
  }
}

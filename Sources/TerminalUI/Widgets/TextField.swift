import DisplayText

/// Where text is typed: a prompt, the text, and a place for the cursor.
public struct TextField: Hashable, Sendable {
  /// What stands before the text, such as `/`.
  public var prompt: String
  /// What is typed.
  public var input: TextInput
  /// What stands there as long as nothing is typed.
  public var placeholder: String

  /// A field.
  ///
  /// - Parameters:
  ///   - input: What is typed.
  ///   - prompt: What stands before it.
  ///   - placeholder: What stands there as long as nothing is typed.
  public init(_ input: TextInput, prompt: String = "", placeholder: String = "") {
    self.input = input
    self.prompt = prompt
    self.placeholder = placeholder
  }

  /// Draws the field; a text that is longer than its room is moved so that the cursor is in view.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place; the first row is used.
  /// - Returns: Where the cursor is.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    var column = rect.column
    if surface.columns(of: prompt) + 2 < rect.columns {
      column = surface.put(
        prompt, column: column, row: rect.row, width: rect.columns, Style(.prompt))
    }
    let room = rect.endColumn - column
    if input.isEmpty {
      surface.put(placeholder, column: column, row: rect.row, width: room, Style(.textMuted))
      return Point(column: column, row: rect.row)
    }
    // The cursor needs a column of its own behind the text.
    let all = Array(input.text)
    var first = 0
    var before = all[..<input.cursor].map { surface.columns(of: String($0)) }
    var used = before.reduce(0, +)
    while used > room - 1, !before.isEmpty {
      used -= before.removeFirst()
      first += 1
    }
    if first > 0 {
      used = surface.columns(of: String(all[first..<input.cursor]))
    }
    surface.within(rect.top(1)) { surface in
      _ = surface.put(
        String(all[first...]), column: column, row: rect.row, width: room, Style(.text),
        overflow: .cut)
    }
    return Point(column: min(column + used, rect.endColumn - 1), row: rect.row)
  }
}

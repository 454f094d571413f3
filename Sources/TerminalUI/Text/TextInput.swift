/// A line of text that is being typed, with the place of the cursor.
public struct TextInput: Hashable, Sendable {
  private var characters: [Character]
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int

  /// No line becomes longer: what is typed or pasted beyond is left out.
  static let mostCharacters = 1_000

  /// A line with the cursor at its end.
  public init(_ text: String = "") {
    characters = Array(text.lazy.filter(TextInput.isFit).prefix(TextInput.mostCharacters))
    cursor = characters.count
  }

  /// The text.
  public var text: String { String(characters) }
  /// The text before the cursor.
  public var textBeforeCursor: String { String(characters[..<cursor]) }
  /// Whether nothing has been typed.
  public var isEmpty: Bool { characters.isEmpty }

  /// Control characters are no text: a pasted line break must not become one.
  private static func isFit(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0 ~= $0.value) }
  }

  /// Replaces everything, with the cursor at the end.
  public mutating func set(_ text: String) {
    self = TextInput(text)
  }

  /// Types text at the cursor; control characters and line breaks are left out.
  public mutating func insert(_ text: String) {
    let room = max(0, TextInput.mostCharacters - characters.count)
    let fit = text.lazy.filter(TextInput.isFit).prefix(room)
    let before = String(characters[..<cursor]) + String(fit)
    // A mark that is typed joins the character before it, so the whole is taken apart again.
    let after = String(characters[cursor...])
    cursor = before.count
    characters = Array(before + after)
    cursor = min(cursor, characters.count)
  }

  /// Takes away the character before the cursor.
  public mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  /// Takes away the character at the cursor.
  public mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Takes away the word before the cursor, and the spaces between.
  public mutating func deleteWordBackward() {
    let start = wordStart
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// Takes away everything before the cursor.
  public mutating func deleteToStart() {
    characters.removeSubrange(..<cursor)
    cursor = 0
  }

  /// Takes away everything from the cursor on.
  public mutating func deleteToEnd() {
    characters.removeSubrange(cursor...)
  }

  /// Takes away everything.
  public mutating func clear() {
    self = TextInput()
  }

  /// Moves the cursor a character to the left.
  public mutating func moveLeft() { cursor = max(0, cursor - 1) }
  /// Moves the cursor a character to the right.
  public mutating func moveRight() { cursor = min(characters.count, cursor + 1) }
  /// Moves the cursor to the start of the word before it.
  public mutating func moveWordLeft() { cursor = wordStart }
  /// Moves the cursor behind the word after it.
  public mutating func moveWordRight() { cursor = wordEnd }
  /// Moves the cursor to the beginning.
  public mutating func moveToStart() { cursor = 0 }
  /// Moves the cursor to the end.
  public mutating func moveToEnd() { cursor = characters.count }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}

extension TextInput {
  /// Edits the line as a key says, with the keys that shells use.
  ///
  /// - Parameter press: A key press.
  /// - Returns: Whether it was a key for editing; what it was not is for others to act on.
  public mutating func edit(_ press: KeyPress) -> Bool {
    switch (press.key, press.modifiers) {
    case (.character(let character), []), (.character(let character), .shift):
      insert(String(character))
    case (.backspace, []), (.character("h"), .control): deleteBackward()
    case (.delete, []), (.character("d"), .control): deleteForward()
    case (.character("w"), .control), (.backspace, .alt), (.backspace, .control):
      deleteWordBackward()
    case (.character("u"), .control): deleteToStart()
    case (.character("k"), .control): deleteToEnd()
    case (.left, []), (.character("b"), .control): moveLeft()
    case (.right, []), (.character("f"), .control): moveRight()
    case (.left, .control), (.left, .alt), (.character("b"), .alt): moveWordLeft()
    case (.right, .control), (.right, .alt), (.character("f"), .alt): moveWordRight()
    case (.home, []), (.character("a"), .control): moveToStart()
    case (.end, []), (.character("e"), .control): moveToEnd()
    default: return false
    }
    return true
  }
}
